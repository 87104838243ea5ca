// Units, currencies and measure words behind a numeral.
import { CURRENCIES, UNITS } from '../../../data/zh-units.ts'
import type { UnitKind } from '../../../model/index.ts'
import { WordTable } from '../word-table.ts'

export interface Unit {
  readonly end: number
  /** ISO 4217 code, %, UCUM symbol, or the measure word itself. */
  readonly symbol: string
  readonly kind: UnitKind
}

interface UnitEntry {
  readonly symbol: string
  readonly kind: UnitKind
  readonly unless: string
}

const NAMES = new WordTable<UnitEntry>([
  ...UNITS.map(({ name, symbol, kind, unless }): [string, UnitEntry] => [name, { symbol, kind, unless }]),
  ...CURRENCIES.filter(({ position }) => position === 'after').map(({ name, code, unless }): [string, UnitEntry] => [
    name,
    { symbol: code, kind: 'money', unless },
  ]),
])
const LEADING = new WordTable<string>(
  CURRENCIES.filter(({ position }) => position === 'before').map(({ name, code }): [string, string] => [name, code]),
)
const PARTS = new WordTable<{ code: string; fraction: number; unless: string }>(
  CURRENCIES.filter(({ position }) => position === 'tenth' || position === 'hundredth').map(
    ({ name, code, position, unless }) => [name, { code, fraction: position === 'tenth' ? 10 : 100, unless }],
  ),
)
/** 个百分点, spaced or in traditional characters. */
const POINTS = / {0,3}(?:[个個] {0,3})?百 {0,3}分 {0,3}[点點]/y
const LATIN = /[A-Za-z]/
/** 千 and 百 belong to a unit where one of more than a character goes on with them: 五|千伏, but 五千|人. */
const SCALES = '百千兆'

/** The longest unit at `at`, a space before it allowed. */
export function readUnit(text: string, at: number): Unit | null {
  POINTS.lastIndex = at
  const points = POINTS.exec(text)
  if (points !== null) return { end: at + points[0].length, symbol: '百分点', kind: 'ratio' }
  const from = text[at] === ' ' ? at + 1 : at
  for (const [name, { symbol, kind, unless }] of NAMES.startingAt(text, from)) {
    const end = from + name.length
    const next = text.charAt(end)
    if (unless !== '' && next !== '' && unless.includes(next)) continue
    if (LATIN.test(name.charAt(name.length - 1)) && /[A-Za-z\d]/.test(next)) continue
    if (kind === 'money' || kind === 'mass') {
      const per = readPer(text, end)
      if (per !== null) return { end: per.end, symbol: `${symbol}/${per.symbol}`, kind }
    }
    return { end, symbol, kind }
  }
  return null
}

/** 5000元/吨 -> CNY/t. */
function readPer(text: string, at: number): { end: number; symbol: string } | null {
  if (text[at] !== '/' && text[at] !== '／') return null
  for (const [name, { symbol }] of NAMES.startingAt(text, at + 1)) return { end: at + 1 + name.length, symbol }
  return null
}

/** First characters of the currencies that stand before their figure. */
export const LEADING_INITIALS: string = LEADING.initials

/** A currency before its figure: ￥300, US$20. */
export function readLeadingCurrency(text: string, at: number): Unit | null {
  for (const [name, symbol] of LEADING.startingAt(text, at)) {
    const end = at + name.length
    return { end: end + (/^ {0,3}/.exec(text.slice(end, end + 3))?.[0].length ?? 0), symbol, kind: 'money' }
  }
  return null
}

/** A part of a currency's unit behind its figure, 角 of CNY, and how many make one. */
export function readMoneyPart(text: string, at: number, code: string | null): { end: number; fraction: number } | null {
  for (const [name, part] of PARTS.startingAt(text, at)) {
    const end = at + name.length
    const next = text.charAt(end)
    if (part.code === code && (next === '' || !part.unless.includes(next))) return { end, fraction: part.fraction }
  }
  return null
}

/** True where the scale word at `at` opens a unit: 千 of 千瓦时. */
export function opensUnit(text: string, at: number): boolean {
  if (!SCALES.includes(text.charAt(at))) return false
  return NAMES.startingAt(text, at).length > 0
}
