// Words of a piece, as the second and third pass see them.
import type { Chars } from './chars.ts'
import { HASH_SEED, mix } from './features.ts'
import { dictionaryClass, type LexiconMatches, MAX_ENTRY } from './lexicon.ts'
import { WordLabel } from './segment.ts'
import type { TagDictionary } from './tag-dictionary.ts'

/** Where the words of a piece begin and end. */
export interface WordBounds {
  readonly length: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Parallel lists; arrays may be longer than `length`. */
export class Words implements WordBounds {
  length = 0
  starts: Int32Array = new Int32Array(0)
  ends: Int32Array = new Int32Array(0)
  hashes: Int32Array = new Int32Array(0)
  /** Dictionary class of the word. */
  classes: Uint8Array = new Uint8Array(0)
  /** Index of the tags the word may have. */
  sets: Uint16Array = new Uint16Array(0)
  tags: Uint8Array = new Uint8Array(0)
  /** Whether each word may have more than one tag. */
  private open: Uint8Array = new Uint8Array(0)

  /** Cuts a piece after its word labels. */
  cut(chars: Chars, labels: Uint8Array, matches: LexiconMatches, dictionary: TagDictionary): void {
    const n = chars.length
    if (this.starts.length < n) {
      this.starts = new Int32Array(n * 2)
      this.ends = new Int32Array(n * 2)
      this.hashes = new Int32Array(n * 2)
      this.classes = new Uint8Array(n * 2)
      this.sets = new Uint16Array(n * 2)
      this.tags = new Uint8Array(n * 2)
      this.open = new Uint8Array(n * 2)
    }
    let count = 0
    let start = 0
    let hash = HASH_SEED
    for (let i = 0; i < n; i++) {
      hash = mix(hash, chars.folded[i]!)
      const label = labels[i]!
      if (label !== WordLabel.end && label !== WordLabel.single && i + 1 < n) continue
      const length = i + 1 - start
      const a = length > 1 && length <= MAX_ENTRY ? matches.attributes[start * MAX_ENTRY + length - 1]! : 0
      this.starts[count] = start
      this.ends[count] = i + 1
      this.hashes[count] = hash
      const set = dictionary.setOf(hash)
      this.sets[count] = set
      this.open[count] = dictionary.tags(set).length > 1 ? 1 : 0
      this.classes[count] = dictionaryClass(a)
      count++
      start = i + 1
      hash = HASH_SEED
    }
    this.length = count
  }

  /** Whether word `w` may have more than one tag; false beyond the first and last. */
  isOpen(w: number): boolean {
    return w >= 0 && w < this.length && this.open[w] === 1
  }
}
