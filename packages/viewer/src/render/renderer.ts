// The adapter to Sigma: all calls to it are in this folder. It draws a Scene and reports what the user does.
import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { Settings } from 'sigma/settings'
import type { CameraState } from 'sigma/types'
import type { DisplayEdge, DisplayGraph, DisplayNode } from '../graph/display.ts'
import { START_SIZE } from '../graph/support.ts'
import type { Selection } from '../state/view-state.ts'
import { bringIntoView, showWhole, zoomBy } from './camera.ts'
import { type Emphasis, emphasise, NONE } from './emphasis.ts'
import { type Extent, extentOf, middleOf, type Point, roomAround } from './geometry.ts'
import { createLabelLayer } from './labels.ts'
import { CROWD, createLitLayer } from './lit-edges.ts'
import { type Drawing, paintEdge, paintNode } from './paint.ts'
import { type Picture, takePicture } from './picture.ts'
import type { Box } from './place-labels.ts'
import { listenToPointer, type PointerEvents } from './pointer.ts'
import { curvatureOf, drawnAs, type Scene } from './scene.ts'
import { ShapeProgram } from './shape-program.ts'

/** Which part of the drawing is in view. */
export interface Outlook {
  readonly camera: CameraState
  /** What the camera's unit is fitted to; null before anything is drawn. */
  readonly frame: Extent | null
}

export interface Renderer {
  /** @param keepFrame - True where the same graph grew or shrank: what is in view stays where it is. */
  setGraph(graph: DisplayGraph, keepFrame: boolean): void
  setScene(scene: Scene): void
  /** Positions changed from outside. @param follow - The frame follows the drawing as it grows or shrinks; true unless given. */
  positionsChanged(follow?: boolean): void
  outlook(): Outlook
  /** As it was in another drawing of the same graph. Call after setGraph. */
  restore(outlook: Outlook): void
  zoom(factor: number): void
  /** Shows every visible node. */
  fit(): void
  /** Brings nodes into the middle of what is not covered, near enough to read. @param covered - Pixels covered from below. */
  focus(ids: readonly string[], covered: number): void
  /** Where a node or edge can be clicked, in CSS pixels of the canvas; undefined where it is not drawn. */
  pointOf(target: Selection): Point | undefined
  /** What is drawn, as shapes. @param whole - All of the drawing, wherever the camera is; else what the canvas shows. */
  picture(whole: boolean): Picture | undefined
  kill(): void
}

const ARROW = { lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.4 }
/** Canvas for which the sizes of nodes are made, in square pixels. */
const USUAL_ROOM = 760 * 800

const SETTINGS: Partial<Settings<DisplayNode, DisplayEdge>> = {
  allowInvalidContainer: true,
  defaultNodeType: 'shape',
  defaultEdgeType: 'line',
  nodeProgramClasses: { shape: ShapeProgram as never },
  edgeProgramClasses: {
    line: EdgeRectangleProgram as never,
    hairline: EdgeLineProgram as never,
    arrow: createEdgeArrowProgram(ARROW) as never,
    curve: createEdgeCurveProgram() as never,
    curvedArrow: createEdgeCurveProgram({ arrowHead: { ...ARROW, extremity: 'target' } }) as never,
  },
  // Edges are found by their geometry: see nearest-edge.ts.
  enableEdgeEvents: false,
  // Thinner edges fade away in the antialiasing.
  minEdgeThickness: 1.7,
  // Names are drawn by our own layer, which knows about collisions.
  renderLabels: false,
  renderEdgeLabels: false,
  defaultDrawNodeHover: () => {},
  stagePadding: 44,
  zoomToSizeRatioFunction: (ratio) => ratio ** 0.6,
  minCameraRatio: 0.02,
  maxCameraRatio: 6,
  // A double click means nothing here, and waiting for one would swallow the second of two quick clicks.
  doubleClickTimeout: 0,
  doubleClickZoomingRatio: 1,
}

/** A triple that is folded into another stands out as that. */
const drawn = (scene: Scene, target: Selection | null): Selection | null =>
  target?.kind === 'edge' ? { ...target, id: drawnAs(scene, target.id) } : target

