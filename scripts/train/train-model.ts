// The order of training: words and tags, a first model of names, names of the news it finds, the model of names that ships.

import { createModelTagger } from '#tagger/index.js'
import { Lexicon } from '#tagger/lexicon.js'
import { readModel } from '#tagger/model-file.js'
import { posLayout } from '#tagger/pos.js'
import { WORD_LAYOUT } from '#tagger/segment.js'
import { TagDictionary } from '#tagger/tag-dictionary.js'
import { WordTagger } from '#tagger/word-tagger.js'
import { type Corpora, type NameSpan, type Sentence, splitSentences } from './corpora.ts'
import { isConsistent, knownNames, owedToItself } from './known-names.ts'
import { type LexiconEntries, lexiconEntries } from './lexicon-entries.ts'
import { modelBytes, type PackedTable, packTable, weightTable } from './pack.ts'
import { createRandom, shuffled } from './random.ts'
import { learnGuidelines, relabel } from './relabel.ts'
import { type NameExample, trainNames } from './train-names.ts'
import { listTags, type TagSets, tagSets, trainPos } from './train-pos.ts'
import { trainWords } from './train-words.ts'

type Say = (line: string) => void

/** Units of a weight of 1, and the fewest units of a vote that is kept. */
const SCALE = 4
const LEAST = 4
/** Sentences of the news that the second model of names learns from. */
const NEWS_SENTENCES = 15_000
/** Share of sentences whose names the lexicon must not know, so that the model learns to do without it. */
const FORGOTTEN = { gold: 0.15, news: 0.5 }

export function trainModel(corpora: Corpora, say: Say): Uint8Array {
  const pd = relabel(corpora.pd, learnGuidelines(corpora.msra, corpora.pd))
  const halves = [0, 1].map((half) => splitSentences(pd.filter((_, i) => Math.floor(i / 50) % 2 === half)))
  const msra = splitSentences(corpora.msra)
  const news = splitSentences(corpora.newscast.map((text) => ({ text, words: [], tags: [], names: [] })))
  const longest = [...halves.flat(), ...msra, ...news].reduce((most, { text }) => Math.max(most, text.length), 0)
  const tags = listTags(pd)

  const first = lexiconEntries(corpora, new Map())
  say(`lexicon: ${first.keys.length} entries`)
  const whole = trainWordTables(halves.flat(), tags, first, say)
  const taggerOf = (tables: WordTables, entries: LexiconEntries) => wordTagger(tables, entries, longest)
  // Each half of pd1998 is tagged for the names by tables that did not learn from it.
  const others = [halves[1]!, halves[0]!].map((half) => trainWordTables(half, tags, first, say))
  const examplesOf = (entries: LexiconEntries, unknown: (sentence: Sentence) => NameExample['unknown']) => {
    const pdTaggers = others.map((tables) => taggerOf(tables, entries))
    const tagger = taggerOf(whole, entries)
    return {
      gold: [
        ...halves.flatMap((half, h) =>
          half.map((sentence) => ({ sentence, tagger: pdTaggers[h]!, unknown: unknown(sentence) })),
        ),
        ...msra.map((sentence) => ({ sentence, tagger, unknown: unknown(sentence) })),
      ],
      tagger,
    }
  }

  say('names, first model')
  const draft = trainNames(examplesOf(first, () => []).gold, { rounds: 3, seed: 3, say })
  const draftModel = modelBytes({
    tags,
    lexicon: first,
    tagSets: whole.sets,
    tables: [whole.words, whole.pos, packTable(draft.chars, SCALE, 1), packTable(draft.words, SCALE, 1)],
  })
  const tag = createModelTagger(readModel(draftModel))
  const labelled = news.map((sentence) => ({ ...sentence, names: tag(sentence.text).names as readonly NameSpan[] }))
  const known = knownNames([...pd, ...msra, ...labelled])
  say(`news labelled, ${known.classes.size} known names`)
  const second = lexiconEntries(corpora, known.classes)
  const consistent = labelled.filter((sentence) => isConsistent(sentence, known))
  say(`${consistent.length} of ${labelled.length} sentences of the news are consistent`)

  say('names, second model')
  const random = createRandom(4)
  const unknown = (share: number) => (sentence: Sentence) =>
    random() < share ? sentence.names : owedToItself(sentence, known)
  const { gold, tagger } = examplesOf(second, unknown(FORGOTTEN.gold))
  const chosen = Array.from(shuffled(consistent.length, random).slice(0, NEWS_SENTENCES), (k) => consistent[k]!)
  const ofNews = unknown(FORGOTTEN.news)
  const extra = chosen.map((sentence) => ({ sentence, tagger, unknown: ofNews(sentence) }))
  const names = trainNames([...gold, ...extra], { rounds: 6, seed: 5, say })
  const tables = [
    whole.words,
    whole.pos,
    packTable(names.chars, SCALE, LEAST),
    packTable(names.words, SCALE, LEAST),
  ] as const
  for (const table of tables) say(`  table: ${table.keys.length} features, ${table.votes.length} votes`)
  return modelBytes({ tags, lexicon: second, tagSets: whole.sets, tables })
}

interface WordTables {
  readonly words: PackedTable
  readonly pos: PackedTable
  readonly sets: TagSets
}

function trainWordTables(
  sentences: readonly Sentence[],
  tags: readonly string[],
  entries: LexiconEntries,
  say: Say,
): WordTables {
  const lexicon = new Lexicon(entries.keys, entries.attributes)
  say('words')
  const words = packTable(trainWords(sentences, lexicon, { rounds: 12, seed: 1, say }), SCALE, LEAST)
  say('parts of speech')
  const sets = tagSets(sentences, tags)
  const pos = packTable(trainPos(sentences, lexicon, tags, sets, { rounds: 6, seed: 2, say }), SCALE, LEAST)
  return { words, pos, sets }
}

function wordTagger({ words, pos, sets }: WordTables, entries: LexiconEntries, longest: number): WordTagger {
  return new WordTagger(
    {
      lexicon: new Lexicon(entries.keys, entries.attributes),
      dictionary: new TagDictionary(sets.keys, sets.setOf, sets.sets),
      words: weightTable(words, WORD_LAYOUT),
      pos: weightTable(pos, posLayout(pos.labels)),
    },
    longest,
  )
}
