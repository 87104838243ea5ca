import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { toDisplayGraph } from '../graph/display.ts'
import type { Selection } from '../state/view-state.ts'
import { CANVAS } from '../theme/theme.ts'
import { emphasise } from './emphasis.ts'
import { type Drawing, paintEdge, paintNode } from './paint.ts'

const graph = smallGraph()
const display = toDisplayGraph(graph, new Set(graph.nodes()))

function drawing(selection: Selection | null, hover: Selection | null = null): Drawing {
  return {
    graph: display,
    scene: {
      visible: { nodes: new Set(['person:甲', 'person:乙', 'place:丙']), edges: new Set(['t1', 't2', 't4']) },
      selection,
      hover,
      shade: 'dark',
      nodeLabel: (id) => id,
      edgeLabel: (id) => id,
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
  expect(edge('t1', drawing(null))).toMatchObject({ hidden: false, color: plain })
})

test('a selected node keeps the colour of its neighbours and dims the rest', () => {
  const given = drawing({ kind: 'edge', id: 't4' })
  expect(node('place:丙', given).color).toBe(node('place:丙', drawing(null)).color)
  expect(node('person:乙', given).color).not.toBe(node('person:乙', drawing(null)).color)
  expect([edge('t4', given).color, edge('t1', given).color]).toEqual([accent, edgeDim])
})

test('what is under the pointer stands out, without dimming anything', () => {
  const given = drawing(null, { kind: 'node', id: 'place:丙' })
  expect([edge('t4', given).color, edge('t1', given).color]).toEqual([edgeStrong, plain])
  expect(node('person:乙', given).color).toBe(node('person:乙', drawing(null)).color)
})

test('directed edges have arrows, symmetric ones none; parallel ones are bowed', () => {
  expect(['t1', 't4'].map((id) => edge(id, drawing(null)).type)).toEqual(['curve', 'arrow'])
})
