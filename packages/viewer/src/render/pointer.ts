// What mouse and fingers do on the canvas: hover, select, drag. Says what is meant; what follows is not decided here.
import type Sigma from 'sigma'
import type { MouseCoords } from 'sigma/types'
import type { DisplayEdge, DisplayGraph, DisplayNode } from '../graph/display.ts'
import type { Selection } from '../state/view-state.ts'
import type { Point } from './geometry.ts'
import { type EdgeShape, nearestEdge } from './nearest-edge.ts'
import { curvatureOf, type Scene } from './scene.ts'

export interface PointerEvents {
  onSelect(target: Selection | null): void
  onHover(target: Selection | null): void
  /** A node is dragged (`held`) or let go, at graph coordinates. */
  onDrag(id: string, x: number, y: number, held: boolean): void
  /** False where nothing may be moved. */
  mayDrag(): boolean
}

export interface PointerOptions {
  readonly sigma: Sigma<DisplayNode, DisplayEdge>
  readonly graph: () => DisplayGraph
  readonly scene: () => Scene | undefined
  /** The node whose name is at a point. */
  readonly labelAt: (point: Point) => string | undefined
  readonly events: PointerEvents
}

/** How far beside an edge a click still means it, in pixels. */
const REACH = 7
/** With more edges than this the pointer finds them on a click alone. */
const HOVER_EDGES = 20_000

/** @returns Removal of what does not go with Sigma itself. */
export function listenToPointer({ sigma, graph, scene, labelAt, events }: PointerOptions): () => void {
  const container = sigma.getContainer()
  let nodeUnder: string | undefined
  let dragged: string | undefined
  let moved = false
  let pressed = false
  let frame = 0

  const hover = (target: Selection | null): void => {
    if (target?.id !== scene()?.hover?.id) events.onHover(target)
  }
  const edgeAt = (at: Point): Selection | null => {
    const id = nearestEdge(at, edgeShapes(sigma, graph(), scene()), REACH)
    return id === undefined ? null : { kind: 'edge', id }
  }
  /** Readers click a name as often as its disc, and a name may lie over an edge. */
  const nameAt = (at: Point): Selection | null => {
    const id = labelAt(at)
    return id === undefined ? null : { kind: 'node', id }
  }
  /** At most once a frame, and not while something is dragged. */
  const lookUnder = (at: Point): void => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      if (nodeUnder !== undefined || pressed) return
      const few = (scene()?.folding.edges.size ?? 0) <= HOVER_EDGES
      hover(nameAt(at) ?? (few ? edgeAt(at) : null))
    })
  }
  const leave = (): void => {
    nodeUnder = undefined
    hover(null)
  }
  const drag = (event: MouseCoords): void => {
    if (dragged === undefined || !graph().hasNode(dragged)) return
    moved = true
    const { x, y } = sigma.viewportToGraph(event)
    graph().mergeNodeAttributes(dragged, { x, y })
    events.onDrag(dragged, x, y, true)
    event.preventSigmaDefault()
    event.original.preventDefault()
    event.original.stopPropagation()
  }
  const release = (): void => {
    pressed = false
    if (dragged !== undefined && moved && graph().hasNode(dragged)) {
      const { x, y } = graph().getNodeAttributes(dragged)
      events.onDrag(dragged, x, y, false)
    }
    dragged = undefined
  }

  sigma.on('enterNode', ({ node }) => {
    nodeUnder = node
    hover({ kind: 'node', id: node })
  })
  sigma.on('leaveNode', leave)
  sigma.on('leaveStage', leave)
  sigma.on('clickNode', ({ node }) => {
    if (!moved) events.onSelect({ kind: 'node', id: node })
  })
  sigma.on('clickStage', ({ event }) => events.onSelect(nameAt(event) ?? edgeAt(event)))
  sigma.on('downStage', () => {
    pressed = true
  })
  sigma.on('downNode', ({ node }) => {
    dragged = events.mayDrag() ? node : undefined
    pressed = true
    moved = false
  })
  sigma.on('moveBody', ({ event }) => {
    drag(event)
    if (event.original.target instanceof Node && container.contains(event.original.target)) lookUnder(event)
  })
  sigma.on('upNode', release)
  sigma.on('upStage', release)
  // Let go outside of the canvas.
  window.addEventListener('mouseup', release)
  return () => {
    window.removeEventListener('mouseup', release)
    cancelAnimationFrame(frame)
  }
}

/** Edges in view as they lie on the screen. */
function* edgeShapes(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  graph: DisplayGraph,
  scene: Scene | undefined,
): Generator<EdgeShape> {
  const places = new Map<string, Point>()
  const place = (id: string): Point => {
    const known = places.get(id) ?? sigma.graphToViewport(graph.getNodeAttributes(id))
    places.set(id, known)
    return known
  }
  if (scene === undefined) return
  for (const id of scene.folding.edges) {
    if (!graph.hasEdge(id)) continue
    const [source, target] = graph.extremities(id)
    const curvature = curvatureOf(scene, graph.getEdgeAttributes(id))
    yield { id, source: place(source), target: place(target), curvature }
  }
}
