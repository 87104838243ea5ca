import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { rankBySupport, START_SIZE } from './support.ts'
import { countRelations, countTypes, countUnconnected, scopeOf, visibleOf } from './visible.ts'

const graph = smallGraph()
const ranked = rankBySupport(graph)
const everything = scopeOf(ranked, { scope: 'best', added: [] })

test('entities are ranked by evidence, then mentions', () => {
  expect(ranked).toEqual(['person:甲', 'person:乙', 'place:丙', 'ship:丁'])
})

test('a small graph is in scope as a whole; of a large one the best, and what was added', () => {
  expect(everything.size).toBe(4)
  const many = Array.from({ length: 400 }, (_, i) => `n${i}`)
  expect(scopeOf(many, { scope: 'best', added: [] }).size).toBe(START_SIZE)
  expect(scopeOf(many, { scope: 'best', added: ['n399', 'n1'] }).size).toBe(START_SIZE + 1)
  expect(scopeOf(many, { scope: 'all', added: [] }).size).toBe(400)
})

test('hiding a type hides its edges; hiding a relation leaves the nodes', () => {
  const noPlaces = visibleOf(graph, everything, { hiddenTypes: ['place'], hiddenRelations: [], hideUnconnected: false })
  expect([...noPlaces.nodes]).toEqual(['person:甲', 'person:乙', 'ship:丁'])
  expect([...noPlaces.edges]).toEqual(['t1', 't2', 't3'])
  const noMeetings = visibleOf(graph, everything, {
    hiddenTypes: [],
    hiddenRelations: ['met_with'],
    hideUnconnected: false,
  })
  expect(noMeetings.nodes.size).toBe(4)
  expect([...noMeetings.edges]).toEqual(['t4', 't5'])
})

test('counts tell what is shown from what there is', () => {
  const visible = visibleOf(graph, everything, { hiddenTypes: ['place'], hiddenRelations: [], hideUnconnected: false })
  expect(countTypes(graph, visible).get('person')).toEqual({ shown: 2, total: 2 })
  expect(countTypes(graph, visible).get('place')).toEqual({ shown: 0, total: 1 })
  expect(countRelations(graph, visible).get('visited')).toEqual({ shown: 0, total: 2 })
})

test('an added entity that another graph knew is no node of this one', () => {
  const scope = new Set([...everything, 'person:无'])
  expect(visibleOf(graph, scope, { hiddenTypes: [], hiddenRelations: [], hideUnconnected: false }).nodes.size).toBe(4)
})

test('what no triple joins to another can be left out', () => {
  const visible = visibleOf(graph, everything, { hiddenTypes: [], hiddenRelations: [], hideUnconnected: true })
  expect(visible.nodes.has('ship:丁')).toBe(false)
  expect(visible.nodes.size).toBe(3)
  expect(countUnconnected(graph, visible)).toEqual({ shown: 0, total: 1 })
})
