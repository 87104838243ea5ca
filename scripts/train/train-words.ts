// Trains the first pass: words.
import { createChars, readChars } from '#tagger/chars.js'
import { FeatureList, MARGIN, scoreRows } from '#tagger/features.js'
import { type Lexicon, LexiconMatches } from '#tagger/lexicon.js'
import { WORD_CHAIN, WORD_LABELS, WORD_TEMPLATES, WordLabel, wordFeatures } from '#tagger/segment.js'
import { Lattice } from '#tagger/viterbi.js'
import type { Sentence } from './corpora.ts'
import { DenseTable } from './dense-table.ts'
import { FeatureCounter } from './feature-counter.ts'
import { ChangeBuffer, type Rounds, runRounds, updatePath } from './learner.ts'

/** How often a feature must occur, by template. */
const LEAST = [1, 2, 2, 2, 1, 1, 1]
const MARGIN_COST = 3

export function goldWordLabels(words: readonly string[]): Uint8Array {
  const labels = new Uint8Array(words.reduce((sum, word) => sum + word.length, 0))
  let i = 0
  for (const word of words) {
    labels.fill(WordLabel.middle, i, i + word.length)
    labels[i] = word.length === 1 ? WordLabel.single : WordLabel.begin
    if (word.length > 1) labels[i + word.length - 1] = WordLabel.end
    i += word.length
  }
  return labels
}

export function trainWords(sentences: readonly Sentence[], lexicon: Lexicon, rounds: Rounds): DenseTable {
  const longest = Math.max(...sentences.map((sentence) => sentence.text.length))
  const chars = createChars(longest)
  const matches = new LexiconMatches()
  const features = new FeatureList()
  const list = (text: string): void => {
    readChars(text, 0, text.length, chars)
    matches.find(chars, lexicon)
    wordFeatures(chars, matches, features)
  }
  const counter = new FeatureCounter()
  for (const { text } of sentences) {
    list(text)
    counter.add(features)
  }
  const table = new DenseTable(WORD_LABELS, WORD_TEMPLATES, counter, LEAST)
  rounds.say(`  ${table.keys.length} features, ${sentences.length} sentences`)
  const rows = sentences.map(({ text }) => {
    list(text)
    return table.rowsOf(features)
  })
  const golds = sentences.map((sentence) => goldWordLabels(sentence.words))
  const scores = new Float64Array(scoreRows(longest) * WORD_LABELS)
  const guess = new Uint8Array(longest)
  const lattice = new Lattice()
  const buffer = new ChangeBuffer(WORD_LABELS)
  const time = runRounds(sentences.length, rounds, (example, now) => {
    const n = sentences[example]!.text.length
    const gold = golds[example]!
    scores.fill(0, 0, scoreRows(n) * WORD_LABELS)
    table.add(rows[example]!, scores)
    for (let i = 0; i < n; i++) scores[(i + MARGIN) * WORD_LABELS + gold[i]!]! -= MARGIN_COST
    lattice.decode(WORD_CHAIN, scores, MARGIN * WORD_LABELS, n, table.transitions, guess)
    buffer.clear(n)
    let wrong = 0
    for (let i = 0; i < n; i++) {
      if (guess[i] === gold[i]) continue
      wrong++
      buffer.note(i, gold[i]!, guess[i]!, 1)
    }
    if (wrong > 0) {
      buffer.apply(table, rows[example]!, now)
      updatePath(table, gold, guess, n, now)
    }
    return wrong
  })
  table.average(time)
  return table
}
