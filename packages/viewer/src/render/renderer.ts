// The adapter to Sigma: all calls to it are here. It draws a Scene, reports what the user does, and writes only x and y, on dragging.
import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { EdgeDisplayData, MouseCoords, NodeDisplayData } from 'sigma/types'
import type { DisplayEdge, DisplayGraph, DisplayNode } from '../graph/display.ts'
import { shapeIndex, styleOf } from '../graph/entity-types.ts'
import { START_SIZE } from '../graph/support.ts'
import type { Selection } from '../state/view-state.ts'
import { CANVAS, mix } from '../theme/theme.ts'
import { type Emphasis, emphasise, NONE } from './emphasis.ts'
import { drawnSize, middleOf, type Point } from './geometry.ts'
import { createLabelLayer, type LabelLayer } from './labels.ts'
import type { Scene } from './scene.ts'
import { type ShapeData, ShapeProgram } from './shape-program.ts'

export interface RendererEvents {
  onSelect(target: Selection | null): void
  onHover(target: Selection | null): void
  /** A node is dragged (`held`) or let go, at graph coordinates. */
  onDrag(id: string, x: number, y: number, held: boolean): void
}

export interface Renderer {
  /** @param keepFrame - True where the same graph grew or shrank: what is in view stays where it is. */
  setGraph(graph: DisplayGraph, keepFrame: boolean): void
  setScene(scene: Scene): void
  /** Positions changed from outside. @param refit - Follow the drawing as it grows or shrinks. */
  positionsChanged(refit: boolean): void
  zoom(factor: number): void
  /** Shows every visible node. */
  fit(): void
  /** Brings nodes into the middle of what is not covered, near enough to read. @param covered - Pixels covered from below. */
  focus(ids: readonly string[], covered: number): void
  /** Where a node or edge can be clicked, in CSS pixels of the canvas; undefined where it is not drawn. */
  pointOf(target: Selection): Point | undefined
  kill(): void
}

const ARROW = { lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.4 }
/** Edges thinner than this cannot be hit with a pointer. */
const MIN_THICKNESS = 1.4

const reduceMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

