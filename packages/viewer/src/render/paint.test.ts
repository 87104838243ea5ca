import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { toDisplayGraph } from '../graph/display.ts'
import { NO_FOLDING } from '../graph/folding.ts'
import type { Selection } from '../state/view-state.ts'
import { CANVAS } from '../theme/theme.ts'
import { emphasise } from './emphasis.ts'
import { type Drawing, paintEdge, paintNode, widthOf } from './paint.ts'
import type { Scene } from './scene.ts'

const graph = smallGraph()
const display = toDisplayGraph(graph, new Set(graph.nodes()))

function drawing(selection: Selection | null, hover: Selection | null = null, more: Partial<Scene> = {}): Drawing {
  const visible = { nodes: new Set(['person:甲', 'person:乙', 'place:丙']), edges: new Set(['t1', 't2', 't4']) }
  return {
    graph: display,
    scene: {
      visible,
      folding: { ...NO_FOLDING, edges: visible.edges },
      unfolded: 'all',
      spotlight: null,
      selection,
      hover,
      colorOf: null,
      pinned: new Set(),
      shade: 'dark',
      nodeLabel: (id) => id,
      edgeLabel: (id) => id,
      ...more,
    },
    selected: emphasise(display, selection),
    hovered: emphasise(display, hover),
    scale: 1,
  }
}
const node = (id: string, given: Drawing) => paintNode(id, display.getNodeAttributes(id), given)
const edge = (id: string, given: Drawing) => paintEdge(id, display.getEdgeAttributes(id), given)
const { accent, edge: plain, edgeStrong, edgeDim } = CANVAS.dark

test('what is not in view is hidden', () => {
  expect(node('ship:丁', drawing(null)).hidden).toBe(true)
  expect(edge('t3', drawing(null)).hidden).toBe(true)
  expect(edge('t1', drawing(null))).toMatchObject({ hidden: false })
  expect(edge('t4', drawing(null))).toMatchObject({ hidden: false, color: plain })
})

test('a selected node keeps the colour of its neighbours and dims the rest', () => {
  const given = drawing({ kind: 'edge', id: 't4' })
  expect(node('place:丙', given).color).toBe(node('place:丙', drawing(null)).color)
  expect(node('person:乙', given).color).not.toBe(node('person:乙', drawing(null)).color)
  expect([edge('t4', given).color, edge('t1', given).color]).toEqual([accent, edgeDim])
})

test('what is under the pointer stands out, without dimming anything', () => {
  const given = drawing(null, { kind: 'node', id: 'place:丙' })
  expect(edge('t4', given).color).toBe(edgeStrong)
  expect(edge('t1', given).color).toBe(edge('t1', drawing(null)).color)
  expect(node('person:乙', given).color).toBe(node('person:乙', drawing(null)).color)
})

test('directed edges have arrows, symmetric ones none; parallel ones are bowed', () => {
  expect(['t1', 't4'].map((id) => edge(id, drawing(null)).type)).toEqual(['curve', 'arrow'])
})

test('width tells how many sources there are; a single one is thin and pale', () => {
  const [single, two] = [edge('t4', drawing(null)), edge('t1', drawing(null))]
  expect([single.size, two.size]).toEqual([widthOf(1), widthOf(2)])
  expect(single.color).not.toBe(two.color)
  const widths = [0, 1, 2, 3, 4, 8, 1000].map(widthOf)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(widthOf(2)).toBeGreaterThan(1.5 * widthOf(1))
})

test('folded triples are one straight edge, as wide as their sources, and chosen with any of them', () => {
  const folding = {
    edges: new Set(['t1', 't4']),
    folds: new Map([['t1', { members: ['t1', 't2'], sources: 4 }]]),
    drawnAs: new Map([['t2', 't1']]),
  }
  const folded = { folding, unfolded: [] }
  const plainly = drawing(null, null, folded)
  expect(edge('t1', plainly)).toMatchObject({ curvature: 0, type: 'line', size: widthOf(4), hidden: false })
  expect(edge('t2', plainly).hidden).toBe(true)
  expect(edge('t1', drawing({ kind: 'edge', id: 't2' }, null, folded)).color).toBe(accent)
})

test('a path is traced in the accent, and what is off it dims', () => {
  const spotlight = { kind: 'path' as const, nodes: new Set(['person:甲', 'place:丙']), edges: new Set(['t4']) }
  const given = drawing(null, null, { spotlight })
  expect([edge('t4', given).color, edge('t1', given).color]).toEqual([accent, edgeDim])
  expect(node('person:乙', given).color).not.toBe(node('person:乙', drawing(null)).color)
  expect(node('place:丙', given).color).toBe(node('place:丙', drawing(null)).color)
})

test('a focus leaves its surroundings as they are, and dims the rest', () => {
  const spotlight = { kind: 'focus' as const, nodes: new Set(['person:甲', 'place:丙']), edges: new Set(['t4']) }
  const given = drawing(null, null, { spotlight })
  expect([edge('t4', given).color, edge('t1', given).color]).toEqual([plain, edgeDim])
})
