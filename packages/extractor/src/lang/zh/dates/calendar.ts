// Days, months and years of the proleptic Gregorian calendar, without clock or time zone.

/** A calendar point as precise as the text is: a year, a month or a day. */
export interface Point {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

export interface Day extends Point {
  readonly month: number
  readonly day: number
}

/** Both ends included; `null` is an open end. */
export interface Period {
  readonly from: Point | null
  readonly to: Point | null
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** EDTF level 0: 2025, 2025-06, 2025-06-16, -0220. */
export function pointToEdtf({ year, month, day }: Point): string {
  const years = year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)
  if (month === undefined) return years
  return day === undefined ? `${years}-${pad(month, 2)}` : `${years}-${pad(month, 2)}-${pad(day, 2)}`
}

/** EDTF: one point where both ends agree, else an interval, open ends as `..`. */
export function periodToEdtf({ from, to }: Period): string {
  const start = from === null ? '..' : pointToEdtf(from)
  const end = to === null ? '..' : pointToEdtf(to)
  return start === end ? start : `${start}/${end}`
}

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null for anything else. */
export function parsePoint(iso: string): Point | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso)
  if (match === null) return null
  const [, year, month, day] = match
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

export function isValid({ year, month, day }: Point): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  return day === undefined || month === undefined || (day >= 1 && day <= daysInMonth(year, month))
}

/**
 * Days since 1970-01-01.
 * @see H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 */
export function toDayNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** Inverse of `toDayNumber`; see there. */
export function fromDayNumber(days: number): Day {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

export const addDays = (day: Day, days: number): Day => fromDayNumber(toDayNumber(day) + days)

/** A month `months` later (or earlier, where negative). */
export function addMonths(
  { year, month }: { readonly year: number; readonly month: number },
  months: number,
): Point & { readonly month: number } {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** 1 for Monday ... 7 for Sunday. */
export const weekday = (day: Day): number => ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1

/** First day of a point. */
export const firstDay = ({ year, month = 1, day = 1 }: Point): Day => ({ year, month, day })

/** Last day of a point. */
export const lastDay = ({ year, month = 12, day }: Point): Day => ({
  year,
  month,
  day: day ?? daysInMonth(year, month),
})
