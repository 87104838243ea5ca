import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import {
  documentCount,
  groupByRelation,
  sourceCount,
  statementOfEdge,
  statementsOfNode,
  statementsOfPair,
} from './statements.ts'

const graph = smallGraph()

test('an edge is a triple with its qualifiers, empty ones left out', () => {
  expect(statementOfEdge(graph, 't1')).toMatchObject({
    subject: 'person:甲',
    object: 'person:乙',
    symmetric: true,
    qualifiers: { date: '2024-07' },
  })
  expect(statementOfEdge(graph, 't5').qualifiers).toEqual({})
})

test('facts stand with their subject, before its edges', () => {
  expect(statementsOfNode(graph, 'place:丙').map(({ id }) => id)).toEqual(['f1', 't4', 't5'])
  expect(statementsOfNode(graph, 'place:丙')[0]).toMatchObject({ value: { raw: '3个' }, object: null })
})

test('groups tell subject from object, and sort by date', () => {
  const groups = groupByRelation(statementsOfNode(graph, 'person:甲'), 'person:甲')
  expect(groups.map(({ relation, direction }) => [relation, direction])).toEqual([
    ['met_with', 'both'],
    ['visited', 'out'],
  ])
  expect(groups[0]?.statements.map(({ id }) => id)).toEqual(['t2', 't1', 't3'])
  const [, incoming] = groupByRelation(statementsOfNode(graph, 'place:丙'), 'place:丙')
  expect(incoming).toMatchObject({ relation: 'visited', direction: 'in' })
})

test('three meetings of a pair stay three, whichever way their edges run', () => {
  expect(statementsOfPair(graph, 't3').map(({ qualifiers }) => qualifiers.date)).toEqual([
    '2023-05',
    '2024-07',
    '2025-06-16',
  ])
})

test('documents behind a triple are counted once', () => {
  expect(documentCount(statementOfEdge(graph, 't1'))).toBe(2)
  expect(['t1', 't4', 't5'].map((id) => sourceCount(statementOfEdge(graph, id)))).toEqual([2, 1, 0])
})
