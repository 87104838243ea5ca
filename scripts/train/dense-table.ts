// Floating-point weights in training: a dense row a feature, with the sums that averaging needs.
import { type FeatureList, MARGIN, REACH, type Template } from '#tagger/features.js'
import type { FeatureCounter } from './feature-counter.ts'

/** Features of one example: their rows in the table and the positions they vote around. */
export interface FeatureRows {
  readonly rows: Int32Array
  readonly anchors: Int16Array
}

export class DenseTable {
  readonly labels: number
  readonly transitions: Float64Array
  /** Rows by ascending key. */
  readonly keys: Int32Array
  private readonly transitionSums: Float64Array
  /** First offset of the row's votes, from the margin. */
  private readonly first: Uint8Array
  private readonly starts: Float64Array
  private readonly weights: Float32Array
  private readonly sums: Float32Array
  private readonly slots: Int32Array
  private readonly rows: Int32Array
  private readonly mask: number

  constructor(labels: number, templates: readonly Template[], counter: FeatureCounter, least: readonly number[]) {
    const features = counter.frequent(least)
    this.labels = labels
    this.transitions = new Float64Array(labels * labels)
    this.transitionSums = new Float64Array(labels * labels)
    this.keys = Int32Array.from(features, (feature) => feature.key)
    this.first = Uint8Array.from(features, ({ kind }) => templates[kind]!.from + MARGIN)
    this.starts = new Float64Array(features.length + 1)
    for (let row = 0; row < features.length; row++) {
      const { from, to } = templates[features[row]!.kind]!
      this.starts[row + 1] = this.starts[row]! + (to - from + 1) * labels
    }
    const size = this.starts[features.length]!
    this.weights = new Float32Array(size)
    this.sums = new Float32Array(size)
    let capacity = 16
    while (capacity < features.length * 2) capacity *= 2
    this.mask = capacity - 1
    this.slots = new Int32Array(capacity)
    this.rows = new Int32Array(capacity)
    for (let row = 0; row < features.length; row++) {
      let slot = this.keys[row]! & this.mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = this.keys[row]!
      this.rows[slot] = row
    }
  }

  private find(key: number): number {
    let slot = key & this.mask
    for (;;) {
      if (this.slots[slot] === key) return this.rows[slot]!
      if (this.slots[slot] === 0) return -1
      slot = (slot + 1) & this.mask
    }
  }

  /** Rows of the features that the table holds, for use in every round. */
  rowsOf(features: FeatureList): FeatureRows {
    const rows: number[] = []
    const anchors: number[] = []
    for (let k = 0; k < features.size; k++) {
      const row = this.find(features.hashes[k]!)
      if (row < 0) continue
      rows.push(row)
      anchors.push(features.anchors[k]!)
    }
    return { rows: Int32Array.from(rows), anchors: Int16Array.from(anchors) }
  }

  /** Adds the votes of features to scores. */
  add({ rows, anchors }: FeatureRows, scores: Float64Array): void {
    const { weights, starts, first, labels } = this
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k]!
      let to = (anchors[k]! + first[row]!) * labels
      const end = starts[row + 1]!
      for (let w = starts[row]!; w < end; w++) scores[to++]! += weights[w]!
    }
  }

  /**
   * Moves weights along `change`, which is laid out like scores.
   * @param touched - Per row of `change`: 1 where it is not all zero.
   */
  update({ rows, anchors }: FeatureRows, change: Float64Array, touched: Uint8Array, time: number): void {
    const { weights, sums, starts, first, labels } = this
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k]!
      let at = anchors[k]! + first[row]!
      const end = starts[row + 1]!
      for (let w = starts[row]!; w < end; w += labels, at++) {
        if (touched[at] === 0) continue
        for (let l = 0; l < labels; l++) {
          const by = change[at * labels + l]!
          if (by === 0) continue
          weights[w + l]! += by
          sums[w + l]! += by * time
        }
      }
    }
  }

  updateTransition(before: number, after: number, by: number, time: number): void {
    this.transitions[before * this.labels + after]! += by
    this.transitionSums[before * this.labels + after]! += by * time
  }

  /** Replaces every weight by its average over `time` steps. */
  average(time: number): void {
    for (let w = 0; w < this.weights.length; w++) this.weights[w]! -= this.sums[w]! / time
    for (let t = 0; t < this.transitions.length; t++) this.transitions[t]! -= this.transitionSums[t]! / time
  }

  /** Weights of one row with their slots, `(offset + REACH) * labels + label`. */
  *votes(row: number): Generator<readonly [slot: number, weight: number]> {
    const shift = (this.first[row]! - MARGIN + REACH) * this.labels
    const start = this.starts[row]!
    const end = this.starts[row + 1]!
    for (let w = start; w < end; w++) {
      if (this.weights[w] !== 0) yield [shift + w - start, this.weights[w]!]
    }
  }
}
