import { expect, test } from 'vitest'
import { addDays, addMonths, fromDayNumber, periodToEdtf, toDayNumber, weekday } from './calendar.ts'
import { lunarDay, solarTerm } from './lunar.ts'

test('day numbers go there and back', () => {
  for (let days = -800_000; days < 800_000; days += 997) expect(toDayNumber(fromDayNumber(days))).toBe(days)
  expect(fromDayNumber(0)).toEqual({ year: 1970, month: 1, day: 1 })
})

test('days, months and weekdays', () => {
  expect(addDays({ year: 2024, month: 2, day: 28 }, 2)).toEqual({ year: 2024, month: 3, day: 1 })
  expect(addMonths({ year: 2025, month: 1 }, -1)).toEqual({ year: 2024, month: 12 })
  expect(weekday({ year: 2025, month: 6, day: 17 })).toBe(2)
})

test.each([
  [{ from: { year: 2025 }, to: { year: 2025 } }, '2025'],
  [{ from: { year: 2021 }, to: null }, '2021/..'],
  [{ from: { year: -220 }, to: { year: -206 } }, '-0220/-0206'],
])('%j is %s', (period, edtf) => {
  expect(periodToEdtf(period)).toBe(edtf)
})

test.each([
  [2025, 1, 1, '2025-1-29'],
  [2025, 8, 15, '2025-10-6'],
  [2025, 5, 5, '2025-5-31'],
  [2024, 12, 'last', '2025-1-28'],
  [2023, 1, 15, '2023-2-5'],
  [2020, 8, 15, '2020-10-1'],
] as const)('lunar %d-%d-%s is %s', (year, month, day, date) => {
  const found = lunarDay(year, month, day)
  expect(found && `${found.year}-${found.month}-${found.day}`).toBe(date)
})

test('solar terms', () => {
  expect(solarTerm(2025, '清明')?.day).toBe(4)
  expect(solarTerm(2023, '清明')?.day).toBe(5)
  expect(solarTerm(2024, '冬至')?.day).toBe(21)
  expect(solarTerm(1850, '冬至')).toBeNull()
})
