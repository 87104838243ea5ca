// The forms of English dates, and what each means in EDTF against a dateline.
import { addMonths, fromDays, toDays, toEdtf, weekdayOf } from './calendar.ts'
import { NUMERAL_WORDS, readNumeral } from './numerals.ts'

/** The dateline in parts. */
export interface Anchor {
  readonly year: number
  readonly month: number
  readonly days: number
}

type Groups = Readonly<Record<string, string | undefined>>

export interface Form {
  /** Source of a regular expression, flags `iu`; it is tried at each word's start. */
  readonly pattern: string
  /** EDTF; null where the text fixes none; undefined where it is no date after all. */
  readonly read: (groups: Groups, anchor: Anchor | null) => string | null | undefined
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)'
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)'
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)'
const DASH = '\\s?[-–—]\\s?'
const PART = '(?:early |late |mid-|mid )?'
const OF_DAY = '(?:\\s(?:morning|afternoon|evening|night))?'

export const FORMS: readonly Form[] = [
  { pattern: '(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})', read: ({ y, m, d }) => valid(`${y}-${m}-${d}`) },
  // June 16-18, 2025; June 16 to 18
  {
    pattern: `(?:(?:from|between) )?(?<m>${MONTH}) (?<d>${DAY})(?:${DASH}| to | and )(?<e>${DAY})(?!\\d|:)(?:,? (?<y>${YEAR}))?`,
    read: ({ m, d, e, y }, anchor) => span(dayOf(y, m, d, anchor), dayOf(y, m, e, anchor)),
  },
  // June 30 to July 2, 2025
  {
    pattern: `(?:(?:from|between) )?(?<m>${MONTH}) (?<d>${DAY})(?:,? (?<x>${YEAR}))?(?:${DASH}| to | and | until )(?<n>${MONTH}) (?<e>${DAY})(?:,? (?<y>${YEAR}))?`,
    read: ({ m, d, n, e, x, y }, anchor) => span(dayOf(x ?? y, m, d, anchor), dayOf(y, n, e, anchor)),
  },
  // Monday, June 16, 2025
  {
    pattern: `(?:${WEEKDAY},? )?(?<m>${MONTH}) (?<d>${DAY})(?!\\d|[.:]\\d|,\\d{3})(?:(?:,| of)? (?<y>${YEAR}))?`,
    read: ({ m, d, y }, anchor) => dayOf(y, m, d, anchor),
  },
  // 16-18 June 2025
  {
    pattern: `(?<d>${DAY})${DASH}(?<e>${DAY}) (?<m>${MONTH})(?:,? (?<y>${YEAR}))?`,
    read: ({ m, d, e, y }, anchor) => span(dayOf(y, m, d, anchor), dayOf(y, m, e, anchor)),
  },
  // the 16th of June; 16 June 2025
  {
    pattern: `(?:${WEEKDAY},? )?(?:the )?(?<d>${DAY}) (?:of )?(?<m>${MONTH})(?:,? (?<y>${YEAR}))?`,
    read: ({ m, d, y }, anchor) => dayOf(y, m, d, anchor),
  },
  // June 2025, late June of 2025; last June
  { pattern: `${PART}(?<m>${MONTH})(?:,| of)? (?<y>${YEAR})`, read: ({ m, y }) => toEdtf(Number(y), monthOf(m)) },
  {
    pattern: `(?<w>last|this|next) (?<m>${MONTH})`,
    read: ({ w, m }, anchor) => {
      if (anchor === null) return null
      const month = monthOf(m)
      const earlier = w === 'last' ? month < anchor.month : month <= anchor.month
      const year =
        w === 'this' ? anchor.year : w === 'last' ? anchor.year - (earlier ? 0 : 1) : anchor.year + (earlier ? 1 : 0)
      return toEdtf(year, month)
    },
  },
  {
    pattern: `(?:in|by|since|until|during|late|early|mid|of|before|after) ${PART}(?<m>${MONTH})(?! \\d|[\\p{L}-])`,
    read: ({ m }, anchor) => nearestMonth(monthOf(m), anchor),
  },
  // the first half of 2025, the third quarter of last year, the first five months of this year
  {
    pattern: `(?:the )?(?<n>first|second|third|fourth|last) (?<u>half|quarter)(?: of (?:the year )?(?<y>${YEAR}|this year|last year|next year))?(?! of)`,
    read: ({ n, u, y }, anchor) => {
      const year = yearOf(y, anchor)
      const index = ['first', 'second', 'third', 'fourth'].indexOf(n ?? '')
      const months = u === 'half' ? 6 : 3
      const at = index < 0 ? 12 / months - 1 : index
      if (y === undefined && u === 'half') return undefined // of a match, as a rule
      return year === null ? null : at * months >= 12 ? undefined : months3(year, at * months + 1, (at + 1) * months)
    },
  },
  {
    pattern: `(?:the )?first (?<n>\\d{1,2}|${NUMERAL_WORDS}) months(?: of (?<y>${YEAR}|this year|last year))?`,
    read: ({ n, y }, anchor) => {
      const [year, months] = [yearOf(y, anchor), readNumeral(n ?? '')]
      return year === null ? null : months === null || months < 1 || months > 12 ? undefined : months3(year, 1, months)
    },
  },
  // the end of 2025
  {
    pattern: `(?:the )?(?<p>end|beginning|start) of (?<y>${YEAR}|this year|last year|next year|the year)`,
    read: ({ p, y }, anchor) => {
      const year = yearOf(y, anchor)
      return year === null ? null : toEdtf(year, p === 'end' ? 12 : 1)
    },
  },
  // from 2021 to 2025; 2021-2025
  {
    pattern: `(?:(?:from|between) )?(?<x>${YEAR})(?:${DASH}| to | and | through )(?<y>${YEAR})(?![\\d-])`,
    read: ({ x, y }) => (Number(x) < Number(y) ? `${x}/${y}` : undefined),
  },
  {
    pattern: `since (?:(?<m>${MONTH}) )?(?<y>${YEAR})(?![\\d%-]|,\\d)`,
    read: ({ m, y }) => `${toEdtf(Number(y), monthIf(m))}/..`,
  },
  {
    pattern: `until (?:(?<m>${MONTH}) )?(?<y>${YEAR})(?![\\d%-]|,\\d)`,
    read: ({ m, y }) => `../${toEdtf(Number(y), monthIf(m))}`,
  },
  { pattern: '(?:the )?(?:early |late |mid-)?(?<y>1[5-9]\\d|20\\d)0s', read: ({ y }) => `${y}X` },
  {
    pattern: '(?:the )?(?<n>\\d{1,2})(?:st|nd|rd|th)[- ]century',
    read: ({ n }) => `${String(Number(n) - 1).padStart(2, '0')}XX`,
  },
  // in 2024, early 2024, the year 2024, 2024 alone where nothing is counted by it
  {
    pattern: `(?:the year |early |late |mid-|fiscal |FY ?)?(?<y>${YEAR})(?![\\d,.]\\d|[-–\\/%\\p{L}]|\\s?(?:percent|km|kilomet|met(?:er|re)s|tons?|tonnes|people|\\p{Sc}|yuan|dollars|students|million|billion))`,
    read: ({ y }) => y,
  },
  // on Monday, last Friday
  {
    pattern: `(?:(?<w>last|this|next|this coming|this past) )?(?<d>${WEEKDAY})${OF_DAY}(?!s)`,
    read: ({ w, d }, anchor) => {
      if (anchor === null) return null
      const ahead = (WEEKDAYS.indexOf((d ?? '').slice(0, 3).toLowerCase()) - weekdayOf(anchor.days) + 7) % 7
      const back = ahead === 0 ? 0 : ahead - 7
      if (w === 'next' || w === 'this coming') return fromDays(anchor.days + (ahead === 0 ? 7 : ahead))
      return fromDays(anchor.days + (w === 'last' && back === 0 ? -7 : back))
    },
  },
  {
    pattern:
      '(?<w>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow)(?:\\s(?:morning|afternoon|evening|night))?',
    read: ({ w }, anchor) =>
      anchor === null ? null : fromDays(anchor.days + (DAY_WORDS[(w ?? '').toLowerCase()] ?? 0)),
  },
  {
    pattern: `(?:(?:early|late|earlier|later) )?(?<w>last|this|next|the same|the previous) (?<u>year|month|week)`,
    read: ({ w, u }, anchor) => {
      if (anchor === null || w === 'the same' || w === 'the previous') return null
      return shifted(u ?? '', w === 'last' ? -1 : w === 'next' ? 1 : 0, anchor)
    },
  },
  {
    pattern: `(?<n>\\d{1,3}|${NUMERAL_WORDS}) (?<u>year|month|week|day)s? (?<w>ago|earlier|later|from now)`,
    read: ({ n, u, w }, anchor) => {
      const count = readNumeral(n ?? '')
      if (anchor === null || count === null || w === 'earlier' || w === 'later') return null
      return shifted(u ?? '', w === 'ago' ? -count : count, anchor, true)
    },
  },
  {
    pattern:
      '(?:recently|in recent (?:years|months|weeks|days)|these days|nowadays|lately|in the (?:near |coming )future|(?:in )?(?:the )?coming years)',
    read: () => null,
  },
]

