// Trains the second pass: parts of speech.
import { createChars, readChars } from '#tagger/chars.js'
import { FeatureList, hashCodes, MARGIN, scoreRows } from '#tagger/features.js'
import { type Lexicon, LexiconMatches } from '#tagger/lexicon.js'
import { POS_TEMPLATES, PosLattice, posFeatures } from '#tagger/pos.js'
import { TagDictionary } from '#tagger/tag-dictionary.js'
import { Words } from '#tagger/words.js'
import type { Sentence } from './corpora.ts'
import { DenseTable } from './dense-table.ts'
import { FeatureCounter } from './feature-counter.ts'
import { ChangeBuffer, type Rounds, runRounds, updatePath } from './learner.ts'
import { goldWordLabels } from './train-words.ts'

const LEAST = [2, 2, 2, 1, 1, 2, 1, 1, 1]
const MARGIN_COST = 4
/** A word seen this often has the tags seen on it; a rarer word may have open tags too. */
const FAMILIAR = 4
/** A tag is open when so many different words were seen once, and with it. */
const OPEN_WORDS = 15

export interface TagSets {
  /** Ascending (unsigned). */
  readonly keys: Int32Array
  readonly setOf: Uint16Array
  readonly sets: readonly Uint8Array[]
}

/** Tags in order of frequency. */
export function listTags(sentences: readonly Sentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { tags } of sentences) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag)
}

export function tagSets(sentences: readonly Sentence[], tags: readonly string[]): TagSets {
  const chars = createChars(Math.max(...sentences.map((sentence) => sentence.text.length)))
  const seen = new Map<number, Map<number, number>>()
  for (const sentence of sentences) {
    readChars(sentence.text, 0, sentence.text.length, chars)
    let start = 0
    sentence.words.forEach((word, w) => {
      const key = hashCodes(chars.folded, start, start + word.length) || 1
      start += word.length
      const counts = seen.get(key) ?? new Map<number, number>()
      const tag = tags.indexOf(sentence.tags[w]!)
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
      seen.set(key, counts)
    })
  }
  const total = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((a, b) => a + b, 0)
  const single = new Map<number, number>()
  for (const counts of seen.values()) {
    if (total(counts) === 1) for (const tag of counts.keys()) single.set(tag, (single.get(tag) ?? 0) + 1)
  }
  const open = [...single].filter(([, count]) => count >= OPEN_WORDS).map(([tag]) => tag)
  const sets: Uint8Array[] = []
  const index = new Map<string, number>()
  const intern = (members: readonly number[]): number => {
    const sorted = [...new Set(members)].sort((a, b) => a - b)
    const name = sorted.join(' ')
    const known = index.get(name)
    if (known !== undefined) return known
    index.set(name, sets.length)
    sets.push(Uint8Array.from(sorted))
    return sets.length - 1
  }
  intern(open)
  const entries = [...seen]
    .map(([key, counts]): [number, number] => [
      key,
      intern(total(counts) >= FAMILIAR ? [...counts.keys()] : [...counts.keys(), ...open]),
    ])
    .filter(([, set]) => set !== 0)
    .sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  return {
    keys: Int32Array.from(entries, ([key]) => key),
    setOf: Uint16Array.from(entries, ([, set]) => set),
    sets,
  }
}

export function trainPos(
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  tags: readonly string[],
  sets: TagSets,
  rounds: Rounds,
): DenseTable {
  const L = tags.length
  const longest = Math.max(...sentences.map((sentence) => sentence.text.length))
  const chars = createChars(longest)
  const matches = new LexiconMatches()
  const words = new Words()
  const features = new FeatureList()
  const dictionary = new TagDictionary(sets.keys, sets.setOf, sets.sets)
  const list = (sentence: Sentence): void => {
    readChars(sentence.text, 0, sentence.text.length, chars)
    matches.find(chars, lexicon)
    words.cut(chars, goldWordLabels(sentence.words), matches, dictionary)
    posFeatures(chars, words, features, true)
  }
  const counter = new FeatureCounter()
  for (const sentence of sentences) {
    list(sentence)
    counter.add(features)
  }
  const table = new DenseTable(L, POS_TEMPLATES, counter, LEAST)
  rounds.say(`  ${table.keys.length} features`)
  const rows = sentences.map((sentence) => {
    list(sentence)
    return { rows: table.rowsOf(features), sets: words.sets.slice(0, words.length) }
  })
  const number = new Map(tags.map((tag, k) => [tag, k]))
  const golds = sentences.map((sentence) => Uint8Array.from(sentence.tags, (tag) => number.get(tag) ?? 0))
  const scores = new Float64Array(scoreRows(longest) * L)
  const guess = new Uint8Array(longest)
  const lattice = new PosLattice()
  const buffer = new ChangeBuffer(L)
  const time = runRounds(sentences.length, rounds, (example, now) => {
    const gold = golds[example]!
    const n = gold.length
    const { rows: found, sets: tagSetOf } = rows[example]!
    scores.fill(0, 0, scoreRows(n) * L)
    table.add(found, scores)
    for (let w = 0; w < n; w++) scores[(w + MARGIN) * L + gold[w]!]! -= MARGIN_COST
    lattice.decode(tagSetOf, n, dictionary, L, scores, MARGIN * L, table.transitions, guess)
    buffer.clear(n)
    let wrong = 0
    for (let w = 0; w < n; w++) {
      if (guess[w] === gold[w]) continue
      wrong++
      buffer.note(w, gold[w]!, guess[w]!, 1)
    }
    if (wrong > 0) {
      buffer.apply(table, found, now)
      updatePath(table, gold, guess, n, now)
    }
    return wrong
  })
  table.average(time)
  return table
}
