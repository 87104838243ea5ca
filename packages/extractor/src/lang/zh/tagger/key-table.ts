// A hash table from 32-bit keys to small numbers, without objects.

export class KeyTable {
  /** Pairs of key and value; key 0 marks an empty place. */
  private readonly slots: Int32Array
  private readonly mask: number

  /** @param keys - Different hashes, none of them 0. */
  constructor(keys: Int32Array, values: ArrayLike<number>) {
    let capacity = 16
    while (capacity < keys.length * 2) capacity *= 2
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity * 2)
    for (let k = 0; k < keys.length; k++) {
      let slot = keys[k]! & this.mask
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = keys[k]!
      this.slots[slot * 2 + 1] = values[k]!
    }
  }

  /** Replaces each of the first `n` keys by its value, or 0. The first loop lets slow loads run side by side. */
  getAll(keys: Int32Array, n: number, work: Int32Array): void {
    const { slots, mask } = this
    for (let k = 0; k < n; k++) work[k] = slots[(keys[k]! & mask) * 2]!
    for (let k = 0; k < n; k++) {
      const key = keys[k]!
      const found = work[k]!
      keys[k] = found === key ? slots[(key & mask) * 2 + 1]! : found === 0 ? 0 : this.get(key)
    }
  }

  /** Value of a key, or 0. */
  get(key: number): number {
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
