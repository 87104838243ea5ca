// Years and what hangs on them: 2025年6月16日, 去年年底, 今年上半年, 康熙二十年; and parts that borrow their year.
import { ERAS } from '../../../data/zh-calendar.ts'
import { WordTable } from '../word-table.ts'
import { addMonths, type Day, firstDay, type Period, type Point, toDayNumber } from './calendar.ts'
import { recurringAt } from './festivals.ts'
import { monthPart, monthTail, toPeriod, type YearPart, yearPart } from './parts.ts'
import { type DateContext, matchAt, point, type Reading, toInteger } from './reading.ts'

interface YearHead {
  readonly end: number
  /** Null for 去年 without a dateline. */
  readonly year: number | null
}

const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  下一年: 1,
  后年: 2,
  後年: 2,
}
const RELATIVE_YEAR = /大前年|前年|去年|上一?年|今年|本年|明年|下一年|[后後]年/y
/** What makes the characters of a relative year belong to another word: 十年|前年均, 以|上年份, 过|去年. */
const NO_RELATIVE_YEAR_AFTER = /[\d年以过之然此先三两几十百每向天月个]/
const WRITTEN_YEAR =
  /(?:公元|农历|公历)?(?:([12]\d{3})|([一二][〇○零一二三四五六七八九]{3})|(两千(?:零?[一二三四五六七八九十]{1,3})?)|(0\d|\d{2}(?=年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月))|([一二三四五六七八九]{3}(?=年[一二三四五六七八九十]{1,2}月))) ?年(?![级多余])/y
