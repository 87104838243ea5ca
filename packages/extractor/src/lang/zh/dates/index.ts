// Dates in Chinese text, read left to right and resolved to EDTF against the dateline.
import type { DateMatch } from '../../../model/language.ts'
import { firstDay, isValid, type Period, type Point, parsePoint, periodToEdtf } from './calendar.ts'
import { type DateContext, type DateReader, matchAt, point, type Reading } from './reading.ts'
import { readCentury, readCounted, readFiveYearPlan, readVague, readWeek } from './spans.ts'
import { readDay, readDayWord, readMonth, readYear } from './years.ts'

export interface DateOptions {
  /** ISO date against which relative dates resolve; null leaves them without value. */
  readonly dateline: string | null
  /** ISO date that the text before this sentence named last: 当日 and 同月 go back to it. */
  readonly antecedent?: string | null
}

/** A date with what the quantities need to know about it. */
export interface ScannedDate extends DateMatch {
  /** Written as an amount of time (三年内): a quantity too. */
  readonly duration: boolean
}

const READERS: readonly DateReader[] = [
  readNumeric,
  readFiveYearPlan,
  readCentury,
  readYear,
  readDayWord,
  readCounted,
  readWeek,
  readMonth,
  readDay,
  readVague,
]

/** First characters of any date; everything else is skipped at one look. */
const STARTS = new Set(
  '0123456789〇○零一二两三四五六七八九十公农今本去明前后後昨大当同上下这周週星礼禮“"近日最此不目眼现如截未接过从自即北',
)
const PREFIX = /(?:当地时间|北京时间)/y
const FROM = /[从自]/y
const TO = / ?(?:至|到|-|－|–|~|～|―|—{1,2}) ?/y
const BETWEEN = / ?[和与] ?/y
const SINCE = /(?:以来|起(?![点源义诉步草伏])|至今|开始|以后|之后|及以后)/y
const UNTIL = /(?:以前|之前)/y
const FROM_TODAY = /(?:即日|今日?)起/y
const JOINED = /^[、和及与](?:从|自)?$/
const DAY_TAIL =
  /(?:[（(][周星][^）)]{1,3}[）)])?(?: ?(?:凌晨|清晨|早晨|早上|早间|上午|中午|午间|正午|下午|午后|傍晚|晚间|晚上|夜间|深夜|晚|早(?!已|在|就|期|日|些)|夜(?!市|间|景)|晨))?(?:(?: ?\d{1,2}|[一二三四五六七八九十零]{1,3})(?:[时點点](?:\d{1,2}分?|[一二三四五六七八九十零]{1,3}分?|半|[一三]刻)?(?:许|整|左右|前后)?|:\d{2}(?::\d{2})?))?/y

/**
 * Finds the dates of one sentence.
 * @returns Matches in order, without overlap. `date` is EDTF (2025-06-16, 2024-12, 2021/.., 198X), or null where the
 *   text fixes none (近日) or the dateline it needs is unknown.
 * @see EDTF, ISO 8601-2:2019, https://www.loc.gov/standards/datetime/
 */
export function findDates(text: string, options: DateOptions): readonly DateMatch[] {
  return scanDates(text, options).map(({ duration: _, ...match }) => match)
}

/** `findDates` with the marks that tell calendar dates from amounts of time. */
export function scanDates(text: string, { dateline, antecedent = null }: DateOptions): readonly ScannedDate[] {
  const found: ScannedDate[] = []
  const line = dateline === null ? null : parsePoint(dateline)
  const day = line === null ? null : firstDay(line)
  let last: Point | null = antecedent === null ? null : parsePoint(antecedent)
  let at = 0
  while (at < text.length) {
    const before = found.at(-1)
    const joined = before !== undefined && at - before.end <= 2 && JOINED.test(text.slice(before.end, at))
    const context: DateContext = { dateline: day, antecedent: last, leading: joined ? last : null }
    const reading = STARTS.has(text[at] ?? '') ? readDate(text, at, context) : null
    if (reading === null) {
      at++
      continue
    }
    const date = reading.pattern ?? (reading.period === null ? null : periodToEdtf(reading.period))
    found.push({
      start: at,
      end: reading.end,
      text: text.slice(at, reading.end),
      date,
      duration: reading.duration === true,
    })
    last = reading.period?.to ?? last
    at = reading.end
  }
  return found
}

