import { describe, expect, test } from 'vitest'
import {
  addExpansion,
  broughtBy,
  castInPaths,
  choosePath,
  closePaths,
  cycleFocus,
  dropExpansions,
  dropFromPaths,
  type Explore,
  type Exploring,
  MOST_ENDS,
  NOT_EXPLORING,
  toggleAllPairs,
  togglePair,
} from './exploring.ts'

const after = (...steps: readonly Explore[]): Exploring => steps.reduce((state, step) => step(state), NOT_EXPLORING)

describe('folding', () => {
  test.each([
    [[togglePair('a', ['a', 'b'])], ['a']],
    [[togglePair('a', ['a', 'b']), togglePair('a', ['a', 'b'])], []],
    [[toggleAllPairs], 'all'],
    [[toggleAllPairs, toggleAllPairs], []],
    [[toggleAllPairs, togglePair('a', ['a', 'b'])], ['b']],
    [[togglePair('a', ['a', 'b']), toggleAllPairs], 'all'],
  ])('%#', (steps, unfolded) => {
    expect(after(...steps).unfolded).toEqual(unfolded)
  })
})

test('the focus widens hop by hop, then goes; another entity starts at one', () => {
  const cycle = cycleFocus('a')
  expect(after(cycle).focus).toEqual({ id: 'a', hops: 1 })
  expect(after(cycle, cycle, cycle).focus).toEqual({ id: 'a', hops: 3 })
  expect(after(cycle, cycle, cycle, cycle).focus).toBeNull()
  expect(after(cycle, cycle, cycleFocus('b')).focus).toEqual({ id: 'b', hops: 1 })
})

test('an entity takes with it what it brought, and what that brought; others stay', () => {
  const state = after(
    addExpansion({ of: 'a', ids: ['b', 'c'] }),
    addExpansion({ of: 'b', ids: ['d', 'a'] }),
    addExpansion({ of: 'x', ids: ['y'] }),
  )
  expect(broughtBy(state, 'a')).toEqual(['b', 'c', 'd'])
  expect(broughtBy(state, 'y')).toEqual([])
  expect(dropExpansions(['a', 'b'])(state).expansions).toEqual([{ of: 'x', ids: ['y'] }])
})

describe('paths', () => {
  test('an entity has one part', () => {
    const { ends, via, avoid, open } = after(castInPaths('ends', ['a', 'b']), castInPaths('avoid', ['a'])).paths
    expect({ ends, via, avoid, open }).toEqual({ ends: ['b'], via: [], avoid: ['a'], open: true })
  })

  test('the oldest of too many ends goes', () => {
    const ids = Array.from({ length: MOST_ENDS + 1 }, (_, i) => `n${i}`)
    expect(after(castInPaths('ends', ids)).paths.ends).toEqual(ids.slice(1))
  })

  test('a changed question chooses its first answer; closing forgets it', () => {
    const asked = after(castInPaths('ends', ['a', 'b']), choosePath(3))
    expect(asked.paths.chosen).toBe(3)
    expect(dropFromPaths('b')(asked).paths).toMatchObject({ ends: ['a'], chosen: 0 })
    expect(closePaths(asked)).toEqual(NOT_EXPLORING)
  })
})
