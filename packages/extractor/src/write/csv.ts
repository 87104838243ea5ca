// CSV tables (RFC 4180): edges and nodes as Gephi, Cytoscape and spreadsheets import them, and the values of nodes.
import type { Attributes } from 'graphology-types'
import { type Column, cellOf, columnsOf } from './columns.ts'
import type { WritableGraph, Writer } from './writer.ts'

export interface CsvOptions {
  /**
   * Puts an apostrophe before text that a spreadsheet would run as a formula (=, +, -, @, tab or line end first). Default true:
   * labels come from documents nobody has vetted. Numbers stay as they are.
   */
  readonly formulaSafe?: boolean
  /** Opens with a byte order mark, without which Excel misreads Chinese. Default false. */
  readonly bom?: boolean
}

type Row = readonly [text: string | undefined, isNumber: boolean][]

/** A row an edge: Source, Target, Type, Id, Label first, as Gephi wants them, then both ends' labels and all attributes. */
export function* writeEdgesCsv(graph: WritableGraph, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(graph.edges().map((edge) => graph.getEdgeAttributes(edge))).filter(isNot('label'))
  yield* table(
    ['Source', 'Target', 'Type', 'Id', 'Label', 'source_label', 'target_label', ...columns.map(({ name }) => name)],
    graph.edges(),
    (edge) => {
      const [source, target] = graph.extremities(edge)
      const attributes = graph.getEdgeAttributes(edge)
      const direction = graph.isUndirected(edge) ? 'Undirected' : 'Directed'
      const labels = [
        attributes.label,
        graph.getNodeAttribute(source, 'label'),
        graph.getNodeAttribute(target, 'label'),
      ]
      return [...texts([source, target, direction, edge, ...labels]), ...cells(attributes, columns)]
    },
    options,
  )
}

/** A row a node: Id and Label first, then all attributes but the facts, which have a table of their own. */
export function* writeNodesCsv(graph: WritableGraph, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(graph.nodes().map((node) => graph.getNodeAttributes(node)))
    .filter(isNot('label'))
    .filter(isNot('facts'))
  yield* table(
    ['Id', 'Label', ...columns.map(({ name }) => name)],
    graph.nodes(),
    (node) => {
      const attributes = graph.getNodeAttributes(node)
      return [...texts([node, attributes.label]), ...cells(attributes, columns)]
    },
    options,
  )
}

/** A row a fact: the triples whose object is a literal, with its parts and the qualifiers in columns of their own. */
export function* writeFactsCsv(graph: WritableGraph, options: CsvOptions = {}): Generator<string> {
  const facts = graph.nodes().flatMap((node) => {
    const { label, facts: own } = graph.getNodeAttributes(node)
    return (Array.isArray(own) ? own : []).map((fact: Attributes) => {
      const { id, value, qualifiers, evidence, label: relationLabel, ...rest } = fact
      const sources = Array.isArray(evidence) ? evidence : []
      const flat: Attributes = { ...value, ...prefixed('at_', qualifiers), ...rest, evidence: sources.length }
      return { head: [node, label, id, relationLabel], flat: { ...flat, evidenceText: sources[0]?.text } }
    })
  })
  const columns = columnsOf(facts.map(({ flat }) => flat))
  yield* table(
    ['Subject', 'subject_label', 'Id', 'Label', ...columns.map(({ name }) => name)],
    facts,
    ({ head, flat }) => [...texts(head), ...cells(flat, columns)],
    options,
  )
}

const MIME = 'text/csv;charset=utf-8'
export const csv: Writer = { format: 'csv', extension: 'csv', mime: MIME, write: (graph) => writeEdgesCsv(graph) }
export const csvNodes: Writer = { ...csv, format: 'csv-nodes', write: (graph) => writeNodesCsv(graph) }
export const csvFacts: Writer = { ...csv, format: 'csv-facts', write: (graph) => writeFactsCsv(graph) }

function* table<T>(
  head: readonly string[],
  items: readonly T[],
  toRow: (item: T) => Row,
  { formulaSafe = true, bom = false }: CsvOptions,
): Generator<string> {
  const line = (row: Row) =>
    `${row.map(([text, isNumber]) => cell(text ?? '', formulaSafe && !isNumber)).join(',')}\r\n`
  yield `${bom ? '\ufeff' : ''}${line(texts(head))}`
  for (const item of items) yield line(toRow(item))
}

const texts = (values: readonly unknown[]): Row =>
  values.map((value) => [value === undefined || value === null ? undefined : String(value), false])

const cells = (attributes: Attributes, columns: readonly Column[]): Row =>
  columns.map((column) => [cellOf(attributes, column), column.type === 'int' || column.type === 'double'])

function cell(text: string, guard: boolean): string {
  const safe = guard && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const isNot =
  (name: string) =>
  (column: Column): boolean =>
    column.name !== name

const prefixed = (prefix: string, record: Attributes | undefined): Attributes =>
  Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [prefix + name, value]))
