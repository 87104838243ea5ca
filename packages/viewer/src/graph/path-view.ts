// A path as it is read: the triples of each of its steps.
import type { KnowledgeGraph } from '../source/result.ts'
import { byDate, type Statement, sourceCount, statementOfEdge } from './statements.ts'
import type { TripleIndex } from './triple-index.ts'
import type { Passing } from './visible.ts'

export interface PathStep {
  readonly from: string
  readonly to: string
  /** The triples that join the two, best supported first; at least one. */
  readonly statements: readonly Statement[]
}

export interface PathView {
  readonly nodes: readonly string[]
  readonly steps: readonly PathStep[]
}

/** @param nodes - Numbers of the index. */
export function pathView(
  graph: KnowledgeGraph,
  index: TripleIndex,
  passing: Passing,
  nodes: readonly number[],
): PathView {
  const ids = nodes.map((node) => index.nodes[node] as string)
  const steps = ids.slice(1).map((to, i) => {
    const from = ids[i] as string
    const edges = graph.edges(from, to).filter((edge) => passing.triples[index.rowOf.get(edge) ?? -1] === 1)
    return { from, to, statements: edges.map((edge) => statementOfEdge(graph, edge)).sort(bySupport) }
  })
  return { nodes: ids, steps }
}

const bySupport = (a: Statement, b: Statement): number =>
  sourceCount(b) - sourceCount(a) || b.confidence - a.confidence || byDate(a, b)
