// The label layer: names of nodes, names of the selection's relations, and rings around what is selected or under the pointer.
import type Sigma from 'sigma'
import type { DisplayEdge, DisplayNode } from '../graph/display.ts'
import { reachOf } from '../graph/entity-types.ts'
import { CANVAS } from '../theme/theme.ts'
import { drawnSize, middleOf, type Point } from './geometry.ts'
import { type Drawing, isDimmed } from './paint.ts'
import { type Box, type LabelRequest, type Obstacle, type PlacedLabel, placeLabels } from './place-labels.ts'
import { curvatureOf, drawnAs, type Scene } from './scene.ts'

interface Style {
  readonly text: string
  readonly font: string
  readonly color: string
}

/** A text where it stands: `left` and `middle` in pixels of the canvas. */
export interface PlacedText {
  readonly text: string
  readonly color: string
  readonly size: number
  readonly weight: number
  readonly left: number
  readonly middle: number
}

export interface Ring extends Point {
  readonly radius: number
  readonly color: string
  readonly width: number
}

export interface LabelLayer {
  /** @param covers - Boxes of the canvas under which no name may stand. */
  draw(drawing: Drawing, covers: readonly Box[]): void
  /** What was drawn last. */
  drawn(): { readonly texts: readonly PlacedText[]; readonly rings: readonly Ring[] }
  /** The node whose label is at a point of the canvas. */
  at(point: Point): string | undefined
}

const FAMILY =
  '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif'
const LINE = 1.3
/** Names of nodes that a place is sought for: a canvas has room for fewer, and the largest come first. */
const MAX_NAMES = 600
/** Most edge labels drawn at once: of a hub's hundreds only some would be legible. */
const MAX_EDGE_LABELS = 60

