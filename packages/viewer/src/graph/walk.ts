// Arrow keys on the graph: the neighbour that lies most in a direction.
import type { DisplayGraph } from './display.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** y grows upwards, as positions of graphs do. */
const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
}

/** @returns The visible neighbour within 75 degrees of the direction, straight ahead and near ones first. */
export function neighbourTowards(
  graph: DisplayGraph,
  from: string,
  direction: Direction,
  visible: ReadonlySet<string>,
): string | undefined {
  const start = graph.getNodeAttributes(from)
  const [vx, vy] = VECTORS[direction]
  let best: { id: string; cost: number } | undefined
  graph.forEachNeighbor(from, (id, { x, y }) => {
    if (id === from || !visible.has(id)) return
    const distance = Math.hypot(x - start.x, y - start.y)
    const ahead = ((x - start.x) * vx + (y - start.y) * vy) / (distance || 1)
    if (ahead < 0.26) return
    const cost = distance / ahead ** 2
    if (best === undefined || cost < best.cost) best = { id, cost }
  })
  return best?.id
}
