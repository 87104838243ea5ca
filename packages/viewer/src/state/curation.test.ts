import type { Operation } from '@silkgraph/extractor/curate'
import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { createCurator } from '../graph/curated.ts'
import { relationKinds } from '../graph/relation-kinds.ts'
import { statementOfEdge } from '../graph/statements.ts'
import { historyRows, mergeEdit, refOf, tripleRefOf } from './curation.ts'
import { NOT_EXPLORING } from './exploring.ts'
import { initialState, settle } from './view-state.ts'

const graph = smallGraph()

test('references hold names and sentences, no running numbers', () => {
  expect(refOf(graph, 'person:甲')).toEqual({ id: 'person:甲', type: 'person', aliases: ['甲', '甲先生'] })
  expect(JSON.stringify(tripleRefOf(graph, statementOfEdge(graph, 't1')))).not.toContain('t1')
  expect(mergeEdit(graph, 'person:甲', ['person:甲', 'person:乙'])).toMatchObject({ from: [{ id: 'person:乙' }] })
})

test('the history is told newest first, with what became of each operation', () => {
  const base = { name: 'x', key: 'x', graph, positioned: true, documents: new Map(), mentions: new Map() }
  const curate = createCurator({ ...base, curation: [], curationProblem: null }, relationKinds(graph, []))
  const log: Operation[] = [
    { id: 'a', op: 'hide', entities: [refOf(graph, 'ship:丁')] },
    { id: 'b', op: 'hide', entities: [{ id: 'ship:戊' }] },
    { id: 'c', op: 'hide', entities: [refOf(graph, 'place:丙')] },
    { id: 'd', op: 'undo', of: 'c', by: '陈' },
  ]
  const rows = historyRows(log, curate(log).outcome, new Set(['a']))
  expect(rows.map(({ operation, state, unsaved }) => [operation.id, state, unsaved])).toEqual([
    ['c', 'undone', true],
    ['b', 'failed', true],
    ['a', 'active', false],
  ])
  expect(rows[0]?.undoneBy?.by).toBe('陈')
  expect(rows[1]?.failures).toMatchObject([{ code: 'no-entity', about: '戊' }])
})

test('the view lets go of what is no longer there, and follows a merge', () => {
  const state = {
    ...initialState('en', 'dark'),
    selection: { kind: 'node', id: 'b' },
    added: ['a', 'b', 'gone'],
    pickedNodes: ['b', 'gone'],
    exploring: {
      ...NOT_EXPLORING,
      focus: { id: 'b', hops: 2 },
      expansions: [{ of: 'gone', ids: ['a'] }],
      paths: { ...NOT_EXPLORING.paths, ends: ['b', 'a', 'gone', 'c'] },
    },
    pickedTriples: ['t1', 't2'],
    reading: { doc: 'd', article: null, statement: 't2', evidence: 0 },
  } as const
  const presence = {
    hasNode: (id: string) => id !== 'gone',
    hasTriple: (id: string) => id === 't1',
    survivor: (id: string) => (id === 'b' ? 'a' : id),
  }
  expect(settle(state, presence)).toMatchObject({
    selection: { kind: 'node', id: 'a' },
    added: ['a'],
    pickedNodes: ['a'],
    exploring: { focus: { id: 'a', hops: 2 }, expansions: [], paths: { ends: ['a', 'c'] } },
    pickedTriples: ['t1'],
    reading: { doc: 'd', statement: null },
  })
  expect(settle({ ...state, selection: { kind: 'edge', id: 't2' } }, presence).selection).toBeNull()
})
