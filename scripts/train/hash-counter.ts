// Counts 32-bit keys: far smaller and quicker than a Map of strings.

export class HashCounter {
  private keys: Int32Array = new Int32Array(1 << 16)
  private counts: Uint32Array = new Uint32Array(1 << 16)
  private used = 0

  /** Counts `key`, which must not be 0, and returns how often it had been counted before. */
  add(key: number): number {
    const slot = this.slotOf(key)
    if (this.keys[slot] === 0) {
      this.keys[slot] = key
      this.counts[slot] = 1
      if (++this.used * 2 > this.keys.length) this.grow()
      return 0
    }
    return this.counts[slot]!++
  }

  get(key: number): number {
    return this.counts[this.slotOf(key)]!
  }

  *entries(): Generator<readonly [key: number, count: number]> {
    for (let slot = 0; slot < this.keys.length; slot++) {
      if (this.keys[slot] !== 0) yield [this.keys[slot]!, this.counts[slot]!]
    }
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    let slot = key & mask
    while (this.keys[slot] !== key && this.keys[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, counts } = this
    this.keys = new Int32Array(keys.length * 2)
    this.counts = new Uint32Array(keys.length * 2)
    for (let slot = 0; slot < keys.length; slot++) {
      if (keys[slot] === 0) continue
      const to = this.slotOf(keys[slot]!)
      this.keys[to] = keys[slot]!
      this.counts[to] = counts[slot]!
    }
  }
}
