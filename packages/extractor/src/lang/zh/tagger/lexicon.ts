// What is known of strings beforehand: dictionary words with a coarse class, how freely strings combine in raw text, names.
import type { Chars } from './chars.ts'
import { HASH_SEED, mix } from './features.ts'
import { KeyTable } from './key-table.ts'

/** Longest string the lexicon holds. */
export const MAX_ENTRY = 12
/** Longest string that has an accessor variety. */
export const MAX_GRAM = 4

/**
 * Attributes of a string, packed: bits 0-3 dictionary class (0: no word), 4-6 accessor variety (0: rare),
 * 7-9 name class (0: no known name), 10-13 length of the longest entry that begins so (on two-unit strings only).
 */
export type Attributes = number
export const dictionaryClass = (a: Attributes): number => a & 15
export const accessorVariety = (a: Attributes): number => (a >> 4) & 7
export const nameClass = (a: Attributes): number => (a >> 7) & 7
const longest = (a: Attributes): number => (a >> 10) & 15

/** Attributes by the hash of a string. */
export class Lexicon extends KeyTable {}

/** Every lexicon entry inside a piece: `attributes[i * MAX_ENTRY + length - 1]` for the string of that length at i. */
export class LexiconMatches {
  attributes: Uint16Array = new Uint16Array(0)
  /** Attributes of the pair at each code unit, its hash, and work space. */
  private pairs: Int32Array = new Int32Array(0)
  private hashes: Int32Array = new Int32Array(0)
  private work: Int32Array = new Int32Array(0)

  find(chars: Chars, lexicon: Lexicon): void {
    const { folded, length: n } = chars
    if (this.attributes.length < n * MAX_ENTRY) {
      this.attributes = new Uint16Array(n * MAX_ENTRY * 2)
      this.pairs = new Int32Array(n * 2)
      this.work = new Int32Array(n * 2)
      this.hashes = new Int32Array(n * 2)
    }
    const { attributes, pairs, hashes } = this
    attributes.fill(0, 0, n * MAX_ENTRY)
    for (let i = 0; i + 1 < n; i++) pairs[i] = hashes[i] = mix(mix(HASH_SEED, folded[i]!), folded[i + 1]!)
    lexicon.getAll(pairs, n - 1, this.work)
    for (let i = 0; i + 1 < n; i++) {
      const pair = pairs[i]!
      if (pair === 0) continue
      attributes[i * MAX_ENTRY + 1] = pair & 1023
      const end = Math.min(n, i + longest(pair))
      let hash = hashes[i]!
      for (let j = i + 2; j < end; j++) {
        hash = mix(hash, folded[j]!)
        attributes[i * MAX_ENTRY + j - i] = lexicon.get(hash) & 1023
      }
    }
  }

  /** Takes the string at [start, end) for no known name. */
  forgetName(start: number, end: number): void {
    if (end - start <= MAX_ENTRY) this.attributes[start * MAX_ENTRY + end - start - 1]! &= 0x7f
  }
}
