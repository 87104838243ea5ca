import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { toDisplayGraph } from '../graph/display.ts'
import { toBodies } from './bodies.ts'
import { createRest, createSettling } from './settle.ts'

const graph = smallGraph()
const display = toDisplayGraph(graph, new Set(graph.nodes()))
const visible = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) }
const free = (): boolean => false

test('parallel edges become one that pulls harder, hidden ones none', () => {
  const { bodies } = toBodies(display, visible, free)
  expect([...bodies.weight]).toEqual([2, 1, 1])
  const some = toBodies(display, { nodes: visible.nodes, edges: new Set(['t4']) }, free).bodies
  expect([some.source, some.target, some.weight].map((list) => [...list])).toEqual([[0], [2], [1]])
  expect([...some.mass]).toEqual([2, 1, 2, 1])
})

test('a layout comes to rest, the same each time, and keeps about its size', () => {
  const radius = ({ x, y }: { x: Float64Array; y: Float64Array }): number =>
    Math.sqrt(x.reduce((sum, each, i) => sum + each ** 2 + (y[i] as number) ** 2, 0) / x.length)
  const run = () => {
    const { bodies } = toBodies(display, visible, free)
    const before = radius(bodies)
    const settle = createSettling(bodies)
    let state = settle()
    while (!state.done) state = settle()
    return { iterations: state.iterations, x: [...bodies.x], growth: radius(bodies) / before }
  }
  const first = run()
  expect(first.iterations).toBeLessThan(1000)
  expect(first.x.every(Number.isFinite)).toBe(true)
  expect(first.growth).toBeGreaterThan(0.5)
  expect(first.growth).toBeLessThan(2)
  expect(run()).toEqual(first)
})

test('a node that is held stays, the others move', () => {
  const { bodies } = toBodies(display, visible, (id) => id === 'person:甲')
  const before = [...bodies.x]
  const settle = createSettling(bodies)
  for (let i = 0; i < 100; i += 1) settle()
  expect(bodies.x[0]).toBe(before[0])
  expect(bodies.x[1]).not.toBe(before[1])
})

test('rest is many still iterations in a row, and an end comes anyway', () => {
  const rest = createRest()
  for (let i = 1; i < 70; i += 1) expect(rest(i === 65 ? 0.5 : 0).done).toBe(i >= 60 && i < 65)
  for (let i = 70; i < 77; i += 1) expect(rest(0).done).toBe(false)
  expect(rest(0)).toEqual({ iterations: 77, done: true })
  const restless = createRest()
  for (let i = 1; i < 1000; i += 1) expect(restless(1).done).toBe(false)
  expect(restless(1).done).toBe(true)
})
