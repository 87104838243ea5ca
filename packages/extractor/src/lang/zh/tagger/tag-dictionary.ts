// Which tags a word may have: those training saw on it, or the open ones.
import { KeyTable } from './key-table.ts'

export class TagDictionary {
  private readonly sets: readonly Uint8Array[]
  private readonly table: KeyTable

  /** @param setOf - For each key the index of its tag set; set 0 holds the open tags, which all other words may have. */
  constructor(keys: Int32Array, setOf: Uint16Array, sets: readonly Uint8Array[]) {
    this.sets = sets
    this.table = new KeyTable(keys, setOf)
  }

  /** Index of the set of a word, by its hash. */
  setOf(key: number): number {
    return this.table.get(key)
  }

  tags(set: number): Uint8Array {
    return this.sets[set]!
  }
}
