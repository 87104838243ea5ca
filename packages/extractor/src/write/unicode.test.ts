// Whatever labels hold, parsers that are not ours read back what was meant: quotes, markup, control characters, lone
// surrogates, formulas, line ends. Runs are few and seeded, so that a failure can be repeated.
import { createHash } from 'node:crypto'
import model from '@alephdata/followthemoney/dist/defaultModel.json' with { type: 'json' }
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { MultiGraph } from 'graphology'
import { Parser } from 'n3'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { RELATIONS, SAMPLE } from '../../test/graphml/sample-extraction.ts'
import { toGraph } from '../graph/to-graph.ts'
import { FOLDER_WRITERS, WRITERS } from './index.ts'
import { sha1 } from './sha1.ts'
import { allowed } from './xml.ts'

const AWKWARD = [
  '"',
  "'",
  '<',
  '>',
  '&',
  ']]>',
  '`',
  '\\',
  '\\u0041',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u001b',
  '\ufffe',
  '\ud800',
  '\udc00',
  '=1+1',
  '＝1',
  '@',
  '|',
  ']]',
  '#',
  '../',
  '---',
  ':',
  ',',
  ';',
  '中',
  '😀',
  '\u2028',
  '\u0085',
  ' ',
  '{',
  '$',
  '%%',
]
const label = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 })
  .map((parts) => parts.join(''))
const OPTIONS = { seed: 20250617, numRuns: 150 }

function graphOf(labels: readonly string[]): MultiGraph {
  const graph = new MultiGraph()
  for (const [i, text] of labels.entries())
    graph.addNode(`n${i}`, { label: text, type: 'person', aliases: [text], facts: [] })
  for (const [i, text] of labels.entries()) {
    const sources = [{ doc: text, article: 'a', start: 0, end: 1, text, rule: 'r' }]
    graph.addDirectedEdgeWithKey(`e${i}`, `n${i}`, 'n0', {
      relation: 'visited',
      label: text,
      title: text,
      confidence: 0.5,
      sources,
    })
  }
  return graph
}

const check = (work: (labels: readonly string[], graph: MultiGraph) => void): void =>
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => work(labels, graphOf(labels))),
    OPTIONS,
  )
const written = (format: string, graph: MultiGraph): string => [...(WRITERS[format]?.write(graph) ?? [])].join('')

// fast-xml-parser folds neither line ends nor white space, and reads character references when told.
const xml = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  processEntities: true,
  isArray: (name) => ['node', 'edge', 'data', 'key', 'attvalue'].includes(name),
})

test('GraphML', () =>
  check((labels, graph) => {
    const text = written('graphml', graph)
    expect(XMLValidator.validate(text)).toBe(true)
    const { node } = xml.parse(text).graphml.graph
    const read = node.map(
      ({ data }: { data: readonly { '#text'?: string; '@_key': string }[] }) =>
        data.find((item) => item['@_key'] === 'n0')?.['#text'] ?? '',
    )
    expect(read).toEqual(labels.map(allowed))
  }))

test('GEXF', () =>
  check((labels, graph) => {
    const text = written('gexf', graph)
    expect(XMLValidator.validate(text)).toBe(true)
    const { nodes } = xml.parse(text).gexf.graph
    expect(nodes.node.map((node: Readonly<Record<string, string>>) => node['@_label'])).toEqual(labels.map(allowed))
  }))

test.each(['csv', 'csv-nodes', 'csv-evidence'])('%s', (format) =>
  check((labels, graph) => {
    const { data, errors } = Papa.parse<Record<string, string>>(written(format, graph), {
      header: true,
      skipEmptyLines: true,
      newline: '\r\n',
      delimiter: ',',
    })
    expect(errors).toEqual([])
    const column = format === 'csv-evidence' ? 'text' : 'Label'
    for (const [i, row] of data.entries()) {
      const cell = row[column] ?? ''
      expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u)
      const meant = allowed(labels[i] ?? '')
      expect([meant, `'${meant}`]).toContain(cell)
    }
    expect(data).toHaveLength(labels.length)
  }),
)

test.each(['json', 'jsonl', 'cytoscape', 'jsonld', 'ftm'])('%s', (format) =>
  check((_labels, graph) => {
    const text = written(format, graph)
    const isLines = ['jsonl', 'ftm'].includes(format)
    for (const part of isLines ? text.trimEnd().split('\n') : [text]) JSON.parse(part)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Surrogate}/u)
  }),
)

