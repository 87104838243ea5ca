// Amounts in Chinese text: figure, unit and bound, dates left out.
import type { QuantityMatch } from '../../../model/language.ts'
import { scanDates } from '../dates/index.ts'
import { scanNumeral } from '../numerals.ts'
import type { Amount } from './amount.ts'
import { readAmount } from './amounts.ts'
import { boundAfter, boundBefore } from './bounds.ts'
import { IDIOM_INITIALS, idiomAt } from './numbers.ts'
import { LEADING_INITIALS } from './units.ts'

export { findNumbers, type NumberMatch } from './numbers.ts'

/** 一个, 一种 say that there is one, not how many. */
const INDEFINITE = new Set([
  '个',
  '种',
  '项',
  '次',
  '位',
  '名',
  '条',
  '场',
  '件',
  '类',
  '点',
  '批',
  '段',
  '代',
  '份',
  '方',
])
const NUMERAL = /[\d一二两三四五六七八九十百千万亿半几兩萬億壹贰貳叁肆伍陆柒捌玖拾佰仟〇零]|对折/
/** Where an amount, a code or an idiom may open; everything else is passed over in one native scan. */
const START = new RegExp(
  `[\\dA-Za-z.负負-〇○零一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億兆几幾数數半对第上华摄${LEADING_INITIALS}${IDIOM_INITIALS}]`.replace(
    '負-',
    '負\\-',
  ),
  'g',
)
const LATIN = /[A-Za-z]/
const CURRENCY_CODE = /^(?:US|HK)\$/
const CODE = /[A-Za-z]{2,8}:\/\/[!-~]{1,2000}|[\dA-Za-z.,:：/_-]{1,200}/y
const CLOCK =
  /(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?|[时點点](?:\d{1,2}分)?(?:\d{1,2}秒)?许?)(?![\d间期代段])|[一二三四五六七八九十]{1,3}[时點点][一二三四五六七八九十零]{1,3}分(?!之)/y

/**
 * Finds the amounts of one sentence: counts, measures, money, shares, ranks, durations and ages.
 * @returns Matches in order, without overlap. `value.number` is in base units (948亿美元 -> 94800000000); `value.unit` an
 *   ISO 4217 code, %, 百分点, a UCUM symbol or the measure word, null where there is none; `value.bound` where the text
 *   bounds it. A range (3至5家) has its lower end with bound `min`; an open figure (数十家) has no number.
 */
export function findQuantities(text: string): readonly QuantityMatch[] {
  if (!NUMERAL.test(text)) return []
  const dates = scanDates(text, { dateline: null }).filter((date) => !date.duration)
  const amounts: Amount[] = []
  let date = 0
  let at = 0
  for (;;) {
    START.lastIndex = at
    const candidate = START.exec(text)
    if (candidate === null) break
    at = candidate.index
    while (date < dates.length && (dates[date]?.end ?? 0) <= at) date++
    const masked = dates[date]
    if (masked !== undefined && at >= masked.start) {
      at = masked.end
      continue
    }
    const skipped = skip(text, at)
    if (skipped > at) {
      at = skipped
      continue
    }
    const amount = readAmount(text, at)
    if (amount === null || (masked !== undefined && amount.end > masked.start)) {
      at = amount === null ? pastFigure(text, at) : at + 1
      continue
    }
    const bounded = withBounds(text, amount, amounts.at(-1)?.end ?? 0)
    amounts.push(bounded)
    at = bounded.end
  }
  const counted = new Set(amounts.filter(({ single }) => !single).map(({ unit }) => unit))
  return amounts.filter((amount) => amount.sure && isCounted(amount, counted)).map((amount) => toMatch(text, amount))
}

/** Where reading goes on when nothing can start at `at`: past idioms, hours, and codes such as C919 and COVID-19. */
function skip(text: string, at: number): number {
  const idiom = idiomAt(text, at)
  if (idiom >= 0) return idiom
  const fresh = !/[\d.,]/.test(text[at - 1] ?? '')
  if (fresh) {
    const clock = lengthOf(CLOCK, text, at)
    if (clock > 0) return at + clock
  }
  const code = LATIN.test(text.charAt(at)) && !CURRENCY_CODE.test(text.slice(at, at + 3))
  return code ? at + lengthOf(CODE, text, at) : at
}

/** Past a figure that is no amount, so that its tail is not read as one. */
function pastFigure(text: string, at: number): number {
  if (/\d/.test(text.charAt(at))) return at + Math.max(1, lengthOf(CODE, text, at))
  return scanNumeral(text, at)?.end ?? at + 1
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function withBounds(text: string, amount: Amount, floor: number): Amount {
  const before = boundBefore(text, amount.start, floor)
  const after = boundAfter(text, amount.end)
  const bound = before?.bound ?? after?.bound ?? amount.bound
  return {
    ...amount,
    start: before?.start ?? amount.start,
    end: after?.end ?? amount.end,
    sure: amount.sure || before !== null || after !== null,
    ...(bound === undefined ? {} : { bound }),
  }
}

/** A Chinese 一 counts where it is bounded, measured, or stands beside another count of its kind: 两艘…和一艘…. */
function isCounted({ single, bound, kind, unit }: Amount, counted: ReadonlySet<string | null>): boolean {
  if (!single || bound !== undefined || kind !== 'count') return true
  return unit !== null && !INDEFINITE.has(unit) && counted.has(unit)
}

function toMatch(text: string, { start, end, number, unit, bound }: Amount): QuantityMatch {
  const raw = text.slice(start, end)
  const value = { raw, ...(number === undefined ? {} : { number }), unit, ...(bound === undefined ? {} : { bound }) }
  return { start, end, text: raw, value }
}
