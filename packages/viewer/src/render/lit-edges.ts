// With thousands of edges all are hairlines, the one kind that is cheap to draw. Those that stand out are drawn over them here,
// in full width and with their heads: a few lines of a canvas instead of another pass over every edge.
import type Sigma from 'sigma'
import type { DisplayEdge, DisplayNode } from '../graph/display.ts'
import { drawnSize, type Point } from './geometry.ts'
import { type Drawing, paintEdge, THIN } from './paint.ts'
import { drawnAs } from './scene.ts'

/** Edges with which a drawing is crowded. */
export const CROWD = 4000
/** With more than this standing out, as of a hub, they would be one sheet of colour: then they are thin and let through what is below. */
const MANY = 400
const SHEER = 0.3

export interface LitLayer {
  /** @param crowded - False where every edge is drawn in full anyway. */
  draw(drawing: Drawing, crowded: boolean): void
}

/** Length of an arrow's head and half its width, in widths of its line. */
const HEAD = { length: 3.2, half: 1.2 } as const

/** Sigma hands the options on to `createCanvas`, which knows `beforeLayer`; the types of this call name `style` alone. */
const BELOW_NODES = { style: {}, beforeLayer: 'nodes' }

export function createLitLayer(sigma: Sigma<DisplayNode, DisplayEdge>): LitLayer {
  sigma.createCanvasContext('lit', BELOW_NODES)
  sigma.resize(true)
  let isBlank = true
  return {
    draw(drawing, crowded) {
      const context = sigma.getCanvases().lit?.getContext('2d')
      if (!context) return
      const { width, height } = sigma.getDimensions()
      if (!isBlank) context.clearRect(0, 0, width, height)
      isBlank = true
      if (!crowded) return
      const edges = litEdges(drawing)
      const sheer = edges.size > MANY
      context.globalAlpha = sheer ? SHEER : 1
      for (const id of edges) {
        drawEdge(context, sigma, drawing, id, sheer)
        isBlank = false
      }
    },
  }
}

/** Of the pointer, of the selection and of the path, the selected one last and so on top. */
function litEdges({ graph, scene, selected, hovered }: Drawing): Set<string> {
  const traced = scene.spotlight?.kind === 'path' ? [...scene.spotlight.edges].map((id) => drawnAs(scene, id)) : []
  const lit = new Set([...hovered.edges, ...selected.edges, ...traced])
  for (const id of lit) if (!graph.hasEdge(id) || !scene.folding.edges.has(id)) lit.delete(id)
  return lit
}

function drawEdge(
  context: CanvasRenderingContext2D,
  sigma: Sigma<DisplayNode, DisplayEdge>,
  drawing: Drawing,
  id: string,
  thin: boolean,
): void {
  const { graph, scale } = drawing
  const { size = THIN, color = '', type, curvature = 0 } = paintEdge(id, graph.getEdgeAttributes(id), drawing)
  // Curves are drawn in full where they are.
  if (curvature !== 0) return
  const [source, target] = graph.extremities(id).map((end) => graph.getNodeAttributes(end)) as [
    DisplayNode,
    DisplayNode,
  ]
  const [from, to] = [sigma.graphToViewport(source), sigma.graphToViewport(target)]
  const width = thin ? 1 : Math.max(THIN, sigma.scaleSize(size))
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const isArrow = type === 'arrow'
  const gap = isArrow ? sigma.scaleSize(drawnSize(target.size, scale)) : 0
  const head = isArrow ? HEAD.length * width : 0
  if (length <= gap + head) return
  const along = (distance: number, aside = 0): Point => ({
    x: to.x - ((to.x - from.x) * distance + (to.y - from.y) * aside) / length,
    y: to.y - ((to.y - from.y) * distance - (to.x - from.x) * aside) / length,
  })
  const end = along(gap + head)
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(end.x, end.y)
  context.lineWidth = width
  context.strokeStyle = color
  context.stroke()
  if (!isArrow) return
  context.beginPath()
  for (const { x, y } of [along(gap), along(gap + head, HEAD.half * width), along(gap + head, -HEAD.half * width)])
    context.lineTo(x, y)
  context.fillStyle = color
  context.fill()
}
