// Collects what the lexicon holds: dictionary words, strings of raw text that combine freely, and known names.
import { createChars, readChars } from '#tagger/chars.js'
import { hashCodes } from '#tagger/features.js'
import { MAX_ENTRY } from '#tagger/lexicon.js'
import { accessorVarieties } from './accessor-variety.ts'
import type { Corpora } from './corpora.ts'

export interface LexiconEntries {
  /** Ascending (unsigned). */
  readonly keys: Int32Array
  readonly attributes: Uint16Array
}

/** Coarse classes of the dictionary's tags: the longest beginning of a tag that is listed holds. */
const CLASSES: Readonly<Record<string, number>> = {
  ...{ n: 1, nr: 2, nrt: 3, nrfg: 2, ns: 4, nt: 5, nz: 6 },
  ...{ v: 7, vn: 8, a: 9, d: 10, m: 11, t: 12, i: 13, l: 13, j: 14 },
}
const OTHER_CLASS = 15

/** A word of the dictionary needs this count of its own, or as many varied uses as accessor variety asks. */
const LEAST_COUNT = 3

const HAN = /^\p{Script=Han}[\p{Script=Han}·]*$/u

/** @param names - Known names with their name class (1 to 7). */
export function lexiconEntries(corpora: Corpora, names: ReadonlyMap<string, number>): LexiconEntries {
  const entries = new Map<number, number>()
  const reach = new Map<number, number>()
  const put = (key: number, pair: number, length: number, bits: number): void => {
    entries.set(key, (entries.get(key) ?? 0) | bits)
    if (length > (reach.get(pair) ?? 2)) reach.set(pair, length)
  }
  const chars = createChars(MAX_ENTRY)
  const putWord = (word: string, bits: number): void => {
    if (word.length < 2 || word.length > MAX_ENTRY) return
    readChars(word, 0, word.length, chars)
    put(hashCodes(chars.folded, 0, word.length) || 1, hashCodes(chars.folded, 0, 2) || 1, word.length, bits)
  }
  const raw = [...corpora.newscast, ...corpora.pd.map(({ text }) => text), ...corpora.msra.map(({ text }) => text)]
  for (const { key, pair, length, level } of accessorVarieties(raw)) put(key, pair, length, level << 4)
  for (const { word, count, tag } of corpora.jieba) {
    if (HAN.test(word) && count >= LEAST_COUNT) putWord(word, classOf(tag))
  }
  for (const [name, kind] of names) putWord(name, kind << 7)
  for (const [pair, length] of reach) entries.set(pair, (entries.get(pair) ?? 0) | (length << 10))
  const rows = [...entries].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0))
  return { keys: Int32Array.from(rows, ([key]) => key), attributes: Uint16Array.from(rows, ([, bits]) => bits) }
}

function classOf(tag: string): number {
  for (let length = tag.length; length > 0; length--) {
    const known = CLASSES[tag.slice(0, length)]
    if (known !== undefined) return known
  }
  return OTHER_CLASS
}
