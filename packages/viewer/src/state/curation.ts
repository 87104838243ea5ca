// Operations of curation made of what is selected, and the log as its history shows it. No clock, no browser: who calls signs.
import {
  type AddOperation,
  type Curated,
  type Edit,
  type EntityRef,
  entityRef,
  type Failure,
  isEdit,
  type Operation,
  type TripleRef,
  tripleRef,
  undone,
} from '@silkgraph/extractor/curate'
import type { Statement } from '../graph/statements.ts'
import type { KnowledgeGraph } from '../source/result.ts'

/** An operation before it is signed. */
export type Unsigned = Edit extends infer T ? (T extends Edit ? Omit<T, 'id' | 'at' | 'by' | 'why'> : never) : never

/** What a dialog is open for; ids are those of the graph that is shown. */
export type Draft =
  | { readonly kind: 'merge' | 'retype' | 'hide'; readonly entities: readonly string[] }
  | { readonly kind: 'split' | 'rename' | 'add'; readonly entity: string }
  | { readonly kind: 'note'; readonly entity: string }
  | { readonly kind: 'reject'; readonly triples: readonly Statement[] }
  | { readonly kind: 'remark'; readonly triple: Statement }

export function refOf(graph: KnowledgeGraph, id: string): EntityRef {
  if (!graph.hasNode(id)) return { id }
  const { label, type, aliases } = graph.getNodeAttributes(id)
  return entityRef({ id, type, name: label, aliases })
}

export function tripleRefOf(graph: KnowledgeGraph, statement: Statement): TripleRef {
  const { subject, relation, object, value, qualifiers, sources } = statement
  const triple = {
    subject,
    relation,
    ...(object === null ? {} : { object }),
    ...(value === null ? {} : { value: { raw: value.raw } }),
    qualifiers,
    evidence: sources,
  }
  // Qualifiers of graphs by other programs are told by their names alone.
  return tripleRef(triple as Parameters<typeof tripleRef>[0], (id) => {
    const { type = '', aliases = [] } = refOf(graph, id)
    return { id, type, name: aliases[0] ?? id, aliases } as unknown as ReturnType<Parameters<typeof tripleRef>[1]>
  })
}

export const mergeEdit = (graph: KnowledgeGraph, into: string, from: readonly string[]): Unsigned => ({
  op: 'merge',
  into: refOf(graph, into),
  from: from.filter((id) => id !== into).map((id) => refOf(graph, id)),
})

export const judgeEdit = (
  graph: KnowledgeGraph,
  op: 'reject' | 'confirm',
  triples: readonly Statement[],
): Unsigned => ({ op, triples: triples.map((triple) => tripleRefOf(graph, triple)) })

/** A sentence of a document, as evidence of an added triple. */
export type Quote = AddOperation['triple']['evidence'][number]

export interface HistoryRow {
  readonly operation: Edit
  /** `before`: the file was written with it. `failed`: nothing of it could be applied. */
  readonly state: 'active' | 'undone' | 'failed' | 'before'
  readonly failures: readonly Failure[]
  /** Who took it back last, and when. */
  readonly undoneBy: Operation | null
  /** True where no file holds it yet. */
  readonly unsaved: boolean
}

/** Newest first. @param saved - Ids of operations that a file holds. */
export function historyRows(
  log: readonly Operation[],
  outcome: Curated | null,
  saved: ReadonlySet<string>,
): HistoryRow[] {
  const back = undone(log)
  const before = new Set(outcome?.before.map(({ id }) => id))
  const applied = new Set(outcome?.applied.map(({ id }) => id))
  const undoneBy = new Map(log.flatMap((operation) => (operation.op === 'undo' ? [[operation.of, operation]] : [])))
  return log
    .filter(isEdit)
    .map((operation): HistoryRow => {
      const { id } = operation
      const isBack = back.has(id)
      const state = before.has(id) ? 'before' : isBack ? 'undone' : applied.has(id) ? 'active' : 'failed'
      return {
        operation,
        state,
        failures: outcome?.failed.filter((failure) => failure.operation.id === id) ?? [],
        undoneBy: isBack ? (undoneBy.get(id) ?? null) : null,
        unsaved: !saved.has(id),
      }
    })
    .reverse()
}
