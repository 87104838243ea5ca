// How each node and edge is painted, given the scene: plain functions of their arguments, called by Sigma as its reducers.
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { DisplayEdge, DisplayGraph, DisplayNode } from '../graph/display.ts'
import { shapeIndex, styleOf } from '../graph/entity-types.ts'
import { CANVAS, mix, type Shade } from '../theme/theme.ts'
import type { Emphasis } from './emphasis.ts'
import { drawnSize } from './geometry.ts'
import { curvatureOf, drawnAs, isApart, type Scene } from './scene.ts'
import type { ShapeData } from './shape-program.ts'

export interface Drawing {
  readonly graph: DisplayGraph
  readonly scene: Scene
  readonly selected: Emphasis
  readonly hovered: Emphasis
  /** Factor on the sizes of nodes. */
  readonly scale: number
}

/** How much of its colour a node keeps that has nothing to do with the selection. */
const DIM = 0.28
export const THIN = 1.7
const WIDEST = 4.5
/** How far the colour of an edge with several sources goes towards the strong one. */
const WELL_FOUNDED = 0.65

export function paintNode(id: string, data: DisplayNode, drawing: Drawing): Partial<NodeDisplayData & ShapeData> {
  const { scene, hovered, scale } = drawing
  const { background } = CANVAS[scene.shade]
  const color = scene.colorOf?.(id) ?? styleOf(data.kind)[scene.shade]
  const dim = isDimmed(id, drawing) && !hovered.nodes.has(id)
  return {
    x: data.x,
    y: data.y,
    size: drawnSize(data.size, scale),
    type: 'shape',
    shape: shapeIndex(data.kind),
    color: dim ? mix(background, color, DIM) : color,
    outline: background,
    hidden: !scene.visible.nodes.has(id),
  }
}

export function paintEdge(
  id: string,
  data: DisplayEdge,
  drawing: Drawing,
): Partial<EdgeDisplayData & { curvature: number }> {
  const { scene, selected, hovered } = drawing
  const { spotlight } = scene
  const colors = CANVAS[scene.shade]
  const fold = scene.folding.folds.get(id)
  const chosen = scene.selection !== null && drawnAs(scene, scene.selection.id) === id
  const near = selected.edges.has(id)
  const lit = spotlight !== null && (fold?.members ?? [id]).some((member) => spotlight.edges.has(member))
  const traced = lit && spotlight?.kind === 'path'
  const sources = fold?.sources ?? data.sources
  const dimmed = spotlight === null ? selected.nodes.size > 0 : !lit
  const plain = dimmed ? colors.edgeDim : edgeColor(sources, scene.shade)
  const curvature = curvatureOf(scene, data)
  const directed = isApart(scene, data) ? data.directed : data.oneWay
  return {
    size: widthOf(sources) + (chosen || traced ? 1.4 : hovered.edges.has(id) ? 0.8 : near ? 0.4 : 0),
    color: chosen || traced ? colors.accent : near || hovered.edges.has(id) ? colors.edgeStrong : plain,
    type: directed ? (curvature !== 0 ? 'curvedArrow' : 'arrow') : curvature !== 0 ? 'curve' : 'line',
    curvature,
    hidden: !scene.folding.edges.has(id),
  }
}

/** Colour of an edge that nothing else says anything of, by the sources behind it. */
export function edgeColor(sources: number, shade: Shade): string {
  const { edge, edgeStrong } = CANVAS[shade]
  return sources < 2 ? edge : mix(edge, edgeStrong, WELL_FOUNDED)
}

/** Pixels of an edge, by the sources behind it: thin for a single one, then wider by each doubling. */
export const widthOf = (sources: number): number =>
  sources < 2 ? THIN : Math.min(WIDEST, 1.95 + 0.65 * Math.log2(sources))

/** Has to do with neither what is in the spotlight nor, where nothing is, with the selection. */
export function isDimmed(id: string, { scene, selected }: Drawing): boolean {
  const lit = scene.spotlight?.nodes ?? (selected.nodes.size > 0 ? selected.nodes : null)
  return lit !== null && !lit.has(id) && scene.selection?.id !== id
}
