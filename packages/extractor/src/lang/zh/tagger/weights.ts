// Learned weights: for each feature hash a short list of votes, packed so that a vote is one load and one add.
import { type FeatureList, MARGIN, REACH } from './features.ts'

/** Votes as they are read: `(offset + REACH) * labels + label` in the high half, weight in the low half. */
export interface Votes {
  /** Feature hashes, none of them 0. */
  readonly keys: Int32Array
  /** Number of votes of each feature. */
  readonly counts: Uint16Array
  readonly votes: Int32Array
}

const WEIGHT_BITS = 7
const WEIGHT_MASK = 127
/** Added to a weight, so that it is stored as a number from 1 to 127; larger weights are several votes. */
const BIAS = 64
const LARGEST = 63
const COUNT_BITS = 9
const MOST_VOTES = (1 << COUNT_BITS) - 1

/** An immutable hash table of votes. */
export class WeightTable {
  readonly labels: number
  readonly transitions: Int32Array
  /** Pairs of key and `first vote << COUNT_BITS | votes`. */
  private readonly slots: Int32Array
  private readonly mask: number
  /** A bit for each value of the upper bits of a key: most features are in no table, and this small array says so first. */
  private readonly filter: Int32Array
  private readonly filterShift: number
  private readonly votes: Uint16Array

  constructor(labels: number, transitions: Int32Array, { keys, counts, votes }: Votes) {
    this.labels = labels
    this.transitions = transitions
    let capacity = 16
    while (capacity < keys.length * 2) capacity *= 2
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity * 2)
    const filterBits = Math.min(26, Math.max(5, Math.ceil(Math.log2(keys.length * 8 + 1))))
    this.filter = new Int32Array(1 << (filterBits - 5))
    this.filterShift = 32 - filterBits
    this.votes = new Uint16Array(splitLength(votes))
    let to = 0
    let from = 0
    for (let k = 0; k < keys.length; k++) {
      const start = to
      for (const end = from + counts[k]!; from < end; from++) to = splitVote(votes[from]!, this.votes, to)
      this.insert(keys[k]!, start, Math.min(to - start, MOST_VOTES))
    }
  }

  private insert(key: number, start: number, count: number): void {
    const bit = key >>> this.filterShift
    this.filter[bit >>> 5]! |= 1 << (bit & 31)
    let slot = key & this.mask
    while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = (start << COUNT_BITS) | count
  }

  /**
   * Adds the votes of features to label scores.
   * @param scores - `scoreRows(n)` rows of label scores.
   */
  add(features: FeatureList, scores: Int32Array): void {
    const { slots, mask, votes, labels, filter, filterShift } = this
    const { hashes, anchors, size } = features
    for (let k = 0; k < size; k++) {
      const hash = hashes[k]!
      const bit = hash >>> filterShift
      if (((filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue
      let slot = hash & mask
      let key = slots[slot * 2]!
      while (key !== hash && key !== 0) {
        slot = (slot + 1) & mask
        key = slots[slot * 2]!
      }
      if (key === 0) continue
      const packed = slots[slot * 2 + 1]!
      const base = (anchors[k]! + MARGIN - REACH) * labels
      let v = packed >>> COUNT_BITS
      for (const end = v + (packed & MOST_VOTES); v < end; v++) {
        const vote = votes[v]!
        scores[base + (vote >>> WEIGHT_BITS)]! += (vote & WEIGHT_MASK) - BIAS
      }
    }
  }
}

const weightOf = (vote: number): number => (vote << 16) >> 16

function splitLength(votes: Int32Array): number {
  let length = 0
  for (let v = 0; v < votes.length; v++) length += Math.ceil(Math.abs(weightOf(votes[v]!)) / LARGEST)
  return length
}

function splitVote(vote: number, votes: Uint16Array, start: number): number {
  const slot = (vote >>> 16) << WEIGHT_BITS
  let to = start
  let rest = weightOf(vote)
  while (rest !== 0) {
    const part = Math.max(-LARGEST, Math.min(LARGEST, rest))
    votes[to++] = slot | (part + BIAS)
    rest -= part
  }
  return to
}