test.each([
  ['nquads', 'N-Quads'],
  ['nt', 'N-Triples'],
  ['trig', 'TriG'],
  ['rdf-star', 'Turtle'],
])('%s', (format, name) =>
  check((labels, graph) => {
    const quads = new Parser({ format: name }).parse(written(format, graph))
    const names = quads
      .filter(({ predicate }) => predicate.value === 'https://schema.org/name')
      .map(({ object }) => object.value)
    expect(names).toEqual(labels.map(allowed))
  }),
)

test('Cypher: a string ends where it should', () =>
  check((labels, graph) => {
    const text = written('cypher', graph)
    const strings = [...text.matchAll(/`label`: '((?:[^'\\]|\\.)*)'/gsu)].map(([, raw = '']) =>
      raw.replace(/\\(?:u([0-9a-f]{4})|(.))/gu, (_all, hex: string | undefined, one: string) =>
        hex === undefined ? ({ n: '\n', r: '\r', t: '\t' }[one] ?? one) : String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    )
    expect(strings).toEqual([...labels, ...labels].map(allowed))
  }))

test('neo4j-admin', () =>
  check((labels, graph) => {
    const [nodes] = [...(FOLDER_WRITERS.neo4j?.files(graph) ?? [])]
    const { data, errors } = Papa.parse<Record<string, string>>([...(nodes?.content ?? [])].join(''), {
      header: true,
      newline: '\n',
      delimiter: ',',
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    expect(data.map((row) => row['label:string'])).toEqual(labels.map(allowed))
  }))

describe('Markdown vault', () => {
  test('no file leaves the folder, no two are one, and properties are read back', () =>
    check((labels, graph) => {
      const files = [...(FOLDER_WRITERS.vault?.files(graph) ?? [])]
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
      for (const { name } of files) expect(name).toMatch(/^(?![.\s])[^\\/:*?"<>|#^[\]\u0000-\u001f]+(?<![.\s])\.md$/u)
      expect(new Set(files.map(({ name }) => name.normalize('NFKC').toLowerCase())).size).toBe(labels.length)
      for (const [i, { content }] of files.entries()) {
        const text = [...content].join('')
        const [, front = ''] = text.split(/^---$/mu)
        expect(parseYaml(front)).toMatchObject({ id: `n${i}`, type: 'person' })
        // Every line is one of ours: no text of a document begins one.
        for (const line of text.split('\n').slice(front.split('\n').length))
          expect(line).toMatch(/^(?:|---|# .*|## .*|- .*| {4}> .*)$/su)
      }
    }))

  test.each([
    ['CON', '_CON.md'],
    ['../../etc/passwd', '_.._etc_passwd.md'],
    ['...', 'untitled.md'],
    ['习近平', '习近平.md'],
    ['中'.repeat(200), `${'中'.repeat(60)}.md`],
  ])('%s', (name, file) => {
    const [first] = [...(FOLDER_WRITERS.vault?.files(graphOf([name])) ?? [])]
    expect(first?.name).toBe(file)
  })
})

describe('FollowTheMoney', () => {
  interface Schema {
    readonly extends: readonly string[]
    readonly required?: readonly string[]
    readonly properties: Readonly<
      Record<string, { readonly type: string; readonly range?: string; readonly stub?: boolean }>
    >
  }
  const schemata = model.schemata as unknown as Readonly<Record<string, Schema>>
  const lineage = (name: string): string[] => [name, ...(schemata[name]?.extends ?? []).flatMap(lineage)]

  test('is what its published model allows', () => {
    const graph = toGraph(SAMPLE, RELATIONS)
    const records = written('ftm', graph as unknown as MultiGraph)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records).toHaveLength(graph.order + graph.size + 1)
    const kinds = new Map(records.map(({ id, schema }) => [id, schema]))
    for (const { id, schema, properties } of records) {
      expect(id).toMatch(/^[0-9a-f]{40}$/u)
      const all = Object.assign(
        {},
        ...lineage(schema).map((name) => schemata[name]?.properties),
      ) as Schema['properties']
      for (const required of lineage(schema).flatMap((name) => schemata[name]?.required ?? []))
        expect(Object.keys(properties), `${schema} ${required}`).toContain(required)
      for (const [name, values] of Object.entries<string[]>(properties)) {
        expect(all[name], `${schema}.${name}`).toBeDefined()
        if (all[name]?.type === 'entity')
          for (const value of values) expect(lineage(kinds.get(value) ?? '')).toContain(all[name]?.range)
        if (all[name]?.type === 'date') for (const value of values) expect(value).toMatch(/^\d{4}(?:-\d\d){0,2}$/u)
      }
    }
  })

  test('ids are SHA-1', () =>
    fc.assert(
      fc.property(label, (text) => {
        expect(sha1(text)).toBe(createHash('sha1').update(text).digest('hex'))
      }),
      OPTIONS,
    ))
})
