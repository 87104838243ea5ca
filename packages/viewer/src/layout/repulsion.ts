// Repulsion between all points at once, by the method of Barnes and Hut for whole leaves of a quadtree.
import type { Quadtree } from './quadtree.ts'

/**
 * Adds to `forceX` and `forceY` (in the points' own order) what every point gets from all others: for each two,
 * `mass * mass / distance`, apart. What comes of cells far from a leaf is worked out once at the leaf's centre, as the first
 * three terms of its Taylor series; the force in the plane is the conjugate of the complex function `mass / (z - z0)`.
 * @param theta - A cell counts as one body where its width is less than `theta` times its distance from the leaf.
 * @see Barnes and Hut 1986, doi:10.1038/324446a0; Greengard and Rokhlin 1987, doi:10.1016/0021-9991(87)90140-9
 */
export function addRepulsion(tree: Quadtree, theta: number, forceX: Float64Array, forceY: Float64Array): void {
  const { order, x, y, mass, cells, first, last, next } = tree
  for (let leaf = 0; leaf < cells; leaf += 1) {
    if (next[leaf] !== leaf + 1) continue
    const from = first[leaf] as number
    const to = last[leaf] as number
    const [centreX, centreY] = [tree.cellX[leaf] as number, tree.cellY[leaf] as number]
    let radius = 0
    for (let i = from; i < to; i += 1)
      radius = Math.max(radius, Math.hypot((x[i] as number) - centreX, (y[i] as number) - centreY))
    // The terms of the series, real and imaginary.
    let [a, ai, b, bi, c, ci] = [0, 0, 0, 0, 0, 0]
    let cell = 0
    while (cell < cells) {
      const after = next[cell] as number
      const dx = centreX - (tree.cellX[cell] as number)
      const dy = centreY - (tree.cellY[cell] as number)
      const square = dx * dx + dy * dy
      const reach = (tree.width[cell] as number) / theta + radius
      // With a large theta a cell could count as far away from a leaf that lies in it.
      const around = (first[cell] as number) <= from && (last[cell] as number) >= to
      if (square > reach * reach && !around) {
        const m = tree.cellMass[cell] as number
        // u = 1 / (centre - cell)
        const u = dx / square
        const ui = -dy / square
        const u2 = u * u - ui * ui
        const u2i = 2 * u * ui
        a += m * u
        ai += m * ui
        b -= m * u2
        bi -= m * u2i
        c += m * (u2 * u - u2i * ui)
        ci += m * (u2 * ui + u2i * u)
        cell = after
      } else if (after !== cell + 1) {
        cell += 1
      } else {
        const end = last[cell] as number
        const start = first[cell] as number
        for (let i = from; i < to; i += 1) {
          const [px, py] = [x[i] as number, y[i] as number]
          let [fx, fy] = [0, 0]
          for (let j = start; j < end; j += 1) {
            const ex = px - (x[j] as number)
            const ey = py - (y[j] as number)
            const near = ex * ex + ey * ey
            if (near === 0) continue
            const share = (mass[j] as number) / near
            fx += ex * share
            fy += ey * share
          }
          const point = order[i] as number
          const m = mass[i] as number
          forceX[point] = (forceX[point] as number) + m * fx
          forceY[point] = (forceY[point] as number) + m * fy
        }
        cell = after
      }
    }
    for (let i = from; i < to; i += 1) {
      const h = (x[i] as number) - centreX
      const hi = (y[i] as number) - centreY
      const [h2, h2i] = [h * h - hi * hi, 2 * h * hi]
      const point = order[i] as number
      const m = mass[i] as number
      forceX[point] = (forceX[point] as number) + m * (a + b * h - bi * hi + c * h2 - ci * h2i)
      forceY[point] = (forceY[point] as number) - m * (ai + b * hi + bi * h + c * h2i + ci * h2)
    }
  }
}
