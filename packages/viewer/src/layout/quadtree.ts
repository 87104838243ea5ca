// A quadtree over points, rebuilt in place for every iteration: points sorted along a Morton curve, cells as ranges of them.

/** Bits of a cell's number along one axis: the tree is at most so deep. */
const BITS = 15
/** Points in a leaf at most, unless they lie too near to be told apart. Between some of them it is quicker to sum directly. */
const LEAF = 12
const RADIX_BITS = 10
const RADIX = 1 << RADIX_BITS

export interface Quadtree {
  /** Number of each point, in the order of the curve. */
  readonly order: Uint32Array
  /** Coordinates and masses in that order. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly mass: Float64Array
  /** How many cells there are; each stands before all that is in it. */
  readonly cells: number
  /** Points of a cell: `first` to before `last`. */
  readonly first: Uint32Array
  readonly last: Uint32Array
  /** The cell after all that is in this one; the following cell, for a leaf. */
  readonly next: Uint32Array
  readonly width: Float64Array
  readonly cellMass: Float64Array
  /** Centre of mass. */
  readonly cellX: Float64Array
  readonly cellY: Float64Array
  build(x: Float64Array, y: Float64Array, mass: Float64Array): void
}

/** @param count - Points of every later `build`; all memory is taken here. */
export function createQuadtree(count: number): Quadtree {
  // A cell that has one only child is left out, so that there are fewer inner cells than leaves.
  const room = 2 * count + 1
  const tree = {
    order: new Uint32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    mass: new Float64Array(count),
    cells: 0,
    first: new Uint32Array(room),
    last: new Uint32Array(room),
    next: new Uint32Array(room),
    width: new Float64Array(room),
    cellMass: new Float64Array(room),
    cellX: new Float64Array(room),
    cellY: new Float64Array(room),
    build,
  }
  const codes = new Uint32Array(count)
  const sorted = new Uint32Array(count)
  const spare = new Uint32Array(count)
  const buckets = new Uint32Array(RADIX)
  /** Sums over all points before one. */
  const sumMass = new Float64Array(count + 1)
  const sumX = new Float64Array(count + 1)
  const sumY = new Float64Array(count + 1)

  function build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let i = 0; i < count; i += 1) {
      left = Math.min(left, x[i] as number)
      right = Math.max(right, x[i] as number)
      top = Math.min(top, y[i] as number)
      bottom = Math.max(bottom, y[i] as number)
    }
    const side = Math.max(right - left, bottom - top) || 1
    const scale = (2 ** BITS - 1) / side
    for (let i = 0; i < count; i += 1) {
      codes[i] = spread(((x[i] as number) - left) * scale) | (spread(((y[i] as number) - top) * scale) << 1)
      tree.order[i] = i
    }
    for (let shift = 0; shift < 2 * BITS; shift += RADIX_BITS) sortBy(shift)
    for (let i = 0; i < count; i += 1) {
      const point = tree.order[i] as number
      const m = mass[point] as number
      tree.x[i] = x[point] as number
      tree.y[i] = y[point] as number
      tree.mass[i] = m
      sorted[i] = codes[point] as number
      sumMass[i + 1] = (sumMass[i] as number) + m
      sumX[i + 1] = (sumX[i] as number) + m * (x[point] as number)
      sumY[i + 1] = (sumY[i] as number) + m * (y[point] as number)
    }
    tree.cells = 0
    if (count > 0) split(0, count, 0, side * (2 ** BITS / (2 ** BITS - 1)))
  }

  /** One pass of a stable radix sort of `order`. */
  function sortBy(shift: number): void {
    buckets.fill(0)
    for (let i = 0; i < count; i += 1) bump((codes[i] as number) >>> shift)
    let before = 0
    for (let bucket = 0; bucket < RADIX; bucket += 1) {
      const size = buckets[bucket] as number
      buckets[bucket] = before
      before += size
    }
    for (let i = 0; i < count; i += 1) {
      const point = tree.order[i] as number
      spare[bump((codes[point] as number) >>> shift)] = point
    }
    tree.order.set(spare)
  }

  function bump(digit: number): number {
    const bucket = digit & (RADIX - 1)
    const at = buckets[bucket] as number
    buckets[bucket] = at + 1
    return at
  }

  /** Adds the cell of a range of points and, where they are many, its quarters: at most `BITS` deep. */
  function split(first: number, last: number, depth: number, width: number): void {
    let [level, side] = [depth, width]
    // Points that share a quarter need no cell around it.
    while (last - first > LEAF && level < BITS && quarter(first, level) === quarter(last - 1, level)) {
      level += 1
      side /= 2
    }
    const cell = tree.cells
    const m = (sumMass[last] as number) - (sumMass[first] as number)
    tree.cells += 1
    tree.first[cell] = first
    tree.last[cell] = last
    tree.width[cell] = side
    tree.cellMass[cell] = m
    tree.cellX[cell] = ((sumX[last] as number) - (sumX[first] as number)) / m
    tree.cellY[cell] = ((sumY[last] as number) - (sumY[first] as number)) / m
    if (last - first > LEAF && level < BITS) {
      let from = first
      while (from < last) {
        const which = quarter(from, level)
        let to = from + 1
        while (to < last && quarter(to, level) === which) to += 1
        split(from, to, level + 1, side / 2)
        from = to
      }
    }
    tree.next[cell] = tree.cells
  }

  const quarter = (point: number, level: number): number => ((sorted[point] as number) >>> (2 * (BITS - 1 - level))) & 3

  return tree
}

/** The lowest 16 bits of a number, a zero before each. */
function spread(value: number): number {
  let bits = value & 0xffff
  bits = (bits | (bits << 8)) & 0x00ff00ff
  bits = (bits | (bits << 4)) & 0x0f0f0f0f
  bits = (bits | (bits << 2)) & 0x33333333
  return (bits | (bits << 1)) & 0x55555555
}
