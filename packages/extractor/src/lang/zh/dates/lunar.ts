// The Chinese calendar's months and days, and two solar terms, in Gregorian dates.
import { LUNAR_YEARS } from '../../../data/zh-calendar.ts'
import { addDays, type Day } from './calendar.ts'

const YEARS = new Map(LUNAR_YEARS.map((row) => [row.year, row]))

/**
 * @param year - The Gregorian year in which the lunar year begins; 1900 to 2100.
 * @param day - 1 to 30, or `last` for the month's last day.
 * @returns Null outside the table, or where the month is too short.
 */
export function lunarDay(year: number, month: number, day: number | 'last'): Day | null {
  const row = YEARS.get(year)
  if (row === undefined || month < 1 || month > 12) return null
  const index = month - 1 + (row.leapMonth > 0 && row.leapMonth < month ? 1 : 0)
  const lengths = [...row.longMonths].map((long) => 29 + Number(long))
  const length = lengths[index] ?? 29
  const wanted = day === 'last' ? length : day
  if (wanted < 1 || wanted > length) return null
  const before = lengths.slice(0, index).reduce((sum, days) => sum + days, 0)
  const [startMonth = 1, startDay = 1] = row.newYear.split('-').map(Number)
  return addDays({ year, month: startMonth, day: startDay }, before + wanted - 1)
}

/** Month and the formula's constants for the 20th and 21st century. */
const TERMS: Readonly<Record<string, readonly [number, number, number]>> = {
  清明: [4, 5.59, 4.81],
  冬至: [12, 22.6, 21.94],
}

/**
 * Day of a solar term, by the common approximation floor(0.2422 y + C) - floor(y / 4), y the year within its century.
 * @returns Null for other terms and outside 1900 to 2099.
 */
export function solarTerm(year: number, name: string): Day | null {
  const term = TERMS[name]
  if (term === undefined || year < 1900 || year > 2099) return null
  const [month, twentieth, twentyFirst] = term
  const inCentury = year % 100
  return {
    year,
    month,
    day: Math.floor(0.2422 * inCentury + (year < 2000 ? twentieth : twentyFirst)) - Math.floor(inCentury / 4),
  }
}
