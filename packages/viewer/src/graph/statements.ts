// Nodes, edges and facts of the knowledge graph as the triples a reader thinks in.
import type { CurationMark } from '@silkgraph/extractor/curate'
import type { Evidence, Fact, KnowledgeGraph, Literal, Qualifiers, Review } from '../source/result.ts'
import { articleKey } from './triple-index.ts'

/** A triple with its evidence: an edge (`object`) or a fact (`value`). */
export interface Statement {
  readonly id: string
  readonly relation: string
  /** Name of the relation as the file gives it, per language; empty where it gives none. */
  readonly label: string
  readonly labelEn: string
  readonly subject: string
  readonly object: string | null
  readonly value: Literal | null
  readonly symmetric: boolean
  readonly qualifiers: Qualifiers
  readonly confidence: number
  readonly sources: readonly Evidence[]
  readonly review: Review | null
  readonly curated: readonly CurationMark[]
}

export interface StatementGroup {
  readonly relation: string
  /** Where the focused entity stands: as subject, as object, or either (symmetric). */
  readonly direction: 'out' | 'in' | 'both'
  readonly statements: readonly Statement[]
}

/** Attributes of an edge that are not qualifiers. */
const EDGE_FIELDS: ReadonlySet<string> = new Set([
  'relation',
  'label',
  'labelEn',
  'confidence',
  'evidence',
  'evidenceText',
  'sources',
  'size',
  'weight',
  'color',
  'type',
  'x',
  'y',
])

/** @returns The triple of an edge. */
export function statementOfEdge(graph: KnowledgeGraph, edge: string): Statement {
  const {
    relation,
    label,
    labelEn,
    confidence,
    sources,
    review = null,
    curated = [],
    ...rest
  } = graph.getEdgeAttributes(edge)
  const qualifiers: Record<string, string> = {}
  for (const [name, value] of Object.entries(rest)) {
    if (EDGE_FIELDS.has(name) || value === null || value === undefined || value === '') continue
    qualifiers[name] = typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return {
    id: edge,
    relation,
    label,
    labelEn,
    subject: graph.source(edge),
    object: graph.target(edge),
    value: null,
    symmetric: graph.isUndirected(edge),
    qualifiers,
    confidence,
    sources,
    review,
    curated,
  }
}

export function factStatement(subject: string, { evidence, review, curated = [], ...rest }: Fact): Statement {
  return { ...rest, subject, object: null, symmetric: false, sources: evidence, review: review ?? null, curated }
}

/** Facts first, then edges, each in the file's order. */
export function statementsOfNode(graph: KnowledgeGraph, node: string): Statement[] {
  const facts = graph.getNodeAttribute(node, 'facts').map((fact) => factStatement(node, fact))
  return [...facts, ...graph.mapEdges(node, (edge) => statementOfEdge(graph, edge))]
}

/** Every triple between the two ends of an edge, in either direction, by date. */
export function statementsOfPair(graph: KnowledgeGraph, edge: string): Statement[] {
  const [a, b] = graph.extremities(edge)
  return graph.mapEdges(a, b, (key) => statementOfEdge(graph, key)).sort(byDate)
}

/** Groups by relation and direction, largest first; within a group by date. */
export function groupByRelation(statements: readonly Statement[], focus: string): StatementGroup[] {
  const groups = new Map<
    string,
    { relation: string; direction: StatementGroup['direction']; statements: Statement[] }
  >()
  for (const statement of statements) {
    const direction = statement.symmetric ? 'both' : statement.subject === focus ? 'out' : 'in'
    const key = `${direction} ${statement.relation}`
    const group = groups.get(key) ?? { relation: statement.relation, direction, statements: [] }
    group.statements.push(statement)
    groups.set(key, group)
  }
  for (const group of groups.values()) group.statements.sort(byDate)
  return [...groups.values()].sort(
    (a, b) =>
      Number(b.statements[0]?.value !== null) - Number(a.statements[0]?.value !== null) ||
      b.statements.length - a.statements.length,
  )
}

/** Dated before undated, earlier before later; EDTF dates of one century sort as text. */
export function byDate(a: Statement, b: Statement): number {
  return dateOf(a).localeCompare(dateOf(b)) || a.id.localeCompare(b.id)
}

export const dateOf = (statement: Statement): string => statement.qualifiers.date ?? statement.value?.date ?? '\uFFFF'

/** Articles behind a triple, or documents where they are not cut into articles: what was written apart counts apart. */
export function sourceCount(statement: Pick<Statement, 'sources'>): number {
  return new Set(statement.sources.map(articleKey)).size
}

/** Documents behind a triple. */
export function documentCount(statement: Pick<Statement, 'sources'>): number {
  return new Set(statement.sources.map(({ doc }) => doc)).size
}
