import { describe, expect, test } from 'vitest'
import { admit, allows, type Choice, EVERYTHING, isFiltered, isolate, toggle } from './filter.ts'

const all: Choice = { mode: 'but', values: [] }

describe('a choice of values', () => {
  test('a click hides, another shows', () => {
    const once = toggle(all, 'person')
    expect([allows(once, 'person'), allows(once, 'place')]).toEqual([false, true])
    expect(toggle(once, 'person')).toEqual(all)
  })

  test('isolating shows one, isolating again shows all, and a click adds to what is isolated', () => {
    const alone = isolate(all, 'place')
    expect([allows(alone, 'person'), allows(alone, 'place')]).toEqual([false, true])
    expect(isolate(alone, 'place')).toEqual(all)
    expect(isolate(alone, 'event')).toEqual({ mode: 'only', values: ['event'] })
    expect(allows(toggle(alone, 'person'), 'person')).toBe(true)
  })

  test('admitting changes no more than it must', () => {
    expect(admit(all, ['a'])).toBe(all)
    expect(admit({ mode: 'but', values: ['a', 'b'] }, ['a'])).toEqual({ mode: 'but', values: ['b'] })
    expect(admit({ mode: 'only', values: ['a'] }, ['a', 'b'])).toEqual({ mode: 'only', values: ['a', 'b'] })
  })
})

test.each([
  [{}, false],
  [{ minConfidence: 0.5 }, true],
  [{ undated: false }, true],
  [{ unconnected: false }, true],
  [{ to: '2024-01-01' }, true],
  [{ articles: isolate(all, 'd#1') }, true],
])('%j filters: %s', (change, filtered) => {
  expect(isFiltered({ ...EVERYTHING, ...change })).toBe(filtered)
})
