// Calendar arithmetic on ISO dates, without a clock or a time zone.

const DAY = 86_400_000

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** EDTF level 0: 2025, 2025-06, 2025-06-16. */
export function toEdtf(year: number, month?: number, day?: number): string {
  return [
    pad(year, 4),
    ...(month === undefined ? [] : [pad(month, 2)]),
    ...(day === undefined ? [] : [pad(day, 2)]),
  ].join('-')
}

/** Days since 1970-01-01 of an ISO date; null where it is none (2025-02-30). */
export function toDays(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const days = Date.UTC(year, month - 1, day) / DAY
  return fromDays(days) === iso ? days : null
}

/** ISO date of a number of days since 1970-01-01. */
export const fromDays = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10)

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7

/** Year and month `months` later (or earlier). */
export function addMonths(
  year: number,
  month: number,
  months: number,
): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}
