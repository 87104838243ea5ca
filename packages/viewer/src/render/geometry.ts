export interface Point {
  readonly x: number
  readonly y: number
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
