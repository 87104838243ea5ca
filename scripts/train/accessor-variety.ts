// How freely strings of raw text combine: words have many different neighbours on both sides.
import { CharKind, createChars, readChars } from '#tagger/chars.js'
import { HASH_SEED, mix } from '#tagger/features.js'
import { MAX_GRAM } from '#tagger/lexicon.js'
import { HashCounter } from './hash-counter.ts'

/** A string needs so many different neighbours on either side to be listed. */
const LEAST_VARIETY = 6

export interface Variety {
  /** Hash of the string, and of its first two code units. */
  readonly key: number
  readonly pair: number
  readonly length: number
  /** 1 to 7, in powers of two. */
  readonly level: number
}

/**
 * Accessor varieties of the Han strings of 2 to MAX_GRAM code units: the smaller of the numbers of different neighbours
 * before and after.
 * @see Feng et al. 2004, doi:10.1162/089120104773633394
 */
export function accessorVarieties(lines: readonly string[]): Variety[] {
  const grams = new HashCounter()
  eachGram(lines, ({ key }) => grams.add(key))
  const neighbours = new HashCounter()
  const left = new HashCounter()
  const right = new HashCounter()
  const shapes = new Map<number, { pair: number; length: number }>()
  eachGram(lines, ({ key, pair, length, before, after }) => {
    if (grams.get(key) < LEAST_VARIETY) return
    if (neighbours.add(mix(key, before + 0x10000) || 1) === 0) left.add(key)
    if (neighbours.add(mix(key, after + 0x20000) || 1) === 0) right.add(key)
    if (grams.get(key) >= LEAST_VARIETY && !shapes.has(key)) shapes.set(key, { pair, length })
  })
  const varieties: Variety[] = []
  for (const [key, { pair, length }] of shapes) {
    const variety = Math.min(left.get(key), right.get(key))
    if (variety < LEAST_VARIETY) continue
    varieties.push({ key, pair, length, level: Math.min(7, Math.floor(Math.log2(variety)) - 1) })
  }
  return varieties
}

interface Gram {
  key: number
  pair: number
  length: number
  before: number
  after: number
}

// Ends of lines count as neighbours that are all different.
function eachGram(lines: readonly string[], see: (gram: Gram) => void): void {
  const chars = createChars(lines.reduce((longest, line) => Math.max(longest, line.length), 0))
  const gram: Gram = { key: 0, pair: 0, length: 0, before: 0, after: 0 }
  lines.forEach((line, number) => {
    readChars(line, 0, line.length, chars)
    const { folded, kinds } = chars
    const isHan = (i: number) => {
      const kind = kinds[i]
      return i < line.length && (kind === CharKind.han || kind === CharKind.numeral || kind === CharKind.dateUnit)
    }
    for (let i = 0; i < line.length; i++) {
      if (!isHan(i)) continue
      let hash = mix(HASH_SEED, folded[i]!)
      gram.before = i > 0 ? folded[i - 1]! : 0x10000 + number
      for (let length = 2; length <= MAX_GRAM && isHan(i + length - 1); length++) {
        hash = mix(hash, folded[i + length - 1]!)
        if (length === 2) gram.pair = hash || 1
        gram.key = hash || 1
        gram.length = length
        gram.after = i + length < line.length ? folded[i + length]! : 0x10000 + number
        see(gram)
      }
    }
  })
}
