// The triples of a graph in columns, made once when it opens: a filter is then one pass over plain arrays.
import type { Evidence, KnowledgeGraph } from '../source/result.ts'
import { dayRange } from './date-range.ts'

/** A value of each row as a number, with the texts that the numbers stand for. */
export interface Column {
  readonly codes: Uint32Array
  readonly values: readonly string[]
}

/** Rows are edges first, then facts, each in the file's order; `-1` in `objects` is a literal value. */
export interface TripleIndex {
  readonly ids: readonly string[]
  readonly rowOf: ReadonlyMap<string, number>
  /** How many of the rows are edges. */
  readonly edges: number
  readonly nodes: readonly string[]
  readonly nodeOf: ReadonlyMap<string, number>
  /** Type of each node. */
  readonly types: Column
  readonly subjects: Int32Array
  readonly objects: Int32Array
  readonly relations: Column
  readonly statuses: Column
  readonly confidences: Float64Array
  /** Days of the date; NaN where there is none. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** Codes into `articleIds`, each once, of the row's evidence. */
  readonly articles: readonly (readonly number[])[]
  readonly articleIds: readonly string[]
  readonly articleOf: ReadonlyMap<string, number>
}

interface Row {
  readonly id: string
  readonly subject: number
  readonly object: number
  readonly relation: string
  readonly status: string
  readonly confidence: number
  readonly date: string | undefined
  readonly sources: readonly Evidence[]
}

/** What a sentence is filed under: its article, or its document where that is not cut into articles. */
export const articleKey = ({ article, doc }: Pick<Evidence, 'article' | 'doc'>): string => article || doc

/** `actual` is what every triple is unless it says otherwise. */
export function statusOf(qualifiers: Readonly<Record<string, unknown>>): string {
  const { status, attributed_to: attributed } = qualifiers
  if (typeof status === 'string' && status !== '') return status
  return attributed === undefined || attributed === null || attributed === '' ? 'actual' : 'attributed'
}

export function indexTriples(graph: KnowledgeGraph): TripleIndex {
  const nodes = graph.nodes()
  const nodeOf = new Map(nodes.map((id, i) => [id, i]))
  const rows = [...rowsOf(graph, nodeOf)]
  const articleOf = new Map<string, number>()
  const articles = rows.map(({ sources }) => [
    ...new Set(sources.map((source) => codeOf(articleOf, articleKey(source)))),
  ])
  const ranges = rows.map(({ date }) => dayRange(date))
  return {
    ids: rows.map(({ id }) => id),
    rowOf: new Map(rows.map(({ id }, row) => [id, row])),
    edges: graph.size,
    nodes,
    nodeOf,
    types: column(nodes.map((id) => graph.getNodeAttribute(id, 'type'))),
    subjects: Int32Array.from(rows, ({ subject }) => subject),
    objects: Int32Array.from(rows, ({ object }) => object),
    relations: column(rows.map(({ relation }) => relation)),
    statuses: column(rows.map(({ status }) => status)),
    confidences: Float64Array.from(rows, ({ confidence }) => confidence),
    from: Float64Array.from(ranges, (range) => range?.from ?? Number.NaN),
    to: Float64Array.from(ranges, (range) => range?.to ?? Number.NaN),
    articles,
    articleIds: [...articleOf.keys()],
    articleOf,
  }
}

function* rowsOf(graph: KnowledgeGraph, nodeOf: ReadonlyMap<string, number>): Generator<Row> {
  const at = (id: string): number => nodeOf.get(id) ?? -1
  for (const { edge, attributes, source, target } of graph.edgeEntries()) {
    const { relation, confidence, sources, date } = attributes
    yield {
      id: edge,
      subject: at(source),
      object: at(target),
      relation,
      status: statusOf(attributes),
      confidence,
      date: typeof date === 'string' ? date : undefined,
      sources,
    }
  }
  for (const { node, attributes } of graph.nodeEntries()) {
    for (const { id, relation, confidence, qualifiers, value, evidence } of attributes.facts) {
      yield {
        id,
        subject: at(node),
        object: -1,
        relation,
        status: statusOf(qualifiers),
        confidence,
        date: qualifiers.date ?? value.date,
        sources: evidence,
      }
    }
  }
}

function codeOf(codes: Map<string, number>, value: string): number {
  const known = codes.get(value)
  if (known !== undefined) return known
  codes.set(value, codes.size)
  return codes.size - 1
}

function column(values: readonly string[]): Column {
  const codes = new Map<string, number>()
  const coded = Uint32Array.from(values, (value) => codeOf(codes, value))
  return { codes: coded, values: [...codes.keys()] }
}
