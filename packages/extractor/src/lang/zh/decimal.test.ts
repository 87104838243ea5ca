import { expect, test } from 'vitest'
import { add, negate, parseDecimal, ratio, shift, toNumber } from './decimal.ts'

test('scaling is exact', () => {
  expect(toNumber(shift(parseDecimal('20.9'), 8))).toBe(2_090_000_000)
  expect(toNumber(shift(parseDecimal('4.35'), 2))).toBe(435)
  expect(toNumber(add(parseDecimal('0.1'), parseDecimal('.2')))).toBe(0.3)
  expect(toNumber(negate(parseDecimal('1.5')))).toBe(-1.5)
  expect(ratio(parseDecimal('1'), parseDecimal('3'))).toBe(1 / 3)
})