const COMMON_ERA = /公元(前?)(\d{1,4}) ?年/y
/** 2000年历史, 近2000年, 2100年前: an amount of years. */
const AMOUNT_AFTER = /(?:的?(?:悠久)?历史|来|之久|时间|[前间内](?!期))/y
const AMOUNT_BEFORE = /[约近逾达第长超]/
const ERA_NAMES = new WordTable<number>(ERAS.map(({ name, firstYear }): [string, number] => [name, firstYear]))
export const ERA_INITIALS: string = ERA_NAMES.initials
const REIGN_YEAR = /(元|\d{1,2}|[一二三四五六]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?年(?:间(?!隔))?/y
const LONGEST_REIGN = 61
/** Their months are lunar, and their days too: only the year is certain. */
const LUNAR_MONTH =
  /(?:[正冬腊]|\d{1,2}|[一二三四五六七八九十]{1,2})月(?:初?[一二三四五六七八九十廿]{1,3}日?|\d{1,2}日)?/y
const REPUBLIC = 1912
const HALF_YEAR = 183
const FAR_PAST = 300
/** A 29th of February is at most eight years away. */
const LEAP_GAP = 8

export function readYear(text: string, at: number, context: DateContext): Reading | null {
  const era = matchAt(COMMON_ERA, text, at)
  // Astronomical numbering has a year 0: 公元前221年 is -0220.
  if (era !== null) {
    const year = era[1] === '前' ? 1 - Number(era[2]) : Number(era[2])
    return { end: at + era[0].length, period: point({ year }) }
  }
  const head = yearHead(text, at, context)
  if (head === null) return null
  const spaced = text[head.end] === ' ' ? 1 : 0
  const part = yearPart(text, head.end) ?? monthPart(text, head.end + spaced)
  const named = recurringAt(text, head.end + (text[head.end] === '的' ? 1 : 0))
  if (named !== null && named.end > (part?.end ?? 0)) {
    const day = head.year === null ? null : named.inYear(head.year)
    return { end: named.end, period: day === null ? null : point(day), day: true }
  }
  if (part !== null) return { ...ends(part), period: head.year === null ? null : toPeriod(part, head.year) }
  const end = text[head.end] === '度' ? head.end + 1 : head.end
  return { end, period: head.year === null ? null : point({ year: head.year }) }
}

function yearHead(text: string, at: number, { dateline }: DateContext): YearHead | null {
  const relative = matchAt(RELATIVE_YEAR, text, at)
  if (relative !== null) {
    const doubtful = !/^[今明大]/.test(relative[0])
    if (doubtful && NO_RELATIVE_YEAR_AFTER.test(text[at - 1] ?? '')) return null
    const year = dateline === null ? null : dateline.year + (RELATIVE_YEARS[relative[0]] ?? 0)
    return { end: at + relative[0].length, year }
  }
  const written = matchAt(WRITTEN_YEAR, text, at)
  if (written === null || /[\d.]/.test(text[at - 1] ?? '')) return null
  const [whole, arabic, digits, spoken, short, ancient] = written
  const year =
    short === undefined ? toInteger(arabic ?? digits ?? spoken ?? ancient ?? '') : nearCentury(Number(short), dateline)
  const end = at + whole.length
  const amount = matchAt(AMOUNT_AFTER, text, end) !== null && (year % 100 === 0 || text.startsWith('来', end))
  if (Number.isNaN(year) || amount || AMOUNT_BEFORE.test(text[at - 1] ?? '')) return null
  return { end, year }
}

const nearCentury = (short: number, dateline: Day | null): number =>
  short + (short > ((dateline?.year ?? 2049) % 100) + 10 ? 1900 : 2000)

/** 康熙二十年9月, 民国三年: the reign's first year and on. */
export function readReign(text: string, at: number): Reading | null {
  for (const [name, first] of ERA_NAMES.startingAt(text, at)) {
    const match = matchAt(REIGN_YEAR, text, at + name.length)
    const count = match?.[1] === '元' ? 1 : toInteger(match?.[1] ?? '')
    if (match === null || !(count >= 1 && count <= LONGEST_REIGN)) continue
    const end = at + name.length + match[0].length
    const year = first + count - 1
    const part = first === REPUBLIC ? monthPart(text, end) : null
    if (part !== null) return { ...ends(part), period: toPeriod(part, year) }
    const lunar = first === REPUBLIC ? null : matchAt(LUNAR_MONTH, text, end)
    return { end: end + (lunar?.[0].length ?? 0), period: point({ year }) }
  }
  return null
}

/** Months and parts of the year named without it: 6月16日, 一季度, 上半年; the year nearest the dateline. */
export function readMonth(text: string, at: number, context: DateContext): Reading | null {
  if (/[\d.第每]/.test(text[at - 1] ?? '')) return null
  const relative = relativeMonth(text, at, context)
  if (relative !== null) return relative
  const bare = /[年初底末的]/.test(text.charAt(at)) ? null : (yearPart(text, at) ?? monthPart(text, at))
  const part = bare ?? newYearPart(text, at)
  // 每年6至7月 comes back every year, and 春季 alone is no date.
  const recurs = text.startsWith('每年', at - 2) || /[春夏秋冬]/.test(text.charAt(at))
  if (part === null || /[以之]/.test(text[at - 1] ?? '')) return null
  return { ...ends(part), period: recurs ? null : withYear(part, context) }
}

/** 年底, 年初 and 年末 without a year are those of the dateline's year. */
function newYearPart(text: string, at: number): YearPart | null {
  if (
    text[at] !== '年' ||
    /[\d年〇零一二三四五六七八九十百千万几两多半前去今明后每同当全学青少老]/.test(text[at - 1] ?? '')
  )
    return null
  const part = yearPart(text, at)
  return part === null ? null : { ...part, season: true }
}

const ends = ({ end, day }: YearPart): { end: number; day?: boolean } => ({ end, ...(day === true ? { day } : {}) })

const RELATIVE_MONTH = /(本|这个?|上个?|下个?|当|同)(?:月(?!球|亮|饼|刊|度|经)|(?=半月))/y

function relativeMonth(text: string, at: number, { dateline, antecedent }: DateContext): Reading | null {
  const half = /^[上下]半月/.test(text.slice(at, at + 3))
  const match = half ? null : matchAt(RELATIVE_MONTH, text, at)
  if ((match === null && !half) || /[\d以之个一-十月]/.test(text[at - 1] ?? '')) return null
  const word = match?.[1] ?? '本'
  const anchor = word === '当' || word === '同' ? antecedent : dateline
  const shift = word.startsWith('上') ? -1 : word.startsWith('下') ? 1 : 0
  const month = anchor?.month === undefined ? null : addMonths({ year: anchor.year, month: anchor.month }, shift)
  const end = at + (match?.[0].length ?? 0)
  const tail = monthTail(text, end, month?.month ?? 1, month?.year)
  const period = month === null ? null : toPeriod(tail ?? { from: month, to: month }, month.year)
  return { end: tail?.end ?? end, period, ...(tail?.day === true ? { day: true } : {}) }
}

/** The year that brings the part nearest the dateline: the year before where it would lie far ahead, the next where it is far behind. */
function withYear(part: YearPart, { dateline, leading }: DateContext): Period | null {
  if (leading !== null) {
    const crosses = leading.month !== undefined && part.from.month < leading.month
    return toPeriod(part, leading.year + (crosses ? 1 : 0))
  }
  if (dateline === null) return null
  const compared: Point = { year: dateline.year, ...(part.season === true ? part.from : part.to) }
  const ahead = toDayNumber(firstDay(compared)) - toDayNumber(dateline)
  const year = dateline.year + (ahead > HALF_YEAR ? -1 : ahead < -FAR_PAST && part.day === true ? 1 : 0)
  for (let back = 0; back <= LEAP_GAP; back++) {
    const period = toPeriod(part, year - back)
    if (period !== null) return period
  }
  return null
}