export function createRenderer(container: HTMLElement, empty: DisplayGraph, events: RendererEvents): Renderer {
  let graph = empty
  let scene: Scene | undefined
  let selected: Emphasis = NONE
  let hovered: Emphasis = NONE
  let dragged: string | undefined
  let moved = false
  /** Sizes are made for a desktop's canvas and some 150 nodes: less room or more nodes makes them smaller. */
  let scale = 1
  /** A full refresh is under way: until it is drawn, nothing can be repainted in part. */
  let stale = true
  const sigma = new Sigma<DisplayNode, DisplayEdge>(graph, container, {
    allowInvalidContainer: true,
    autoRescale: true,
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    nodeProgramClasses: { shape: ShapeProgram as never },
    edgeProgramClasses: {
      line: EdgeRectangleProgram as never,
      arrow: createEdgeArrowProgram(ARROW) as never,
      curve: createEdgeCurveProgram() as never,
      curvedArrow: createEdgeCurveProgram({ arrowHead: { ...ARROW, extremity: 'target' } }) as never,
    },
    enableEdgeEvents: true,
    minEdgeThickness: MIN_THICKNESS,
    // Labels are drawn by our own layer, which knows about collisions.
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => {},
    stagePadding: 44,
    zoomToSizeRatioFunction: (ratio) => ratio ** 0.6,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1,
    nodeReducer: (id, data) => reduceNode(id, data),
    edgeReducer: (id, data) => reduceEdge(id, data),
  })
  const labels: LabelLayer = createLabelLayer(sigma)
  const camera = sigma.getCamera()
  sigma.on('afterRender', () => {
    stale = false
    if (scene !== undefined) labels.draw({ graph, scene, selected, hovered, scale })
  })

  function reduceNode(id: string, data: DisplayNode): Partial<NodeDisplayData & ShapeData> {
    if (scene === undefined) return { ...data, hidden: true }
    const colors = CANVAS[scene.shade]
    const color = styleOf(data.kind)[scene.shade]
    const dim = selected.nodes.size > 0 && !selected.nodes.has(id) && !hovered.nodes.has(id)
    return {
      x: data.x,
      y: data.y,
      size: drawnSize(data.size, scale),
      type: 'shape',
      shape: shapeIndex(data.kind),
      color: dim ? mix(colors.background, color, 0.28) : color,
      outline: colors.background,
      hidden: !scene.visible.nodes.has(id),
    }
  }

  function reduceEdge(id: string, data: DisplayEdge): Partial<EdgeDisplayData & { curvature: number }> {
    if (scene === undefined) return { hidden: true }
    const colors = CANVAS[scene.shade]
    const near = selected.edges.has(id)
    const chosen = scene.selection?.kind === 'edge' && scene.selection.id === id
    const dim = selected.nodes.size > 0 && !near && !hovered.edges.has(id)
    const curved = data.curvature !== 0
    return {
      size: data.size + (chosen ? 1.4 : near ? 0.4 : 0),
      color: chosen
        ? colors.accent
        : near || hovered.edges.has(id)
          ? colors.edgeStrong
          : dim
            ? colors.edgeDim
            : colors.edge,
      type: data.directed ? (curved ? 'curvedArrow' : 'arrow') : curved ? 'curve' : 'line',
      curvature: data.curvature,
      hidden: !scene.visible.edges.has(id),
    }
  }

  const refresh = (): void => {
    stale = true
    sigma.refresh({ schedule: true })
  }

  /** Repaints only what changed; positions and indices stay. */
  const repaint = (nodes: Iterable<string>, edges: Iterable<string>): void => {
    if (stale) {
      refresh()
      return
    }
    sigma.refresh({
      partialGraph: {
        nodes: [...nodes].filter((id) => graph.hasNode(id)),
        edges: [...edges].filter((id) => graph.hasEdge(id)),
      },
      skipIndexation: true,
      schedule: true,
    })
  }

  const frame = (): void => {
    const nodes = scene === undefined ? [] : graph.filterNodes((id) => scene?.visible.nodes.has(id) ?? false)
    sigma.setCustomBBox(boundsOf(graph, nodes.length > 0 ? nodes : graph.nodes()))
  }

  const toPoint = (id: string): Point => sigma.graphToViewport(graph.getNodeAttributes(id))

  const targetAt = (at: Point): Selection | null => {
    const label = labels.at(at)
    return label === undefined ? null : { kind: 'node', id: label }
  }

  // -- pointer ---------------------------------------------------------------------------------------------------------
  sigma.on('enterNode', ({ node }) => events.onHover({ kind: 'node', id: node }))
  sigma.on('leaveNode', () => events.onHover(null))
  sigma.on('enterEdge', ({ edge }) => events.onHover({ kind: 'edge', id: edge }))
  sigma.on('leaveEdge', () => events.onHover(null))
  sigma.on('leaveStage', () => events.onHover(null))
  sigma.on('clickNode', ({ node }) => {
    if (!moved) events.onSelect({ kind: 'node', id: node })
  })
  // Readers click the name as often as the disc, and a name may lie over an edge.
  sigma.on('clickEdge', ({ edge, event }) => events.onSelect(targetAt(event) ?? { kind: 'edge', id: edge }))
  sigma.on('clickStage', ({ event }) => events.onSelect(targetAt(event)))
  sigma.on('doubleClickStage', ({ preventSigmaDefault }) => preventSigmaDefault())
  sigma.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault())
  sigma.on('downNode', ({ node }) => {
    dragged = node
    moved = false
    // The frame stays while a node is dragged out of it.
    if (sigma.getCustomBBox() === null) frame()
  })
  const drag = (event: MouseCoords): void => {
    if (dragged === undefined || !graph.hasNode(dragged)) return
    moved = true
    const { x, y } = sigma.viewportToGraph(event)
    graph.mergeNodeAttributes(dragged, { x, y })
    events.onDrag(dragged, x, y, true)
    event.preventSigmaDefault()
    event.original.preventDefault()
    event.original.stopPropagation()
  }
  sigma.on('moveBody', ({ event }) => drag(event))
  const release = (): void => {
    if (dragged === undefined) return
    if (moved && graph.hasNode(dragged)) {
      const { x, y } = graph.getNodeAttributes(dragged)
      events.onDrag(dragged, x, y, false)
    }
    dragged = undefined
  }
  sigma.on('upNode', release)
  sigma.on('upStage', release)
  sigma.on('upEdge', release)

  const rescale = (): void => {
    const { width, height } = container.getBoundingClientRect()
    const room = Math.sqrt((width * height) / (760 * 800))
    const crowd = Math.sqrt(START_SIZE / Math.max(START_SIZE, graph.order))
    scale = Math.min(1.15, Math.max(0.5, room)) * Math.max(0.35, crowd)
  }
  const observer = new ResizeObserver(() => {
    rescale()
    refresh()
  })
  observer.observe(container)

  return {
    setGraph(next, keepFrame) {
      graph = next
      scene = undefined
      selected = NONE
      hovered = NONE
      if (!keepFrame) {
        sigma.setCustomBBox(null)
        camera.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
      }
      rescale()
      sigma.setGraph(next)
      stale = true
    },
    setScene(next) {
      const before = scene
      scene = next
      const oldHover = hovered
      hovered = emphasise(graph, next.hover)
      const sameBase =
        before !== undefined &&
        before.visible === next.visible &&
        before.selection === next.selection &&
        before.shade === next.shade
      if (sameBase) {
        repaint([...oldHover.nodes, ...hovered.nodes], [...oldHover.edges, ...hovered.edges])
        return
      }
      selected = emphasise(graph, next.selection)
      if (sigma.getCustomBBox() === null) frame()
      // The kind of program of an edge and the place of a node do not depend on the scene, so nothing is indexed anew.
      if (before === undefined) refresh()
      else repaint(graph.nodes(), graph.edges())
    },
    positionsChanged(refit) {
      if (refit) frame()
      refresh()
    },
    zoom(factor) {
      const ratio = camera.getBoundedRatio(camera.getState().ratio / factor)
      if (reduceMotion()) camera.setState({ ratio })
      else void camera.animate({ ratio }, { duration: 180 })
    },
    fit() {
      frame()
      const whole = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }
      refresh()
      if (reduceMotion()) camera.setState(whole)
      else void camera.animate(whole, { duration: 300 })
    },
    focus(ids, covered) {
      const known = ids.filter((id) => graph.hasNode(id))
      if (known.length === 0) return
      const points = known.map((id) => sigma.viewportToFramedGraph(toPoint(id)))
      const xs = points.map(({ x }) => x)
      const ys = points.map(({ y }) => y)
      const spread = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
      const { ratio: before } = camera.getState()
      const ratio = Math.max(Math.min(before, 0.5), Math.min(1, spread * 1.8))
      // Height of a pixel in the camera's unit, at the ratio to come.
      const { y: top } = sigma.viewportToFramedGraph({ x: 0, y: 0 })
      const pixel = ((top - sigma.viewportToFramedGraph({ x: 0, y: 1 }).y) * ratio) / before
      const state = {
        x: (Math.min(...xs) + Math.max(...xs)) / 2,
        y: (Math.min(...ys) + Math.max(...ys)) / 2 - (covered / 2) * pixel,
        ratio,
      }
      if (reduceMotion()) camera.setState(state)
      else void camera.animate(state, { duration: 350 })
    },
    pointOf(target) {
      if (scene === undefined) return undefined
      if (target.kind === 'node') {
        return graph.hasNode(target.id) && scene.visible.nodes.has(target.id) ? toPoint(target.id) : undefined
      }
      if (!graph.hasEdge(target.id) || !scene.visible.edges.has(target.id)) return undefined
      const [source, end] = graph.extremities(target.id).map(toPoint)
      return source && end && middleOf(source, end, graph.getEdgeAttribute(target.id, 'curvature'))
    },
    kill() {
      observer.disconnect()
      sigma.kill()
    },
  }
}

/** Extent of nodes; never empty, so that one node alone stands in the middle. */
function boundsOf(graph: DisplayGraph, nodes: readonly string[]): { x: [number, number]; y: [number, number] } {
  const bounds = { x: [Infinity, -Infinity] as [number, number], y: [Infinity, -Infinity] as [number, number] }
  for (const node of nodes) {
    const place = graph.getNodeAttributes(node)
    for (const axis of ['x', 'y'] as const) {
      bounds[axis][0] = Math.min(bounds[axis][0], place[axis])
      bounds[axis][1] = Math.max(bounds[axis][1], place[axis])
    }
  }
  for (const axis of ['x', 'y'] as const) {
    if (!Number.isFinite(bounds[axis][0])) bounds[axis] = [0, 1]
    if (bounds[axis][1] - bounds[axis][0] < 1) bounds[axis] = [bounds[axis][0] - 0.5, bounds[axis][1] + 0.5]
  }
  return bounds
}
