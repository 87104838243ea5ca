// Two scores in one 32-bit number, so that one addition adds both: `high * 65536 + low`, each of 16 bits with sign.

export const lanePairs = (labels: number): number => (labels + 1) >> 1

/** The share that a score of `label` has in the pair it stands in. */
export const inLane = (label: number, score: number): number => ((label & 1) === 0 ? score : score * 0x10000)

const low = (pair: number): number => (pair << 16) >> 16
const high = (pair: number): number => (pair - low(pair)) >> 16

/** Unpacks `labels` scores whose pairs begin at `from` into `scores`, from `to` on. */
export function unpackRow(pairs: Int32Array, from: number, labels: number, scores: Int32Array, to: number): void {
  const even = labels & ~1
  for (let label = 0; label < even; label += 2) {
    const pair = pairs[from++]!
    scores[to + label] = low(pair)
    scores[to + label + 1] = high(pair)
  }
  if (even < labels) scores[to + even] = low(pairs[from]!)
}

/** Where each of `n` rows begins that follow one another. */
export const rowsInOrder = (n: number, labels: number): Int32Array =>
  Int32Array.from({ length: n }, (_, row) => row * lanePairs(labels))
