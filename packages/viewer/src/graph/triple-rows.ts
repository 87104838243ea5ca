// A row of the index as the triple it stands for.
import type { KnowledgeGraph } from '../source/result.ts'
import { factStatement, type Statement, statementOfEdge } from './statements.ts'
import type { TripleIndex } from './triple-index.ts'

export function statementAt(graph: KnowledgeGraph, index: TripleIndex, row: number): Statement {
  const id = index.ids[row] as string
  if (row < index.edges) return statementOfEdge(graph, id)
  const subject = index.nodes[index.subjects[row] as number] as string
  const fact = graph.getNodeAttribute(subject, 'facts').find((candidate) => candidate.id === id)
  if (fact === undefined) throw new Error(`fact ${id} is no longer with ${subject}`)
  return factStatement(subject, fact)
}

/** Rows of the triples that pass. */
export function passingRows(flags: Uint8Array): number[] {
  const rows: number[] = []
  for (let row = 0; row < flags.length; row += 1) if (flags[row]) rows.push(row)
  return rows
}
