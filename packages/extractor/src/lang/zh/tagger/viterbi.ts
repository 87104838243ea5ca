// Best label sequence of a first-order linear chain.

/** Small or large integers in the tagger, floating point in the trainer. */
export type Scores = Int32Array | Float64Array

/** Label pairs that may follow each other, with their scores. */
export interface Chain {
  readonly labels: number
  /** `predecessors[label]`: the labels that may stand before it. */
  readonly predecessors: readonly Uint8Array[]
  /** `first[label]`, `last[label]`: 1 where a sequence may begin or end so. */
  readonly first: Uint8Array
  readonly last: Uint8Array
}

const NEVER = -1e9

/** Work space that grows with the longest piece seen. */
export class Lattice {
  private best: Float64Array = new Float64Array(0)
  private from: Uint8Array = new Uint8Array(0)

  /**
   * @param scores - `n` rows of `chain.labels` scores, starting at `base`; labels that must not stand score below -1e8.
   * @param transitions - Scores of label pairs, `[before * labels + label]`.
   * @param path - Receives the best labels.
   * @see Viterbi 1967, doi:10.1109/TIT.1967.1054010
   */
  decode(chain: Chain, scores: Scores, base: number, n: number, transitions: Scores, path: Uint8Array): void {
    const L = chain.labels
    if (n === 0) return
    if (this.best.length < n * L) {
      this.best = new Float64Array(n * L * 2)
      this.from = new Uint8Array(n * L * 2)
    }
    const { best, from } = this
    for (let l = 0; l < L; l++) best[l] = chain.first[l] === 1 ? scores[base + l]! : NEVER
    for (let i = 1; i < n; i++) {
      const before = (i - 1) * L
      for (let l = 0; l < L; l++) {
        const predecessors = chain.predecessors[l]!
        let top = -Infinity
        let arg = 0
        for (let k = 0; k < predecessors.length; k++) {
          const p = predecessors[k]!
          const value = best[before + p]! + transitions[p * L + l]!
          if (value > top) {
            top = value
            arg = p
          }
        }
        best[i * L + l] = top + scores[base + i * L + l]!
        from[i * L + l] = arg
      }
    }
    let label = 0
    let top = -Infinity
    for (let l = 0; l < L; l++) {
      const value = best[(n - 1) * L + l]!
      if (chain.last[l] === 1 && value > top) {
        top = value
        label = l
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      path[i] = label
      label = from[i * L + label]!
    }
  }
}
