// Third pass: names of persons, places and organisations, over code units, with the words and tags of the first two as context.
import { CharKind, type Chars, isHighSurrogate, isLowSurrogate } from './chars.ts'
import type { FeatureList, Template } from './features.ts'
import { HASH_SEED, MARGIN, mix, scoreRows } from './features.ts'
import { lanePairs } from './lanes.ts'
import { dictionaryClass, type LexiconMatches, MAX_ENTRY, nameClass } from './lexicon.ts'
import type { Chain } from './viterbi.ts'
import type { Layout } from './weights.ts'
import type { WordBounds, Words } from './words.ts'

export const NAME_TYPES = ['person', 'place', 'organization'] as const
/** Outside, then begin, inside, end and single for each type in turn. */
export const NAME_LABELS: number = 1 + 4 * NAME_TYPES.length
export const nameLabel = (type: number, place: 0 | 1 | 2 | 3): number => 1 + 4 * type + place

/** Whether a label ends a name. */
export const isNameEnd = (label: number): boolean => label > 0 && ((label - 1) & 3) > 1

/** Places of a code unit in its word: first, inner, last, only. */
const PLACES = 4
/** Word features score all four places of a word at once. */
export const NAME_WORD_LABELS: number = PLACES * NAME_LABELS
export const NAME_CHAR_LAYOUT: Layout = { labels: NAME_LABELS, rows: 1, byOffset: false }
export const NAME_WORD_LAYOUT: Layout = { labels: NAME_LABELS, rows: PLACES, byOffset: true }
export const NAME_PAIRS: number = lanePairs(NAME_LABELS)

export const NAME_CHAIN: Chain = nameChain()

export const NAME_CHAR_TEMPLATES: readonly Template[] = [
  { name: 'character', from: -2, to: 2 },
  { name: 'pair', from: -2, to: 2 },
  { name: 'triple', from: -1, to: 2 },
  { name: 'quadruple', from: -1, to: 2 },
  { name: 'kinds', from: 0, to: 0 },
  { name: 'lexicon', from: 0, to: 0 },
]

export const NAME_WORD_TEMPLATES: readonly Template[] = [
  { name: 'word', from: -2, to: 2 },
  { name: 'word pair', from: -1, to: 2 },
  { name: 'tag', from: 0, to: 0 },
  { name: 'tag pair', from: 0, to: 1 },
  { name: 'tag triple', from: 0, to: 2 },
  { name: 'word and tag', from: -1, to: 1 },
  { name: 'word end', from: 0, to: 0 },
]

/** Lists the features of every code unit. */
export function nameCharFeatures(chars: Chars, matches: LexiconMatches, features: FeatureList): void {
  const { grams, kinds, length: n } = chars
  features.clear()
  const limit = n + 4
  for (let g = 0; g < limit; g++) {
    const i = g - 2
    let hash = mix(HASH_SEED, grams[g]!)
    if (i >= 0 && i < n) features.add(0, hash, i)
    for (let k = 1; k < 4 && g + k < limit; k++) {
      hash = mix(hash, grams[g + k]!)
      features.add(k, hash, i)
    }
  }
  let pattern = 0
  for (let i = -2; i < n; i++) {
    pattern = ((pattern << 3) | (i + 2 < n ? kinds[i + 2]! : 7)) & 0x7fff
    if (i >= 0) features.add(4, mix(HASH_SEED, pattern), i)
  }
  lexiconFeatures(n, matches.attributes, features)
}

// Longest entries: from each code unit the longest word of the dictionary and the longest known name, unless inside a longer one.
function lexiconFeatures(n: number, attributes: Uint16Array, features: FeatureList): void {
  for (const known of [false, true]) {
    let reach = 0
    for (let i = 0; i < n; i++) {
      let length = Math.min(MAX_ENTRY, n - i)
      let kind = 0
      for (; length > 1; length--) {
        const a = attributes[i * MAX_ENTRY + length - 1]!
        kind = known ? nameClass(a) : dictionaryClass(a)
        if (kind !== 0) break
      }
      if (kind === 0 || i + length <= reach) continue
      reach = i + length
      const key = mix(mix(HASH_SEED, (known ? 16 : 0) + kind), Math.min(length, 6))
      if (i > 0) features.add(5, mix(key, 1), i - 1)
      features.add(5, mix(key, 2), i)
      for (let j = i + 1; j < reach - 1; j++) features.add(5, mix(key, 3), j)
      features.add(5, mix(key, 4), reach - 1)
      if (reach < n) features.add(5, mix(key, 5), reach)
    }
  }
}

