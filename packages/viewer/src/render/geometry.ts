// Plane geometry of what is drawn.

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Extent {
  readonly x: [number, number]
  readonly y: [number, number]
}

/** Middle of an edge's curve, a quadratic Bézier whose control point stands off the chord by `curvature` of its length. */
export function middleOf(source: Point, target: Point, curvature: number): Point {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  return {
    x: (source.x + target.x) / 2 + (dy * curvature) / 2,
    y: (source.y + target.y) / 2 - (dx * curvature) / 2,
  }
}

/** Radius of a node in pixels at the first zoom; never so small that its shape could not be told. */
export const drawnSize = (size: number, scale: number): number => Math.max(3, size * scale)

/** The box around points; `[0, 0]` each way where there are none. */
export function extentOf(points: Iterable<Point>): Extent {
  const extent: Extent = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] }
  for (const point of points) {
    for (const axis of ['x', 'y'] as const) {
      extent[axis][0] = Math.min(extent[axis][0], point[axis])
      extent[axis][1] = Math.max(extent[axis][1], point[axis])
    }
  }
  return Number.isFinite(extent.x[0]) ? extent : { x: [0, 0], y: [0, 0] }
}

/** The same box, at least one unit wide and high, so that one node alone stands in the middle. */
export function roomAround({ x, y }: Extent): Extent {
  const widen = ([from, to]: [number, number]): [number, number] =>
    to - from < 1 ? [from - 0.5, to + 0.5] : [from, to]
  return { x: widen(x), y: widen(y) }
}
