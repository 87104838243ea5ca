import { MultiGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from './attributes.ts'
import { layout } from './layout.ts'

/** Stars, a chain between them, pairs and lone nodes: `edges` as pairs of node numbers. */
function graphOf(order: number, edges: readonly (readonly [number, number])[]): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiGraph<NodeAttributes, EdgeAttributes>()
  for (let i = 0; i < order; i++) graph.addNode(`n${i}`, { size: 3 + (i % 16) } as NodeAttributes)
  for (const [i, [a, b]] of edges.entries()) graph.addEdgeWithKey(`e${i}`, `n${a}`, `n${b}`, {} as EdgeAttributes)
  return graph
}

const STARS = Array.from({ length: 120 }, (_, i) => [i % 6, i + 6] as const)
const CHAIN = [0, 1, 2, 3, 4].map((i) => [i, i + 1] as const)
const PAIRS = Array.from({ length: 10 }, (_, i) => [200 + 2 * i, 201 + 2 * i] as const)
const EDGES = [...STARS, ...CHAIN, ...PAIRS, [0, 0] as const, [0, 1] as const]
const PAGE = graphOf(260, EDGES)

describe('layout', () => {
  const places = layout(PAGE)

  test('gives every node a finite, rounded place', () => {
    expect(places.size).toBe(260)
    for (const { x, y } of places.values()) {
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
      expect(x).toBe(Math.round(x * 100) / 100)
    }
  })

  test('lets no two discs overlap', () => {
    const discs = [...places].map(([node, { x, y }]) => ({ x, y, size: PAGE.getNodeAttribute(node, 'size') }))
    const overlaps = discs.flatMap((a, i) =>
      discs.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size),
    )
    expect(overlaps).toEqual([])
  })

  test('fills a sheet of about 16:10', () => {
    const xs = [...places.values()].map(({ x }) => x)
    const ys = [...places.values()].map(({ y }) => y)
    const aspect = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys))
    expect(aspect).toBeGreaterThan(1.2)
    expect(aspect).toBeLessThan(2.1)
  })

  test('does not depend on the order of edges', () =>
    expect([...layout(graphOf(260, EDGES.toReversed()))].sort()).toEqual([...places].sort()))

  test.each([0, 1, 2, 900])('lays out %i nodes without edges', (order) =>
    expect(layout(graphOf(order, [])).size).toBe(order),
  )

  test('lays out a component above the Barnes-Hut limit', () => {
    const graph = graphOf(
      700,
      Array.from({ length: 699 }, (_, i) => [i >> 2, i + 1] as const),
    )
    const distinct = new Set([...layout(graph).values()].map(({ x, y }) => `${x} ${y}`))
    expect(distinct.size).toBe(700)
  })
})
