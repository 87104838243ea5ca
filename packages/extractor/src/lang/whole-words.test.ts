import { expect, test } from 'vitest'
import type { FixedWord } from '../model/index.ts'
import { keepWhole } from './whole-words.ts'

test.each([
  ['ab cd', '', 'ab cd'],
  ['ab cd', '0-2', 'AB cd'],
  ['ab cd', '1-4', 'a B C d'],
  ['abcd', '1-2 2-3', 'a B C d'],
  ['ab cd ef', '1-7 7-8', 'a B CD E F'],
  ['ab cd', '0-5', 'AB CD'],
])('%s with %s is %s', (text, spans, expected) => {
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
  const fixed = spans.split(' ').flatMap((span): FixedWord[] => {
    const [start, end] = span.split('-').map(Number)
    return end === undefined || start === undefined ? [] : [{ start, end, type: 'place' }]
  })
  const whole = keepWhole(text, tokens, fixed, (_, token) => token)
  const isFixed = (start: number, end: number) => fixed.some((word) => word.start === start && word.end === end)
  expect(whole.map((t) => (isFixed(t.start, t.end) ? t.text.toUpperCase() : t.text)).join(' ')).toBe(expected)
  for (const { start, end, text: own } of whole) expect(own).toBe(text.slice(start, end))
})
