// Dates in Chinese text, read left to right and resolved to EDTF against the dateline.
import type { DateMatch } from '../../../model/language.ts'
import { firstDay, type Period, type Point, parsePoint, periodToEdtf } from './calendar.ts'
import { skipClock } from './clock.ts'
import { readDay, readDayWord, readNumeric } from './days.ts'
import { FESTIVAL_INITIALS, readFestival } from './festivals.ts'
import { type DateContext, type DateReader, matchAt, type Reading } from './reading.ts'
import { readCentury, readCounted, readFiveYearPlan, readVague, readWeek } from './spans.ts'
import { ERA_INITIALS, readMonth, readReign, readYear } from './years.ts'

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

const FIGURES = '0123456789〇○零一二两三四五六七八九十'
/** Readers with the characters that may open what they read; where several read, the longest wins, then the first. */
const READERS: readonly (readonly [DateReader, string])[] = [
  [readNumeric, '12一二'],
  [readFiveYearPlan, '“"一二三四五六七八九十'],
  [readCentury, `${FIGURES}上本`],
  [readYear, `${FIGURES}公农今本去明前后後大上下`],
  [readReign, ERA_INITIALS],
  [readFestival, `“"农夏阴正冬腊一二三四五六七八九十${FESTIVAL_INITIALS}`],
  [readDayWord, '大今昨明前后後当'],
  [readCounted, `${FIGURES}半近最过此未今接`],
  [readWeek, '上下本这周週星礼禮'],
  [readMonth, `${FIGURES}上下前后本这当同第年`],
  [readDay, FIGURES],
  [readVague, '近日最此前不目当眼现如截'],
]
const BY_INITIAL = new Map<string, DateReader[]>()
for (const [reader, initials] of READERS)
  for (const char of new Set(initials)) BY_INITIAL.set(char, [...(BY_INITIAL.get(char) ?? []), reader])
/** Everything else is passed over in one native scan. */
const START = new RegExp(`[${[...BY_INITIAL.keys()].join('')}从自即北]`, 'g')
/** What follows the first ASCII figure of a date; most figures of a text are amounts, and one look tells them apart. */
const FIGURE_OF_DATE = /\d{1,4} ?(?:[年月日号號世个周週星礼禮天季至到—－–~～\-/.]|0年代|\d\d \d\d)/y
const PREFIX = /(?:当地时间|北京时间)/y
const FROM = /[从自]/y
const TO = / ?(?:至|到|-|－|–|~|～|―|—{1,2}) ?/y
const BETWEEN = / ?[和与] ?/y
const SINCE = /(?:[或及]?(?:以来|以后|之后)|起(?![点源义诉步草伏])|至今|开始)/y
const UNTIL = /[或及]?(?:以前|之前)/y
/** 自6月1日起至9月30日止. */
const START_TO = /(?:起|开始)[,，]? ?(?:至|到)/y
const STOP = /(?:为?止|结束)/y
const FROM_TODAY = /(?:即日|今日?)起/y
const JOINED = /^[、和及与](?:从|自)?$/

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
  for (;;) {
    const candidate = matchAt(START, text, at)
    if (candidate === null) return found
    at = candidate.index
    const before = found.at(-1)
    const joined = before !== undefined && at - before.end <= 2 && JOINED.test(text.slice(before.end, at))
    const context: DateContext = { dateline: day, antecedent: last, joined, leading: joined ? last : null }
    const reading = readDate(text, at, context)
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
  const wider = readRange(text, first, context) ?? readOpen(text, first, context)
  if (wider !== null) return wider
  // 从昨天 alone leaves the preposition to the sentence; 从2016到2018 and 从昨天2点到4点 are whole already.
  return from === 0 || first.range === true ? first : null
}

/** One date with its hour: the longest reading, the first reader on a tie. */
function readOne(text: string, at: number, context: DateContext): Reading | null {
  const char = text.charAt(at)
  if (char >= '0' && char <= '9' && matchAt(FIGURE_OF_DATE, text, at) === null) return null
  let best: Reading | null = null
  for (const read of BY_INITIAL.get(char) ?? []) {
    const reading = read(text, at, context)
    if (reading !== null && (best === null || reading.end > best.end)) best = reading
  }
  if (best?.day !== true) return best
  const { end, range } = skipClock(text, best.end)
  return { ...best, end, ...(range ? { range } : {}) }
}

/** 5月7日至9日, 2016年到2022年, 2007年与2009年间, 自6月1日起至9月30日止. */
function readRange(text: string, first: Reading, context: DateContext): Reading | null {
  if (first.pattern !== undefined || first.duration === true) return null
  const to = matchAt(START_TO, text, first.end) ?? matchAt(TO, text, first.end)
  const between = to ?? matchAt(BETWEEN, text, first.end)
  if (between === null) return null
  const leading = first.period?.to ?? null
  const second = readOne(text, first.end + between[0].length, { ...context, joined: true, leading })
  if (second === null || second.pattern !== undefined || second.duration === true) return null
  const close = /^之?间/.exec(text.slice(second.end, second.end + 2))?.[0].length ?? 0
  if (to === null && close === 0) return null
  const stop = matchAt(STOP, text, second.end)?.[0].length ?? 0
  const known = first.period?.from != null && second.period?.to != null
  const period: Period | null = known ? { from: first.period?.from ?? null, to: second.period?.to ?? null } : null
  return { end: second.end + Math.max(close, stop), period }
}

/** 2021年以来, 2018年以前, 2010年之后2018年之前. */
function readOpen(text: string, first: Reading, context: DateContext): Reading | null {
  if (first.pattern !== undefined) return null
  const since = matchAt(SINCE, text, first.end)
  if (since !== null) {
    const end = first.end + since[0].length
    const second = readOne(text, end, context)
    const until = second?.period == null ? null : matchAt(UNTIL, text, second.end)
    const from = first.period?.from ?? null
    if (second?.period != null && until !== null && from !== null)
      return { end: second.end + until[0].length, period: { from, to: second.period.to } }
    return { ...first, end, period: from === null ? null : { from, to: null } }
  }
  const until = matchAt(UNTIL, text, first.end)
  if (until === null || first.duration === true) return null
  const last = first.period?.to ?? null
  return { ...first, end: first.end + until[0].length, period: last === null ? null : { from: null, to: last } }
}
