import { expect, test } from 'vitest'
import { type LabelRequest, placeLabels } from './place-labels.ts'

const viewport = { width: 400, height: 300 }
const label = (id: string, x: number, y: number, priority = 1, more: Partial<LabelRequest> = {}): LabelRequest => ({
  id,
  x,
  y,
  radius: 10,
  width: 60,
  height: 16,
  priority,
  ...more,
})

test('a lone label stands to the right of its node', () => {
  expect(placeLabels([label('a', 100, 100)], viewport)).toEqual([
    { id: 'a', left: 114, top: 92, right: 174, bottom: 108 },
  ])
})

test('labels never overlap, and the one of higher priority has the better side', () => {
  const placed = placeLabels([label('a', 100, 100, 1), label('b', 104, 100, 2)], viewport)
  expect(placed.map(({ id }) => id)).toEqual(['b', 'a'])
  const [b, a] = placed
  expect(b?.left).toBe(118)
  expect(a && b && (a.right <= b.left || a.top >= b.bottom || a.bottom <= b.top)).toBe(true)
})

test('a label without room is left out, unless it is forced', () => {
  const wall = [{ left: 0, top: 0, right: 400, bottom: 300, priority: 1 }]
  expect(placeLabels([label('a', 100, 100)], viewport, wall)).toEqual([])
  expect(placeLabels([label('a', 100, 100, Number.POSITIVE_INFINITY)], viewport, wall)).toHaveLength(1)
})

test('at the right margin a label turns to another side', () => {
  const [placed] = placeLabels([label('a', 380, 100)], viewport)
  expect(placed?.right).toBeLessThanOrEqual(400)
})

test('a label of an edge stands on its middle or nowhere', () => {
  const edge = label('e', 200, 100, 1, { centred: true })
  expect(placeLabels([edge], viewport)).toEqual([{ id: 'e', left: 170, top: 92, right: 230, bottom: 108 }])
  expect(placeLabels([edge], viewport, [{ left: 190, top: 90, right: 210, bottom: 110, priority: 1 }])).toEqual([])
})

test('a label of high rank covers discs of low rank rather than be left out', () => {
  const crowd = [{ left: 0, top: 0, right: 400, bottom: 300, priority: 5 }]
  expect(placeLabels([label('a', 100, 100, 8)], viewport, crowd)).toEqual([])
  expect(placeLabels([label('a', 100, 100, 19)], viewport, crowd)).toHaveLength(1)
})
