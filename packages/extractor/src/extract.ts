// The whole flow: read a text, tag it, find names, titles, groups; resolve them to entities; relate these; merge documents.

import { committeeBodies } from './annotate/committee-bodies.ts'
import { countedNames } from './annotate/counted-names.ts'
import { craftNames } from './annotate/craft-names.ts'
import { dictionaryNames } from './annotate/dictionary-names.ts'
import { editions } from './annotate/editions.ts'
import { familyNames } from './annotate/family-names.ts'
import { gazetteerFinder } from './annotate/gazetteer.ts'
import { groups } from './annotate/groups.ts'
import { headIndex } from './annotate/head-index.ts'
import { headNames } from './annotate/head-names.ts'
import { namesLayer } from './annotate/names-layer.ts'
import { nestedPlaces } from './annotate/nested-places.ts'
import { bookTitles, quotedNames } from './annotate/quoted-names.ts'
import { seriesNames } from './annotate/series-names.ts'
import { shortNames } from './annotate/short-names.ts'
import { slotNames } from './annotate/slot-names.ts'
import { tagged } from './annotate/tagged.ts'
import { taggerSlips } from './annotate/tagger-slips.ts'
import { titledSurnames } from './annotate/titled-surnames.ts'
import { titles } from './annotate/titles.ts'
import { GROUPS as ENGLISH_GROUPS } from './data/en-groups.ts'
import { TITLES as ENGLISH_TITLES } from './data/en-titles.ts'
import { GAZETTEER } from './data/gazetteer.ts'
import { ONTOLOGY } from './data/ontology.ts'
import { MODALITY, RULE_PRECISION, RULES } from './data/rules.ts'
import { GENERIC_MODIFIERS } from './data/zh-generic-modifiers.ts'
import { GROUPS } from './data/zh-groups.ts'
import { HEADS } from './data/zh-heads.ts'
import { TITLES } from './data/zh-titles.ts'
import { createEnglish } from './lang/en/index.ts'
import { createChinese } from './lang/zh/index.ts'
import { type TagFormat, tagLines } from './lang/zh/tagger/index.ts'
import { compileDictionary, flatNames, joinOver } from './match/dictionary.ts'
import type {
  DictionaryEntry,
  Document,
  Extraction,
  GazetteerEntry,
  Language,
  LanguageId,
  Ontology,
  TriggerRule,
} from './model/index.ts'
import { mixRules, type RulePack } from './packs/index.ts'
import { createPipeline } from './pipeline.ts'
import { languageOf } from './read/script.ts'
import { readText, type TextInput } from './read/text.ts'
import { confidenceOf } from './relate/confidence.ts'
import { DocumentMerger } from './relate/merge-documents.ts'
import { relate } from './relate/relate.ts'
import type { Trace } from './relate/trace.ts'
import { resolve } from './resolve/resolve.ts'

export type { TextInput } from './read/text.ts'

export interface ExtractOptions {
  /** Bytes of the Chinese tagger's model (data/model/zh-tagger.bin). Chinese text cannot be read without it. */
  readonly model?: Uint8Array | null
  /** Languages made beforehand, instead of those made of `model`. */
  readonly languages?: Languages
  /** What the user says of names (`readDictionary`): it wins over whatever the extractor would find. */
  readonly dictionary?: readonly DictionaryEntry[]
  /** Packs of rules beside ours, as `readRulePack` reads them. */
  readonly rules?: readonly RulePack[]
  /** Words of modality beside ours, as `readModalityPack` reads them. */
  readonly modality?: Iterable<readonly [word: string, mode: 'planned' | 'target' | 'none']>
  /** An ontology in place of ours, as `readOntology` makes it of ours and a user's file. */
  readonly ontology?: Ontology
  /** Also give triples of clauses whose verb no rule has: relation `open`, the verb in the qualifiers. Default false. */
  readonly open?: boolean
  /** Told what the rules do, for explanations; costs time. */
  readonly trace?: Trace
  /** Called after each document. */
  readonly onProgress?: (done: number, total: number) => void
  /** Stops between two documents; what it is aborted with is thrown. */
  readonly signal?: AbortSignal
}

