// What is known of strings beforehand: dictionary words with a coarse class, how freely strings combine in raw text, names.
import type { Chars } from './chars.ts'
import { HASH_SEED, mix } from './features.ts'

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

export class Lexicon {
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(keys: Int32Array, attributes: Uint16Array) {
    let capacity = 16
    while (capacity < keys.length * 2) capacity *= 2
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity * 2)
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k]!
      let slot = key & this.mask
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = key
      this.slots[slot * 2 + 1] = attributes[k]!
    }
  }

  get(key: number): Attributes {
    const { slots, mask } = this
    let slot = key & mask
    for (;;) {
      const found = slots[slot * 2]!
      if (found === key) return slots[slot * 2 + 1]!
      if (found === 0) return 0
      slot = (slot + 1) & mask
    }
  }
}

/** Every lexicon entry inside a piece: `attributes[i * MAX_ENTRY + length - 1]` for the string of that length at i. */
export class LexiconMatches {
  attributes: Uint16Array = new Uint16Array(0)

  find(chars: Chars, lexicon: Lexicon): void {
    const n = chars.length
    if (this.attributes.length < n * MAX_ENTRY) this.attributes = new Uint16Array(n * MAX_ENTRY * 2)
    const { attributes } = this
    attributes.fill(0, 0, n * MAX_ENTRY)
    for (let i = 0; i + 1 < n; i++) {
      let hash = mix(mix(HASH_SEED, chars.folded[i]!), chars.folded[i + 1]!)
      const pair = lexicon.get(hash)
      if (pair === 0) continue
      attributes[i * MAX_ENTRY + 1] = pair & 1023
      const end = Math.min(n, i + longest(pair))
      for (let j = i + 2; j < end; j++) {
        hash = mix(hash, chars.folded[j]!)
        attributes[i * MAX_ENTRY + j - i] = lexicon.get(hash) & 1023
      }
    }
  }
}
