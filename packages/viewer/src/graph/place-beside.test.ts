import { expect, test } from 'vitest'
import { gapOf, type Newcomer, placeBeside } from './place-beside.ts'

const ANCHOR = { x: 10, y: 20 }
const around = (count: number): Newcomer[] =>
  Array.from({ length: count }, (_, i) => ({ id: `n${i}`, beside: [ANCHOR] }))
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

test.each([1, 12, 300])('%i newcomers keep their distance, from each other and from who is there', (count) => {
  const taken = [ANCHOR, { x: 12, y: 20 }, { x: 10, y: 23 }]
  const placed = [...placeBeside(around(count), taken, 2).values()]
  const all = [...taken, ...placed]
  expect(placed).toHaveLength(count)
  for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(1.99)
  // No farther out than a disc of that many needs to be, with room for what was there.
  const farthest = Math.max(...placed.map((place) => distance(place, ANCHOR)))
  expect(farthest).toBeLessThan(2 * 1.6 * Math.sqrt(count + 6))
})

test('who knows several in view leans towards the others, and stays nearest to the first', () => {
  const far = { x: 110, y: 20 }
  const { x, y } = placeBeside([{ id: 'n', beside: [ANCHOR, far] }], [ANCHOR, far], 2).get('n') ?? { x: 0, y: 0 }
  expect(x).toBeGreaterThan(ANCHOR.x)
  expect(distance({ x, y }, ANCHOR)).toBeLessThan(distance({ x, y }, far))
})

test('who knows nobody in view is left where the file puts it', () => {
  expect(placeBeside([{ id: 'n', beside: [] }], [ANCHOR], 2).size).toBe(0)
})

test('the same newcomers find the same places; five thousand find one each', () => {
  expect(placeBeside(around(40), [ANCHOR], 1)).toEqual(placeBeside(around(40), [ANCHOR], 1))
  expect(placeBeside(around(5000), [ANCHOR], 1).size).toBe(5000)
})

test.each([
  [[], 1],
  [[ANCHOR], 1],
  [[ANCHOR, ANCHOR], 1],
  [
    [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ],
    2.75,
  ],
  [
    [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 0, y: 10 },
      { x: 10, y: 10 },
    ],
    2.75,
  ],
])('the gap among %j is %d', (places, gap) => {
  expect(gapOf(places)).toBeCloseTo(gap)
})
