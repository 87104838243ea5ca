// The five notations of RDF say the same, by the word of parsers that are not ours.
import jsonld from 'jsonld'
import { Parser, type Quad, Store, Writer } from 'n3'
import { describe, expect, test } from 'vitest'
import { RELATIONS, SAMPLE } from '../../../test/graphml/sample-extraction.ts'
import { toGraph } from '../../graph/to-graph.ts'
import type { DocumentInfo } from '../writer.ts'
import { allowed } from '../xml.ts'
import { RDF_WRITERS } from './index.ts'
import { date, encode, number } from './terms.ts'

const graph = toGraph(SAMPLE, RELATIONS)
const info: DocumentInfo = {
  id: 'page',
  source: 'in/page.txt',
  sha256: 'ab12',
  lang: 'zh',
  articles: [{ id: 'page#1', title: '会谈', dateline: '2025-06-16', start: 0, end: 1 }],
}
const context = { documents: new Map([['page', info]]) }

const written = (format: string): string =>
  [...(RDF_WRITERS.find((writer) => writer.format === format)?.write(graph, context) ?? [])].join('')

const FORMATS: Readonly<Record<string, string>> = { nquads: 'N-Quads', trig: 'TriG', nt: 'N-Triples' }
const parse = (format: string): Quad[] => new Parser({ format: FORMATS[format] ?? 'Turtle' }).parse(written(format))

/** Sorted lines, so that sets of quads can be compared: there are no blank nodes. */
const lines = (quads: Quad[]): string[] =>
  [...new Set(quads.map((quad) => new Writer({ format: 'N-Quads' }).quadsToString([quad])))].sort()

const XI = 'urn:silkgraph:entity/person:习近平'
const SG = 'urn:silkgraph:ns/'
const PROV = 'http://www.w3.org/ns/prov#'

test('TriG and JSON-LD say what N-Quads say', async () => {
  const quads = lines(parse('nquads'))
  expect(quads.length).toBeGreaterThan(100)
  expect(lines(parse('trig'))).toEqual(quads)
  const fromJson = await jsonld.toRDF(JSON.parse(written('jsonld')), { format: 'application/n-quads' })
  expect(lines(new Parser({ format: 'N-Quads' }).parse(String(fromJson)))).toEqual(quads)
})

describe('N-Quads', () => {
  const store = new Store(parse('nquads'))
  const objects = (subject: string, predicate: string, name: string | null = null) =>
    store.getObjects(subject, predicate, name).map(({ value }) => value)

  test('align types and relations', () => {
    expect(objects(XI, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toEqual([
      `${SG}Person`,
      'https://schema.org/Person',
      'http://www.wikidata.org/entity/Q5',
    ])
    expect(objects(XI, 'https://schema.org/name')).toEqual(['习近平'])
  })

  test('a triple is a graph, with qualifiers and evidence', () => {
    const t1 = 'urn:silkgraph:triple/t1'
    expect(objects(XI, `${SG}met_with`, t1)).toEqual(['urn:silkgraph:entity/person:托卡耶夫'])
    // It has no direction.
    expect(objects('urn:silkgraph:entity/person:托卡耶夫', `${SG}met_with`, t1)).toEqual([XI])
    expect(objects(t1, `${SG}date`)).toEqual(['2025-06-16'])
    const [evidence = ''] = objects(t1, `${PROV}wasDerivedFrom`)
    expect(objects(evidence, `${PROV}value`)).toEqual(['习近平同托卡耶夫会谈。'])
    const [page = ''] = objects(evidence, `${PROV}wasQuotedFrom`)
    expect(objects(page, 'http://purl.org/dc/terms/title')).toEqual(['会谈'])
  })

  test('an amount has number and unit', () => {
    const [amount = ''] = objects('urn:silkgraph:entity/place:哈萨克斯坦', `${SG}has_value`)
    expect(objects(amount, 'https://schema.org/value')).toEqual(['94800000000'])
    expect(objects(amount, 'https://schema.org/unitText')).toEqual(['USD'])
  })

  test('every label is read back', () => {
    const labels = store.getQuads(null, 'https://schema.org/name', null, null).map(({ object }) => object.value)
    expect(labels).toEqual(graph.mapNodes((_node, { label }) => allowed(label)))
  })
})

test('RDF 1.2: a triple reifies what it says', () => {
  const reified = new Store(parse('rdf-star')).getQuads(
    null,
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies',
    null,
    null,
  )
  expect(reified).toHaveLength(6)
  const term: unknown = reified.find((quad) => quad.subject.value.endsWith('/t1'))?.object
  expect(term).toBeDefined()
  const { subject, predicate, object } = term as Quad
  expect([subject.value, predicate.value, object.value]).toEqual([
    XI,
    `${SG}met_with`,
    'urn:silkgraph:entity/person:托卡耶夫',
  ])
})

test('N-Triples describe a triple as rdf:Statement', () => {
  const store = new Store(parse('nt'))
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
  expect(store.getObjects('urn:silkgraph:triple/t3', `${rdf}predicate`, null).map(({ value }) => value)).toEqual([
    `${SG}visited`,
  ])
  expect(store.countQuads(XI, `${SG}visited`, null, null)).toBe(1)
})

test.each([
  ['习近平 <&>', '习近平%20%3C%26%3E'],
  ["a'(b)*!/#?", 'a%27%28b%29%2A%21%2F%23%3F'],
  ['é😀', 'é%F0%9F%98%80'],
])('%s in an IRI is %s', (raw, iri) => expect(encode(raw)).toBe(iri))

test.each([
  ['2025', 'gYear'],
  ['2025-06', 'gYearMonth'],
  ['2025-06-16', 'date'],
  ['2025-21', 'EDTF'],
  ['2021/..', 'EDTF'],
])('%s is a %s', (edtf, type) =>
  expect(date(edtf)).toMatchObject({ value: edtf, datatype: expect.stringMatching(`${type}$`) }),
)

test.each([
  [7, 'integer'],
  [0.9, 'decimal'],
  [1e-9, 'double'],
])('%d is a %s', (value, type) => expect(number(value)).toMatchObject({ datatype: expect.stringMatching(`#${type}$`) }))
