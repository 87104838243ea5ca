// EDTF dates, as triples carry them, as ranges of days: what the timeline counts and filters by.

/** Days since 1970-01-01, both within; an open end is infinite. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

const DAY_MS = 86_400_000
const DATE = /^(-?\d[\dX]{3})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]*$/u

/** `2024-07` -> 1 to 31 July; `198X` -> the decade; `2021/..` -> 2021 on. Undefined where it is no date. */
export function dayRange(edtf: string | undefined): DayRange | undefined {
  if (edtf === undefined || edtf === '') return undefined
  const slash = edtf.indexOf('/')
  if (slash < 0) return pointRange(edtf)
  const [first, last] = [edtf.slice(0, slash), edtf.slice(slash + 1)]
  const from = isOpen(first) ? Number.NEGATIVE_INFINITY : pointRange(first)?.from
  const to = isOpen(last) ? Number.POSITIVE_INFINITY : pointRange(last)?.to
  if (from === undefined || to === undefined || (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY))
    return undefined
  return from <= to ? { from, to } : undefined
}

const isOpen = (text: string): boolean => text === '' || text === '..'

function pointRange(text: string): DayRange | undefined {
  const match = DATE.exec(text)
  if (match === null) return undefined
  const [, year = '', month, day] = match
  const [low, high] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
  // Two-digit numbers above 12 are EDTF's seasons, which say no more here than their year.
  if (low !== high || month === undefined || month === 'XX' || Number(month) > 12)
    return { from: dayOf(low, 1, 1), to: dayOf(high + 1, 1, 1) - 1 }
  const m = Number(month)
  if (day === undefined || day === 'XX') return { from: dayOf(low, m, 1), to: dayOf(low, m + 1, 1) - 1 }
  const at = dayOf(low, m, Number(day))
  return { from: at, to: at }
}

/** @param month - From 1; 13 is January of the next year. */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY_MS)
}

/** `2024-07-01` */
export function isoDay(day: number): string {
  const date = new Date(day * DAY_MS)
  const year = date.getUTCFullYear()
  const two = (n: number): string => String(n).padStart(2, '0')
  const yyyy = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
  return `${yyyy}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** The first day of a date as `isoDay` writes it. */
export const dayOfIso = (iso: string): number => pointRange(iso)?.from ?? 0

export function yearMonthOf(day: number): { readonly year: number; readonly month: number } {
  const date = new Date(day * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
}
