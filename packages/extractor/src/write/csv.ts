// CSV tables (RFC 4180): edges and nodes as Gephi, Cytoscape and spreadsheets import them, the values of nodes, and evidence.
import type { Attributes } from 'graphology-types'
import { type Column, cellOf, columnsOf } from './columns.ts'
import { edgeRows, factsOf, nodeRows } from './rows.ts'
import type { FilePart, FolderWriter, WritableGraph, Writer } from './writer.ts'
import { allowed } from './xml.ts'

export interface CsvOptions {
  /**
   * Puts an apostrophe before text that a spreadsheet would run as a formula (=, +, -, @ or their full-width forms first, after
   * white space too, or a tab or line end). Default true: labels come from documents nobody has vetted. Numbers stay.
   * @see https://owasp.org/www-community/attacks/CSV_Injection
   */
  readonly formulaSafe?: boolean
  /** Opens with a byte order mark, without which Excel misreads Chinese. Default false. */
  readonly bom?: boolean
}

type Row = readonly [text: string | undefined, isNumber: boolean][]

/** A row an edge: Source, Target, Type, Id, Label first, as Gephi wants them, then both ends' labels and all attributes. */
export function* writeEdgesCsv(graph: WritableGraph, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(edgeRows(graph)).filter(isNot('label'))
  yield* table(
    ['Source', 'Target', 'Type', 'Id', 'Label', 'source_label', 'target_label', ...columns.map(({ name }) => name)],
    graph.edgeEntries(),
    ({ edge, source, target, attributes, sourceAttributes, targetAttributes, undirected }) => {
      const ends = [source, target, undirected ? 'Undirected' : 'Directed', edge]
      const labels = [attributes.label, sourceAttributes.label, targetAttributes.label]
      return [...texts([...ends, ...labels]), ...cells(attributes, columns)]
    },
    options,
  )
}

/** A row a node: Id and Label first, then all attributes but the facts, which have a table of their own. */
export function* writeNodesCsv(graph: WritableGraph, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(nodeRows(graph)).filter(isNot('label')).filter(isNot('facts'))
  yield* table(
    ['Id', 'Label', ...columns.map(({ name }) => name)],
    graph.nodeEntries(),
    ({ node, attributes }) => [...texts([node, attributes.label]), ...cells(attributes, columns)],
    options,
  )
}

/** A row a fact: the triples whose object is a literal, with its parts and the qualifiers in columns of their own. */
export function* writeFactsCsv(graph: WritableGraph, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(factRows(graph))
  yield* table(
    ['Subject', 'subject_label', 'Id', 'Label', ...columns.map(({ name }) => name)],
    factsOf(graph),
    ({ node, label, fact }) => [...texts([node, label, fact.id, fact.label]), ...cells(flatFact(fact), columns)],
    options,
  )
}

/** A row a quote: the triple that it is evidence for, in ids and labels, then document, article, offsets, text and rule. */
export function* writeEvidenceCsv(graph: WritableGraph, options: CsvOptions = {}): Generator<string> {
  const columns = columnsOf(evidenceOf(graph, ({ quote }) => quote))
  yield* table(
    ['Triple', 'Subject', 'Relation', 'Object', 'subject_label', 'object_label', ...columns.map(({ name }) => name)],
    evidenceOf(graph, (row) => row),
    ({ head, quote }) => [...texts(head), ...cells(quote, columns)],
    options,
  )
}

function* factRows(graph: WritableGraph): Generator<Attributes> {
  for (const { fact } of factsOf(graph)) yield flatFact(fact)
}

function flatFact({ id, value, qualifiers, evidence, label, ...rest }: Attributes): Attributes {
  const sources = Array.isArray(evidence) ? evidence : []
  const flat: Attributes = { ...value, ...prefixed('at_', qualifiers), ...rest, evidence: sources.length }
  return { ...flat, evidenceText: sources[0]?.text }
}

interface EvidenceRow {
  readonly head: readonly unknown[]
  readonly quote: Attributes
}

function* evidenceOf<T>(graph: WritableGraph, toItem: (row: EvidenceRow) => T): Generator<T> {
  for (const { edge, source, target, attributes, sourceAttributes, targetAttributes } of graph.edgeEntries()) {
    const head = [edge, source, attributes.relation, target, sourceAttributes.label, targetAttributes.label]
    for (const quote of listOf(attributes.sources)) yield toItem({ head, quote: flatQuote(quote) })
  }
  for (const { node, label, fact } of factsOf(graph)) {
    const head = [fact.id, node, fact.relation, undefined, label, fact.value?.raw]
    for (const quote of listOf(fact.evidence)) yield toItem({ head, quote: flatQuote(quote) })
  }
}

const flatQuote = ({ trigger: _trigger, where, ...quote }: Attributes): Attributes => ({ ...quote, ...where })
const listOf = (value: unknown): readonly Attributes[] => (Array.isArray(value) ? value : [])

const MIME = 'text/csv;charset=utf-8'
export const csv: Writer = {
  format: 'csv',
  about: 'edges as a table: Gephi, Cytoscape, R, pandas',
  extension: 'csv',
  mime: MIME,
  write: (graph) => writeEdgesCsv(graph),
}
export const csvNodes: Writer = {
  ...csv,
  format: 'csv-nodes',
  about: 'nodes as a table',
  write: (graph) => writeNodesCsv(graph),
}
export const csvFacts: Writer = {
  ...csv,
  format: 'csv-facts',
  about: 'values (amounts, dates) as a table',
  write: (graph) => writeFactsCsv(graph),
}
export const csvEvidence: Writer = {
  ...csv,
  format: 'csv-evidence',
  about: 'quotes as a table, each with its triple and document',
  write: (graph) => writeEvidenceCsv(graph),
}

/** All tables as Excel opens them by a double click. */
export const excel: FolderWriter = {
  format: 'excel',
  about: 'nodes.csv, edges.csv, facts.csv, evidence.csv as Excel reads them: marked as UTF-8, no formula runs',
  *files(graph): Generator<FilePart> {
    const options = { bom: true }
    yield { name: 'nodes.csv', content: writeNodesCsv(graph, options) }
    yield { name: 'edges.csv', content: writeEdgesCsv(graph, options) }
    yield { name: 'facts.csv', content: writeFactsCsv(graph, options) }
    yield { name: 'evidence.csv', content: writeEvidenceCsv(graph, options) }
  },
}

function* table<T>(
  head: readonly string[],
  items: Iterable<T>,
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

const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u

function cell(text: string, guard: boolean): string {
  const clean = allowed(text)
  const safe = guard && FORMULA.test(clean) ? `'${clean}` : clean
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const isNot =
  (name: string) =>
  (column: Column): boolean =>
    column.name !== name

const prefixed = (prefix: string, record: Attributes | undefined): Attributes =>
  Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [prefix + name, value]))