/** Lists the features of every word. */
export function nameWordFeatures(chars: Chars, words: Words, features: FeatureList): void {
  const { starts, ends, hashes, tags, length: n } = words
  features.clear()
  for (let w = 0; w <= n + 1; w++) {
    const hash = w < n ? hashes[w]! : 0
    const before = w > 0 && w <= n ? hashes[w - 1]! : 0
    const tag = w < n ? tags[w]! + 1 : 0
    const tag1 = w > 0 && w <= n ? tags[w - 1]! + 1 : 0
    const tag2 = w > 1 ? tags[w - 2]! + 1 : 0
    features.add(4, mix(mix(tag2, tag1), tag), w - 2)
    if (w > n) break
    features.add(1, mix(before, hash), w - 1)
    features.add(3, mix(tag1, tag), w - 1)
    if (w === n) continue
    features.add(0, hash, w)
    features.add(2, tag, w)
    features.add(5, mix(mix(hash, tag1), 1), w)
    features.add(5, mix(mix(before, tag), 2), w)
    const length = Math.min(4, ends[w]! - starts[w]!)
    const last = chars.folded[ends[w]! - 1]!
    features.add(6, mix(mix(last, length), 1), w)
    features.add(6, mix(mix(chars.folded[starts[w]!]!, length), 2), w)
    features.add(6, mix(mix(last, tag), 3), w)
    if (length > 2) features.add(6, mix(mix(chars.folded[ends[w]! - 2]!, last), 4), w)
  }
}

/** Rows of scores, in pairs, that a piece of `n` code units needs. */
export const nameRows = (n: number): number => 2 * scoreRows(n)

/**
 * Lists the row of scores that each place of each word votes for, `[(word + MARGIN) * PLACES + place]`: that of its code unit;
 * for the inner code units of a long word one row that they share; -1 where the word has no such place.
 */
export function listWordRows({ starts, ends, length: n }: WordBounds, units: number, rows: Int32Array): void {
  rows.fill(-1, 0, scoreRows(n) * PLACES)
  for (let w = 0; w < n; w++) {
    const at = (w + MARGIN) * PLACES
    const start = starts[w]!
    const length = ends[w]! - start
    if (length === 1) rows[at + 3] = (start + MARGIN) * NAME_PAIRS
    else {
      rows[at] = (start + MARGIN) * NAME_PAIRS
      rows[at + 2] = (start + length - 1 + MARGIN) * NAME_PAIRS
      if (length === 3) rows[at + 1] = (start + 1 + MARGIN) * NAME_PAIRS
      else if (length > 3) rows[at + 1] = (scoreRows(units) + w) * NAME_PAIRS
    }
  }
}

/** Adds the row that inner code units of a long word share to the row of each. */
export function spreadInnerScores({ starts, ends, length: n }: WordBounds, units: number, scores: Int32Array): void {
  for (let w = 0; w < n; w++) {
    const last = ends[w]! - 1
    if (last - starts[w]! < 3) continue
    const from = (scoreRows(units) + w) * NAME_PAIRS
    for (let i = starts[w]! + 1; i < last; i++) {
      const to = (i + MARGIN) * NAME_PAIRS
      for (let pair = 0; pair < NAME_PAIRS; pair++) scores[to + pair]! += scores[from + pair]!
    }
  }
}

const BANNED = -100_000_000

/** Keeps white space and odd code units out of names, and surrogate pairs whole. */
export function maskNameScores(chars: Chars, scores: Int32Array): void {
  const { kinds, folded, length: n } = chars
  for (let i = 0; i < n; i++) {
    const row = i * NAME_LABELS
    const kind = kinds[i]!
    if (kind === CharKind.space || kind === CharKind.odd) {
      for (let label = 1; label < NAME_LABELS; label++) scores[row + label] = BANNED
    } else if (isLowSurrogate(folded[i]!)) {
      for (let type = 0; type < NAME_TYPES.length; type++) {
        scores[row + nameLabel(type, 0)] = BANNED
        scores[row + nameLabel(type, 3)] = BANNED
      }
    } else if (isHighSurrogate(folded[i]!)) {
      for (let type = 0; type < NAME_TYPES.length; type++) {
        scores[row + nameLabel(type, 2)] = BANNED
        scores[row + nameLabel(type, 3)] = BANNED
      }
    }
  }
}

export const placeInWord = (i: number, start: number, last: number): number =>
  start === last ? 3 : i === start ? 0 : i === last ? 2 : 1

function nameChain(): Chain {
  const closed = [0]
  const opening = [0]
  const predecessors: number[][] = Array.from({ length: NAME_LABELS }, () => [])
  for (let type = 0; type < NAME_TYPES.length; type++) {
    closed.push(nameLabel(type, 2), nameLabel(type, 3))
    opening.push(nameLabel(type, 0), nameLabel(type, 3))
    for (const place of [1, 2] as const) predecessors[nameLabel(type, place)] = [nameLabel(type, 0), nameLabel(type, 1)]
  }
  for (const label of opening) predecessors[label] = closed
  const marks = (labels: readonly number[]) =>
    Uint8Array.from({ length: NAME_LABELS }, (_, label) => (labels.includes(label) ? 1 : 0))
  return {
    labels: NAME_LABELS,
    predecessors: predecessors.map((labels) => Uint8Array.from(labels)),
    first: marks(opening),
    last: marks(closed),
  }
}
