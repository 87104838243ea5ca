// Learned weights: for each feature hash a short list of votes, packed so that one addition casts two of them.
import { type FeatureList, MARGIN, REACH } from './features.ts'
import { inLane, lanePairs } from './lanes.ts'

/** Votes as they are read: `(offset + REACH) * labels + label` in the high half, weight in the low half. */
export interface Votes {
  /** Feature hashes, none of them 0. */
  readonly keys: Int32Array
  /** Number of votes of each feature. */
  readonly counts: Uint16Array
  readonly votes: Int32Array
}

/** How the votes of a feature are split into blocks, each of which goes to a row of scores of its own, or nowhere. */
export interface Layout {
  /** Labels of a row. */
  readonly labels: number
  /** Rows of each position. */
  readonly rows: number
  /** Whether each offset from the anchor is a block; else the feature is one, and its rows must lie side by side. */
  readonly byOffset: boolean
}

/** A block opens with its target and its number of pairs. Each pair holds its place in the row, then two weights. */
const COUNT_BITS = 8
const COUNT_MASK = (1 << COUNT_BITS) - 1
const PLACE_BITS = 6
const PLACE_MASK = (1 << PLACE_BITS) - 1
/** Larger weights are cut to this: what the place leaves of 32 bits must hold them, with sign, above 16 bits. */
export const LARGEST_WEIGHT = 511
const BLOCK_BITS = 5
const BLOCK_MASK = (1 << BLOCK_BITS) - 1

/** Features that are looked up together. */
const BATCH = 256

/** An immutable hash table of votes. */
export class WeightTable {
  readonly layout: Layout
  readonly transitions: Int32Array
  /** Pairs of key and `first entry << BLOCK_BITS | blocks`. */
  private readonly slots: Int32Array
  private readonly mask: number
  private readonly entries: Int32Array
  /** Targets of a position. */
  private readonly stride: number
  /** Of the features in hand: what the slots hold, the anchors, and what was loaded ahead. */
  private readonly found: Int32Array = new Int32Array(BATCH)
  private readonly anchorOf: Int32Array = new Int32Array(BATCH)
  private readonly touched: Int32Array = new Int32Array(BATCH)

  constructor(layout: Layout, transitions: Int32Array, { keys, counts, votes }: Votes) {
    this.layout = layout
    this.transitions = transitions
    this.stride = layout.rows
    let capacity = 16
    while (capacity * 0.8 < keys.length) capacity *= 2
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity * 2)
    const starts = new Int32Array(keys.length + 1)
    for (let k = 0; k < keys.length; k++) starts[k + 1] = starts[k]! + counts[k]!
    const packer = new VotePacker(layout, votes.length * 2 + 1)
    // Features with many votes are the common ones: side by side, they stay in the processor's cache.
    for (const k of byCount(counts)) {
      const start = packer.length
      const blocks = packer.pack(votes, starts[k]!, starts[k + 1]!)
      this.insert(keys[k]!, (start << BLOCK_BITS) | blocks)
    }
    this.entries = packer.entries()
  }

  private insert(key: number, value: number): void {
    let slot = key & this.mask
    while (this.slots[slot * 2] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = value
  }

  /**
   * Adds the votes of features to label scores.
   * @param rows - Where in `scores` each row begins, `[(position + MARGIN) * layout.rows + row]`; -1 where votes are not wanted.
   * @param scores - Pairs of scores.
   */
  add(features: FeatureList, rows: Int32Array, scores: Int32Array): void {
    for (let start = 0; start < features.size; start += BATCH) {
      const hits = this.find(features, start, Math.min(features.size, start + BATCH))
      this.cast(hits, rows, scores)
    }
  }

  // Several short loops without branches, so that slow loads run side by side: each touches what the next one needs.
  private find({ hashes, anchors }: FeatureList, start: number, end: number): number {
    const { slots, mask, entries, found, anchorOf, touched } = this
    const count = end - start
    for (let k = 0; k < count; k++) touched[k] = slots[(hashes[start + k]! & mask) * 2]!
    let hits = 0
    for (let k = 0; k < count; k++) {
      const hash = hashes[start + k]!
      let slot = hash & mask
      let key = touched[k]!
      while (key !== hash && key !== 0) {
        slot = (slot + 1) & mask
        key = slots[slot * 2]!
      }
      found[hits] = slots[slot * 2 + 1]!
      anchorOf[hits] = anchors[start + k]!
      hits += key === 0 ? 0 : 1
    }
    for (let k = 0; k < hits; k++) touched[k] = entries[found[k]! >>> BLOCK_BITS]!
    return hits
  }

  private cast(hits: number, rows: Int32Array, scores: Int32Array): void {
    const { entries, stride, found, anchorOf, touched } = this
    for (let k = 0; k < hits; k++) {
      const packed = found[k]!
      const targets = (anchorOf[k]! + MARGIN - REACH) * stride
      let e = packed >>> BLOCK_BITS
      let head = touched[k]!
      for (let blocks = packed & BLOCK_MASK; blocks > 0; blocks--) {
        const end = e + 1 + (head & COUNT_MASK)
        const row = rows[targets + (head >>> COUNT_BITS)]!
        if (row >= 0) {
          for (let v = e + 1; v < end; v++) {
            const entry = entries[v]!
            scores[row + (entry & PLACE_MASK)]! += entry >> PLACE_BITS
          }
        }
        e = end
        head = entries[e]!
      }
    }
  }
}

const weightOf = (vote: number): number => (vote << 16) >> 16
const clip = (weight: number): number => Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, weight))

/** Packs the votes of one feature after another. */
class VotePacker {
  length = 0
  private readonly list: Int32Array
  private readonly layout: Layout

  /** @param most - Most entries there can be. */
  constructor(layout: Layout, most: number) {
    this.layout = layout
    this.list = new Int32Array(most)
  }

  /** Packs `votes[from, to)`, which ascend by slot, and returns the number of blocks they make. */
  pack(votes: Int32Array, from: number, to: number): number {
    const { list } = this
    const { labels, byOffset } = this.layout
    const width = lanePairs(labels)
    let blocks = 0
    let head = -1
    let target = -1
    for (let v = from; v < to; v++) {
      const slot = votes[v]! >>> 16
      const row = Math.floor(slot / labels)
      const label = slot % labels
      if (byOffset ? row !== target : target < 0) {
        target = byOffset ? row : 0
        head = this.length++
        list[head] = target << COUNT_BITS
        blocks++
      }
      const pair = (byOffset ? 0 : row * width) + (label >> 1)
      const share = inLane(label, clip(weightOf(votes[v]!))) << PLACE_BITS
      const last = this.length - 1
      if (last > head && (list[last]! & PLACE_MASK) === pair) list[last]! += share
      else {
        list[this.length++] = share | pair
        list[head]!++
      }
    }
    return blocks
  }

  /** All entries, and a 0 after the last. */
  entries(): Int32Array {
    return this.list.slice(0, this.length + 1)
  }
}

/** Indices of `counts` from the largest count to the smallest. */
function byCount(counts: Uint16Array): Int32Array {
  const most = counts.reduce((a, b) => Math.max(a, b), 0)
  const starts = new Int32Array(most + 2)
  for (const count of counts) starts[most - count + 1]!++
  for (let c = 0; c < most; c++) starts[c + 1]! += starts[c]!
  const order = new Int32Array(counts.length)
  counts.forEach((count, k) => {
    order[starts[most - count]!++] = k
  })
  return order
}
