// Which nodes and edges stand out, given the selection and what the pointer is over.
import type { DisplayGraph } from '../graph/display.ts'
import type { Selection } from '../state/view-state.ts'

export interface Emphasis {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

export const NONE: Emphasis = { nodes: new Set(), edges: new Set() }

/** A node with its neighbours and the edges between; an edge with its ends. */
export function emphasise(graph: DisplayGraph, target: Selection | null): Emphasis {
  if (target === null) return NONE
  if (target.kind === 'node') {
    if (!graph.hasNode(target.id)) return NONE
    return { nodes: new Set([target.id, ...graph.neighbors(target.id)]), edges: new Set(graph.edges(target.id)) }
  }
  if (!graph.hasEdge(target.id)) return NONE
  return { nodes: new Set(graph.extremities(target.id)), edges: new Set([target.id]) }
}
