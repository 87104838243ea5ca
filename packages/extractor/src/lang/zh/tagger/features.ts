// Features of one piece of text: hashes, each with the position it votes around. Trainer and tagger share this list.

/** How far from its anchor a feature votes: positions anchor - REACH .. anchor + REACH. */
export const REACH = 2
/** Rows of scores before the first and after the last position, so that votes beyond the ends are harmless. */
export const MARGIN = 4

/** Rows of scores that `n` positions need; position i stands in row i + MARGIN. */
export const scoreRows = (n: number): number => n + 2 * MARGIN

/** A growable list of (hash, anchor, kind) triples. */
export class FeatureList {
  size = 0
  hashes: Int32Array = new Int32Array(1 << 14)
  anchors: Int32Array = new Int32Array(1 << 14)
  kinds: Uint8Array = new Uint8Array(1 << 14)

  clear(): void {
    this.size = 0
  }

  add(kind: number, hash: number, anchor: number): void {
    const k = this.size++
    if (k === this.hashes.length) this.grow()
    this.hashes[k] = seal(hash, kind)
    this.anchors[k] = anchor
    this.kinds[k] = kind
  }

  private grow(): void {
    const capacity = this.hashes.length * 2
    const hashes = new Int32Array(capacity)
    const anchors = new Int32Array(capacity)
    const kinds = new Uint8Array(capacity)
    hashes.set(this.hashes)
    anchors.set(this.anchors)
    kinds.set(this.kinds)
    this.hashes = hashes
    this.anchors = anchors
    this.kinds = kinds
  }
}

/** Start value of every hash. */
export const HASH_SEED = 0x2545f491

/** Takes one more code into a 32-bit rolling hash. */
export function mix(hash: number, code: number): number {
  const h = Math.imul(hash ^ code, 0x9e3779b1)
  return h ^ (h >>> 15)
}

// Zero marks an empty slot in the tables, so no feature may hash to it.
function seal(hash: number, kind: number): number {
  const h = Math.imul(hash ^ Math.imul(kind + 1, 0x85ebca6b), 0xc2b2ae35)
  return h ^ (h >>> 16) || 1
}

/** Hash of `codes[start, end)`. */
export function hashCodes(codes: Uint16Array, start: number, end: number): number {
  let hash = HASH_SEED
  for (let i = start; i < end; i++) hash = mix(hash, codes[i]!)
  return hash
}

/** A kind of feature: its name and the offsets around its anchor at which it votes. */
export interface Template {
  readonly name: string
  readonly from: number
  readonly to: number
}