export function createLabelLayer(sigma: Sigma<DisplayNode, DisplayEdge>): LabelLayer {
  const widths = new Map<string, number>()
  let nodes: PlacedLabel[] = []
  let texts: PlacedText[] = []
  let rings: Ring[] = []

  const measure = (context: CanvasRenderingContext2D, font: string, text: string): number => {
    const key = `${font} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    context.font = font
    const width = context.measureText(text).width
    widths.set(key, width)
    return width
  }

  return {
    draw(drawing, covers) {
      const context = sigma.getCanvases().labels?.getContext('2d')
      if (!context) return
      const styles = new Map<string, Style>()
      const discs: Obstacle[] = covers.map((box) => ({ ...box, priority: Number.POSITIVE_INFINITY }))
      const requests: LabelRequest[] = []
      const ask = (request: Omit<LabelRequest, 'width' | 'height'>, style: Style, size: number): void => {
        styles.set(request.id, style)
        requests.push({ ...request, width: measure(context, style.font, style.text), height: size * LINE })
      }
      askForNodes(drawing, sigma, ask, discs)
      askForEdges(drawing, sigma, ask, (style) => measure(context, style.font, style.text))
      rings = ringsOf(drawing, sigma)
      for (const ring of rings) drawRing(context, ring)
      const halo = CANVAS[drawing.scene.shade].background
      const placed = placeLabels(requests, sigma.getDimensions(), discs)
      texts = placed.flatMap((label) => {
        const style = styles.get(label.id)
        if (style === undefined) return []
        drawText(context, style, label, halo)
        const [weight = 400, size = 12] = style.font.split(' ').map(Number.parseFloat)
        const { text, color } = style
        return [{ text, color, size, weight, left: label.left, middle: (label.top + label.bottom) / 2 }]
      })
      nodes = placed.filter(({ id }) => drawing.graph.hasNode(id))
    },
    drawn: () => ({ texts, rings }),
    at({ x, y }) {
      return nodes.find((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.id
    },
  }
}

type Ask = (request: Omit<LabelRequest, 'width' | 'height'>, style: Style, size: number) => void

function askForNodes(drawing: Drawing, sigma: Sigma<DisplayNode, DisplayEdge>, ask: Ask, discs: Obstacle[]): void {
  const { graph, scene, selected, hovered, scale } = drawing
  const colors = CANVAS[scene.shade]
  const { width, height } = sigma.getDimensions()
  const named: { readonly priority: number; readonly ask: () => void }[] = []
  for (const id of scene.visible.nodes) {
    if (!graph.hasNode(id)) continue
    const data = graph.getNodeAttributes(id)
    const { x, y } = sigma.graphToViewport(data)
    if (x < -100 || y < -50 || x > width + 100 || y > height + 50) continue
    const disc = sigma.scaleSize(drawnSize(data.size, scale))
    const reach = disc * reachOf(data.kind)
    const ringed = isChosen(scene, id) || isUnder(scene, id)
    const lit = scene.spotlight?.nodes.has(id) ?? selected.nodes.has(id)
    const near = ringed || lit || hovered.nodes.has(id)
    const core = ringed ? reach + 5 : reach * 0.8
    discs.push({
      left: x - core,
      top: y - core,
      right: x + core,
      bottom: y + core,
      priority: (near ? 1000 : 0) + data.size,
    })
    const priority = ringed ? Infinity : (near ? 1000 : 0) + data.size
    named.push({
      priority,
      ask() {
        const size = ringed ? 14 : Math.max(11.5, Math.min(14, 9.5 + disc * 0.3))
        const color = isDimmed(id, drawing) && !near ? colors.labelDim : colors.label
        const text = shorten(scene.nodeLabel(id), ringed ? 40 : 18)
        const font = `${ringed || data.size > 13 ? 600 : 450} ${size}px ${FAMILY}`
        ask({ id, x, y, radius: ringed ? reach + 7 : reach, priority }, { text, font, color }, size)
      },
    })
  }
  if (named.length > MAX_NAMES) named.sort((a, b) => b.priority - a.priority)
  for (const name of named.slice(0, MAX_NAMES)) name.ask()
}

/** Relations of the path, of the selection and of what is under the pointer; an edge shorter than its label goes without. */
function askForEdges(
  { graph, scene, selected, hovered }: Drawing,
  sigma: Sigma<DisplayNode, DisplayEdge>,
  ask: Ask,
  width: (style: Style) => number,
): void {
  const colors = CANVAS[scene.shade]
  const size = 11
  let asked = 0
  const traced = scene.spotlight?.kind === 'path' ? [...scene.spotlight.edges].map((id) => drawnAs(scene, id)) : []
  for (const id of new Set([...hovered.edges, ...selected.edges, ...traced])) {
    if (asked >= MAX_EDGE_LABELS) break
    if (!graph.hasEdge(id) || !scene.folding.edges.has(id)) continue
    const [source, target] = graph.extremities(id).map((end) => sigma.graphToViewport(graph.getNodeAttributes(end)))
    if (source === undefined || target === undefined) continue
    const chosen = isChosen(scene, id) || isUnder(scene, id)
    const style = {
      text: scene.edgeLabel(id),
      font: `${chosen ? 600 : 400} ${size}px ${FAMILY}`,
      color: isChosen(scene, id) ? colors.accent : colors.edgeStrong,
    }
    if (!chosen && Math.hypot(source.x - target.x, source.y - target.y) < width(style) + 24) continue
    asked += 1
    const middle = middleOf(source, target, curvatureOf(scene, graph.getEdgeAttributes(id)))
    ask({ id, ...middle, radius: 0, centred: true, priority: chosen ? Infinity : 500 }, style, size)
  }
}

const isChosen = (scene: Scene, id: string): boolean =>
  scene.selection !== null && drawnAs(scene, scene.selection.id) === id
const isUnder = (scene: Scene, id: string): boolean => scene.hover?.id === id

/** Cuts a name that would run across the canvas; the panels show it whole. */
function shorten(text: string, most: number): string {
  const characters = Array.from(text)
  // Latin letters are about half as wide as Han characters.
  const limit = /\p{Script=Han}/u.test(text) ? most : most * 1.8
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}

function drawText(context: CanvasRenderingContext2D, { text, font, color }: Style, box: Box, halo: string): void {
  context.font = font
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = halo
  context.fillStyle = color
  const y = (box.top + box.bottom) / 2
  context.strokeText(text, box.left, y)
  context.fillText(text, box.left, y)
}

function drawRing(context: CanvasRenderingContext2D, { x, y, radius, color, width }: Ring): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.strokeStyle = color
  context.lineWidth = width
  context.stroke()
}

function ringsOf({ graph, scene, scale }: Drawing, sigma: Sigma<DisplayNode, DisplayEdge>): Ring[] {
  const colors = CANVAS[scene.shade]
  const ring = (id: string, color: string, width: number): Ring[] => {
    if (!graph.hasNode(id) || !scene.visible.nodes.has(id)) return []
    const data = graph.getNodeAttributes(id)
    const radius = sigma.scaleSize(drawnSize(data.size, scale)) * reachOf(data.kind) + 4
    return [{ ...sigma.graphToViewport(data), radius, color, width }]
  }
  /** A dot at the shoulder of a node, cut out of what is behind it. */
  const pin = (id: string): Ring[] => {
    if (!graph.hasNode(id) || !scene.visible.nodes.has(id)) return []
    const data = graph.getNodeAttributes(id)
    const away = sigma.scaleSize(drawnSize(data.size, scale)) * Math.min(1.1, reachOf(data.kind)) * Math.SQRT1_2
    const middle = sigma.graphToViewport(data)
    const at = { x: middle.x + away, y: middle.y - away }
    return [
      { ...at, radius: 2.6, color: colors.background, width: 5.2 },
      { ...at, radius: 1.8, color: colors.label, width: 3.6 },
    ]
  }
  const { hover, selection } = scene
  const rings = hover?.kind === 'node' ? ring(hover.id, colors.edgeStrong, 1.5) : []
  if (selection?.kind === 'node') rings.push(...ring(selection.id, colors.accent, 2.5))
  else if (selection !== null && graph.hasEdge(selection.id))
    for (const end of graph.extremities(selection.id)) rings.push(...ring(end, colors.accent, 2))
  return [...rings, ...[...scene.pinned].flatMap(pin)]
}
