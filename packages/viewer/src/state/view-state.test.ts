import { describe, expect, test } from 'vitest'
import {
  clearSelection,
  initialState,
  isolateValue,
  pick,
  read,
  resetFilter,
  resetForGraph,
  reveal,
  select,
  setScope,
  toggleValue,
} from './view-state.ts'

const start = initialState('zh-CN', 'system')

test('state survives serialisation', () => {
  const state = select({ kind: 'node', id: 'a' }, ['a'])(toggleValue('types', 'person')(start))
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
})

describe('selection and reading', () => {
  test('a selection brings its ends into view and shows evidence', () => {
    const state = select({ kind: 'edge', id: 't1' }, ['a', 'b'])({ ...start, tab: 'source', added: ['b'] })
    expect(state).toMatchObject({ tab: 'evidence', sheet: 'evidence', added: ['b', 'a'] })
  })

  test('reading keeps the selection; clearing drops both', () => {
    const reading = { doc: 'd', article: 'd#1', statement: 't1', evidence: 0 }
    const state = read(reading)(select({ kind: 'edge', id: 't1' }, [])(start))
    expect(state).toMatchObject({ tab: 'source', reading, selection: { id: 't1' } })
    expect(clearSelection(state)).toMatchObject({ selection: null, reading: null, tab: 'evidence' })
  })

  test('a new graph keeps language and theme alone', () => {
    const state = { ...start, lang: 'en', theme: 'dark', added: ['x'], scope: 'all' } as const
    expect(resetForGraph(state)).toEqual(initialState('en', 'dark'))
  })

  test('changing the scope forgets what was added to the old one', () => {
    expect(setScope('all')({ ...start, added: ['a'] })).toMatchObject({ scope: 'all', added: [] })
  })
})

describe('filter', () => {
  test('reset shows everything, reveal only what is named', () => {
    const hidden = isolateValue('relations', 'visited')(isolateValue('types', 'event')(start))
    expect(reveal('types', ['person'])(hidden).filter.types).toEqual({ mode: 'only', values: ['event', 'person'] })
    expect(reveal('types', ['event'])(hidden)).toBe(hidden)
    expect(resetFilter(hidden).filter).toEqual(start.filter)
  })
})

test('ticks come and go; of several, those that lack one get it first', () => {
  const one = pick('pickedNodes', ['a'])(start)
  const both = pick('pickedNodes', ['a', 'b'])(one)
  expect(both.pickedNodes).toEqual(['a', 'b'])
  expect(pick('pickedNodes', ['a', 'b'])(both).pickedNodes).toEqual([])
})
