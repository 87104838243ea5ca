import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { toDisplayGraph } from './display.ts'
import { neighbourTowards } from './walk.ts'

const graph = smallGraph()
const all = new Set(graph.nodes())
const display = toDisplayGraph(graph, all)

test.each([
  ['right', 'person:乙'],
  ['up', 'place:丙'],
  ['left', undefined],
  ['down', undefined],
] as const)('%s of 甲 is %s: neighbours only', (direction, id) => {
  expect(neighbourTowards(display, 'person:甲', direction, all)).toBe(id)
})

test('a hidden neighbour is passed over', () => {
  expect(neighbourTowards(display, 'person:甲', 'right', new Set(['person:甲']))).toBeUndefined()
})
