// How each node and edge is painted, given the scene: plain functions of their arguments, called by Sigma as its reducers.
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { DisplayEdge, DisplayGraph, DisplayNode } from '../graph/display.ts'
import { shapeIndex, styleOf } from '../graph/entity-types.ts'
import { CANVAS, mix } from '../theme/theme.ts'
import type { Emphasis } from './emphasis.ts'
import { drawnSize } from './geometry.ts'
import type { Scene } from './scene.ts'
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

export function paintNode(id: string, data: DisplayNode, drawing: Drawing): Partial<NodeDisplayData & ShapeData> {
  const { scene, selected, hovered, scale } = drawing
  const { background } = CANVAS[scene.shade]
  const color = styleOf(data.kind)[scene.shade]
  const dim = selected.nodes.size > 0 && !selected.nodes.has(id) && !hovered.nodes.has(id)
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
  const colors = CANVAS[scene.shade]
  const chosen = scene.selection?.id === id
  const near = selected.edges.has(id)
  const curved = data.curvature !== 0
  const plain = selected.nodes.size > 0 ? colors.edgeDim : colors.edge
  return {
    size: data.size + (chosen ? 1.4 : near ? 0.4 : 0),
    color: chosen ? colors.accent : near || hovered.edges.has(id) ? colors.edgeStrong : plain,
    type: data.directed ? (curved ? 'curvedArrow' : 'arrow') : curved ? 'curve' : 'line',
    curvature: data.curvature,
    hidden: !scene.visible.edges.has(id),
  }
}
