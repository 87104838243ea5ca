// Years and what hangs on them: 2025年6月16日, 去年年底, 今年上半年, 前7个月, 一季度末, 6月中旬, 16日.
import {
  addDays,
  addMonths,
  type Day,
  daysInMonth,
  firstDay,
  isValid,
  type Period,
  type Point,
  toDayNumber,
} from './calendar.ts'
import { type DateContext, matchAt, point, type Reading, SMALL, toInteger } from './reading.ts'

interface MonthDay {
  readonly month: number
  readonly day?: number
}

/** A part of a year, both ends included, and whether its first or last end is compared with the dateline. */
interface YearPart {
  readonly end: number
  readonly from: MonthDay
  readonly to: MonthDay
  readonly season?: boolean
  readonly day?: boolean
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
  /(?:(?:公元|农历|公历)?([12]\d{3})|([一二][〇○零一二三四五六七八九]{3})|(两千(?:零?[一二三四五六七八九十]{1,3})?)|(0\d|\d{2}(?=年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月))) ?年(?![级多余])/y
const COMMON_ERA = /公元(前?)(\d{1,4}) ?年/y
/** 2000年历史, 近2000年, 2100年前: an amount of years. */
const AMOUNT_AFTER = /(?:的?(?:悠久)?历史|来|之久|时间|[前间内](?!期))/y
const AMOUNT_BEFORE = /[约近逾达第长超]/

const PARTS = new RegExp(
  [
    '年?(?<yearEnd>年?[初底末]|年中)',
    '(?:的)?(?<half>[上下前后](?:半年|个半年))',
    `(?:的)?(?<quarters>前(?<quarterCount>[二两三23])个?季度)`,
    `(?:的)?第?(?<quarter>[一二三四1-4])季度(?<quarterEnd>末)?`,
    `(?:的)?前(?<monthCount>${SMALL})个?月(?!期)`,
    `(?<fromMonth>${SMALL})月?份? ?(?:至|到|-|—{1,2}|－|–|~|～|―) ?(?<toMonth>${SMALL})月份?(?! ?(?:\\d|[一二三四五六七八九十]{1,3}[日号]))`,
    '(?:的)?(?<season>春|夏|秋|冬)(?:天|季)',
  ].join('|'),
  'y',
)
const MONTH = new RegExp(`(?<month>${SMALL})月(?<share>份)?`, 'y')
const MONTH_TAIL = new RegExp(
  ` ?(?<day>${SMALL})[日号號]|(?<third>[上中下]旬)|(?<monthEnd>[底末初])(?!期)|(?<bare>[一二三]?十[一二三四五六七八九]?)(?![一二三四五六七八九十个月年多余亿万])`,
  'y',
)
const DAY =
  /(\d{1,2}|[一二三]?十[一二三四五六七八九]?|二十)日(?!均|元|圆|本|报|前|内|游|期|程|志|记|夜|行|线|生|益|常|照)/y
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  冬: [12, 12],
}
const HALF_YEAR = 183
const FAR_PAST = 300

export function readYear(text: string, at: number, context: DateContext): Reading | null {
  const era = matchAt(COMMON_ERA, text, at)
  // Astronomical numbering has a year 0: 公元前221年 is -0220.
  if (era !== null)
    return { end: at + era[0].length, period: point({ year: era[1] === '前' ? 1 - Number(era[2]) : Number(era[2]) }) }
  const head = yearHead(text, at, context)
  if (head === null) return null
  const part = yearPart(text, head.end) ?? monthPart(text, head.end, text[head.end] === ' ' ? 1 : 0)
  if (part !== null) return { ...ends(part), period: head.year === null ? null : toPeriod(part, head.year) }
  const end = text[head.end] === '度' ? head.end + 1 : head.end
  return { end, period: head.year === null ? null : point({ year: head.year }) }
}

