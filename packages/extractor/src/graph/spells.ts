// EDTF dates as the spells of GEXF: days within which something holds.

export interface Spell {
  /** `2025-06-16`, within; undefined where it is open. */
  readonly start?: string
  readonly end?: string
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?[~?%]*$/u

/** `2024-07` -> 1 to 31 July; `198X` -> the decade; `2021/..` -> 2021 on. Undefined where it is no date of our era. */
export function spellOf(edtf: unknown): Spell | undefined {
  if (typeof edtf !== 'string') return undefined
  const [first = '', last = first, more] = edtf.split('/')
  const [from, to] = [pointOf(first), pointOf(last)]
  if (more !== undefined || (from === undefined && to === undefined)) return undefined
  if ((from === undefined && !isOpen(first)) || (to === undefined && !isOpen(last))) return undefined
  const [start, end] = [from?.start, to?.end]
  if (start !== undefined && end !== undefined && start > end) return undefined
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}

const isOpen = (text: string): boolean => text === '' || text === '..'

function pointOf(text: string): { readonly start: string; readonly end: string } | undefined {
  const [, year, month, day] = POINT.exec(text) ?? []
  if (year === undefined) return undefined
  // Numbers above 12 are EDTF's seasons, which say no more here than their year.
  if (year.includes('X') || month === undefined || month === 'XX' || Number(month) > 12)
    return { start: `${year.replaceAll('X', '0')}-01-01`, end: `${year.replaceAll('X', '9')}-12-31` }
  if (day !== undefined && day !== 'XX') return { start: `${year}-${month}-${day}`, end: `${year}-${month}-${day}` }
  return { start: `${year}-${month}-01`, end: `${year}-${month}-${daysOf(Number(year), Number(month))}` }
}

const daysOf = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
