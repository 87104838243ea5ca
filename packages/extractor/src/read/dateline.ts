// Datelines: who reports, from where, on which day (新华社北京6月15日电; "BEIJING, June 15 (Xinhua) --").

/** A dateline found at the edge of a paragraph; the month and day wait for their year. */
export interface Dateline {
  /** UTF-16 units it takes, punctuation that belongs to it included. */
  readonly length: number
  readonly outlet: string | null
  readonly place: string | null
  readonly day: Day | null
}

export interface Day {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const HAN = '[\\p{Script=Han}]'
const OUTLET = `(?:本报|本台|本社|本网|本刊|${HAN}{1,8}?(?:社|网|报|台|日报|客户端))`
const ASIDE = '(?:[（(](?![^（()）]*(?:记者|通讯员))[^（()）]{1,24}[）)])?'
const TAIL = `${ASIDE}[：:]?`
/** A month or a day, in either kind of numerals: 6, 十二. */
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const DATED = new RegExp(
  `^(?:据|综合)?(${OUTLET})((?:${HAN}|[·、/])(?:${HAN}|[·、/ ]){0,15}?)??\\s*(?:(\\d{4})\\s*年\\s*)?(?:${NUMBER}\\s*月\\s*)?${NUMBER}\\s*日\\s*(?:专|急|综合)?(?:电|讯|消息)${TAIL}`,
  'u',
)
// 央视网消息（新闻联播）：  长江日报讯（记者…）; not 新华社消息说, which is the report's own sentence.
const UNDATED = new RegExp(`^(${OUTLET})(?:快讯|讯|消息)(?![说称指显人息，,、])${TAIL}`, 'u')
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const ENGLISH = new RegExp(
  `^(\\p{Lu}[\\p{Lu}\\p{M}'’.\\- ]+(?:, [\\p{L}. ]{2,24}?)?)(?:,\\s*${MONTH} (\\d{1,2})(?:, (\\d{4}))?)?\\s*\\(([\\p{L}][\\p{L} .&]{1,30})\\)\\s*(?:--|—|–|-)`,
  'u',
)
/** Our own paper, without its name. */
const UNNAMED = /^本/
/** Longest dateline, in UTF-16 units. */
const REACH = 100

/** Reads the dateline that opens a paragraph's reading text. */
export function datelineAt(text: string): Dateline | null {
  const head = text.slice(0, REACH)
  const dated = DATED.exec(head)
  if (dated) {
    const [all, outlet = '', place, year, month, day] = dated
    return {
      length: all.length,
      outlet: named(outlet),
      place: place?.trim() || null,
      // 新华社北京15日电 names no month: the day alone fixes none.
      day:
        month === undefined
          ? null
          : { year: year ? Number(year) : null, month: numberOf(month), day: numberOf(day ?? '') },
    }
  }
  const undated = UNDATED.exec(head)
  if (undated) return { length: undated[0].length, outlet: named(undated[1] ?? ''), place: null, day: null }
  const english = ENGLISH.exec(head)
  if (!english) return null
  const [all, place = '', month, day, year, outlet = ''] = english
  return {
    length: all.length,
    outlet,
    place: titleCase(place.split(',')[0] ?? place),
    day: month
      ? {
          year: year ? Number(year) : null,
          month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
          day: Number(day),
        }
      : null,
  }
}

const DIGITS = '零一二三四五六七八九'

/** 6 -> 6, 二十三 -> 23; up to 99. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text]
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

const DATE_LINES: readonly RegExp[] = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?$/,
  /^(?:\S{1,10}[ ：:])?(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日(?:\s*(?:星期|周|礼拜)[一二三四五六日天])?(?:\s+.{0,20})?$/,
  new RegExp(`^(?:\\p{L}+day,? )?(?<n>${MONTH}) (?<d>\\d{1,2}),? (?<y>\\d{4})$`, 'u'),
  new RegExp(`^(?:\\p{L}+day,? )?(?<d>\\d{1,2}) (?<n>${MONTH}) (?<y>\\d{4})$`, 'u'),
]

/** The date of a line that holds nothing else: 2023-05-18, 2025年6月17日 星期二, June 17, 2025. */
export function dateOfLine(line: string): string | null {
  if (line.length > 40) return null
  for (const pattern of DATE_LINES) {
    const found = pattern.exec(line)?.groups
    if (!found) continue
    const month = found.n ? MONTHS.indexOf(found.n.slice(0, 3).toLowerCase()) + 1 : Number(found.m)
    return isoDate(Number(found.y), month, Number(found.d))
  }
  return null
}

/** The date in a file name or id: changjiang-daily-2025-06-17, 20230518-01, 2025年6月17日. */
export function dateOfName(name: string): string | null {
  for (const { groups } of name.matchAll(
    /(?<!\d)(?<y>(?:1[89]|20)\d{2})(?<gap>[-_./年]?)(?<m>\d{2}|(?<=\D)\d)(?:\k<gap>|月)(?<d>\d{2}|(?<=\D)\d)(?!\d)/g,
  )) {
    const date = groups ? isoDate(Number(groups.y), Number(groups.m), Number(groups.d)) : null
    if (date) return date
  }
  return null
}

/** Days by which a dateline may be later than the page's date (the page's own date may come from another article). */
const GRACE = 31

/**
 * Puts a month and day into the year of the page: the last such day that is not well after the page's date, so
 * 12月31日 on a page of 2025-01-01 is 2024-12-31.
 * @param page - ISO date of the page; null leaves a day without year unresolved.
 */
export function resolveDay(day: Day, page: string | null): string | null {
  if (day.year !== null) return isoDate(day.year, day.month, day.day)
  if (page === null) return null
  const year = Number(page.slice(0, 4))
  const same = isoDate(year, day.month, day.day)
  if (same !== null && dayNumber(same) <= dayNumber(page) + GRACE) return same
  return isoDate(year - 1, day.month, day.day)
}

const dayNumber = (iso: string): number => Date.parse(iso) / 86_400_000

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const valid = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return valid ? date.toISOString().slice(0, 10) : null
}

const named = (outlet: string): string | null => (UNNAMED.test(outlet) ? null : outlet)

function titleCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name.trim()
  return name
    .trim()
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
}
