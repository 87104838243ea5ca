// Festivals by name (中秋节, 今年国庆节, “五一”假期) and days of the lunar calendar (农历正月初一, 腊月二十三).
import { FESTIVALS } from '../../../data/zh-calendar.ts'
import type { FestivalRow } from '../../../model/index.ts'
import { WordTable } from '../word-table.ts'
import { type Day, daysInMonth, type Period, type Point, toDayNumber, weekday } from './calendar.ts'
import { lunarDay, solarTerm } from './lunar.ts'
import { type DateContext, matchAt, point, type Reading, toInteger } from './reading.ts'

/** A day of the year that recurs. */
export interface Recurring {
  readonly end: number
  readonly inYear: (year: number) => Point | null
}

const NAMES = new WordTable<FestivalRow>(FESTIVALS.map((row): [string, FestivalRow] => [row.name, row]))
export const FESTIVAL_INITIALS: string = NAMES.initials
const HOLIDAY = /[”"]?(?:假日|小?长?假期?|黄金周|期间)/y
const PART_OF_NAME = /^(?:上河|联欢|晚会|档)/
const LUNAR =
  /(?:农历|夏历|阴历)(?:([一二三四五六七八九十正冬腊]{1,2})月(初?[一二三四五六七八九十廿]{1,3}))|([一二三四五六七八九十正冬腊]{1,2})月(初[一二三四五六七八九十])|([正冬腊])月([一二三四五六七八九十廿]{1,3})/y
const NAMED_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

export function readFestival(text: string, at: number, context: DateContext): Reading | null {
  const opened = /[“"]/.test(text.charAt(at)) ? 1 : 0
  const day = recurringAt(text, at + opened)
  if (day === null || (opened === 1 && !/[”"]/.test(text.slice(at + opened, day.end)))) return null
  return { end: day.end, period: nearest(day, context), day: true }
}

/** The festival or lunar day at `at`, its year left open. */
export function recurringAt(text: string, at: number): Recurring | null {
  const lunar = matchAt(LUNAR, text, at)
  if (lunar !== null) {
    const [whole, monthA, dayA, monthB, dayB, monthC, dayC] = lunar
    const name = monthA ?? monthB ?? monthC ?? ''
    const month = NAMED_MONTHS[name] ?? toInteger(name)
    const day = toInteger((dayA ?? dayB ?? dayC ?? '').replace('初', '').replace('廿', '二十'))
    return { end: at + whole.length, inYear: (year) => lunarDay(year, month, day) }
  }
  for (const [name, row] of NAMES.startingAt(text, at)) {
    const end = at + name.length
    if (PART_OF_NAME.test(text.slice(end, end + 2))) continue
    const holiday = matchAt(HOLIDAY, text, end)?.[0].length ?? 0
    if (row.use === 'holiday' && holiday === 0) continue
    return { end: end + holiday, inYear: (year) => festivalDay(row, year, holiday > 0) }
  }
  return null
}

/** A holiday of several days is known by its month only where it starts on a fixed day. */
function festivalDay({ calendar, date }: FestivalRow, year: number, holiday: boolean): Point | null {
  const [month = 1, second = 1, third = 1] = date.split('-').map(Number)
  if (calendar === 'solar') return holiday ? { year, month } : { year, month, day: second }
  if (calendar === 'lunar') return lunarDay(year, month, date.endsWith('last') ? 'last' : second)
  return calendar === 'term' ? solarTerm(year, date) : nthWeekday(year, month, second, third)
}

function nthWeekday(year: number, month: number, nth: number, day: number): Day | null {
  const first = weekday({ year, month, day: 1 })
  const date = 1 + ((day - first + 7) % 7) + 7 * (nth - 1)
  return date <= daysInMonth(year, month) ? { year, month, day: date } : null
}

/** The occurrence nearest the dateline. */
function nearest({ inYear }: Recurring, { dateline }: DateContext): Period | null {
  if (dateline === null) return null
  const target = toDayNumber(dateline)
  const days = [dateline.year - 1, dateline.year, dateline.year + 1].map(inYear).filter((day) => day !== null)
  const distance = ({ year, month = 1, day = 15 }: Point): number =>
    Math.abs(toDayNumber({ year, month, day }) - target)
  const best = days.toSorted((a, b) => distance(a) - distance(b))[0]
  return best === undefined ? null : point(best)
}
