// Trains the third pass: names.
import { FeatureList, MARGIN, scoreRows } from '#tagger/features.js'
import {
  NAME_CHAIN,
  NAME_CHAR_TEMPLATES,
  NAME_LABELS,
  NAME_TYPES,
  NAME_WORD_LABELS,
  NAME_WORD_TEMPLATES,
  nameCharFeatures,
  nameLabel,
  nameWordFeatures,
  placeInWord,
} from '#tagger/names.js'
import { Lattice } from '#tagger/viterbi.js'
import type { WordTagger } from '#tagger/word-tagger.js'
import type { WordBounds } from '#tagger/words.js'
import type { Sentence } from './corpora.ts'
import { DenseTable } from './dense-table.ts'
import { FeatureCounter } from './feature-counter.ts'
import { ChangeBuffer, type Rounds, runRounds, updatePath } from './learner.ts'

const LEAST_CHAR = [1, 2, 2, 3, 1, 1]
const LEAST_WORD = [2, 2, 1, 1, 1, 2, 2]
const MARGIN_COST = 2

export interface NameExample {
  readonly sentence: Sentence
  /** Tags the words of this example: not by a tagger that learned them from it. */
  readonly tagger: WordTagger
  /** Spans that the lexicon must not know as names. */
  readonly unknown: readonly { readonly start: number; readonly end: number }[]
}

export function goldNameLabels({ text, names }: Sentence): Uint8Array {
  const labels = new Uint8Array(text.length)
  for (const { start, end, type } of names) {
    const t = NAME_TYPES.indexOf(type)
    labels.fill(nameLabel(t, 1), start, end)
    labels[start] = nameLabel(t, end - start === 1 ? 3 : 0)
    if (end - start > 1) labels[end - 1] = nameLabel(t, 2)
  }
  return labels
}

export function trainNames(examples: readonly NameExample[], rounds: Rounds): { chars: DenseTable; words: DenseTable } {
  const longest = Math.max(...examples.map(({ sentence }) => sentence.text.length))
  const charFeatures = new FeatureList()
  const wordFeatures = new FeatureList()
  const list = ({ sentence, tagger, unknown }: NameExample): void => {
    tagger.tag(sentence.text, 0, sentence.text.length)
    for (const { start, end } of unknown) tagger.matches.forgetName(start, end)
    nameCharFeatures(tagger.chars, tagger.matches, charFeatures)
    nameWordFeatures(tagger.chars, tagger.words, wordFeatures)
  }
  const charCounter = new FeatureCounter()
  const wordCounter = new FeatureCounter()
  for (const example of examples) {
    list(example)
    charCounter.add(charFeatures)
    wordCounter.add(wordFeatures)
  }
  const charTable = new DenseTable(NAME_LABELS, NAME_CHAR_TEMPLATES, charCounter, LEAST_CHAR)
  const wordTable = new DenseTable(NAME_WORD_LABELS, NAME_WORD_TEMPLATES, wordCounter, LEAST_WORD)
  rounds.say(`  ${charTable.keys.length} + ${wordTable.keys.length} features, ${examples.length} sentences`)
  const rows = examples.map((example) => {
    list(example)
    const { length, starts, ends } = example.tagger.words
    return {
      chars: charTable.rowsOf(charFeatures),
      words: wordTable.rowsOf(wordFeatures),
      bounds: { length, starts: starts.slice(0, length), ends: ends.slice(0, length) },
    }
  })
  const golds = examples.map(({ sentence }) => goldNameLabels(sentence))
  const scores = new Float64Array(scoreRows(longest) * NAME_LABELS)
  const wordScores = new Float64Array(scoreRows(longest) * NAME_WORD_LABELS)
  const guess = new Uint8Array(longest)
  const lattice = new Lattice()
  const charBuffer = new ChangeBuffer(NAME_LABELS)
  const wordBuffer = new ChangeBuffer(NAME_WORD_LABELS)
  const time = runRounds(examples.length, rounds, (e, now) => {
    const { chars, words, bounds } = rows[e]!
    const gold = golds[e]!
    const n = gold.length
    scores.fill(0, 0, scoreRows(n) * NAME_LABELS)
    wordScores.fill(0, 0, scoreRows(bounds.length) * NAME_WORD_LABELS)
    charTable.add(chars, scores)
    wordTable.add(words, wordScores)
    spreadWordScores(bounds, wordScores, scores)
    for (let i = 0; i < n; i++) scores[(i + MARGIN) * NAME_LABELS + gold[i]!]! -= MARGIN_COST
    lattice.decode(NAME_CHAIN, scores, MARGIN * NAME_LABELS, n, charTable.transitions, guess)
    let wrong = 0
    for (let i = 0; i < n; i++) if (guess[i] !== gold[i]) wrong++
    if (wrong === 0) return 0
    charBuffer.clear(n)
    wordBuffer.clear(bounds.length)
    for (let w = 0; w < bounds.length; w++) {
      const start = bounds.starts[w]!
      const last = bounds.ends[w]! - 1
      for (let i = start; i <= last; i++) {
        if (guess[i] === gold[i]) continue
        const place = placeInWord(i, start, last) * NAME_LABELS
        charBuffer.note(i, gold[i]!, guess[i]!, 1)
        wordBuffer.note(w, place + gold[i]!, place + guess[i]!, 1)
      }
    }
    charBuffer.apply(charTable, chars, now)
    wordBuffer.apply(wordTable, words, now)
    updatePath(charTable, gold, guess, n, now)
    return wrong
  })
  charTable.average(time)
  wordTable.average(time)
  return { chars: charTable, words: wordTable }
}

/** Adds the scores of words, place by place, to the scores of their code units. */
function spreadWordScores(words: WordBounds, wordScores: Float64Array, scores: Float64Array): void {
  for (let w = 0; w < words.length; w++) {
    const start = words.starts[w]!
    const last = words.ends[w]! - 1
    for (let i = start; i <= last; i++) {
      const from = (w + MARGIN) * NAME_WORD_LABELS + placeInWord(i, start, last) * NAME_LABELS
      const to = (i + MARGIN) * NAME_LABELS
      for (let l = 0; l < NAME_LABELS; l++) scores[to + l]! += wordScores[from + l]!
    }
  }
}