function yearHead(text: string, at: number, { dateline }: DateContext): { end: number; year: number | null } | null {
  const relative = matchAt(RELATIVE_YEAR, text, at)
  if (relative !== null) {
    const doubtful = !/^[今去明大]/.test(relative[0]) || relative[0] === '去年'
    if (doubtful && NO_RELATIVE_YEAR_AFTER.test(text[at - 1] ?? '')) return null
    // 去年底 writes one 年 for two; the parts take it from here.
    return {
      end: at + relative[0].length,
      year: dateline === null ? null : dateline.year + (RELATIVE_YEARS[relative[0]] ?? 0),
    }
  }
  const written = matchAt(WRITTEN_YEAR, text, at)
  if (written === null || /[\d.]/.test(text[at - 1] ?? '')) return null
  const [whole, arabic, digits, spoken, short] = written
  const year = short === undefined ? toInteger(arabic ?? digits ?? spoken ?? '') : century(Number(short), dateline)
  const end = at + whole.length
  const amount = matchAt(AMOUNT_AFTER, text, end) !== null && (year % 100 === 0 || text.startsWith('来', end))
  if (Number.isNaN(year) || amount || AMOUNT_BEFORE.test(text[at - 1] ?? '')) return null
  return { end, year }
}

const century = (short: number, dateline: Day | null): number =>
  short + (short > ((dateline?.year ?? 2049) % 100) + 10 ? 1900 : 2000)

/** Months and parts of the year named without it: 6月16日, 一季度, 上半年; the year nearest the dateline. */
export function readMonth(text: string, at: number, context: DateContext): Reading | null {
  if (/[\d.第每]/.test(text[at - 1] ?? '')) return null
  const year = relativeMonth(text, at, context)
  if (year !== null) return year
  const bare = yearPart(text, at)
  const part = bare !== null && /^[年初底末的]/.test(text.slice(at, at + 1)) ? null : (bare ?? monthPart(text, at, 0))
  if (part === null || /^[以之]/.test(text[at - 1] ?? '')) return null
  return { ...ends(part), period: withYear(part, context) }
}

const ends = ({ end, day }: YearPart): { end: number; day?: boolean } => ({ end, ...(day === true ? { day } : {}) })

const RELATIVE_MONTH = /(本|这个?|上个?|下个?|当|同)月(?!球|亮|饼|刊|度|经)/y

function relativeMonth(text: string, at: number, { dateline, antecedent }: DateContext): Reading | null {
  const match = matchAt(RELATIVE_MONTH, text, at)
  if (match === null || /[\d以之个]/.test(text[at - 1] ?? '')) return null
  const word = match[1] ?? ''
  const anchor = word === '当' || word === '同' ? antecedent : dateline
  const month =
    anchor?.month === undefined
      ? null
      : addMonths(
          { year: anchor.year, month: anchor.month },
          word.startsWith('上') ? -1 : word.startsWith('下') ? 1 : 0,
        )
  const tail = monthTail(text, at + match[0].length, month?.month ?? 1, month?.year)
  const end = tail?.end ?? at + match[0].length
  const period = month === null ? null : toPeriod(tail ?? { end, from: month, to: month }, month.year)
  return { end, period, ...(tail?.day === true ? { day: true } : {}) }
}

/** A day without month: the leading date's month, else the dateline's, or the month before where that lies ahead. */
export function readDay(text: string, at: number, { dateline, antecedent, leading }: DateContext): Reading | null {
  const match = matchAt(DAY, text, at)
  if (match === null || /[\d.第每月至-]/.test(leading === null ? (text[at - 1] ?? '') : '')) return null
  const day = toInteger(match[1] ?? '')
  const end = at + match[0].length
  if (!(day >= 1 && day <= 31)) return null
  if (leading?.month !== undefined) return { end, period: point({ ...leading, day }), day: true }
  if (antecedent?.day !== undefined && antecedent.month !== undefined && day >= antecedent.day)
    return { end, period: point({ ...antecedent, day }), day: true }
  if (dateline === null) return { end, period: null, day: true }
  const month = { year: dateline.year, month: dateline.month }
  // 20日将… in a story of the 18th is yet to come.
  const ahead = day > dateline.day && !/^[^,，。；]{0,8}将/.test(text.slice(end, end + 10))
  const chosen = { ...(ahead ? addMonths(month, -1) : month), day }
  return { end, period: isValid(chosen) ? point(chosen) : null, day: true }
}

