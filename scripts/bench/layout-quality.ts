// How good a layout is, so that speed is not bought with it.

export interface LayoutQuality {
  /** From 0: how far distances in the drawing are from those in the graph, at the best scale. Sampled. */
  readonly stress: number
  /** Share of a node's neighbours that are among as many nearest nodes of the drawing. Sampled. */
  readonly neighbourhood: number
}

const SOURCES = 40
const SAMPLE = 400

/**
 * @param positions - x and y of each node.
 * @param edges - Ends of each edge, two numbers an edge.
 * @see Gansner, Koren, North 2004, doi:10.1007/978-3-540-31843-9_25 (stress)
 */
export function layoutQuality(positions: readonly number[], edges: readonly number[]): LayoutQuality {
  const order = positions.length / 2
  const neighbours = Array.from({ length: order }, (): number[] => [])
  for (let i = 0; i < edges.length; i += 2) {
    neighbours[edges[i]!]!.push(edges[i + 1]!)
    neighbours[edges[i + 1]!]!.push(edges[i]!)
  }
  const apart = (a: number, b: number): number =>
    Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!)
  // The scale s that is best makes the stress, over all pairs, 1 - (sum of w e d)^2 / (sum of w e^2 * sum of w d^2).
  let [drawn, both, steps] = [0, 0, 0]
  for (const source of sample(order, SOURCES)) {
    const distances = hopsFrom(source, neighbours)
    for (let node = 0; node < order; node += 1) {
      const hops = distances[node]!
      if (hops <= 0) continue
      const length = apart(source, node)
      drawn += (length / hops) ** 2
      both += length / hops
      steps += 1
    }
  }
  let [found, of] = [0, 0]
  for (const node of sample(order, SAMPLE)) {
    const own = new Set(neighbours[node])
    if (own.size === 0) continue
    const nearest = Array.from({ length: order }, (_, other) => other)
      .filter((other) => other !== node)
      .sort((a, b) => apart(node, a) - apart(node, b))
      .slice(0, own.size)
    found += nearest.filter((other) => own.has(other)).length / own.size
    of += 1
  }
  return { stress: 1 - both ** 2 / (drawn * steps), neighbourhood: found / of }
}

const sample = (order: number, count: number): number[] =>
  Array.from({ length: Math.min(order, count) }, (_, i) => Math.floor((i * order) / Math.min(order, count)))

function hopsFrom(source: number, neighbours: readonly (readonly number[])[]): Int32Array {
  const hops = new Int32Array(neighbours.length).fill(-1)
  hops[source] = 0
  const queue = [source]
  for (const node of queue)
    for (const next of neighbours[node]!)
      if (hops[next]! < 0) {
        hops[next] = hops[node]! + 1
        queue.push(next)
      }
  return hops
}
