// Display graph -> what ForceAtlas2 works on. Parallel edges become one link that weighs as many.
import type { DisplayGraph } from '../graph/display.ts'
import type { Visible } from '../graph/visible.ts'
import { type Bodies, SETTINGS } from './force-atlas.ts'

/** Where the layout's coordinates lie in the drawing: `drawing = middle + unit * layout`. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly unit: number
}

export interface Problem {
  readonly ids: readonly string[]
  readonly bodies: Bodies
  readonly frame: Frame
}

/**
 * A layout at rest has a root mean square radius of about the root of this times `repulsion * mass / gravity`: measured on
 * graphs of 2,000 and 10,000 nodes. Its coordinates are scaled by it, so that a drawing keeps its size, and pins their meaning.
 */
const AT_REST = 0.172

export function restRadius(mass: Float64Array): number {
  const total = mass.reduce((sum, each) => sum + each, 0)
  return Math.sqrt((AT_REST * SETTINGS.repulsion * total) / SETTINGS.gravity)
}

/**
 * @param visible - Nodes to lay out; the rest stay where they are.
 * @param isHeld - Nodes that stay where they are and push and pull all the same.
 */
export function toBodies(graph: DisplayGraph, visible: Visible, isHeld: (id: string) => boolean): Problem {
  const ids = graph.filterNodes((node) => visible.nodes.has(node))
  const index = new Map(ids.map((id, i) => [id, i]))
  const places = ids.map((id) => graph.getNodeAttributes(id))
  const links = new Map<number, [number, number, number]>()
  graph.forEachEdge((edge, _, source, target) => {
    const [a, b] = [index.get(source), index.get(target)]
    if (a === undefined || b === undefined || a === b || !visible.edges.has(edge)) return
    const key = Math.min(a, b) * ids.length + Math.max(a, b)
    const known = links.get(key)
    // Each further triple of a pair pulls less: three meetings are close, thirty are not ten times closer.
    if (known === undefined) links.set(key, [a, b, 1])
    else known[2] += 0.5
  })
  const mass = new Float64Array(ids.length).fill(1)
  for (const [a, b, weight] of links.values()) for (const end of [a, b]) mass[end] = (mass[end] as number) + weight
  const ends = [...links.values()]
  const frame = frameOf(places, mass)
  const bodies = {
    x: Float64Array.from(places, ({ x }) => (x - frame.x) / frame.unit),
    y: Float64Array.from(places, ({ y }) => (y - frame.y) / frame.unit),
    mass,
    held: Uint8Array.from(ids, (id) => (isHeld(id) ? 1 : 0)),
    source: Uint32Array.from(ends, ([a]) => a),
    target: Uint32Array.from(ends, ([, b]) => b),
    weight: Float64Array.from(ends, ([, , weight]) => weight),
  }
  return { ids, bodies, frame }
}

function frameOf(places: readonly { readonly x: number; readonly y: number }[], mass: Float64Array): Frame {
  const mean = (of: (place: { x: number; y: number }) => number): number =>
    places.reduce((sum, place) => sum + of(place), 0) / Math.max(1, places.length)
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)]
  const radius = Math.sqrt(mean((place) => (place.x - x) ** 2 + (place.y - y) ** 2))
  return { x, y, unit: radius / restRadius(mass) || 1 }
}
