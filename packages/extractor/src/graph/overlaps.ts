/** A node as a disc on the sheet. */
export interface Disc {
  readonly node: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Rounds for a small graph; for a large one as many as keep the work bounded, and some overlaps stay. */
const ROUNDS = 200
const MOST_PUSHES = 1_000_000
/** Columns of the grid are this far apart in its numbering: more than it can have rows. */
const COLUMN = 2 ** 24

/**
 * Pushes discs apart until any two are `gap` or more apart, or the rounds are used up. A uniform grid finds the pairs that
 * may touch, so a round is linear in the number of discs. Coincident discs part along the x axis.
 */
export function removeOverlaps(discs: readonly Disc[], gap: number): Disc[] {
  const moved = discs.map((disc) => ({ ...disc }))
  const largest = moved.reduce((most, disc) => Math.max(most, disc.radius), 0)
  const cell = 2 * largest + gap
  const rounds = Math.min(ROUNDS, Math.ceil(MOST_PUSHES / moved.length))
  for (let round = 0; round < rounds; round++) {
    let touching = false
    const grid = new Map<number, number[]>()
    for (const [index, disc] of moved.entries()) {
      const column = Math.floor(disc.x / cell)
      const row = Math.floor(disc.y / cell)
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const other of grid.get((column + dx) * COLUMN + row + dy) ?? [])
            if (part(moved[other], disc, gap)) touching = true
      // The cell is that of the place before the push: a push is far shorter than a cell, and the next round sees it.
      const key = column * COLUMN + row
      const inCell = grid.get(key)
      if (inCell === undefined) grid.set(key, [index])
      else inCell.push(index)
    }
    if (!touching) break
  }
  return moved
}

type Movable = { -readonly [K in keyof Disc]: Disc[K] }

function part(a: Movable | undefined, b: Movable, gap: number): boolean {
  if (a === undefined) return false
  const dx = b.x - a.x
  const dy = b.y - a.y
  const distance = Math.sqrt(dx * dx + dy * dy)
  const overlap = a.radius + b.radius + gap - distance
  if (overlap <= 0.01) return false
  const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [1, 0]
  const push = overlap / 2
  a.x -= ux * push
  a.y -= uy * push
  b.x += ux * push
  b.y += uy * push
  return true
}