/** @param covers - Boxes of the canvas, in its pixels, that something lies over. */
export function createRenderer(
  container: HTMLElement,
  empty: DisplayGraph,
  events: PointerEvents,
  covers: () => readonly Box[],
): Renderer {
  let graph = empty
  let scene: Scene | undefined
  let selected: Emphasis = NONE
  let hovered: Emphasis = NONE
  /** Less room or more nodes than usual makes nodes smaller. */
  let scale = 1
  /** So many edges that most are hairlines: see lit-edges.ts. */
  let crowded = false
  /** A full refresh is under way: until it is drawn, nothing can be repainted in part. */
  let stale = true
  let picturing = false

  const drawing = (): Drawing | undefined => scene && { graph, scene, selected, hovered, scale }
  const sigma = new Sigma<DisplayNode, DisplayEdge>(graph, container, {
    ...SETTINGS,
    nodeReducer: (id, data) => {
      const current = drawing()
      return current === undefined ? { ...data, hidden: true } : paintNode(id, data, current)
    },
    edgeReducer: (id, data) => {
      const current = drawing()
      if (current === undefined) return { hidden: true }
      if (!crowded) return paintEdge(id, data, current)
      // What the pointer and the selection bring out is drawn over it.
      const painted = paintEdge(id, data, { ...current, hovered: NONE, selected: { ...selected, edges: NONE.edges } })
      return painted.curvature === 0 ? { ...painted, type: 'hairline' } : painted
    },
  })
  const labels = createLabelLayer(sigma)
  const lit = createLitLayer(sigma)
  const stopPointer = listenToPointer({
    sigma,
    graph: () => graph,
    scene: () => scene,
    labelAt: (point) => labels.at(point),
    events,
  })
  sigma.on('afterRender', () => {
    stale = false
    const current = drawing()
    if (current === undefined) return
    lit.draw(current, crowded)
    // A picture has nothing lying over it.
    labels.draw(current, picturing ? [] : covers())
  })

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
  /** Fits the camera's unit to the visible nodes. It stays when they change, so that nothing jumps. */
  const frame = (): void => {
    const shown = graph.filterNodes((id) => scene?.visible.nodes.has(id) ?? false)
    const places = (shown.length > 0 ? shown : graph.nodes()).map((id) => graph.getNodeAttributes(id))
    sigma.setCustomBBox(roomAround(extentOf(places)))
  }
  const rescale = (): void => {
    const { width, height } = container.getBoundingClientRect()
    const room = Math.sqrt((width * height) / USUAL_ROOM)
    const crowd = Math.sqrt(START_SIZE / Math.max(START_SIZE, graph.order))
    scale = Math.min(1.15, Math.max(0.5, room)) * Math.max(0.35, crowd)
  }
  const pointOfNode = (id: string): Point => sigma.graphToViewport(graph.getNodeAttributes(id))

  const observer = new ResizeObserver(() => {
    rescale()
    refresh()
  })
  observer.observe(container)

  return {
    setGraph(next, keepFrame) {
      graph = next
      crowded = next.size > CROWD
      scene = undefined
      selected = NONE
      hovered = NONE
      if (!keepFrame) {
        sigma.setCustomBBox(null)
        sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
      }
      rescale()
      sigma.setGraph(next)
      stale = true
    },
    setScene(next) {
      const before = scene
      scene = next
      const oldHover = hovered
      hovered = emphasise(graph, drawn(next, next.hover))
      const onlyHover =
        before?.visible === next.visible &&
        before.folding === next.folding &&
        before.spotlight === next.spotlight &&
        before.selection === next.selection &&
        before.colorOf === next.colorOf &&
        before.pinned === next.pinned &&
        before.shade === next.shade
      if (onlyHover) {
        const edges = crowded ? [] : [...oldHover.edges, ...hovered.edges]
        repaint([...oldHover.nodes, ...hovered.nodes], edges)
        return
      }
      selected = emphasise(graph, drawn(next, next.selection))
      if (sigma.getCustomBBox() === null) frame()
      // Unfolding changes the programs of edges, which a repaint cannot.
      if (before?.unfolded !== next.unfolded) {
        refresh()
        return
      }
      // The program of an edge and the place of a node do not depend on the scene, so nothing is indexed anew.
      repaint(graph.nodes(), graph.edges())
    },
    positionsChanged(follow = true) {
      if (follow) frame()
      refresh()
    },
    outlook: () => ({ camera: sigma.getCamera().getState(), frame: sigma.getCustomBBox() }),
    restore(outlook) {
      sigma.setCustomBBox(outlook.frame)
      sigma.getCamera().setState(outlook.camera)
      refresh()
    },
    zoom: (factor) => zoomBy(sigma, factor),
    fit() {
      frame()
      refresh()
      showWhole(sigma)
    },
    focus(ids, covered) {
      const points = ids.filter((id) => graph.hasNode(id)).map(pointOfNode)
      if (points.length > 0) bringIntoView(sigma, points, covered)
    },
    pointOf({ kind, id }) {
      if (kind === 'node') return graph.hasNode(id) && scene?.visible.nodes.has(id) ? pointOfNode(id) : undefined
      if (!graph.hasEdge(id) || !scene?.visible.edges.has(id)) return undefined
      const [source, target] = graph.extremities(id)
      const curvature = curvatureOf(scene, graph.getEdgeAttributes(id))
      return middleOf(pointOfNode(source), pointOfNode(target), curvature)
    },
    picture(whole) {
      const [camera, box] = [sigma.getCamera(), sigma.getCustomBBox()]
      const before = camera.getState()
      if (whole) {
        frame()
        camera.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
      }
      // Drawn at once, so that places, sizes and names are those of this camera; the screen sees the last drawing only.
      picturing = true
      sigma.refresh()
      const current = drawing()
      const picture = current && takePicture(sigma, current, labels.drawn())
      picturing = false
      if (whole) {
        sigma.setCustomBBox(box)
        camera.setState(before)
      }
      sigma.refresh()
      return picture
    },
    kill() {
      observer.disconnect()
      stopPointer()
      sigma.kill()
    },
  }
}
