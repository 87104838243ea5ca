// Display graph -> the matrices of ForceAtlas2. Parallel edges become one edge that weighs as many.
import type { DisplayGraph } from '../graph/display.ts'
import { EDGE_WIDTH, NODE, NODE_WIDTH } from './protocol.ts'

/** @param visible - Nodes to lay out; the rest stay where they are. */
export function toMatrices(
  graph: DisplayGraph,
  visible: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> },
): { ids: string[]; nodes: Float32Array; edges: Float32Array } {
  const ids = graph.filterNodes((node) => visible.nodes.has(node))
  const index = new Map(ids.map((id, i) => [id, i]))
  const nodes = new Float32Array(ids.length * NODE_WIDTH)
  for (const [i, id] of ids.entries()) {
    const { x, y, size } = graph.getNodeAttributes(id)
    const at = i * NODE_WIDTH
    nodes[at + NODE.x] = x
    nodes[at + NODE.y] = y
    nodes[at + NODE.mass] = 1
    nodes[at + NODE.convergence] = 1
    nodes[at + NODE.size] = size
  }
  const weights = new Map<string, [number, number, number]>()
  graph.forEachEdge((edge, _, source, target) => {
    const [a, b] = [index.get(source), index.get(target)]
    if (a === undefined || b === undefined || a === b || !visible.edges.has(edge)) return
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    const known = weights.get(key)
    // Each further triple of a pair pulls less: three meetings are close, thirty are not ten times closer.
    if (known === undefined) weights.set(key, [a, b, 1])
    else known[2] += 0.5
  })
  const edges = new Float32Array(weights.size * EDGE_WIDTH)
  for (const [i, [a, b, weight]] of [...weights.values()].entries()) {
    edges.set([a * NODE_WIDTH, b * NODE_WIDTH, weight], i * EDGE_WIDTH)
    for (const end of [a, b]) {
      const at = end * NODE_WIDTH + NODE.mass
      nodes[at] = (nodes[at] as number) + weight
    }
  }
  return { ids, nodes, edges }
}
