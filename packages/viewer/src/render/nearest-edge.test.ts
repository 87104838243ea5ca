import { expect, test } from 'vitest'
import { middleOf } from './geometry.ts'
import { nearestEdge } from './nearest-edge.ts'

const [a, b] = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
]
const fan = [-0.28, 0, 0.28].map((curvature) => ({ id: `${curvature}`, source: a, target: b, curvature }))

test.each(fan.map(({ curvature }) => curvature))('the edge of curvature %d is met at its middle', (curvature) => {
  expect(nearestEdge(middleOf(a, b, curvature), fan, 6)).toBe(`${curvature}`)
})

test.each([
  [{ x: 50, y: 5 }, '0'],
  [{ x: 50, y: 7 }, undefined],
  [{ x: 104, y: 0 }, '0'],
  [{ x: 120, y: 0 }, undefined],
])('%j meets %s', (point, id) => {
  const straight = fan.filter(({ curvature }) => curvature === 0)
  expect(nearestEdge(point, straight, 6)).toBe(id)
})

test('an edge without length is a point', () => {
  expect(nearestEdge({ x: 3, y: 0 }, [{ id: 'dot', source: a, target: a, curvature: 0 }], 6)).toBe('dot')
})
