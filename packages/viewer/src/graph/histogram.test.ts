import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { isoDay } from './date-range.ts'
import { binAt, histogram, layOutBins } from './histogram.ts'
import { indexTriples } from './triple-index.ts'

const index = indexTriples(smallGraph())
const plan = layOutBins(index)
const counted = histogram(index, plan, new Uint8Array(index.ids.length).fill(1))

test('bins follow one another without gap or overlap', () => {
  for (const [i, { from }] of plan.bins.entries()) if (i > 0) expect(from).toBe((plan.bins[i - 1]?.to ?? 0) + 1)
})

test('every dated triple is counted where it may lie, and surely where it is exact', () => {
  expect([counted.dated, counted.undated]).toEqual([4, 2])
  expect(Math.max(...counted.bins.map(({ possible }) => possible))).toBeGreaterThan(0)
  expect(counted.bins.every(({ exact, possible }) => exact <= possible)).toBe(true)
  expect(counted.bins.reduce((sum, { exact }) => sum + exact, 0)).toBeLessThanOrEqual(4)
})

test('a day finds its bin, one outside the nearest', () => {
  const { bins } = counted
  for (const [i, { from, to }] of bins.entries()) expect([binAt(bins, from), binAt(bins, to)]).toEqual([i, i])
  expect(binAt(bins, -1e7)).toBe(0)
  expect(binAt(bins, 1e7)).toBe(bins.length - 1)
})

test('long stretches without a beginning or end are one bin', () => {
  const gap = plan.bins.find((bin) => bin.gap)
  expect(gap === undefined || isoDay(gap.from) < isoDay(gap.to)).toBe(true)
})
