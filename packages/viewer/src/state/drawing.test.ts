import { expect, test } from 'vitest'
import { AS_OPENED, addPins, after, dropPins, SIZES } from './drawing.ts'

test('a pin moves with its entity, and goes', () => {
  const pins = addPins(addPins(AS_OPENED.pins, [{ id: 'a', x: 1, y: 2 }]), [{ id: 'b', x: 0, y: 0 }])
  const moved = addPins(pins, [{ id: 'a', x: 3.14567, y: 2 }])
  expect(moved).toEqual([
    { id: 'b', x: 0, y: 0 },
    { id: 'a', x: 3.15, y: 2 },
  ])
  expect(dropPins(moved, ['b', 'c'])).toEqual([{ id: 'a', x: 3.15, y: 2 }])
})

test('choices go round', () => {
  expect(after(SIZES, 'support')).toBe('degree')
  expect(after(SIZES, 'betweenness')).toBe('support')
})
