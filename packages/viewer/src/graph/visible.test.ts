import { describe, expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { EVERYTHING, type Filter } from '../state/filter.ts'
import { countArticles, countRelations, countTypes, countUnconnected } from './facets.ts'
import { rankBySupport, START_SIZE } from './support.ts'
import { indexTriples } from './triple-index.ts'
import { passFilter, scopeOf, visibleOf } from './visible.ts'

const graph = smallGraph()
const index = indexTriples(graph)
const ranked = rankBySupport(graph)
const everything = scopeOf(ranked, { scope: 'best', added: [] })
const pass = (change: Partial<Filter>, added: readonly string[] = []) =>
  passFilter(index, { ...EVERYTHING, ...change }, { added, mentionedIn: (id) => (id === 'ship:丁' ? ['d#1'] : []) })
const view = (change: Partial<Filter>, added: readonly string[] = []) => {
  const { nodes, edges } = visibleOf(index, pass(change, added), everything, { unconnected: true, added, ...change })
  return { nodes: [...nodes], edges: [...edges] }
}
const but = (...values: string[]) => ({ mode: 'but', values }) as const
const only = (...values: string[]) => ({ mode: 'only', values }) as const

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

describe('filters', () => {
  test('hiding a type hides its edges; hiding a relation leaves the nodes', () => {
    expect(view({ types: but('place') })).toEqual({
      nodes: ['person:甲', 'person:乙', 'ship:丁'],
      edges: ['t1', 't2', 't3'],
    })
    expect(view({ relations: but('met_with') })).toMatchObject({ nodes: { length: 4 }, edges: ['t4', 't5'] })
    expect(view({ relations: only('met_with') }).edges).toEqual(['t1', 't2', 't3'])
  })

  test('a period takes the entities with it that have no triple in it, save those asked for', () => {
    const period = { from: '2024-01-01', to: '2024-12-31', undated: false }
    const { nodes, edges } = view(period)
    expect(edges.length).toBeGreaterThan(0)
    expect(edges.length).toBeLessThan(5)
    expect(nodes).not.toContain('ship:丁')
    expect(view(period, ['ship:丁']).nodes).toContain('ship:丁')
  })

  test('of an article what it says stays, and whom it names', () => {
    const { nodes } = view({ articles: only('d#1') })
    expect(nodes).toContain('ship:丁')
    expect(view({ articles: only('d#1'), minConfidence: 0.1 }).nodes).not.toContain('ship:丁')
  })

  test('the timeline counts what passes whatever its date', () => {
    const passing = pass({ from: '1900-01-01', to: '1900-12-31', undated: false })
    expect([...passing.triples].every((flag) => flag === 0)).toBe(true)
    expect([...passing.anyTime].every((flag) => flag === 1)).toBe(true)
  })

  test('what no triple in view joins to another can be left out', () => {
    expect(view({ unconnected: false }).nodes).toEqual(['person:甲', 'person:乙', 'place:丙'])
    expect(view({ unconnected: false, types: but('place') }).nodes).toEqual(['person:甲', 'person:乙'])
  })
})

test('counts tell what is shown from what there is', () => {
  const passing = pass({ types: but('place') })
  expect(countTypes(index, passing).get('person')).toEqual({ shown: 2, total: 2 })
  expect(countTypes(index, passing).get('place')).toEqual({ shown: 0, total: 1 })
  expect(countRelations(index, passing).get('visited')).toEqual({ shown: 0, total: 2 })
  expect(countRelations(index, passing).get('has_value')).toEqual({ shown: 0, total: 1 })
  expect(countArticles(index, pass({})).get('d#1')?.shown).toBe(countArticles(index, pass({})).get('d#1')?.total)
  const visible = visibleOf(index, pass({}), everything, { unconnected: false, added: [] })
  expect(countUnconnected(index, visible)).toEqual({ shown: 0, total: 1 })
})

test('an added entity that another graph knew is no node of this one', () => {
  const scope = new Set([...everything, 'person:无'])
  expect(visibleOf(index, pass({}), scope, { unconnected: true, added: ['person:无'] }).nodes.size).toBe(4)
})
