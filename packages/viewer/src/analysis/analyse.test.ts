import { expect, test } from 'vitest'
import { centrality, communities } from './analyse.ts'

/** Two triangles, one of them with a tail, joined by 2-3; 0-1 twice, 7 alone, a loop on 0. */
const links = {
  order: 8,
  source: Int32Array.from([0, 1, 2, 2, 3, 4, 5, 1, 5, 0]),
  target: Int32Array.from([1, 2, 0, 3, 4, 5, 3, 0, 6, 0]),
}

test('communities are numbered by size, and the same each time; who is alone has none', () => {
  const found = [...communities(links)]
  expect(found).toEqual([2, 2, 2, 1, 1, 1, 1, 0])
  expect([...communities(links)]).toEqual(found)
})

test('a graph without links has no communities', () => {
  const none = { order: 3, source: new Int32Array(), target: new Int32Array() }
  expect([...communities(none)]).toEqual([0, 0, 0])
  expect([...centrality('betweenness', none)]).toEqual([0, 0, 0])
})

test('neighbours, triples, and the way between', () => {
  expect([...centrality('degree', links)]).toEqual([2, 2, 3, 3, 2, 3, 1, 0])
  expect([...centrality('weightedDegree', links)]).toEqual([3, 3, 3, 3, 2, 3, 1, 0])
  const between = centrality('betweenness', links)
  expect(between.indexOf(Math.max(...between))).toBe(3)
  expect(between[0]).toBe(0)
  const rank = centrality('pagerank', links)
  expect(rank.reduce((sum, each) => sum + each)).toBeCloseTo(1, 3)
  expect(rank[3]).toBeGreaterThan(rank[6] as number)
})
