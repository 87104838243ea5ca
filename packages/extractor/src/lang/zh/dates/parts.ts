// Parts of a year: 6月16日, 年底, 上半年, 前三季度, 1至5月, 6月中旬, 一季度末. The year itself is read elsewhere.
import { daysInMonth, isValid, type Period } from './calendar.ts'
import { matchAt, SMALL, toInteger } from './reading.ts'

export interface MonthDay {
  readonly month: number
  readonly day?: number
}

/** Both ends included. */
export interface YearPart {
  readonly end: number
  readonly from: MonthDay
  readonly to: MonthDay
  /** A season, half or quarter: known by where it begins. */
  readonly season?: boolean
  /** A single day. */
  readonly day?: boolean
}

const PARTS = new RegExp(
  [
    '(?<yearEnd>年?年?[初底末]|年?年中)',
    '(?:的)?(?<half>[上下](?:个)?半年|[前后]半年)',
    '(?:的)?(?<quarters>前(?<quarterCount>[二两三23])个?季度)',
    '(?:的)?第?(?<quarter>[一二三四1-4])季度(?<quarterEnd>末)?',
    `(?:的)?前(?<monthCount>${SMALL})个?月(?!期)`,
    `(?<fromMonth>${SMALL})月?份? ?(?:至|到|-|—{1,2}|－|–|~|～|―) ?(?<toMonth>${SMALL})月份?(?! ?(?:\\d|[一二三四五六七八九十]{1,3}[日号]))`,
    '(?:的)?(?<season>春|夏|秋|冬)(?:天|季)',
  ].join('|'),
  'y',
)
const MONTH = new RegExp(`(?<month>${SMALL})月(?<share>份)?`, 'y')
const MONTH_TAIL = new RegExp(
  [
    ` ?(?<day>${SMALL})[日号號]`,
    '(?<third>[上中下]旬)',
    '(?<half>[上下]半月)',
    '(?<monthEnd>[底末初])(?!期)',
    '(?<bare>[一二三]?十[一二三四五六七八九]?)(?![一二三四五六七八九十个月年多余亿万])',
  ].join('|'),
  'y',
)
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  冬: [12, 12],
}
const THIRDS: Readonly<Record<string, readonly [number, number]>> = { 上旬: [1, 10], 中旬: [11, 20], 上半月: [1, 15] }

export function yearPart(text: string, at: number): YearPart | null {
  const match = matchAt(PARTS, text, at)
  const groups = match?.groups
  if (match === null || groups === undefined) return null
  const end = at + match[0].length
  const months = (from: number, to: number, season = true): YearPart | null =>
    from >= 1 && to >= from && to <= 12 ? { end, from: { month: from }, to: { month: to }, season } : null
  if (groups.yearEnd !== undefined) return yearEnd(groups.yearEnd.at(-1), end)
  if (groups.half !== undefined) return /^[上前]/.test(groups.half) ? months(1, 6) : months(7, 12)
  if (groups.quarterCount !== undefined) return months(1, 3 * toInteger(groups.quarterCount))
  if (groups.quarter !== undefined) {
    const last = 3 * toInteger(groups.quarter)
    if (groups.quarterEnd === undefined) return months(last - 2, last)
    const day = { month: last, day: daysInMonth(2001, last) }
    return { end, from: day, to: day }
  }
  if (groups.monthCount !== undefined) return months(1, toInteger(groups.monthCount), false)
  if (groups.season !== undefined) return months(...(SEASONS[groups.season] ?? [1, 12]))
  return months(toInteger(groups.fromMonth ?? ''), toInteger(groups.toMonth ?? ''), false)
}

/** 年底 is the last month, 年末 the last day: balances are drawn up on it. */
function yearEnd(mark: string | undefined, end: number): YearPart {
  if (mark === '末') return { end, from: { month: 12, day: 31 }, to: { month: 12, day: 31 } }
  const month = mark === '初' ? 1 : mark === '底' ? 12 : 6
  return { end, from: { month }, to: { month } }
}

/** 6月, 6月份, 6月16日, 十月一. */
export function monthPart(text: string, at: number): YearPart | null {
  const match = matchAt(MONTH, text, at)
  const month = toInteger(match?.groups?.month ?? '')
  if (match === null || !(month >= 1 && month <= 12)) return null
  const end = at + match[0].length
  const tail = match.groups?.share === undefined ? monthTail(text, end, month) : null
  return tail ?? { end, from: { month }, to: { month } }
}

/** What follows a month: a day, a third, its end. */
export function monthTail(text: string, at: number, month: number, year = 2001): YearPart | null {
  const match = matchAt(MONTH_TAIL, text, at)
  const groups = match?.groups
  if (match === null || groups === undefined) return null
  const end = at + match[0].length
  const span = (from: number, to: number): YearPart => ({ end, from: { month, day: from }, to: { month, day: to } })
  const last = daysInMonth(year, month)
  const third = groups.third ?? groups.half
  if (third !== undefined) return span(...(THIRDS[third] ?? ([third === '下旬' ? 21 : 16, last] as const)))
  if (groups.monthEnd === '末') return span(last, last)
  if (groups.monthEnd !== undefined) return { end, from: { month }, to: { month } }
  const day = toInteger(groups.day ?? groups.bare ?? '')
  return day >= 1 && day <= 31 ? { ...span(day, day), day: true } : null
}

/** Null for days that the year does not have. */
export function toPeriod(
  { from, to }: { readonly from: MonthDay; readonly to: MonthDay },
  year: number,
): Period | null {
  const last = daysInMonth(year, to.month)
  // 2月下旬 was read before its year was known.
  const closed = to.day !== undefined && from.day !== to.day && to.day > 27 ? { ...to, day: last } : to
  const period = { from: { year, ...from }, to: { year, ...closed } }
  return isValid(period.from) && isValid(period.to) ? period : null
}
