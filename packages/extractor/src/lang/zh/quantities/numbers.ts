// Bare numbers, without unit: the layer below quantities, for counts whose noun follows at once and for ordinals.
import { NUMERAL_IDIOMS } from '../../../data/zh-units.ts'
import type { Span } from '../../../model/span.ts'
import { type Decimal, ratio, toNumber } from '../decimal.ts'
import { mayStartNumeral, type Numeral, scanNumeral } from '../numerals.ts'
import { WordTable } from '../word-table.ts'
import { opensUnit } from './units.ts'

export interface NumberMatch extends Span {
  readonly text: string
  readonly value: number
  /** 第三 rather than 三. */
  readonly ordinal: boolean
}

/** A numeral or a fraction of two: 三分之一, 1/2, 一又二分之一. */
export interface Figure extends Span {
  readonly value: number
  readonly exact: Decimal | null
  readonly numeral: Numeral
}

const IDIOMS = new WordTable<true>(NUMERAL_IDIOMS.map((word): [string, true] => [word, true]))
const OVER = / {0,3}分 {0,3}之 {0,3}/y
const AND = / {0,3}又 {0,3}/y
const SLASH = /(?:(\d{1,9}) )?(\d{1,9}) ?\/ ?(\d{1,9})(?![\d/])/y
/** C919, COVID-19: figures of a name. */
const CODE = /[A-Za-z][\dA-Za-z_-]{0,200}/y
const PERCENT = /[百佰千万] ?分 ?之/y

/** First characters of idioms. */
export const IDIOM_INITIALS: string = IDIOMS.initials

/** Where an idiom that only looks like a numeral ends, or -1: 一带一路, 四川, 五台山. */
export function idiomAt(text: string, at: number): number {
  for (const [word] of IDIOMS.startingAt(text, at)) return at + word.length
  return -1
}

/** Reads a numeral or fraction at one place. */
export function readFigure(text: string, at: number): Figure | null {
  const slash = slashAt(text, at)
  if (slash !== null) return slash
  const numeral = scanNumeral(text, at, { unitAt: opensUnit })
  if (numeral === null) return null
  const plain: Figure = { start: at, end: numeral.end, value: toNumber(numeral.value), exact: numeral.value, numeral }
  const whole = match(AND, text, numeral.end)
  if (whole !== null) {
    const part = fractionAt(text, numeral.end + whole[0].length)
    if (part === null) return plain
    const sign = plain.value < 0 ? -1 : 1
    return { ...plain, end: part.end, value: plain.value + sign * part.value, exact: null }
  }
  return fractionAt(text, at) ?? plain
}

function fractionAt(text: string, at: number): Figure | null {
  const below = scanNumeral(text, at, { unitAt: opensUnit })
  const bar = below === null ? null : match(OVER, text, below.end)
  if (below === null || bar === null || below.value.coefficient === 0n) return null
  const above = scanNumeral(text, below.end + bar[0].length, { unitAt: opensUnit })
  if (above === null) return null
  return { start: at, end: above.end, value: ratio(above.value, below.value), exact: null, numeral: below }
}

/** 1/2 and 1 3/5; dates and paths with more slashes are none. */
function slashAt(text: string, at: number): Figure | null {
  const found = match(SLASH, text, at)
  if (found === null || Number(found[3]) === 0 || /[\d/.]/.test(text[at - 1] ?? '')) return null
  const value = Number(found[1] ?? 0) + Number(found[2]) / Number(found[3])
  const numeral = {
    start: at,
    end: at + found[0].length,
    value: { coefficient: 0n, exponent: 0 },
    chinese: false,
    scaled: false,
  }
  return { start: at, end: numeral.end, value, exact: null, numeral }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Every number of a text, measured or not, in order. Percentages keep their figure: 百分之五 is 5. */
export function findNumbers(text: string): readonly NumberMatch[] {
  const found: NumberMatch[] = []
  let at = 0
  while (at < text.length) {
    const idiom = idiomAt(text, at)
    if (idiom >= 0) {
      at = idiom
      continue
    }
    const code = match(CODE, text, at)
    if (code !== null) {
      at += code[0].length
      continue
    }
    const ordinal = text[at] === '第'
    const percent = match(PERCENT, text, at)
    const from = ordinal ? at + 1 : percent === null ? at : at + percent[0].length
    const figure = mayStartNumeral(text.charAt(from)) ? readFigure(text, from) : null
    if (figure === null) {
      at++
      continue
    }
    const start = ordinal ? at : from
    const dozen =
      text[figure.end] === '打' && figure.exact !== null && !/[击造算开工破击响]/.test(text[figure.end + 1] ?? '')
    const end = dozen ? figure.end + 1 : figure.end
    found.push({ start, end, text: text.slice(start, end), value: dozen ? figure.value * 12 : figure.value, ordinal })
    at = end
  }
  return found
}
