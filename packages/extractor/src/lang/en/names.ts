// English names and their types: known names, titles before persons, what a name ends with, and the words around it.
import type { EntityType, NamedSpan } from '../../model/index.ts'
import type { NameIndex } from './name-index.ts'
import { findRuns, type Run } from './name-runs.ts'
import {
  DEMONYMS,
  FIRST_HEADS,
  HEAD_TYPES,
  isTitle,
  NOT_NAMES,
  PLACE_PREPOSITIONS,
  SPEECH,
  SUFFIXES,
  TITLE_PARTS,
} from './name-words.ts'
import { isEastAsianName } from './pinyin.ts'
import { isCommonWord, isHeadline, type TaggedWord } from './tags.ts'

interface Found extends Run {
  readonly type: EntityType
  readonly foundBy: string
}

/** What classification looks at. */
interface Sight {
  readonly headline: boolean
  readonly words: readonly TaggedWord[]
  readonly lookup: NameIndex
}

/**
 * Finds names in a tagged sentence.
 * @returns Spans in order, without overlap; titles, articles and adjectives of countries are no part of them.
 */
export function findNames(words: readonly TaggedWord[], lookup: NameIndex): NamedSpan[] {
  const sight = { words, lookup, headline: isHeadline(words) }
  const found = findRuns(words, lookup).flatMap((run) => readRun(sight, run))
  const families = new Set(
    found.filter(({ type, from, to }) => type === 'person' && to - from > 1).map(({ to }) => text(sight, to - 1)),
  )
  return found.flatMap(({ from, to, type, foundBy }) => {
    const [first, last] = [words[from], words[to - 1]]
    if (first === undefined || last === undefined) return []
    // Scholz, after Olaf Scholz.
    const repeated = to - from === 1 && foundBy !== 'gazetteer' && families.has(first.text)
    return [{ start: first.start, end: last.end, type: repeated ? 'person' : type, foundBy }]
  })
}

/** Takes titles off a run and names what stands before and behind them. */
function readRun(sight: Sight, run: Run): Found[] {
  const whole = known(sight, run)
  if (whole !== null) return [whole]
  const title = titleIn(sight, run)
  if (title === null) return readPlain(sight, run)
  const before = readPlain(sight, { from: run.from, to: title.from })
  if (title.to >= run.to) return before
  const person = { from: title.to, to: run.to }
  const { from, to } = withoutJoints(sight, person)
  return from < to ? [...before, { from, to, type: 'person', foundBy: 'title' }] : before
}

/** The title in a run, with its parts: Prime Minister, Secretary of State; null where what seems one is part of a name. */
function titleIn(sight: Sight, run: Run): Run | null {
  const lower = (at: number) => sight.words[at]?.text.toLowerCase() ?? ''
  // Martin Luther King
  if (isFirstName(sight, run.from)) return null
  let at = run.from
  while (at < run.to && !isTitle(lower(at))) at++
  if (at === run.to) return null
  let from = at
  while (from > run.from && TITLE_PARTS.has(lower(from - 1))) from--
  let to = at + 1
  const goesOn = (word: string) => isTitle(word) || TITLE_PARTS.has(word) || /^(?:of|and|for|the)$/.test(word)
  while (to < run.to && goesOn(lower(to))) to++
  // General Assembly, State Council, King Abdullah University
  const head = HEAD_TYPES.get(lower(run.to - 1))
  if (to < run.to && head !== undefined && (to === run.to - 1 || head === 'organization' || head === 'facility'))
    return null
  if (to === run.to && head !== undefined) return null
  return { from, to }
}

function readPlain(sight: Sight, given: Run): Found[] {
  const run = withoutJoints(sight, given)
  if (run.from >= run.to) return []
  const whole = known(sight, run)
  if (whole !== null) return [whole]
  if (range(run).every((at) => DEMONYMS.has(text(sight, at)))) return []
  const headed = byHead(sight, run)
  if (headed !== null) return [headed]
  // Chinese tycoon: the adjective stays outside. Beijing, Wang Yi: two names in a row.
  if (DEMONYMS.has(text(sight, run.from))) return readPlain(sight, { ...run, from: run.from + 1 })
  const first = sight.lookup(sight.words, run.from)
  if (first !== null && !first.weak && first.length < run.to - run.from && first.type !== 'person') {
    const rest = { from: run.from + first.length, to: run.to }
    const place = { from: run.from, to: rest.from, type: first.type, foundBy: 'gazetteer' } as const
    const [next] = known(sight, rest) === null ? [] : readPlain(sight, rest)
    if (next !== undefined || isPersonByForm(sight, rest)) return [place, ...readPlain(sight, rest)]
  }
  return [byForm(sight, run) ?? byContext(sight, run) ?? bySuffix(sight, run) ?? byDefault(sight, run)].filter(
    (name) => name !== null,
  )
}

/** The whole run as a known name. */
function known(sight: Sight, run: Run): Found | null {
  const name = sight.lookup(sight.words, run.from)
  if (name === null || name.length !== run.to - run.from) return null
  if (name.weak || (name.length === 1 && isFirstName(sight, run.from))) {
    const cued = name.type === 'place' && PLACE_PREPOSITIONS.has(sight.words[run.from - 1]?.text.toLowerCase() ?? '')
    if (!cued) return null
  }
  return { ...run, type: name.type, foundBy: 'gazetteer' }
}