const DAY_WORDS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
}

const monthOf = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
const monthIf = (name: string | undefined): number | undefined => (name === undefined ? undefined : monthOf(name))
const valid = (iso: string): string | undefined => (toDays(iso) === null ? undefined : iso)

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  anchor: Anchor | null,
): string | null | undefined {
  const [m, d] = [monthOf(month), Number.parseInt(day ?? '', 10)]
  if (year !== undefined) return valid(toEdtf(Number(year), m, d))
  if (toDays(toEdtf(2000, m, d)) === null) return undefined
  if (anchor === null) return null
  // The year in which the day is nearest the dateline: on 5 January, "December 30" was a week ago.
  const days = [-1, 0, 1]
    .map((shift) => toDays(toEdtf(anchor.year + shift, m, d)))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => Math.abs(a - anchor.days) - Math.abs(b - anchor.days) || a - b)
  return days[0] === undefined ? undefined : fromDays(days[0])
}

function nearestMonth(month: number, anchor: Anchor | null): string | null {
  if (anchor === null) return null
  const ahead = month - anchor.month
  const year = anchor.year + (ahead > 6 ? -1 : ahead <= -6 ? 1 : 0)
  return toEdtf(year, month)
}

const span = (from: string | null | undefined, to: string | null | undefined): string | null | undefined =>
  from === undefined || to === undefined
    ? undefined
    : from === null || to === null
      ? null
      : from < to
        ? `${from}/${to}`
        : undefined

const months3 = (year: number, from: number, to: number): string =>
  from === to ? toEdtf(year, from) : `${toEdtf(year, from)}/${toEdtf(year, to)}`

function yearOf(written: string | undefined, anchor: Anchor | null): number | null {
  if (written !== undefined && /^\d/.test(written)) return Number(written)
  if (anchor === null) return null
  return anchor.year + (written?.startsWith('last') ? -1 : written?.startsWith('next') ? 1 : 0)
}

/** The year, month, week or day that many units away; weeks run from Monday to Sunday. `exact` counts days. */
function shifted(unit: string, count: number, anchor: Anchor, exact = false): string | null {
  if (unit === 'year') return toEdtf(anchor.year + count)
  if (unit === 'month') {
    const { year, month } = addMonths(anchor.year, anchor.month, count)
    return toEdtf(year, month)
  }
  if (unit === 'day') return fromDays(anchor.days + count)
  if (exact) return fromDays(anchor.days + 7 * count)
  const monday = anchor.days - ((weekdayOf(anchor.days) + 6) % 7) + 7 * count
  return `${fromDays(monday)}/${fromDays(monday + 6)}`
}
