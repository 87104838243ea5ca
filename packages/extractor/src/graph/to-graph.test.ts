import { describe, expect, test } from 'vitest'
import { RELATIONS, SAMPLE } from '../../test/graphml/sample-extraction.ts'
import type { Triple } from '../model/index.ts'
import { toGraph } from './to-graph.ts'

const graph = toGraph(SAMPLE, RELATIONS)

describe('toGraph', () => {
  test('makes a node an entity and an edge an occurrence', () => {
    expect(graph.nodes()).toEqual(SAMPLE.entities.map(({ id }) => id))
    expect(graph.edges().sort()).toEqual(['t1', 't2', 't3', 't4', 't5'])
  })

  test.each([
    ['t1', true],
    ['t3', false],
  ])('%s is undirected: %s', (edge, undirected) => expect(graph.isUndirected(edge)).toBe(undirected))

  test('flattens qualifiers into the edge', () =>
    expect(graph.getEdgeAttributes('t1')).toMatchObject({
      relation: 'met_with',
      label: '会见',
      labelEn: 'met with',
      date: '2025-06-16',
      kind: '会谈',
      confidence: 0.9,
      evidence: 1,
      evidenceText: '习近平同托卡耶夫会谈。',
      sources: [{ article: 'page#1', rule: 'sample' }],
    }))

  test('keeps a literal with its subject', () =>
    expect(graph.getNodeAttribute('place:哈萨克斯坦', 'facts')).toMatchObject([
      {
        id: 't6',
        relation: 'has_value',
        label: '数值',
        value: { number: 94_800_000_000 },
        qualifiers: { date: '2024' },
      },
    ]))

  test('counts mentions and documents, and sizes by what is said', () => {
    const { label, type, mentions, documents, names } = graph.getNodeAttributes('person:习近平')
    expect({ label, type, mentions, documents, names }).toEqual({
      label: '习近平',
      type: 'person',
      mentions: 3,
      documents: 1,
      names: { zh: '习近平', en: 'Xi Jinping' },
    })
    const sizes = graph.mapNodes((_node, { size }) => size)
    expect(Math.min(...sizes)).toBe(3)
    expect(Math.max(...sizes)).toBe(18)
  })

  test('gives the same graph twice', () =>
    expect(JSON.stringify(toGraph(SAMPLE, RELATIONS).export())).toBe(JSON.stringify(graph.export())))

  test('carries what curators did', () => {
    const curated = [{ id: 'o1', op: 'confirm' }]
    const [entities, triples] = [
      SAMPLE.entities.map((entity, i) => (i === 0 ? { ...entity, curated } : entity)),
      SAMPLE.triples.map((triple) => ({ ...triple, review: 'confirmed' as const, curated })),
    ]
    const made = toGraph({ ...SAMPLE, entities, triples, curation: ['o1'] }, RELATIONS)
    expect(made.getAttributes()).toEqual({ curation: ['o1'] })
    expect(made.getNodeAttribute('person:习近平', 'curated')).toEqual(curated)
    expect(made.getNodeAttribute('place:哈萨克斯坦', 'facts')).toMatchObject([{ review: 'confirmed', curated }])
    expect(made.getEdgeAttributes('t1')).toMatchObject({ review: 'confirmed', curated })
    expect(graph.getEdgeAttributes('t1')).not.toHaveProperty('review')
  })

  test('makes an empty graph of nothing', () =>
    expect(toGraph({ documents: [], entities: [], triples: [], warnings: [] }, RELATIONS).order).toBe(0))

  test.each<[string, Partial<Triple>]>([
    ['no entity "person:nobody"', { object: 'person:nobody' }],
    ['no entity "person:nobody"', { subject: 'person:nobody' }],
    ['unknown relation "meets"', { relation: 'meets' }],
  ])('refuses a broken extraction: %s', (message, change) => {
    const triples = SAMPLE.triples.map((triple) => (triple.id === 't1' ? { ...triple, ...change } : triple))
    expect(() => toGraph({ ...SAMPLE, triples }, RELATIONS)).toThrow(message)
  })
})
