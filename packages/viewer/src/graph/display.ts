// Knowledge graph -> the graph that is drawn: sizes, widths, and curvatures that keep parallel edges apart.
import { MultiGraph } from 'graphology'
import type { KnowledgeGraph } from '../source/result.ts'
import { sourceCount } from './statements.ts'
import { supportOf } from './support.ts'

export interface DisplayNode {
  x: number
  y: number
  size: number
  /** Type of the entity. */
  kind: string
}

export interface DisplayEdge {
  /** Sources behind the triple: they make its width. */
  sources: number
  directed: boolean
  /** One key for its ends, whichever comes first. */
  pair: string
  /** More than one triple joins its ends. */
  parallel: boolean
  /** All triples between its ends are directed, and the same way. */
  oneWay: boolean
  /** Height of the bow over the length of its chord; 0 is straight. Positive bows to the left of source -> target. */
  curvature: number
}

export type DisplayGraph = MultiGraph<DisplayNode, DisplayEdge>

const MIN_SIZE = 5
const MAX_SIZE = 19

/** One key for two entities, whichever comes first. */
const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/**
 * @param scope - Ids of the entities to draw. Loops are left out: the panels list them.
 * @param weightOf - What their sizes are made of, from 0; their support unless given.
 */
export function toDisplayGraph(
  graph: KnowledgeGraph,
  scope: ReadonlySet<string>,
  weightOf?: (id: string) => number,
): DisplayGraph {
  const display: DisplayGraph = new MultiGraph<DisplayNode, DisplayEdge>({ type: 'mixed' })
  const weigh = weightOf ?? ((node: string) => supportOf(graph, node))
  let best = weightOf === undefined ? 1 : Number.MIN_VALUE
  for (const node of scope) best = Math.max(best, weigh(node))
  for (const node of scope) {
    const { x, y, type } = graph.getNodeAttributes(node)
    const share = Math.sqrt(weigh(node) / best)
    display.addNode(node, { x, y, kind: type, size: MIN_SIZE + (MAX_SIZE - MIN_SIZE) * share })
  }
  graph.forEachEdge((edge, { sources }, source, target, _s, _t, undirected) => {
    if (source === target || !scope.has(source) || !scope.has(target)) return
    const attributes = {
      sources: sourceCount({ sources }),
      directed: !undirected,
      pair: pairKey(source, target),
      parallel: false,
      oneWay: !undirected,
      curvature: 0,
    }
    if (undirected) display.addUndirectedEdgeWithKey(edge, source, target, attributes)
    else display.addDirectedEdgeWithKey(edge, source, target, attributes)
  })
  bowParallelEdges(display)
  return display
}

/** Edges of each pair that has more than one, by the key of its `pair`. */
export function parallelPairs(display: DisplayGraph): Map<string, string[]> {
  const pairs = new Map<string, string[]>()
  display.forEachEdge((edge, { pair }) => {
    const edges = pairs.get(pair)
    if (edges === undefined) pairs.set(pair, [edge])
    else edges.push(edge)
  })
  for (const [key, edges] of pairs) if (edges.length < 2) pairs.delete(key)
  return pairs
}

/** Fans the edges of each pair out evenly; a pair with one edge stays straight. */
function bowParallelEdges(display: DisplayGraph): void {
  for (const edges of parallelPairs(display).values()) {
    const step = Math.min(0.28, 1.2 / (edges.length - 1))
    const [first] = edges.map((edge) => display.source(edge))
    const oneWay = edges.every((edge) => display.isDirected(edge) && display.source(edge) === first)
    for (const [i, edge] of edges.entries()) {
      const bow = (i - (edges.length - 1) / 2) * step
      // A bow is left of source -> target: edges that run the other way need the other sign to fan out with the rest.
      const forward = display.source(edge) < display.target(edge)
      display.mergeEdgeAttributes(edge, { curvature: forward ? bow : -bow, parallel: true, oneWay })
    }
  }
}