/** The country in which 我国 and 国家主席 are said. */
const HOME = '中国'

/**
 * Extracts entities and triples, each with its evidence, from texts. The same texts in the same order give the same result.
 * @throws {DataError} If the model is damaged, or missing where there is Chinese text; if entries of the dictionary disagree.
 * @throws {PackError} If a rule of `options.rules` has the name of another.
 */
export function extract(documents: readonly TextInput[], options: ExtractOptions = {}): Extraction {
  const run = createExtractor(options)
  const merger = new DocumentMerger(options.ontology ?? ONTOLOGY)
  for (const [i, input] of documents.entries()) {
    options.signal?.throwIfAborted()
    merger.add(run(input))
    options.onProgress?.(i + 1, documents.length)
  }
  return merger.extraction()
}

/**
 * As `extract`, of texts that come one by one: each is let go of when it is read, but for what the extraction holds of it.
 * `onProgress` is told how many are done, and 0 for how many there are.
 * @throws As `extract`, and whatever `documents` throws.
 */
export async function extractStream(
  documents: AsyncIterable<TextInput> | Iterable<TextInput>,
  options: ExtractOptions = {},
): Promise<Extraction> {
  return await mergeStream(documents, createExtractor(options), options)
}

/** As `extractStream`, with an extractor made beforehand, which may remember what it has read. */
export async function mergeStream(
  documents: AsyncIterable<TextInput> | Iterable<TextInput>,
  run: (input: TextInput) => Document,
  { ontology = ONTOLOGY, onProgress, signal }: Pick<ExtractOptions, 'ontology' | 'onProgress' | 'signal'> = {},
): Promise<Extraction> {
  const merger = new DocumentMerger(ontology)
  let done = 0
  for await (const input of documents) {
    signal?.throwIfAborted()
    merger.add(run(input))
    onProgress?.(++done, 0)
  }
  return merger.extraction()
}

/**
 * Extracts texts one by one, each for itself: nothing is kept of a text once its extraction is given, so there may be any
 * number of them. What several texts tell of one thing is not joined; `DocumentMerger` and `extractStream` do that.
 * @throws As `extract`, and whatever `documents` throws.
 */
export async function* extractEach(
  documents: AsyncIterable<TextInput> | Iterable<TextInput>,
  options: ExtractOptions = {},
): AsyncGenerator<Extraction> {
  const run = createExtractor(options)
  let done = 0
  for await (const input of documents) {
    options.signal?.throwIfAborted()
    const merger = new DocumentMerger(options.ontology ?? ONTOLOGY)
    merger.add(run(input))
    yield merger.extraction()
    options.onProgress?.(++done, 0)
  }
}

export type Languages = Readonly<Record<LanguageId, Language>>

/**
 * Every language, by its id, with the names that the gazetteer knows.
 * @param model - Bytes of the Chinese tagger's model; null where no Chinese is to be read.
 * @throws {DataError} If the model is damaged.
 */
export function createLanguages(model: Uint8Array | null): Languages {
  return { zh: createChinese(model), en: createEnglish({ names: GAZETTEER }) }
}

/**
 * Tags a text line by line, each line in its own language. @see tagLines for the formats.
 * @param entries - What the user says of names; of a longer name around an entry nothing is told.
 * @throws {DataError} If entries of the dictionary disagree.
 */
export function tagText(
  text: string,
  format: TagFormat,
  languages: Languages,
  entries: readonly DictionaryEntry[] = [],
): string {
  const dictionary = compileDictionary(entries)
  return tagLines(text, format, (line) => {
    const words = dictionary?.find(line) ?? []
    const { tokens, names } = languages[languageOf(line)].tag(line, words)
    return { tokens, names: flatNames(names, words) }
  })
}

