import { expect, test } from 'vitest'
import { parseGraphJson } from '../source/parse-graph.ts'
import { withinHops } from './hops.ts'
import { indexTriples } from './triple-index.ts'

// a - b - c - d, with e beside c, and f alone; edges run either way.
const EDGES = ['ba', 'bc', 'dc', 'ce', 'ae'] as const
const graph = parseGraphJson(
  JSON.stringify({
    nodes: Array.from('abcdef', (key) => ({ key, attributes: { label: key, type: 'person', x: 0, y: 0 } })),
    edges: EDGES.map((key) => ({ key, source: key[0], target: key[1], attributes: { relation: 'r', sources: [] } })),
  }),
  'graph.json',
).graph
const index = indexTriples(graph)
const within = (start: string, hops: number, hidden: readonly string[] = []) => {
  const edges = new Set(EDGES.filter((edge) => !hidden.includes(edge)))
  const nodes = new Set(graph.nodes().filter((node) => !hidden.includes(node)))
  const found = withinHops(index, { nodes, edges }, start, hops)
  return [[...found.nodes].sort().join(''), [...found.edges].sort().join(' ')]
}

test.each([
  ['d', 1, 'cd', 'dc'],
  ['d', 2, 'bcde', 'bc ce dc'],
  ['d', 3, 'abcde', 'ae ba bc ce dc'],
  ['f', 3, 'f', ''],
])('from %s, %i hops', (start, hops, nodes, edges) => {
  expect(within(start, hops)).toEqual([nodes, edges])
})

test('what is hidden is no way, and a hidden entity has no surroundings', () => {
  expect(within('d', 3, ['bc'])).toEqual(['acde', 'ae ce dc'])
  expect(within('d', 3, ['d'])).toEqual(['', ''])
})
