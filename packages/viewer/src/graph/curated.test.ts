import type { Operation } from '@silkgraph/extractor/curate'
import { describe, expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import type { Result } from '../source/result.ts'
import { refOf, tripleRefOf, type Unsigned } from '../state/curation.ts'
import { createCurator } from './curated.ts'
import { relationKinds } from './relation-kinds.ts'
import { statementOfEdge, statementsOfNode } from './statements.ts'

const result: Result = {
  name: 'x',
  key: 'x',
  graph: smallGraph(),
  positioned: true,
  documents: new Map(),
  mentions: new Map(),
  curation: [],
  curationProblem: null,
}
const { graph } = result
const curate = createCurator(result, relationKinds(graph, ['signed']))
const after = (...edits: readonly Unsigned[]) =>
  curate(edits.map((edit, i) => ({ id: `o${i + 1}`, ...edit }) as Operation)).result.graph
const triple = (id: string) => tripleRefOf(graph, statementOfEdge(graph, id))

describe('the curated graph', () => {
  test('without operations is the graph itself, with the same attributes', () => {
    const same = after()
    expect(same.export()).toEqual(graph.export())
    expect(same.getNodeAttributes('place:丙')).toBe(graph.getNodeAttributes('place:丙'))
  })
  test('shares what no operation touched, so that a place is kept by both', () => {
    const curated = after({ op: 'rename', entity: refOf(graph, 'person:甲'), name: '新', lang: 'zh' })
    expect(curated.getNodeAttributes('person:乙')).toBe(graph.getNodeAttributes('person:乙'))
    expect(curated.getNodeAttributes('person:甲')).toMatchObject({ names: { zh: '新', en: 'Jia' }, x: 0, mentions: 9 })
    expect(graph.getNodeAttribute('person:甲', 'label')).toBe('甲')
  })
  test('adds up the mentions of merged entities where only their numbers are known', () => {
    const curated = after({ op: 'merge', into: refOf(graph, 'person:甲'), from: [refOf(graph, 'person:乙')] })
    expect(curated.getNodeAttributes('person:甲')).toMatchObject({ mentions: 13, aliases: ['乙', '甲', '甲先生'] })
    // Three meetings with oneself are left out, two visits of one country are one.
    expect(curated.edges()).toEqual(['t4'])
    expect(curated.source('t4')).toBe('person:甲')
  })
  test('keeps undirected edges so, and says what was confirmed', () => {
    const curated = after({ op: 'confirm', triples: [triple('t2')] }, { op: 'reject', triples: [triple('t1')] })
    expect(curated.hasEdge('t1')).toBe(false)
    expect(curated.isUndirected('t2')).toBe(true)
    expect(statementOfEdge(curated, 't2')).toMatchObject({ review: 'confirmed', qualifiers: { date: '2023-05' } })
    expect(statementOfEdge(curated, 't3')).toMatchObject({ review: null, curated: [] })
  })
  test('curates facts as well', () => {
    const [fact] = statementsOfNode(graph, 'place:丙')
    const ref = tripleRefOf(graph, fact!)
    expect(after({ op: 'reject', triples: [ref] }).getNodeAttribute('place:丙', 'facts')).toEqual([])
    const [noted] = statementsOfNode(after({ op: 'note', triple: ref, text: '存疑' }), 'place:丙')
    expect(noted).toMatchObject({ label: '数值', curated: [{ text: '存疑' }] })
  })
  test('puts a part that was split off beside the whole', () => {
    const split = {
      op: 'split',
      entity: refOf(graph, 'person:甲'),
      name: '丑',
      aliases: ['甲先生'],
      in: [],
      triples: [],
    } as const
    expect(after(split).getNodeAttributes('person:丑')).toMatchObject({ x: 30, y: -30, type: 'person', label: '丑' })
  })
  test('keeps types that the extractor does not know', () => {
    const curated = after({ op: 'note', entity: refOf(graph, 'ship:丁'), text: '船' })
    expect(curated.getNodeAttribute('ship:丁', 'type')).toBe('ship')
  })
})
