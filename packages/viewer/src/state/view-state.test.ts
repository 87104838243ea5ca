import { describe, expect, test } from 'vitest'
import {
  clearSelection,
  initialState,
  isolate,
  read,
  resetFilters,
  resetForGraph,
  reveal,
  select,
  setScope,
  toggleHidden,
} from './view-state.ts'

const start = initialState('zh-CN', 'system')

test('state survives serialisation', () => {
  const state = select({ kind: 'node', id: 'a' }, ['a'])(toggleHidden('hiddenTypes', 'person')(start))
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
})

describe('filters', () => {
  const all = ['person', 'place', 'event']

  test('a click hides, another shows', () => {
    const once = toggleHidden('hiddenTypes', 'person')(start)
    expect(once.hiddenTypes).toEqual(['person'])
    expect(toggleHidden('hiddenTypes', 'person')(once).hiddenTypes).toEqual([])
  })

  test('isolating hides the rest; isolating again shows all', () => {
    const alone = isolate('hiddenTypes', 'place', all)(start)
    expect(alone.hiddenTypes).toEqual(['person', 'event'])
    expect(isolate('hiddenTypes', 'place', all)(alone).hiddenTypes).toEqual([])
    expect(isolate('hiddenTypes', 'event', all)(alone).hiddenTypes).toEqual(['person', 'place'])
  })

  test('the three events of a double click end in isolation', () => {
    const click = toggleHidden('hiddenTypes', 'place')
    expect(isolate('hiddenTypes', 'place', all)(click(click(start))).hiddenTypes).toEqual(['person', 'event'])
  })

  test('reset shows everything, reveal only what is named', () => {
    const hidden = isolate('hiddenRelations', 'visited', ['visited', 'met_with'])(
      isolate('hiddenTypes', 'event', all)(start),
    )
    expect(reveal('hiddenTypes', ['person'])(hidden).hiddenTypes).toEqual(['place'])
    expect(resetFilters(hidden)).toMatchObject({ hiddenTypes: [], hiddenRelations: [], hideUnconnected: false })
  })
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
    const state = { ...start, lang: 'en', theme: 'dark', hiddenTypes: ['x'], scope: 'all' } as const
    expect(resetForGraph(state)).toEqual(initialState('en', 'dark'))
  })

  test('changing the scope forgets what was added to the old one', () => {
    expect(setScope('all')({ ...start, added: ['a'] })).toMatchObject({ scope: 'all', added: [] })
  })
})
