import { expect, test } from 'vitest'
import { dayOf, dayRange, isoDay } from './date-range.ts'

test.each([
  ['2025-06-16', '2025-06-16', '2025-06-16'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024~', '2024-01-01', '2024-12-31'],
  ['198X', '1980-01-01', '1989-12-31'],
  ['2025/2027', '2025-01-01', '2027-12-31'],
  ['2025-21', '2025-01-01', '2025-12-31'],
  ['0221-XX-XX', '0221-01-01', '0221-12-31'],
])('%s is %s to %s', (edtf, from, to) => {
  const range = dayRange(edtf)
  expect(range && [isoDay(range.from), isoDay(range.to)]).toEqual([from, to])
})

test('open ends reach as far as there is time', () => {
  expect(dayRange('2021/..')).toEqual({ from: dayOf(2021, 1, 1), to: Number.POSITIVE_INFINITY })
  expect(dayRange('/2021-05')?.from).toBe(Number.NEGATIVE_INFINITY)
})

test.each(['', undefined, 'yesterday', '2025-06-16T10:00', '../..', '2025/2021'])('%s is no range', (edtf) => {
  expect(dayRange(edtf)).toBeUndefined()
})
