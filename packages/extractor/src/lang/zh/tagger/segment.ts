// First pass: words. Every code unit is the beginning, middle or end of a word, or a word by itself.
import type { Chars } from './chars.ts'
import { CharKind, isHighSurrogate, isLowSurrogate } from './chars.ts'
import type { FeatureList, Template } from './features.ts'
import { HASH_SEED, mix } from './features.ts'
import { accessorVariety, dictionaryClass, type LexiconMatches, MAX_ENTRY, MAX_GRAM } from './lexicon.ts'
import type { Chain } from './viterbi.ts'
import type { Layout } from './weights.ts'

export const WordLabel = { begin: 0, middle: 1, end: 2, single: 3 } as const
export const WORD_LABELS = 4
export const WORD_LAYOUT: Layout = { labels: WORD_LABELS, rows: 1, byOffset: false }

export const WORD_CHAIN: Chain = {
  labels: WORD_LABELS,
  predecessors: [
    [2, 3],
    [0, 1],
    [0, 1],
    [2, 3],
  ].map((labels) => Uint8Array.from(labels)),
  first: Uint8Array.of(1, 0, 0, 1),
  last: Uint8Array.of(0, 0, 1, 1),
}

export const WORD_TEMPLATES: readonly Template[] = [
  { name: 'character', from: -2, to: 2 },
  { name: 'pair', from: -1, to: 2 },
  { name: 'spread pair', from: 0, to: 2 },
  { name: 'triple', from: 0, to: 2 },
  { name: 'kinds', from: 0, to: 0 },
  { name: 'dictionary', from: 0, to: 0 },
  { name: 'variety', from: 0, to: 0 },
]

/** Lists the features of every code unit. */
export function wordFeatures(chars: Chars, matches: LexiconMatches, features: FeatureList): void {
  const { grams, kinds, length: n } = chars
  features.clear()
  for (let g = 0; g < n + 4; g++) {
    const i = g - 2
    const one = mix(HASH_SEED, grams[g]!)
    if (i >= 0 && i < n) features.add(0, one, i)
    if (g + 1 < n + 4) features.add(1, mix(one, grams[g + 1]!), i)
    if (g + 2 < n + 4) {
      features.add(2, mix(one, grams[g + 2]!), i)
      features.add(3, mix(mix(one, grams[g + 1]!), grams[g + 2]!), i)
    }
  }
  let pattern = 0
  for (let i = -2; i < n; i++) {
    pattern = ((pattern << 3) | (i + 2 < n ? kinds[i + 2]! : 7)) & 0x7fff
    if (i >= 0) {
      features.add(4, mix(HASH_SEED, pattern), i)
      features.add(4, mix(HASH_SEED + 1, (pattern >> 3) & 0x1ff), i)
    }
  }
  dictionaryFeatures(n, matches.attributes, features)
}

// Longest dictionary word that begins at, ends at or covers each code unit; and how freely the strings around it combine.
function dictionaryFeatures(n: number, attributes: Uint16Array, features: FeatureList): void {
  const begins = new Uint8Array(n)
  const ends = new Uint8Array(n)
  const covers = new Uint8Array(n)
  const beginClass = new Uint8Array(n)
  const endClass = new Uint8Array(n)
  const beginVariety = new Uint16Array(n)
  const endVariety = new Uint16Array(n)
  for (let i = 0; i < n; i++) {
    const row = i * MAX_ENTRY
    const limit = Math.min(MAX_ENTRY, n - i)
    for (let length = 2; length <= limit; length++) {
      const a = attributes[row + length - 1]!
      if (a === 0) continue
      const last = i + length - 1
      const kind = dictionaryClass(a)
      if (kind !== 0) {
        const capped = Math.min(length, 7)
        begins[i] = capped
        beginClass[i] = kind
        if (ends[last]! < capped) {
          ends[last] = capped
          endClass[last] = kind
        }
        for (let j = i + 1; j < last; j++) if (covers[j]! < capped) covers[j] = capped
      }
      if (length <= MAX_GRAM) {
        const variety = accessorVariety(a)
        beginVariety[i]! |= variety << (3 * (length - 2))
        endVariety[last]! |= variety << (3 * (length - 2))
      }
    }
  }
  for (let i = 0; i < n; i++) {
    const b = begins[i]!
    const e = ends[i]!
    const c = covers[i]!
    const shape = (b << 6) | (e << 3) | c
    features.add(5, mix(mix(HASH_SEED, shape), 1), i)
    features.add(5, mix(mix(HASH_SEED, (b << 4) | beginClass[i]!), 2), i)
    features.add(5, mix(mix(HASH_SEED, (e << 4) | endClass[i]!), 3), i)
    const before = i > 0 ? (ends[i - 1]! << 3) | covers[i - 1]! : 0
    const after = i + 1 < n ? (begins[i + 1]! << 3) | covers[i + 1]! : 0
    features.add(5, mix(mix(mix(HASH_SEED, shape), before), 4), i)
    features.add(5, mix(mix(mix(HASH_SEED, shape), after), 5), i)
    features.add(6, mix(mix(HASH_SEED, beginVariety[i]!), 1), i)
    features.add(6, mix(mix(HASH_SEED, endVariety[i]!), 2), i)
    if (i > 0) features.add(6, mix(mix(mix(HASH_SEED, beginVariety[i]!), endVariety[i - 1]!), 3), i)
    if (i + 1 < n) features.add(6, mix(mix(mix(HASH_SEED, endVariety[i]!), beginVariety[i + 1]!), 4), i)
  }
}

const BANNED = -100_000_000

/** Forbids cuts inside numbers, Latin words and surrogate pairs, and makes white space a word of its own. */
export function maskWordScores(chars: Chars, scores: Int32Array): void {
  const { kinds, folded, length: n } = chars
  for (let i = 0; i < n; i++) {
    const row = i * WORD_LABELS
    const kind = kinds[i]!
    if (kind === CharKind.space) {
      for (const label of [WordLabel.begin, WordLabel.middle, WordLabel.end]) scores[row + label] = BANNED
      continue
    }
    if (i === 0) continue
    const before = kinds[i - 1]!
    const sticks =
      (kind === before && (kind === CharKind.digit || kind === CharKind.letter)) ||
      (isLowSurrogate(folded[i]!) && isHighSurrogate(folded[i - 1]!))
    if (sticks) {
      scores[row + WordLabel.begin] = BANNED
      scores[row + WordLabel.single] = BANNED
    }
  }
}
