// Learned weights: for each feature hash a short list of votes, packed so that a vote is one add.
import type { FeatureList } from './features.ts'
import { MARGIN, REACH } from './features.ts'
import type { Scores } from './viterbi.ts'

/** Adds the votes of features to label scores. The trainer has one of its own over floating-point rows. */
export interface Scorer {
  /**
   * @param scores - `scoreRows(n)` rows of label scores.
   */
  add(features: FeatureList, scores: Scores): void
  readonly transitions: Scores
}

/** An immutable hash table of votes. */
export class WeightTable implements Scorer {
  readonly labels: number
  readonly transitions: Int32Array
  /** Pairs of key and `first vote << 9 | votes`. */
  private readonly slots: Int32Array
  private readonly mask: number
  /** `(offset + REACH) * labels + label` in the high half, weight in the low half. */
  private readonly votes: Int32Array

  constructor(labels: number, transitions: Int32Array, keys: Int32Array, counts: Uint16Array, votes: Int32Array) {
    this.labels = labels
    this.transitions = transitions
    this.votes = votes
    let capacity = 16
    while (capacity < keys.length * 2) capacity *= 2
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity * 2)
    let start = 0
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k]!
      let slot = key & this.mask
      while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = key
      this.slots[slot * 2 + 1] = (start << 9) | counts[k]!
      start += counts[k]!
    }
  }

  add(features: FeatureList, scores: Scores): void {
    const { slots, mask, votes, labels } = this
    const { hashes, anchors, size } = features
    for (let k = 0; k < size; k++) {
      const hash = hashes[k]!
      let slot = hash & mask
      let key = slots[slot * 2]!
      while (key !== hash && key !== 0) {
        slot = (slot + 1) & mask
        key = slots[slot * 2]!
      }
      if (key === 0) continue
      const packed = slots[slot * 2 + 1]!
      const base = (anchors[k]! + MARGIN - REACH) * labels
      let v = packed >>> 9
      for (const end = v + (packed & 511); v < end; v++) {
        const vote = votes[v]!
        scores[base + (vote >>> 16)]! += (vote << 16) >> 16
      }
    }
  }
}
