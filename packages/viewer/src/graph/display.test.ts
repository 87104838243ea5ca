import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { middleOf } from '../render/geometry.ts'
import { toDisplayGraph } from './display.ts'

const graph = smallGraph()
const all = new Set(graph.nodes())

test('size follows support, from smallest to largest', () => {
  const display = toDisplayGraph(graph, all)
  const sizes = ['person:甲', 'person:乙', 'place:丙', 'ship:丁'].map((id) => display.getNodeAttribute(id, 'size'))
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(sizes[0]).toBe(19)
  expect(sizes[3]).toBe(5)
})

test('parallel edges bow apart, whichever way they run; a lone edge is straight', () => {
  const display = toDisplayGraph(graph, all)
  const middles = ['t1', 't2', 't3'].map((edge) => {
    const [source, target] = display.extremities(edge).map((id) => display.getNodeAttributes(id))
    return middleOf(source as never, target as never, display.getEdgeAttribute(edge, 'curvature')).y
  })
  expect(new Set(middles.map((y) => y.toFixed(3))).size).toBe(3)
  expect(display.getEdgeAttribute('t4', 'curvature')).toBe(0)
})

test('what is out of scope is not drawn, nor are loops', () => {
  const copy = smallGraph()
  copy.addDirectedEdgeWithKey('loop', 'person:甲', 'person:甲', { ...copy.getEdgeAttributes('t4') })
  const display = toDisplayGraph(copy, new Set(['person:甲', 'person:乙']))
  expect(display.nodes()).toEqual(['person:甲', 'person:乙'])
  expect(display.edges()).toEqual(['t1', 't2', 't3'])
})
