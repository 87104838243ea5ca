// Where entities appear that are brought into view: beside their neighbours, on free ground, so that nothing else moves.

interface Place {
  readonly x: number
  readonly y: number
}

export interface Newcomer {
  readonly id: string
  /** Neighbours in view, the one that it shall stand beside first. */
  readonly beside: readonly Place[]
}

/** Turns between the slots of a sunflower, in radians: Vogel 1979, doi:10.1016/0025-5564(79)90080-4. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5))
/** How far towards its other neighbours a newcomer leans from the first. */
const LEAN = 0.25
/** Slots tried around one place; past them the ground is taken as full, and the last is as good as any. */
const SLOTS = 4000

/** A distance that keeps entities apart, given those in view: a part of the room that each has on average. */
export function gapOf(places: readonly Place[]): number {
  if (places.length < 2) return 1
  const side = (axis: 'x' | 'y'): number => {
    const values = places.map((place) => place[axis])
    return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
  }
  const [width, height] = [side('x'), side('y')]
  // In a line, the room of each is its part of the line.
  const each =
    Math.min(width, height) === 0
      ? Math.max(width, height) / places.length
      : Math.sqrt((width * height) / places.length)
  return each * 0.55 || 1
}

/**
 * Finds a free slot for each newcomer, in the order given, on a sunflower around the place that it belongs to.
 * @param taken - Places of what is in view.
 * @param gap - Least distance between two.
 * @returns The places of those that have a neighbour in view.
 */
export function placeBeside(newcomers: readonly Newcomer[], taken: readonly Place[], gap: number): Map<string, Place> {
  const cells = new Map<string, Place[]>()
  const cellOf = (value: number): number => Math.floor(value / gap)
  const take = (place: Place): void => {
    const key = `${cellOf(place.x)} ${cellOf(place.y)}`
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [place])
    else cell.push(place)
  }
  const isFree = ({ x, y }: Place): boolean => {
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of cells.get(`${cellOf(x) + dx} ${cellOf(y) + dy}`) ?? [])
          if (Math.hypot(other.x - x, other.y - y) < gap * 0.999) return false
    return true
  }
  for (const place of taken) take(place)
  // Slots found taken around a place stay taken: the next newcomer there goes on from the last.
  const next = new Map<string, number>()
  const placed = new Map<string, Place>()
  for (const { id, beside } of newcomers) {
    const centre = centreOf(beside)
    if (centre === undefined) continue
    const key = `${centre.x} ${centre.y}`
    let slot = next.get(key) ?? 1
    while (slot < SLOTS && !isFree(slotOf(centre, slot, gap))) slot += 1
    next.set(key, slot + 1)
    const place = slotOf(centre, slot, gap)
    take(place)
    placed.set(id, place)
  }
  return placed
}

const slotOf = ({ x, y }: Place, slot: number, gap: number): Place => {
  const radius = gap * Math.sqrt(slot)
  return { x: x + radius * Math.cos(slot * GOLDEN), y: y + radius * Math.sin(slot * GOLDEN) }
}

function centreOf([first, ...others]: readonly Place[]): Place | undefined {
  if (first === undefined || others.length === 0) return first
  const mean = (axis: 'x' | 'y'): number => others.reduce((sum, place) => sum + place[axis], 0) / others.length
  return { x: first.x + LEAN * (mean('x') - first.x), y: first.y + LEAN * (mean('y') - first.y) }
}
