import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { toDisplayGraph } from '../graph/display.ts'
import { toMatrices } from './matrices.ts'
import { NODE, NODE_WIDTH } from './protocol.ts'
import { copyPositions, createSettling, layoutSettings } from './settle.ts'

const graph = smallGraph()
const display = toDisplayGraph(graph, new Set(graph.nodes()))
const visible = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) }

test('parallel edges become one that pulls harder, hidden ones none', () => {
  const { edges } = toMatrices(display, visible)
  expect(edges).toHaveLength(3 * 3)
  expect(edges[2]).toBe(2)
  const some = toMatrices(display, { nodes: visible.nodes, edges: new Set(['t4']) })
  expect([...some.edges]).toEqual([0, 2 * NODE_WIDTH, 1])
})

test('a layout comes to rest, the same each time', () => {
  const run = () => {
    const { nodes, edges } = toMatrices(display, visible)
    const settle = createSettling(nodes, edges)
    let state = settle(10)
    while (!state.done) state = settle(50)
    return { iterations: state.iterations, positions: [...copyPositions(nodes, new Float32Array(8))] }
  }
  const first = run()
  expect(first.iterations).toBeLessThan(1000)
  expect(first.positions.every(Number.isFinite)).toBe(true)
  expect(run()).toEqual(first)
})

test('a pinned node stays', () => {
  const { nodes, edges } = toMatrices(display, visible)
  nodes[NODE.fixed] = 1
  createSettling(nodes, edges)(100)
  expect([nodes[NODE.x], nodes[NODE.y]]).toEqual([0, 0])
})

test('large graphs use Barnes-Hut with theta 1.2', () => {
  expect(layoutSettings(100).barnesHutOptimize).toBe(false)
  expect(layoutSettings(5000)).toMatchObject({ barnesHutOptimize: true, barnesHutTheta: 1.2 })
})
