// What the canvas shows, as plain shapes in pixels: what a picture for print is drawn from.
import type Sigma from 'sigma'
import type { DisplayEdge, DisplayNode } from '../graph/display.ts'
import { CANVAS } from '../theme/theme.ts'
import type { Point } from './geometry.ts'
import type { LabelLayer, PlacedText, Ring } from './labels.ts'
import { type Drawing, paintEdge, paintNode } from './paint.ts'

export interface PictureEdge {
  readonly from: Point
  readonly to: Point
  /** Control point of the quadratic curve; undefined for a straight edge. */
  readonly bow: Point | undefined
  readonly color: string
  readonly width: number
  readonly arrow: boolean
  /** How far the arrow's head stays away from the middle of its node. */
  readonly gap: number
}

export interface PictureNode extends Point {
  readonly kind: string
  readonly size: number
  readonly color: string
  readonly outline: string
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly background: string
  readonly edges: readonly PictureEdge[]
  readonly nodes: readonly PictureNode[]
  readonly rings: readonly Ring[]
  readonly texts: readonly PlacedText[]
}

export function takePicture(
  sigma: Sigma<DisplayNode, DisplayEdge>,
  drawing: Drawing,
  { texts, rings }: ReturnType<LabelLayer['drawn']>,
): Picture {
  const { graph, scene } = drawing
  const { width, height } = sigma.getDimensions()
  const at = (id: string): Point => sigma.graphToViewport(graph.getNodeAttributes(id))
  const nodes: PictureNode[] = []
  const sizes = new Map<string, number>()
  graph.forEachNode((id, data) => {
    const painted = paintNode(id, data, drawing)
    if (painted.hidden === true) return
    const size = sigma.scaleSize(painted.size ?? 1)
    sizes.set(id, size)
    const { color = '#888888' } = painted
    nodes.push({ ...at(id), kind: data.kind, size, color, outline: CANVAS[scene.shade].background })
  })
  const edges: PictureEdge[] = []
  graph.forEachEdge((id, data, source, target) => {
    const painted = paintEdge(id, data, drawing)
    if (painted.hidden === true || !sizes.has(source) || !sizes.has(target)) return
    const [from, to, curvature] = [at(source), at(target), painted.curvature ?? 0]
    const bow = {
      x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
      y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
    }
    edges.push({
      from,
      to,
      bow: curvature === 0 ? undefined : bow,
      color: painted.color ?? '#888888',
      width: Math.max(sigma.getSetting('minEdgeThickness'), sigma.scaleSize(painted.size ?? 1)),
      arrow: painted.type === 'arrow' || painted.type === 'curvedArrow',
      gap: sizes.get(target) ?? 0,
    })
  })
  return { width, height, background: CANVAS[scene.shade].background, edges, nodes, rings, texts }
}