/**
 * Builds the pipeline once, to be run on many texts.
 * @throws {PackError} If a rule of `options.rules` has the name of another.
 */
export function createExtractor(options: ExtractOptions = {}): (input: TextInput) => Document {
  const languages = options.languages ?? createLanguages(options.model ?? null)
  const dictionary = compileDictionary(options.dictionary ?? [], options.ontology)
  const byDictionary = dictionary ? [dictionaryNames(dictionary)] : []
  const rules = options.rules ? mixRules(RULES, options.rules) : RULES
  const verbs = verbsOf(rules)
  const headOf = headIndex(HEADS)
  const finders = [
    gazetteerFinder(GAZETTEER),
    seriesNames(headOf),
    bookTitles(headOf),
    quotedNames(headOf),
    craftNames(headOf),
    countedNames,
    committeeBodies,
    editions,
    headNames({ headOf, ...verbs, generic: new Set(GENERIC_MODIFIERS) }),
    slotNames(headOf),
    shortNames(new Set(GAZETTEER.flatMap((e) => e.short ?? []))),
  ]
  const steps = createPipeline([
    tagged(languages, dictionary),
    taggerSlips(GAZETTEER),
    ...byDictionary,
    nestedPlaces(GAZETTEER),
    namesLayer(finders, headOf),
    // 鹿城区|南郊街道: names that a head noun made are split too.
    nestedPlaces(GAZETTEER, 'divisions'),
    familyNames(),
    titledSurnames(TITLES),
    ...byDictionary,
    titles(TITLES, ENGLISH_TITLES),
    groups(GROUPS, ENGLISH_GROUPS),
    ...byDictionary,
    resolve({
      gazetteer: GAZETTEER,
      shorts: shortIndex(GAZETTEER),
      fixedGroups: FIXED_GROUPS,
      headOf,
      home: HOME,
      dictionary,
    }),
    relate({
      ontology: options.ontology ?? ONTOLOGY,
      rules,
      modality: new Map([...MODALITY, ...(options.modality ?? [])]),
      confidence: confidenceOf(RULE_PRECISION),
      home: HOME,
      open: options.open === true,
      ...(options.trace ? { trace: options.trace } : {}),
    }),
  ])
  const splitter =
    ({ sentences }: Language) =>
    (paragraph: string) =>
      dictionary ? joinOver(sentences(paragraph), dictionary.find(paragraph)) : sentences(paragraph)
  const splitters = { zh: splitter(languages.zh), en: splitter(languages.en) }
  return (input) => steps(readText(input, splitters))
}

const FIXED_GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  [...GROUPS, ...ENGLISH_GROUPS].filter((group) => group.kind === 'fixed').map((group) => [group.text, group.members]),
)

/** Relations whose verbs introduce a name. */
const INTRODUCING: ReadonlySet<string> = new Set([
  'launched',
  'issued',
  'signed',
  'proposed',
  'hosted',
  'attended',
  'established',
  'operates',
])

/** Verbs that govern names and are no part of them; those that introduce one. */
function verbsOf(rules: readonly TriggerRule[]): Record<'stopVerbs' | 'introducers', ReadonlySet<string>> {
  const chinese = rules.filter((rule) => rule.lang !== 'en')
  const triggers = (some: readonly TriggerRule[]) => new Set(some.flatMap((rule) => rule.triggers))
  return {
    stopVerbs: triggers(chinese),
    introducers: triggers(chinese.filter((rule) => INTRODUCING.has(rule.relation))),
  }
}

function shortIndex(entries: readonly GazetteerEntry[]): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const index = new Map<string, GazetteerEntry[]>()
  for (const entry of entries)
    for (const short of entry.short ?? []) index.set(short, [...(index.get(short) ?? []), entry])
  return index
}
