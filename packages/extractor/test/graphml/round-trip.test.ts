// GraphML, GEXF and JSON are read back as the graph that was written, attribute for attribute.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { MultiGraph } from 'graphology'
import type { Attributes } from 'graphology-types'
import { describe, expect, test } from 'vitest'
import { toGraph } from '../../src/graph/to-graph.ts'
import { readGexf, readGraphJson, readGraphml, type TextSource } from '../../src/read/graphs/index.ts'
import { WRITERS } from '../../src/write/index.ts'
import { allowed } from '../../src/write/xml.ts'
import { extractFresh, textInput } from '../real-extractor.ts'
import { RELATIONS, SAMPLE } from './sample-extraction.ts'

const READERS: readonly (readonly [string, (source: TextSource) => Promise<MultiGraph>])[] = [
  ['graphml', readGraphml],
  ['gexf', readGexf],
]
const pieces = (format: string, graph: MultiGraph): Iterable<string> => WRITERS[format]?.write(graph) ?? []

const ID = 'changjiang-daily-2025-06-17'
const page = readFileSync(new URL(`../../../../data/documents/${ID}.txt`, import.meta.url), 'utf8')
describe.each([
  ['the sample', () => toGraph({ ...SAMPLE, curation: ['o1', 'o2 "<?>" \\ \''] }, RELATIONS)],
  ['the page', () => toGraph(extractFresh([textInput(ID, page)]))],
])('%s', (_name, make) => {
  const graph = make() as unknown as MultiGraph
  test.each(READERS)('%s', async (format, read) => {
    const again = await read(pieces(format, graph))
    expect(again.export()).toEqual(meant(graph))
    expect([...pieces(format, again)].join('')).toBe([...pieces(format, graph)].join(''))
  })
  test('json', () => expect(readGraphJson([...pieces('json', graph)].join('')).export()).toEqual(graph.export()))
})

const AWKWARD = [
  '"',
  "'",
  '<',
  '>',
  '&',
  ']]>',
  '?>',
  '\\',
  '\n',
  '\r',
  '\t',
  ' ',
  '\u0000',
  '\ufffe',
  '\ud800',
  '\u2028',
  '\u0085',
  '中',
  '😀',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 6 })
  .map((parts) => parts.join(''))
const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.integer(),
  fc.double().map((number) => number + 0),
  fc.boolean(),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }),
  fc.record({ a: text, b: fc.constant(null) }),
)
/** Names that formats have elements for, those that we add for other programs, and any other. */
const attributes = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      'label',
      'x',
      'y',
      'size',
      'weight',
      'r',
      'undirected',
      'kind',
      'type',
      'relation',
      'date',
      'evidence',
      'start',
    ),
    text.filter((name) => name !== '' && allowed(name) === name && name !== '__proto__'),
  ),
  value,
  { maxKeys: 5, noNullPrototype: true },
)
const edge = fc.record({ from: fc.nat(2), to: fc.nat(2), undirected: fc.boolean(), attributes })

test.each(READERS)('%s: any attributes of any graph', (format, read) =>
  fc.assert(
    fc.asyncProperty(
      fc.array(attributes, { minLength: 3, maxLength: 3 }),
      fc.array(edge, { maxLength: 4 }),
      attributes,
      async (nodes, edges, own) => {
        const graph = new MultiGraph()
        graph.mergeAttributes(JSON.parse(JSON.stringify(own)))
        for (const [i, node] of nodes.entries()) graph.addNode(`${i}`, node)
        for (const { from, to, undirected, attributes: row } of edges)
          graph[undirected ? 'addUndirectedEdge' : 'addDirectedEdge'](`${from}`, `${to}`, row)
        expect((await read(pieces(format, graph))).export()).toEqual(meant(graph))
      },
    ),
    { seed: 20250617, numRuns: 300 },
  ),
)

/** The graph less what XML cannot hold: forbidden characters of texts that stand as they are. */
function meant(graph: MultiGraph): ReturnType<MultiGraph['export']> {
  const data = graph.export()
  const columns = (rows: readonly { readonly attributes?: Attributes }[]): ReadonlySet<string> => {
    const kinds = new Map<string, Set<string>>()
    for (const { attributes: row = {} } of rows)
      for (const [name, cell] of Object.entries(row)) kinds.set(name, (kinds.get(name) ?? new Set()).add(typeof cell))
    return new Set([...kinds].flatMap(([name, found]) => (found.size === 1 && found.has('string') ? [name] : [])))
  }
  const clean = <T extends { readonly attributes?: Attributes }>(rows: readonly T[]): T[] => {
    const texts = columns(rows)
    const cell = (name: string, raw: unknown) => (texts.has(name) ? allowed(String(raw)) : raw)
    return rows.map(({ attributes: row = {}, ...rest }) => {
      const cells = Object.entries(row).map(([name, raw]) => [name, cell(name, raw)] as const)
      return { ...rest, ...(cells.length === 0 ? {} : { attributes: Object.fromEntries(cells) }) } as T
    })
  }
  const nodes = clean(data.nodes).map((node) => ({ ...node, key: allowed(node.key) }))
  return { ...data, nodes, edges: clean(data.edges) }
}
