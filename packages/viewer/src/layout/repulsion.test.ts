import { expect, test } from 'vitest'
import { createQuadtree } from './quadtree.ts'
import { addRepulsion } from './repulsion.ts'

/** Points on a sunflower with a lump of them far off, masses from 1 to 7. */
function points(count: number): { x: Float64Array; y: Float64Array; mass: Float64Array } {
  const at = (i: number, axis: (angle: number) => number): number =>
    10 * Math.sqrt(i % 97) * axis(i * 2.39996) + (i % 5 === 0 ? 400 : 0) + i * 0.01
  const numbers = Array.from({ length: count }, (_, i) => i)
  return {
    x: Float64Array.from(numbers, (i) => at(i, Math.cos)),
    y: Float64Array.from(numbers, (i) => at(i, Math.sin)),
    mass: Float64Array.from(numbers, (i) => 1 + (i % 7)),
  }
}

function bruteForce({ x, y, mass }: ReturnType<typeof points>): [Float64Array, Float64Array] {
  const [fx, fy] = [new Float64Array(x.length), new Float64Array(x.length)]
  for (let i = 0; i < x.length; i += 1)
    for (let j = 0; j < x.length; j += 1) {
      const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!]
      if (dx === 0 && dy === 0) continue
      const share = (mass[i]! * mass[j]!) / (dx * dx + dy * dy)
      fx[i]! += dx * share
      fy[i]! += dy * share
    }
  return [fx, fy]
}

/** Root mean square of the errors over that of the forces. */
function errorOf(cloud: ReturnType<typeof points>, theta: number): number {
  const tree = createQuadtree(cloud.x.length)
  const [fx, fy] = [new Float64Array(cloud.x.length), new Float64Array(cloud.x.length)]
  tree.build(cloud.x, cloud.y, cloud.mass)
  addRepulsion(tree, theta, fx, fy)
  const [bx, by] = bruteForce(cloud)
  let [wrong, whole] = [0, 0]
  for (let i = 0; i < fx.length; i += 1) {
    wrong += (fx[i]! - bx[i]!) ** 2 + (fy[i]! - by[i]!) ** 2
    whole += bx[i]! ** 2 + by[i]! ** 2
  }
  return Math.sqrt(wrong / whole)
}

test.each([
  [1.2, 0.03],
  [0.6, 0.006],
  [0.01, 1e-9],
])('forces with theta %s are off by less than %s', (theta, most) => {
  expect(errorOf(points(1500), theta)).toBeLessThan(most)
})

test('points in one place push others, not one another, and build no endless tree', () => {
  const same = { x: new Float64Array(40), y: new Float64Array(40), mass: new Float64Array(40).fill(1) }
  expect(errorOf({ ...same, x: same.x.with(39, 5) }, 1.2)).toBeLessThan(1e-9)
  const tree = createQuadtree(40)
  const [fx, fy] = [new Float64Array(40), new Float64Array(40)]
  tree.build(same.x, same.y, same.mass)
  addRepulsion(tree, 1.2, fx, fy)
  expect([...fx, ...fy].every((force) => force === 0)).toBe(true)
})

test('a tree holds every point once, and each cell what lies in it', () => {
  const cloud = points(1000)
  const tree = createQuadtree(1000)
  tree.build(cloud.x, cloud.y, cloud.mass)
  expect([...tree.order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i))
  const leaves = Array.from({ length: tree.cells }, (_, cell) => cell).filter((cell) => tree.next[cell] === cell + 1)
  expect(leaves.reduce((sum, leaf) => sum + tree.last[leaf]! - tree.first[leaf]!, 0)).toBe(1000)
  for (const leaf of leaves)
    for (let i = tree.first[leaf]!; i < tree.last[leaf]!; i += 1)
      expect(Math.abs(tree.x[i]! - tree.cellX[leaf]!)).toBeLessThanOrEqual(tree.width[leaf]!)
})

test('no points, one point', () => {
  for (const count of [0, 1]) {
    const tree = createQuadtree(count)
    const [fx, fy] = [new Float64Array(count), new Float64Array(count)]
    tree.build(new Float64Array(count), new Float64Array(count), new Float64Array(count).fill(1))
    addRepulsion(tree, 1.2, fx, fy)
    expect([...fx]).toEqual(Array(count).fill(0))
  }
})
