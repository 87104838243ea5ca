// Cypher, neo4j-admin CSV, Cytoscape JSON, Mermaid and JSON Lines on labels that break careless writers.
import { MultiGraph } from 'graphology'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { RELATIONS, SAMPLE } from '../../test/graphml/sample-extraction.ts'
import { toGraph } from '../graph/to-graph.ts'
import { writeCypher, writeCytoscape, writeEvidenceCsv, writeGraphJsonl, writeMermaid } from './index.ts'
import { neo4j } from './neo4j.ts'
import { allowed } from './xml.ts'

const graph = toGraph(SAMPLE, RELATIONS)
const labels = graph.mapNodes((_node, { label }) => label)

describe('Cypher', () => {
  const text = [...writeCypher(graph)].join('')

  test.each([
    ["a'b", "'a\\'b'"],
    ['a\\b', "'a\\\\b'"],
    // A reader that takes \u0041 first sees no backslash before a u but ours.
    ['\\u0041', "'\\\\\\u00750041'"],
    ['a\nb\u0000', "'a\\nb'"],
    ['`; MATCH (n) DETACH DELETE n //', "'`; MATCH (n) DETACH DELETE n //'"],
  ])('%j is %s', (label, literal) => {
    const one = new MultiGraph()
    one.addNode('a', { label })
    expect([...writeCypher(one)].join('')).toContain(`\`label\`: ${literal}}`)
  })

  test('has a label a type, a relationship a relation, a node a fact', () => {
    expect(text).toContain('MERGE (n:Entity {id: row.id}) SET n:`Person`, n += row.set;\n')
    expect(text).toContain('MERGE (s)-[r:`MET_WITH` {id: row.id}]->(t) SET r += row.set;\n')
    expect(text).toContain('MERGE (f:Fact {id: row.id}) SET f += row.set MERGE (s)-[:`HAS_VALUE`]->(f);\n')
    expect(text).toContain("`aliases`: ['习近平']")
    expect(text).toContain('`names`: \'{"zh":"习近平","en":"Xi Jinping"}\'')
    expect(text).toContain('`number`: 94800000000')
  })

  test('a type with a backtick stays a name', () => {
    const odd = new MultiGraph()
    odd.addNode('a', { label: 'a', type: 'x`y' })
    expect([...writeCypher(odd)].join('')).toContain('SET n:`X``y`,')
  })

  test('statements hold 500 rows at most', () => {
    const many = new MultiGraph()
    for (let i = 0; i < 1001; i++) many.addNode(`n${i}`, { label: 'x', type: 'person' })
    expect([...writeCypher(many)].filter((chunk) => chunk.startsWith('UNWIND'))).toHaveLength(3)
  })
})

describe('neo4j-admin', () => {
  const tables = Object.fromEntries(
    [...neo4j.files(graph)].map(({ name, content }) => [
      name,
      Papa.parse<string[]>([...content].join(''), { skipEmptyLines: false }).data.slice(0, -1),
    ]),
  )
  const table = (name: string) => {
    const [head = [], ...rows] = tables[name] ?? []
    return { head, rows: rows.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]]))) }
  }

  // What the manual's header format allows: a name, a colon, a type; ID, LABEL, START_ID, END_ID and TYPE once.
  test.each([
    ['nodes.csv', ['id:ID', ':LABEL']],
    ['facts.csv', ['id:ID', ':LABEL']],
    ['relationships.csv', [':START_ID', ':END_ID', ':TYPE']],
  ])('header of %s', (name, fields) => {
    const { head, rows } = table(name)
    expect(head).toEqual(expect.arrayContaining(fields))
    const property = /^[^:]+:(?:ID|long|double|boolean|string(?:\[\])?)$/u
    for (const field of head) expect(fields.includes(field) || property.test(field), field).toBe(true)
    expect(new Set(head).size).toBe(head.length)
    for (const row of rows) expect(Object.keys(row)).toHaveLength(head.length)
  })

  test('every end is an id, every label and list is read back', () => {
    const nodes = table('nodes.csv').rows
    const ids = new Set([...nodes, ...table('facts.csv').rows].map((row) => row['id:ID']))
    for (const row of table('relationships.csv').rows)
      expect([ids.has(row[':START_ID']), ids.has(row[':END_ID'])]).toEqual([true, true])
    expect(nodes.map((row) => row['label:string'])).toEqual(labels.map(allowed))
    expect(nodes[0]).toMatchObject({ ':LABEL': 'Entity\tPerson', 'aliases:string[]': '习近平', 'mentions:long': '3' })
    expect(table('facts.csv').rows[0]).toMatchObject({ 'number:double': '94800000000', 'at_metric:string': '贸易额' })
  })
})

