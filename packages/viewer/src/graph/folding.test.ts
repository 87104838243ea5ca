import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import type { Unfolded } from '../state/exploring.ts'
import { parallelPairs, toDisplayGraph } from './display.ts'
import { foldEdges } from './folding.ts'

const graph = smallGraph()
const pairs = parallelPairs(toDisplayGraph(graph, new Set(graph.nodes())))
const MET = 'person:乙\nperson:甲'
const SOURCES: Readonly<Record<string, readonly number[]>> = { t1: [0, 1], t2: [1], t3: [2] }
const fold = (visible: readonly string[], unfolded: Unfolded = []) =>
  foldEdges(pairs, { visible: new Set(visible), unfolded, sourcesOf: (edge) => SOURCES[edge] ?? [] })

test('the three meetings of one pair, whichever way they run, are one pair; lone edges are none', () => {
  expect([...pairs]).toEqual([[MET, ['t1', 't2', 't3']]])
})

test('a fold stands for its triples and counts each source once', () => {
  const folded = fold(['t1', 't2', 't3', 't4', 't5'])
  expect([...folded.edges]).toEqual(['t1', 't4', 't5'])
  expect(folded.folds.get('t1')).toEqual({ members: ['t1', 't2', 't3'], sources: 3 })
  expect([...folded.drawnAs]).toEqual([
    ['t2', 't1'],
    ['t3', 't1'],
  ])
})

test('what a filter hides is in no fold, and a triple alone is itself', () => {
  expect(fold(['t2', 't3']).folds.get('t2')).toEqual({ members: ['t2', 't3'], sources: 2 })
  expect(fold(['t3', 't4']).folds.size).toBe(0)
})

test.each<[Unfolded]>([['all'], [[MET]]])('unfolded (%j), each triple is drawn', (unfolded) => {
  const { edges, folds } = fold(['t1', 't2', 't3'], unfolded)
  expect([[...edges], folds.size]).toEqual([['t1', 't2', 't3'], 0])
})
