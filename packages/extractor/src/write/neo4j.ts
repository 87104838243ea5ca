// CSV for `neo4j-admin database import`, which loads millions of edges in minutes.
import type { Attributes } from 'graphology-types'
import { type Column, cellOf, columnsOf } from './columns.ts'
import { edgeRows, factsOf, nodeRows, weightOf } from './rows.ts'
import type { FilePart, FolderWriter, WritableGraph } from './writer.ts'
import { allowed } from './xml.ts'

/** Between the values of a list: a tab is in no name worth keeping, and a semicolon is. */
const LIST = '\t'

/**
 * nodes.csv, facts.csv, relationships.csv, each with its header. Import them with `--array-delimiter=TAB` and
 * `--multiline-fields=true`; see docs/exports.md. Facts are nodes of label `Fact`, as in the Cypher format; records are JSON.
 * @see https://neo4j.com/docs/operations-manual/current/import/#import-tool-header-format
 */
export const neo4j: FolderWriter = {
  format: 'neo4j',
  about: 'nodes.csv, facts.csv, relationships.csv for neo4j-admin database import',
  *files(graph): Generator<FilePart> {
    yield { name: 'nodes.csv', content: nodes(graph) }
    yield { name: 'facts.csv', content: facts(graph) }
    yield { name: 'relationships.csv', content: relationships(graph) }
  },
}

function* nodes(graph: WritableGraph): Generator<string> {
  const columns = own(columnsOf(nodeRows(graph))).filter(({ name }) => name !== 'facts')
  yield line(['id:ID', ...columns.map(header), ':LABEL'])
  for (const { node, attributes } of graph.nodeEntries()) {
    const { type } = attributes
    yield line([
      node,
      ...cells(attributes, columns),
      typeof type === 'string' ? `Entity${LIST}${capital(type)}` : 'Entity',
    ])
  }
}

function* facts(graph: WritableGraph): Generator<string> {
  const columns = own(columnsOf(factRows(graph)))
  yield line(['id:ID', ...columns.map(header), ':LABEL'])
  for (const { fact } of factsOf(graph)) yield line([fact.id, ...cells(flatFact(fact), columns), 'Fact'])
}

function* relationships(graph: WritableGraph): Generator<string> {
  const columns = own(columnsOf(edgeRows(graph))).filter(({ name }) => name !== 'weight' && name !== 'undirected')
  yield line([
    ':START_ID',
    ':END_ID',
    ':TYPE',
    'id:string',
    'weight:double',
    'undirected:boolean',
    ...columns.map(header),
  ])
  for (const { edge, source, target, undirected, attributes } of graph.edgeEntries()) {
    const type = String(attributes.relation ?? 'related_to').toUpperCase()
    const head = [source, target, type, edge, String(weightOf(attributes)), String(undirected)]
    yield line([...head, ...cells(attributes, columns)])
  }
  const blank = columns.map(() => '')
  for (const { node, fact } of factsOf(graph))
    yield line([node, fact.id, String(fact.relation).toUpperCase(), `${fact.id}-of`, '1', 'false', ...blank])
}

function* factRows(graph: WritableGraph): Generator<Attributes> {
  for (const { fact } of factsOf(graph)) yield flatFact(fact)
}

const flatFact = ({ id: _id, value, qualifiers, ...rest }: Attributes): Attributes => ({
  ...rest,
  ...value,
  ...Object.fromEntries(Object.entries(qualifiers ?? {}).map(([name, inner]) => [`at_${name}`, inner])),
})

/** `id` is the key of its own column. */
const own = (columns: readonly Column[]): Column[] => columns.filter(({ name }) => name !== 'id')

const TYPES = { boolean: 'boolean', int: 'long', double: 'double', string: 'string', json: 'string' } as const

/** A colon or brace in a name would be read as a type or an option. */
const header = ({ name, type }: Column): string =>
  `${name.replace(/[:{}\s]/gu, '_')}:${name === 'aliases' ? 'string[]' : TYPES[type]}`

const cells = (attributes: Attributes, columns: readonly Column[]): string[] =>
  columns.map((column) => {
    const value: unknown = attributes[column.name]
    if (column.name !== 'aliases' || !Array.isArray(value)) return cellOf(attributes, column) ?? ''
    return value.map((alias) => String(alias).replaceAll(LIST, ' ')).join(LIST)
  })

const line = (values: readonly string[]): string => `${values.map(cell).join(',')}\n`

/** Empty where nothing is known; text that begins or ends in white space keeps it between quotes. */
function cell(value: string): string {
  const text = allowed(value)
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const capital = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1)
