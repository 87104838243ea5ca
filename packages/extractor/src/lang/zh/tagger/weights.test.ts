import { expect, test } from 'vitest'
import { FeatureList, MARGIN, scoreRows } from './features.ts'
import { lanePairs, rowsInOrder, unpackRow } from './lanes.ts'
import { type Layout, WeightTable } from './weights.ts'

const LABELS = 3

/** A table of one feature, which votes -7 for label 0 before its anchor, and 500, -500 and 2 at it. */
function castAt(layout: Layout, anchors: readonly number[], rowsOf: (n: number) => Int32Array, n: number): number[][] {
  const features = new FeatureList()
  for (const anchor of anchors) features.add(0, 99, anchor)
  const vote = (offset: number, label: number, weight: number) =>
    (((offset + 2) * LABELS + label) << 16) | (weight & 0xffff)
  const votes = Int32Array.of(vote(-1, 0, -7), vote(0, 0, 500), vote(0, 1, -500), vote(0, 2, 2))
  const table = new WeightTable(layout, new Int32Array(LABELS * LABELS), {
    keys: features.hashes.slice(0, 1),
    counts: Uint16Array.of(votes.length),
    votes,
  })
  const width = lanePairs(LABELS)
  const pairs = new Int32Array(scoreRows(n) * width)
  table.add(features, rowsOf(n), pairs)
  return Array.from({ length: n }, (_, i) => {
    const row = new Int32Array(LABELS)
    unpackRow(pairs, (i + MARGIN) * width, LABELS, row, 0)
    return [...row]
  })
}

const everyRow = (n: number) => rowsInOrder(scoreRows(n), LABELS)

test.each([true, false])('votes add up, each label by itself (by offset: %s)', (byOffset) => {
  const scores = castAt({ labels: LABELS, rows: 1, byOffset }, [0, 1, 1], everyRow, 3)
  expect(scores).toEqual([
    [500 - 7 - 7, -500, 2],
    [1000, -1000, 4],
    [0, 0, 0],
  ])
})

test('no votes go where none are wanted', () => {
  const rowsOf = (n: number) => everyRow(n).map((row, k) => (k === MARGIN ? row : -1))
  const scores = castAt({ labels: LABELS, rows: 1, byOffset: true }, [0, 1], rowsOf, 2)
  expect(scores).toEqual([
    [500 - 7, -500, 2],
    [0, 0, 0],
  ])
})
