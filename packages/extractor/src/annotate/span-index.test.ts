import { expect, test } from 'vitest'
import { spanIndex } from './span-index.ts'

const SPANS = [
  [6, 8],
  [0, 2],
  [2, 5],
].map(([from = 0, to = 0]) => ({ from, to }))

test.each([
  [0, 2, ['0-2']],
  [1, 3, ['0-2', '2-5']],
  [5, 6, []],
  [4, 7, ['2-5', '6-8']],
  [0, 9, ['0-2', '2-5', '6-8']],
  [8, 9, []],
])('%i to %i meets %j', (from, to, met) => {
  expect(spanIndex(SPANS)(from, to).map((span) => `${span.from}-${span.to}`)).toEqual(met)
})
