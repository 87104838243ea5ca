// The visible or the whole graph as a GraphML file, by the extractor's own writer.
import { writeGraphml } from '@silkgraph/extractor'
import type { Visible } from '../graph/visible.ts'
import type { KnowledgeGraph } from '../source/result.ts'

/** @returns The parts of the file, in order. @param visible - What to keep; everything where it is left out. */
export function toGraphml(graph: KnowledgeGraph, visible?: Visible): string[] {
  const part = graph.copy() as KnowledgeGraph
  if (visible !== undefined) {
    for (const edge of part.edges()) if (!visible.edges.has(edge)) part.dropEdge(edge)
    for (const node of part.nodes()) if (!visible.nodes.has(node)) part.dropNode(node)
  }
  const written: string | Iterable<string> = writeGraphml(part)
  return typeof written === 'string' ? [written] : [...written]
}
