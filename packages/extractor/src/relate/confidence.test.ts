import { expect, test } from 'vitest'
import { confidenceOf } from './confidence.ts'

const confidence = confidenceOf([
  { rule: 'sure', right: 95, wrong: 5 },
  { rule: 'doubtful', right: 5, wrong: 95 },
  { rule: 'seldom', right: 1, wrong: 0 },
])

test.each([
  ['sure', 0.93],
  ['doubtful', 0.07],
  ['seldom', 0.59],
  ['never-seen', 0.5],
])('%s has confidence %d', (rule, expected) => {
  expect(confidence(rule)).toBe(expected)
})

test('with nothing measured all rules weigh the same', () => {
  expect(confidenceOf([])('any')).toBe(0.5)
})
