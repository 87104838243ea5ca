// Which labels to draw, and where: greedily by priority, each beside its node on the first free side, never over another.

export interface LabelRequest {
  readonly id: string
  /** Centre of the node and its radius, in pixels. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Size of the text in pixels. */
  readonly width: number
  readonly height: number
  /** Larger comes first; `Infinity` is drawn even where it covers another. */
  readonly priority: number
  /** True for a label on an edge: it stands on the point, not beside it. */
  readonly centred?: boolean
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PlacedLabel extends Box {
  readonly id: string
}

const GAP = 4
const CELL = 64

/** A disc of a node, which labels keep off; one of much higher priority may cover it rather than be left out. */
export interface Obstacle extends Box {
  readonly priority: number
}

/** A label may cover obstacles below this share of its own priority. */
const OUTRANKED = 0.6

export function placeLabels(
  requests: readonly LabelRequest[],
  viewport: { readonly width: number; readonly height: number },
  obstacles: readonly Obstacle[] = [],
): PlacedLabel[] {
  const taken = new BoxGrid()
  for (const obstacle of obstacles) taken.add(obstacle)
  const placed: PlacedLabel[] = []
  for (const request of [...requests].sort((a, b) => b.priority - a.priority)) {
    const forced = request.priority === Number.POSITIVE_INFINITY
    const inside = sides(request).filter((box) => within(box, viewport))
    const box =
      inside.find((side) => !taken.overlaps(side, 0)) ??
      inside.find((side) => !taken.overlaps(side, request.priority * OUTRANKED)) ??
      (forced ? inside[0] : undefined)
    if (box === undefined) continue
    // No label covers another.
    taken.add({ ...box, priority: Number.POSITIVE_INFINITY })
    placed.push({ id: request.id, ...box })
  }
  return placed
}

/** Right, below, above, left, then the corners: the right side reads most easily. */
function sides({ x, y, radius, width, height, centred }: LabelRequest): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  if (centred) return [at(x - width / 2, y - height / 2)]
  const [right, left] = [x + radius + GAP, x - radius - GAP - width]
  const slant = radius * 0.7
  return [
    at(right, y - height / 2),
    at(x - width / 2, y + radius + GAP / 2),
    at(x - width / 2, y - radius - GAP / 2 - height),
    at(left, y - height / 2),
    at(x + slant, y + slant),
    at(x + slant, y - slant - height),
    at(x - slant - width, y + slant),
    at(x - slant - width, y - slant - height),
  ]
}

const within = (box: Box, { width, height }: { readonly width: number; readonly height: number }): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height

/** Boxes by the cells of a grid that they touch, so that a test looks at near ones only. */
class BoxGrid {
  private readonly cells = new Map<number, Obstacle[]>()

  add(box: Obstacle): void {
    for (const key of keys(box)) {
      const cell = this.cells.get(key)
      if (cell === undefined) this.cells.set(key, [box])
      else cell.push(box)
    }
  }

  /** Whether anything of at least that priority is in the way. */
  overlaps(box: Box, priority: number): boolean {
    for (const key of keys(box))
      for (const other of this.cells.get(key) ?? [])
        if (
          other.priority >= priority &&
          other.left < box.right &&
          box.left < other.right &&
          other.top < box.bottom &&
          box.top < other.bottom
        )
          return true
    return false
  }
}

/** A canvas has far fewer rows and columns than this. */
const COLUMN = 2 ** 16

function keys(box: Box): number[] {
  const found: number[] = []
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1) {
      found.push(column * COLUMN + row)
    }
  }
  return found
}
