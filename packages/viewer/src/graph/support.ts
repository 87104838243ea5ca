// How well an entity is supported: the order in which entities come into view, and the size of a node.
import type { KnowledgeGraph } from '../source/result.ts'

/** Entities shown at first; more than this is a hairball on any screen. */
export const START_SIZE = 150

/** Evidence sentences of an entity's triples, plus its mentions. */
export function supportOf(graph: KnowledgeGraph, node: string): number {
  const { mentions, facts } = graph.getNodeAttributes(node)
  let evidence = facts.reduce((sum, fact) => sum + fact.evidence.length, 0)
  graph.forEachEdge(node, (_, { sources }) => {
    evidence += Math.max(1, sources.length)
  })
  return 2 * evidence + mentions
}

/** Ids of entities, best supported first; ties in id order, so that two runs agree. */
export function rankBySupport(graph: KnowledgeGraph): string[] {
  const support = new Map(graph.mapNodes((node) => [node, supportOf(graph, node)]))
  return graph.nodes().sort((a, b) => (support.get(b) ?? 0) - (support.get(a) ?? 0) || (a < b ? -1 : 1))
}