function yearPart(text: string, at: number): YearPart | null {
  const match = matchAt(PARTS, text, at)
  const groups = match?.groups
  if (match === null || groups === undefined) return null
  const end = at + match[0].length
  const months = (from: number, to: number, season = true): YearPart | null =>
    from >= 1 && to >= from && to <= 12 ? { end, from: { month: from }, to: { month: to }, season } : null
  if (groups.yearEnd !== undefined) {
    const mark = groups.yearEnd.at(-1)
    if (mark === '末') return { end, from: { month: 12, day: 31 }, to: { month: 12, day: 31 } }
    return mark === '初' ? months(1, 1) : mark === '底' ? months(12, 12) : months(6, 6)
  }
  if (groups.half !== undefined) return /^[上前]/.test(groups.half) ? months(1, 6) : months(7, 12)
  if (groups.quarterCount !== undefined) return months(1, 3 * toInteger(groups.quarterCount))
  if (groups.quarter !== undefined) {
    const last = 3 * toInteger(groups.quarter)
    if (groups.quarterEnd === undefined) return months(last - 2, last)
    const day = { month: last, day: last === 3 || last === 12 ? 31 : 30 }
    return { end, from: day, to: day }
  }
  if (groups.monthCount !== undefined) return months(1, toInteger(groups.monthCount))
  if (groups.season !== undefined) return months(...(SEASONS[groups.season] ?? [1, 12]))
  return months(toInteger(groups.fromMonth ?? ''), toInteger(groups.toMonth ?? ''), false)
}

function monthPart(text: string, at: number, skip: number): YearPart | null {
  const match = matchAt(MONTH, text, at + skip)
  const month = toInteger(match?.groups?.month ?? '')
  if (match === null || !(month >= 1 && month <= 12)) return null
  const end = at + skip + match[0].length
  const tail = match.groups?.share === undefined ? monthTail(text, end, month) : null
  return tail ?? { end, from: { month }, to: { month } }
}

function monthTail(text: string, at: number, month: number, year = 2001): YearPart | null {
  const match = matchAt(MONTH_TAIL, text, at)
  const groups = match?.groups
  if (match === null || groups === undefined) return null
  const end = at + match[0].length
  const span = (from: number, to: number): YearPart => ({ end, from: { month, day: from }, to: { month, day: to } })
  const last = daysInMonth(year, month)
  if (groups.third !== undefined)
    return groups.third === '上旬' ? span(1, 10) : groups.third === '中旬' ? span(11, 20) : span(21, last)
  if (groups.monthEnd === '末') return span(last, last)
  if (groups.monthEnd !== undefined) return { end, from: { month }, to: { month } }
  const day = toInteger(groups.day ?? groups.bare ?? '')
  return day >= 1 && day <= 31 ? { ...span(day, day), day: true } : null
}

const toPeriod = ({ from, to }: { from: MonthDay; to: MonthDay }, year: number): Period | null => {
  const period = { from: { year, ...from }, to: { year, ...to } }
  return isValid(period.from) && isValid(period.to) ? period : null
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
  return toPeriod(part, year) ?? toPeriod(part, year - 1)
}

/** Days from today: 今天, 昨晚, 大后天. */
const DAY_WORDS: Readonly<Record<string, number>> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  当: 0,
  明: 1,
  后: 2,
  後: 2,
  大后: 3,
}
const DAY_WORD =
  /(大[前后]|[今昨明前后後当])(?:[天日](?!然|赋|性|空|际|文|气|头条)|[晚晨早夜](?!会|期|饭|餐|报|宴|场|明))/y

export function readDayWord(text: string, at: number, { dateline, antecedent }: DateContext): Reading | null {
  const match = matchAt(DAY_WORD, text, at)
  if (match === null) return null
  const word = match[1] ?? ''
  if (/[前后後当]/.test(word) && /[日天先以之年月周午期应相担不]/.test(text[at - 1] ?? '')) return null
  if (/^[前后後]$/.test(word) && /[日晚晨早夜]$/.test(match[0])) return null
  const end = at + match[0].length - (/[晚晨早夜]$/.test(match[0]) ? 1 : 0)
  if (word === '当') {
    const day = antecedent?.day !== undefined ? antecedent : dateline
    return { end, period: day === null ? null : point(day), day: true }
  }
  return { end, period: dateline === null ? null : point(addDays(dateline, DAY_WORDS[word] ?? 0)), day: true }
}