describe('Cytoscape', () => {
  const { elements } = JSON.parse([...writeCytoscape(graph)].join(''))

  test('keeps labels, positions and directions', () => {
    expect(elements.nodes.map(({ data }: { data: { label: string } }) => data.label)).toEqual(labels)
    const { x, y } = graph.getNodeAttributes('person:习近平')
    expect(elements.nodes[0].position.x).toBe(x)
    expect(elements.nodes[0].position.y + y).toBe(0)
    expect(elements.edges[0].data).toMatchObject({
      id: 't1',
      source: 'person:习近平',
      target: 'person:托卡耶夫',
      directed: false,
      weight: 1,
    })
  })

  test('no id is that of a node and an edge, no attribute nests nodes', () => {
    const odd = new MultiGraph()
    odd.addNode('a', { label: 'a', parent: 'b', id: 'x' })
    odd.addEdgeWithKey('a', 'a', 'a')
    odd.addEdgeWithKey('a~', 'a', 'a')
    const { nodes, edges } = JSON.parse([...writeCytoscape(odd)].join('')).elements
    expect(nodes[0].data).toMatchObject({ id: 'a', parent_: 'b', id_: 'x' })
    expect(nodes[0].data.parent).toBeUndefined()
    expect(edges.map(({ data }: { data: { id: string } }) => data.id)).toEqual(['a~~', 'a~'])
  })
})

describe('Mermaid', () => {
  test('quotes labels, and draws lines for what has no direction', () => {
    const text = [...writeMermaid(graph)].join('')
    expect(text).toContain('  n0["习近平"]\n')
    expect(text).toContain('  n0 ---|"会见"| n1\n')
    expect(text).toContain('  n0 -->|"访问"| n2\n')
    for (const [, label = ''] of text.matchAll(/\["(.*)"\]$/gmu))
      expect(label).toMatch(/^(?:[^"<>`\\&[\]{}#]|#\d+;)+$/u)
    expect(text).toContain('n9["=HYPERLINK#40;#34;http://example.org#34;#41;"]')
  })

  test('refuses what Mermaid would not draw', () => {
    const large = new MultiGraph()
    large.addNode('a', { label: 'a' })
    for (let i = 0; i < 501; i++) large.addEdge('a', 'a')
    expect(() => [...writeMermaid(large)]).toThrow(/^1 nodes and 501 edges are too much for Mermaid.*--center NAME/u)
  })
})

test('JSON Lines hold every node and edge as it is', () => {
  const rows = [...writeGraphJsonl(graph)].map((line) => JSON.parse(line))
  expect(rows).toHaveLength(graph.order + graph.size)
  expect(rows[0]).toEqual({
    node: 'person:习近平',
    attributes: JSON.parse(JSON.stringify(graph.getNodeAttributes('person:习近平'))),
  })
  expect(rows.at(-1)).toMatchObject({ edge: 't5', undirected: false })
})

test('evidence has a row a quote, of facts too', () => {
  const { data } = Papa.parse<Record<string, string>>([...writeEvidenceCsv(graph)].join(''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data.map(({ Triple }) => Triple)).toEqual(['t1', 't2', 't3', 't4', 't5', 't6'])
  expect(data.at(-1)).toMatchObject({
    Subject: 'place:哈萨克斯坦',
    Relation: 'has_value',
    object_label: '948亿美元',
    doc: 'page',
  })
})
