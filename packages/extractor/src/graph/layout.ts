// Gives every node its place: ForceAtlas2 within a connected component, then overlaps are removed, then the components
// are packed onto one 16:10 sheet. One unit is about one pixel of a sheet shown whole.
import { UndirectedGraph } from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import type { KnowledgeGraph } from './attributes.ts'
import { connectedComponents } from './components.ts'
import { type Disc, removeOverlaps } from './overlaps.ts'
import { packBoxes } from './pack.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Maps every node to its place. Must not depend on anything but the graph. */
export type Layout = (graph: KnowledgeGraph) => ReadonlyMap<string, Point>

// The package is CommonJS that exports the function itself, while its types declare a default export.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

/** Room around a disc, and between two components. */
const GAP = 12
const COMPONENT_GAP = 40
/** A node without neighbours stands in a cell that leaves room for its label, which is drawn to its right. */
const CELL = { width: 110, height: 36 }
/** Median distance from a node to its nearest neighbour, before overlaps are removed. */
const SPACING = 44
/** Discs whose nearest neighbour is looked up; more would not move the median. */
const SAMPLE = 500
const STRETCH = 1.3
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const BARNES_HUT_FROM = 500

interface Block {
  readonly width: number
  readonly height: number
  readonly discs: readonly Disc[]
}

/**
 * The default layout. Deterministic: the same graph gets the same places, whatever the order of its edges.
 * @returns Places with y upwards, rounded to 1/100 unit, centred on the origin.
 * @see Jacomy, Venturini, Heymann, Bastian 2014, doi:10.1371/journal.pone.0098679 (ForceAtlas2)
 */
export const layout: Layout = (graph) => {
  const blocks = connectedComponents(graph).map((nodes) => toBlock(graph, nodes))
  const sheet = packBoxes(blocks, 16 / 10)
  const places = new Map<string, Point>()
  for (const [index, block] of blocks.entries()) {
    const corner = sheet.corners[index] ?? { x: 0, y: 0 }
    for (const disc of block.discs)
      places.set(disc.node, {
        x: round(corner.x + disc.x - sheet.width / 2),
        y: round(sheet.height / 2 - corner.y - disc.y),
      })
  }
  return places
}

function toBlock(graph: KnowledgeGraph, nodes: readonly string[]): Block {
  const first = nodes[0]
  if (nodes.length === 1 && first !== undefined) {
    const size = graph.getNodeAttribute(first, 'size')
    const height = Math.max(CELL.height, 2 * size + GAP)
    return { width: CELL.width, height, discs: [{ node: first, x: size + GAP / 2, y: height / 2, radius: size }] }
  }
  const discs = removeOverlaps(widen(space(force(graph, nodes))), GAP)
  const [left, right] = [min(discs, (disc) => disc.x - disc.radius), max(discs, (disc) => disc.x + disc.radius)]
  const [top, bottom] = [min(discs, (disc) => disc.y - disc.radius), max(discs, (disc) => disc.y + disc.radius)]
  return {
    width: right - left + COMPONENT_GAP,
    height: bottom - top + COMPONENT_GAP,
    discs: discs.map((disc) => ({
      ...disc,
      x: disc.x - left + COMPONENT_GAP / 2,
      y: disc.y - top + COMPONENT_GAP / 2,
    })),
  }
}

/** Runs ForceAtlas2 over one component; parallel edges become one edge that pulls with the root of their number. */
function force(graph: KnowledgeGraph, nodes: readonly string[]): Disc[] {
  const component = new UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>()
  for (const [rank, node] of byDegree(graph, nodes).entries()) {
    const radius = 10 * Math.sqrt(rank)
    const angle = rank * GOLDEN_ANGLE
    const size = graph.getNodeAttribute(node, 'size')
    component.addNode(node, { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)), size })
  }
  const pairs = new Map<string, { readonly ends: readonly [string, string]; count: number }>()
  for (const node of component.nodes())
    graph.forEachEdge(node, (_edge, _attributes, source, target) => {
      if (source === target) return
      const ends = source < target ? ([source, target] as const) : ([target, source] as const)
      const key = JSON.stringify(ends)
      const pair = pairs.get(key) ?? { ends, count: 0 }
      pair.count += 0.5 // every edge is seen from both its ends
      pairs.set(key, pair)
    })
  for (const [, { ends, count }] of [...pairs].sort(([a], [b]) => compare(a, b)))
    component.addEdge(ends[0], ends[1], { weight: Math.sqrt(count) })

  const barnesHutOptimize = nodes.length > BARNES_HUT_FROM
  const places = forceAtlas2(component, {
    iterations: Math.round(Math.min(800, Math.max(40, 15_000 / Math.sqrt(nodes.length)))),
    getEdgeWeight: 'weight',
    settings: {
      strongGravityMode: true,
      gravity: 0.15,
      scalingRatio: 10,
      slowDown: 4,
      barnesHutOptimize,
      barnesHutTheta: 1.2,
    },
  })
  return component.mapNodes((node, { size }) => ({
    node,
    x: places[node]?.x ?? 0,
    y: places[node]?.y ?? 0,
    radius: size,
  }))
}

/** Scales so that a typical node stands SPACING from its nearest neighbour. */
function space(discs: readonly Disc[]): Disc[] {
  const step = Math.ceil(discs.length / SAMPLE)
  const nearest = discs
    .filter((_disc, index) => index % step === 0)
    .map((disc) => Math.sqrt(squareToNearest(discs, disc)))
    .sort((a, b) => a - b)
  const scale = SPACING / Math.max(nearest[nearest.length >> 1] ?? 0, 1e-6)
  return discs.map((disc) => ({ ...disc, x: disc.x * scale, y: disc.y * scale }))
}

/** Square of the distance to the nearest other disc. A plain loop: it runs over all discs SAMPLE times. */
function squareToNearest(discs: readonly Disc[], { node, x, y }: Disc): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const other of discs) {
    const square = (x - other.x) ** 2 + (y - other.y) ** 2
    if (square < nearest && other.node !== node) nearest = square
  }
  return nearest
}

/** Turns the longest axis (the first principal component) to the horizontal and stretches it, since screens and labels are wide. */
function widen(discs: readonly Disc[]): Disc[] {
  const [meanX, meanY] = [mean(discs, (disc) => disc.x), mean(discs, (disc) => disc.y)]
  const xx = mean(discs, (disc) => (disc.x - meanX) ** 2)
  const yy = mean(discs, (disc) => (disc.y - meanY) ** 2)
  const xy = mean(discs, (disc) => (disc.x - meanX) * (disc.y - meanY))
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return discs.map((disc) => {
    const [dx, dy] = [disc.x - meanX, disc.y - meanY]
    return { ...disc, x: (dx * cos + dy * sin) * STRETCH, y: dy * cos - dx * sin }
  })
}

function byDegree(graph: KnowledgeGraph, nodes: readonly string[]): string[] {
  return [...nodes].sort((a, b) => graph.degree(b) - graph.degree(a) || compare(a, b))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const round = (value: number): number => Math.round(value * 100) / 100 + 0
const min = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((least, item) => Math.min(least, of(item)), Number.POSITIVE_INFINITY)
const max = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((most, item) => Math.max(most, of(item)), Number.NEGATIVE_INFINITY)
const mean = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0) / items.length