/** Ministry of Finance, Wuhan University, Lake Baikal, China-Central Asia Summit. */
function byHead(sight: Sight, run: Run): Found | null {
  if (run.to - run.from < 2) return null
  const last = text(sight, run.to - 1).toLowerCase()
  const joint = range(run).find((at) => /^(?:of|for)$/.test(text(sight, at)))
  const beforeJoint = joint === undefined ? undefined : HEAD_TYPES.get(text(sight, joint - 1).toLowerCase())
  const type =
    beforeJoint ??
    HEAD_TYPES.get(last) ??
    HEAD_TYPES.get(last.replace(/s$/, '')) ??
    FIRST_HEADS.get(text(sight, run.from).toLowerCase())
  return type === undefined ? null : { ...run, type, foundBy: 'head' }
}

function byForm(sight: Sight, run: Run): Found | null {
  const only = run.to - run.from === 1 ? text(sight, run.from) : ''
  if (isPersonByForm(sight, run)) return { ...run, type: 'person', foundBy: 'form' }
  if (/^\p{Lu}{2,6}\d{0,2}$/u.test(only) || /^(?:\p{Lu}\.){3,}$/u.test(only) || /^\p{Lu}+&\p{Lu}+$/u.test(only))
    return { ...run, type: 'organization', foundBy: 'acronym' }
  const hint = (tags: readonly string[]) =>
    range(run).every((at) => tags.some((tag) => sight.words[at]?.hints.has(tag)))
  if (hint(['Place', 'City', 'Country', 'Region'])) return { ...run, type: 'place', foundBy: 'compromise' }
  if (hint(['Organization', 'Company', 'SportsTeam'])) return { ...run, type: 'organization', foundBy: 'compromise' }
  return null
}

function isPersonByForm(sight: Sight, run: Run): boolean {
  const parts = range(run).map((at) => text(sight, at))
  if (isEastAsianName(parts)) return true
  if (parts.length === 1 || parts.length > 4) return false
  // J. D. Vance, Antonio Guterres
  return /^\p{Lu}\.$/u.test(parts[0] ?? '') || /^\p{Lu}\.$/u.test(parts[1] ?? '') || isFirstName(sight, run.from)
}

function byContext(sight: Sight, run: Run): Found | null {
  const before = sight.words[run.from - 1]?.text.toLowerCase() ?? ''
  const [after, second] = [sight.words[run.to]?.text.toLowerCase() ?? '', sight.words[run.to + 1]?.text ?? '']
  if (isTitle(before) || SPEECH.has(after) || (after === ',' && /^\d\d$/.test(second)))
    return { ...run, type: 'person', foundBy: 'context' }
  if (before === 'to' && sight.words[run.from - 2]?.text.toLowerCase() === 'according')
    return { ...run, type: 'person', foundBy: 'context' }
  // Grande Isle, Louisiana
  const wider = after === ',' ? sight.lookup(sight.words, run.to + 1) : null
  if (wider?.type === 'place' || (PLACE_PREPOSITIONS.has(before) && run.to - run.from < 3))
    return { ...run, type: 'place', foundBy: 'context' }
  return null
}

function bySuffix(sight: Sight, run: Run): Found | null {
  const last = text(sight, run.to - 1)
  const suffix = last.length > 4 ? SUFFIXES.find(([pattern]) => pattern.test(last)) : undefined
  return suffix === undefined ? null : { ...run, type: suffix[1], foundBy: 'suffix' }
}

/** One to three capitalised words that nothing else is known of are a person more often than not. */
function byDefault(sight: Sight, run: Run): Found | null {
  const parts = range(run).map((at) => text(sight, at))
  if (sight.headline || parts.some(isCommonWord)) return null
  if (parts.length > 3 || parts.some((part) => !/^\p{Lu}[\p{Ll}'’-]+/u.test(part))) return null
  if (parts.length === 1) {
    // the Vatican, a Ford, Solidarity movement
    const [before, after] = [sight.words[run.from - 1]?.pos ?? '', sight.words[run.to]?.pos ?? '']
    const hints = sight.words[run.from]?.hints
    const common = !hints?.has('ProperNoun') && sight.words[run.from]?.pos !== 'NNP'
    if (common || text(sight, run.from - 1) === 'of' || /^(?:DT|JJ|PRP\$|NN)/.test(before) || /^(?:NN|JJ)/.test(after))
      return null
  }
  return { ...run, type: 'person', foundBy: 'shape' }
}

const isFirstName = (sight: Sight, at: number): boolean => {
  const hints = sight.words[at]?.hints
  return hints !== undefined && (hints.has('FirstName') || hints.has('MaleName') || hints.has('FemaleName'))
}

/** Without the small words and the words that name nothing at its ends. */
function withoutJoints(sight: Sight, run: Run): Run {
  const empty = (at: number) =>
    /^(?:of|and|for|the|&|['’]s)$/.test(text(sight, at)) || NOT_NAMES.has(text(sight, at).toLowerCase())
  let { from, to } = run
  const directed = (at: number) => /^(?:north|south|east|west)/i.test(text(sight, at))
  while (from < to && empty(from) && !(directed(from) && to - from > 1)) from++
  while (to > from && empty(to - 1)) to--
  return { from, to }
}

const text = (sight: Sight, at: number): string => sight.words[at]?.text ?? ''
const range = ({ from, to }: Run): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
