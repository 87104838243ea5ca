// Knowledge graph -> the graph that is drawn: sizes, widths, and curvatures that keep parallel edges apart.
import { MultiGraph } from 'graphology'
import type { KnowledgeGraph } from '../source/result.ts'
import { documentCount } from './statements.ts'
import { supportOf } from './support.ts'

export interface DisplayNode {
  x: number
  y: number
  size: number
  /** Type of the entity. */
  kind: string
}

export interface DisplayEdge {
  size: number
  directed: boolean
  /** Height of the bow over the length of its chord; 0 is straight. Positive bows to the left of source -> target. */
  curvature: number
}

export type DisplayGraph = MultiGraph<DisplayNode, DisplayEdge>

const MIN_SIZE = 5
const MAX_SIZE = 19

/** @param scope - Ids of the entities to draw. Loops are left out: the panels list them. */
export function toDisplayGraph(graph: KnowledgeGraph, scope: ReadonlySet<string>): DisplayGraph {
  const display: DisplayGraph = new MultiGraph<DisplayNode, DisplayEdge>({ type: 'mixed' })
  let best = 1
  for (const node of scope) best = Math.max(best, supportOf(graph, node))
  for (const node of scope) {
    const { x, y, type } = graph.getNodeAttributes(node)
    const share = Math.sqrt(supportOf(graph, node) / best)
    display.addNode(node, { x, y, kind: type, size: MIN_SIZE + (MAX_SIZE - MIN_SIZE) * share })
  }
  graph.forEachEdge((edge, { sources }, source, target, _s, _t, undirected) => {
    if (source === target || !scope.has(source) || !scope.has(target)) return
    const attributes = {
      size: 1.5 + Math.min(3, Math.log2(Math.max(1, documentCount({ sources })))),
      directed: !undirected,
      curvature: 0,
    }
    if (undirected) display.addUndirectedEdgeWithKey(edge, source, target, attributes)
    else display.addDirectedEdgeWithKey(edge, source, target, attributes)
  })
  bowParallelEdges(display)
  return display
}

/** Fans the edges of each pair out evenly; a pair with one edge stays straight. */
function bowParallelEdges(display: DisplayGraph): void {
  const pairs = new Map<string, string[]>()
  display.forEachEdge((edge, _, source, target) => {
    const key = source < target ? `${source}\n${target}` : `${target}\n${source}`
    pairs.set(key, [...(pairs.get(key) ?? []), edge])
  })
  for (const edges of pairs.values()) {
    if (edges.length < 2) continue
    const step = Math.min(0.28, 1.2 / (edges.length - 1))
    for (const [i, edge] of edges.entries()) {
      const bow = (i - (edges.length - 1) / 2) * step
      // A bow is left of source -> target: edges that run the other way need the other sign to fan out with the rest.
      const forward = display.source(edge) < display.target(edge)
      display.setEdgeAttribute(edge, 'curvature', forward ? bow : -bow)
    }
  }
}