function readDate(text: string, at: number, context: DateContext): Reading | null {
  const today = matchAt(FROM_TODAY, text, at)
  if (today !== null) {
    const period = context.dateline === null ? null : { from: context.dateline, to: null }
    return { end: at + today[0].length, period }
  }
  const prefix = matchAt(PREFIX, text, at)?.[0].length ?? 0
  const from = matchAt(FROM, text, at)?.[0].length ?? 0
  const first = readOne(text, at + prefix + from, context)
  if (first === null || (prefix > 0 && first.day !== true)) return null
  const range = readRange(text, first, context)
  if (range !== null) return range
  const open = readOpen(text, first)
  if (open !== null) return open
  return from > 0 ? null : first
}

/** One date with its hour: the longest reading, the first reader on a tie. */
function readOne(text: string, at: number, context: DateContext): Reading | null {
  let best: Reading | null = null
  for (const read of READERS) {
    const reading = read(text, at, context)
    if (reading !== null && (best === null || reading.end > best.end)) best = reading
  }
  if (best?.day !== true) return best
  const tail = matchAt(DAY_TAIL, text, best.end)
  return tail === null ? best : { ...best, end: best.end + tail[0].length }
}

/** 5月7日至9日, 2016年到2022年, 2007年与2009年间. */
function readRange(text: string, first: Reading, context: DateContext): Reading | null {
  if (first.pattern !== undefined || first.duration === true) return null
  const to = matchAt(TO, text, first.end)
  const between = to ?? matchAt(BETWEEN, text, first.end)
  if (between === null) return null
  const leading = first.period?.to ?? null
  const second = readOne(text, first.end + between[0].length, { ...context, leading })
  if (second === null || second.pattern !== undefined || second.duration === true) return null
  const close = /^之?间/.exec(text.slice(second.end, second.end + 2))?.[0].length ?? 0
  if (to === null && close === 0) return null
  const known = first.period?.from != null && second.period?.to != null
  const period: Period | null = known ? { from: first.period?.from ?? null, to: second.period?.to ?? null } : null
  return { end: second.end + close, period }
}

/** 2021年以来, 2018年以前. */
function readOpen(text: string, first: Reading): Reading | null {
  const since = matchAt(SINCE, text, first.end)
  if (since !== null && first.pattern === undefined)
    return {
      ...first,
      end: first.end + since[0].length,
      period: first.period === null ? null : { from: first.period.from, to: null },
    }
  const until = matchAt(UNTIL, text, first.end)
  if (until !== null && first.pattern === undefined && first.duration !== true)
    return {
      ...first,
      end: first.end + until[0].length,
      period: first.period === null ? null : { from: null, to: first.period.to },
    }
  return null
}

const NUMERIC = /([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])|([12]\d{3})[-/](0[1-9]|1[0-2])(?![\d/-])/y
const YEARS = /([12]\d{3}) ?(?:至|到|-|－|–|~|～|—{1,2}) ?([12]\d{3})( ?年)?(?!\d)/y

/** 2025-06-16, 2025/6/16, 2025.6.16, and years with one 年 for two: 2016-2018年. */
function readNumeric(text: string, at: number): Reading | null {
  if (/[\d.A-Za-z/-]/.test(text[at - 1] ?? '')) return null
  const years = matchAt(YEARS, text, at)
  // 1000-2000人 counts people: without 年 the text must lead in with 从2016到2018.
  const certain = years?.[3] !== undefined || /[从自(（]/.test(text[at - 1] ?? '')
  if (years !== null && certain && Number(years[1]) < Number(years[2]))
    return { end: at + years[0].length, period: { from: { year: Number(years[1]) }, to: { year: Number(years[2]) } } }
  const match = matchAt(NUMERIC, text, at)
  if (match === null) return null
  const full = match[1] !== undefined
  const date = full
    ? { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) }
    : { year: Number(match[5]), month: Number(match[6]) }
  return isValid(date) ? { end: at + match[0].length, period: point(date), day: full } : null
}
