// Which edge is under the pointer. Lines are thinner than any hand is steady, so that the nearest within reach is meant;
// and hit-testing here spares the renderer a second drawing of every edge, for picking, in every frame.
import type { Point } from './geometry.ts'

export interface EdgeShape {
  readonly id: string
  readonly source: Point
  readonly target: Point
  /** As in DisplayEdge. */
  readonly curvature: number
}

/** Straight pieces that a curve is measured by. */
const PIECES = 12

/** @param reach - Farthest distance that counts, in the unit of the points. */
export function nearestEdge(point: Point, edges: Iterable<EdgeShape>, reach: number): string | undefined {
  let best: string | undefined
  let least = reach
  for (const edge of edges) {
    if (!mayReach(point, edge, least)) continue
    const distance = distanceTo(point, edge)
    if (distance <= least) {
      best = edge.id
      least = distance
    }
  }
  return best
}

/** Rules out most edges by a box around the edge. */
function mayReach({ x, y }: Point, { source, target, curvature }: EdgeShape, reach: number): boolean {
  const bow = curvature === 0 ? 0 : (Math.abs(curvature) * Math.hypot(target.x - source.x, target.y - source.y)) / 2
  const margin = reach + bow
  return (
    x >= Math.min(source.x, target.x) - margin &&
    x <= Math.max(source.x, target.x) + margin &&
    y >= Math.min(source.y, target.y) - margin &&
    y <= Math.max(source.y, target.y) + margin
  )
}

function distanceTo(point: Point, { source, target, curvature }: EdgeShape): number {
  if (curvature === 0) return distanceToSegment(point, source, target)
  const control = {
    x: (source.x + target.x) / 2 + (target.y - source.y) * curvature,
    y: (source.y + target.y) / 2 - (target.x - source.x) * curvature,
  }
  let least = Number.POSITIVE_INFINITY
  let from = source
  for (let i = 1; i <= PIECES; i += 1) {
    const t = i / PIECES
    const to = {
      x: (1 - t) ** 2 * source.x + 2 * (1 - t) * t * control.x + t ** 2 * target.x,
      y: (1 - t) ** 2 * source.y + 2 * (1 - t) * t * control.y + t ** 2 * target.y,
    }
    least = Math.min(least, distanceToSegment(point, from, to))
    from = to
  }
  return least
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy)
}
