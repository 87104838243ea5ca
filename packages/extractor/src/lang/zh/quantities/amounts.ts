// One amount at one place: figure, what stands between figure and unit, unit, and what refines it (半, ranges).
import type { UnitKind } from '../../../data/zh-units.ts'
import { type Decimal, parseDecimal, shift, toNumber } from '../decimal.ts'
import { mayStartNumeral } from '../numerals.ts'
import { type Bound, boundBetween } from './bounds.ts'
import { type Figure, readFigure } from './numbers.ts'
import { readLeadingCurrency, readMoneyPart, readUnit, type Unit } from './units.ts'

export interface Amount {
  readonly start: number
  readonly end: number
  /** Undefined for an open figure: 几十. */
  readonly number: number | undefined
  readonly unit: string | null
  readonly kind: UnitKind | 'number' | 'rank'
  readonly bound?: Bound
  /** The numeral is a lone Chinese 一, often the indefinite article. */
  readonly single: boolean
  /** False for a plain figure that is an amount only where something bounds it. */
  readonly sure: boolean
}

const SHARE = /([百佰千万萬]{1,3}) {0,3}分 {0,3}之 {0,3}/y
const DEGREES = /^(?:(?:华氏|摄氏)(?:温度)?(?:零下)?|零下)/
const DEGREES_HEAD = 6
const TENTHS = / ?成(?![为立功果员都本长熟交绩型分就群年套片品份名人])(?: ?([一二三四五六七八九]))?/y
const DISCOUNT = / ?折(?![叠扣射旧合戟线腾返])/y
const TO = / ?(?:至|到|-|－|–|~|～|―|—{1,2}) ?/y
const HALVES = /半成(?![品熟员])|对折(?!叠)/y
const HALF_BEFORE = /半(?:个)?(?=年|月|天|小时|钟头|世纪|公里|里|米|斤|吨|亩)/y
/** 超过7吨多, 5年多: 多 behind the unit, where no measure word follows (5年|多次). */
const MORE_AFTER = /[多余](?=[来前后以的时间,，。、；;）)\s]|$)/y
const OLD = /大(?=[的了,，。]|$)/y
const RANK = /第 ?/y
/** What may follow a rank without measure word: 第一大股东, 居全国第一。 */
const AFTER_RANK = /大(?!会|道|学|街|厅|堂)|(?=[,，。；;、！!）)\s”"]|$)/y
const RANK_UNITS = '位名天'
const SCALE_POWERS: Readonly<Record<string, number>> = { 百: 2, 佰: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }
const TRAILING = /[\dA-Za-z_]/

/** Reads the amount that starts at `at`. Linear in what it reads. */
export function readAmount(text: string, at: number): Amount | null {
  return (
    rank(text, at) ??
    degrees(text, at) ??
    share(text, at) ??
    money(text, at) ??
    halves(text, at) ??
    half(text, at) ??
    bareScale(text, at) ??
    counted(text, at)
  )
}

function rank(text: string, at: number): Amount | null {
  const head = match(RANK, text, at)
  if (head === null) return null
  const figure = readFigure(text, at + head.length)
  if (figure === null || figure.exact === null) return null
  const base = { start: at, number: figure.value, kind: 'rank' as const, single: false }
  const unit = text.charAt(figure.end)
  if (unit !== '' && RANK_UNITS.includes(unit)) return { ...base, end: figure.end + 1, unit, sure: true }
  const tail = match(AFTER_RANK, text, figure.end)
  // 第二届, 第一书记: no amount, but read as a whole, so that 二届 is none either.
  return { ...base, end: figure.end + (tail?.length ?? 0), unit: null, sure: tail !== null }
}

/** 华氏98.6度, 零下20摄氏度. */
function degrees(text: string, at: number): Amount | null {
  const head = DEGREES.exec(text.slice(at, at + DEGREES_HEAD))
  if (head === null) return null
  const figure = readFigure(text, at + head[0].length)
  if (figure === null || figure.exact === null) return null
  const unit = readUnit(text, figure.end)
  if (unit === null || (unit.symbol !== '°' && unit.kind !== 'temperature')) return null
  const symbol = unit.symbol === '°' ? (head[0].startsWith('华氏') ? '°F' : '°C') : unit.symbol
  const number = head[0].endsWith('零下') ? -figure.value : figure.value
  return { start: at, end: unit.end, number, unit: symbol, kind: 'temperature', single: false, sure: true }
}

/** 百分之三十 -> 30 %, 千分之五 -> 5 ‰, 万分之三 -> 0.03 %. */
function share(text: string, at: number): Amount | null {
  SHARE.lastIndex = at
  const head = SHARE.exec(text)
  if (head === null || /[一二三四五六七八九十百千万\d]/.test(text[at - 1] ?? '')) return null
  const from = at + head[0].length
  // 百分之百 writes a scale without figure.
  const figure =
    /^[百佰]/.test(text.slice(from, from + 1)) && readFigure(text, from) === null ? 100 : readFigure(text, from)
  if (figure === null) return null
  const exact = typeof figure === 'number' ? parseDecimal('100') : figure.exact
  if (exact === null) return null
  const end = typeof figure === 'number' ? from + 1 : figure.end
  const perMille = head[1] === '千'
  const power = [...(head[1] ?? '')].reduce((sum, char) => sum + (SCALE_POWERS[char] ?? 0), 0)
  const number = toNumber(shift(exact, perMille ? 0 : 2 - power))
  return { start: at, end, number, unit: perMille ? '‰' : '%', kind: 'ratio', single: false, sure: true }
}

function money(text: string, at: number): Amount | null {
  const unit = readLeadingCurrency(text, at)
  const figure = unit === null ? null : readFigure(text, unit.end)
  if (unit === null || figure === null || figure.numeral.digits !== undefined) return null
  const again = readUnit(text, figure.end)
  const end = again?.kind === 'money' ? again.end : figure.end
  return { start: at, end, number: figure.value, unit: unit.symbol, kind: 'money', single: false, sure: true }
}

/** 半成, 对折: a tenth's half and a half, as prices are cut. */
function halves(text: string, at: number): Amount | null {
  const found = match(HALVES, text, at)
  if (found === null) return null
  return {
    start: at,
    end: at + found.length,
    number: found === '半成' ? 5 : 50,
    unit: '%',
    kind: 'ratio',
    single: false,
    sure: true,
  }
}

/** 半年, 半个世纪. */
function half(text: string, at: number): Amount | null {
  if (match(HALF_BEFORE, text, at) === null || /[上下前后一大多过]/.test(text[at - 1] ?? '')) return null
  const unit = readUnit(text, at + 1)
  return unit === null
    ? null
    : { start: at, end: unit.end, number: 0.5, unit: unit.symbol, kind: unit.kind, single: false, sure: true }
}

/** 上百架, 超千件, 近百种, 万余名: a scale word alone is a figure only beside such a word. */
function bareScale(text: string, at: number): Amount | null {
  const least = text[at] === '上'
  const from = least ? at + 1 : at
  const power = SCALE_POWERS[text.charAt(from)]
  if (power === undefined || mayStartNumeral(text.charAt(from + 1))) return null
  const between = least ? null : boundBetween(text, from + 1)
  if (!least && between === null && !/[超近逾约]/.test(text[from - 1] ?? '')) return null
  const unit = readUnit(text, between?.end ?? from + 1)
  if (unit === null) return null
  const bound = least ? ('min' as const) : between?.bound
  return {
    start: at,
    end: unit.end,
    number: 10 ** power,
    unit: unit.symbol,
    kind: unit.kind,
    single: false,
    sure: true,
    ...(bound === undefined ? {} : { bound }),
  }
}

function counted(text: string, at: number): Amount | null {
  if (!mayStartNumeral(text.charAt(at)) || /[\d.]/.test(text[at - 1] ?? '')) return null
  const figure = readFigure(text, at)
  if (figure === null) return null
  const range = readRange(text, figure)
  if (range !== null) return range
  return tenths(text, figure) ?? measured(text, figure) ?? plain(text, figure)
}

/** 八成 -> 80 %, 七成六 -> 76 %, 八五折 -> 85 %. */
function tenths(text: string, figure: Figure): Amount | null {
  if (figure.exact === null) return null
  const base = { start: figure.start, unit: '%', kind: 'ratio' as const, single: false, sure: true }
  TENTHS.lastIndex = figure.end
  const tenth = TENTHS.exec(text)
  if (tenth !== null && figure.value <= 10 && figure.value > 0) {
    const more = tenth[1] === undefined ? 0 : '零一二三四五六七八九'.indexOf(tenth[1])
    return { ...base, end: figure.end + tenth[0].length, number: toNumber(shift(figure.exact, 1)) + more }
  }
  const discount = match(DISCOUNT, text, figure.end)
  if (discount === null || figure.value >= 100 || figure.value === 10) return null
  const number = toNumber(figure.value < 10 ? shift(figure.exact, 1) : figure.exact)
  return { ...base, end: figure.end + discount.length, number }
}

function measured(text: string, figure: Figure): Amount | null {
  const { numeral } = figure
  const inside = boundBetween(text, figure.end)
  // 10来个, but 3年来 and 三来一补: 来 is about only between a round figure and its unit.
  const between = inside?.bound === 'about' && figure.value % 10 !== 0 ? null : inside
  const unit = readUnit(text, between?.end ?? figure.end) ?? null
  if (unit === null) return null
  if (numeral.digits !== undefined && !isSpan(numeral.digits)) return null
  const bound = between?.bound ?? boundOf(figure)
  const base = {
    start: figure.start,
    end: unit.end,
    number: numberOf(figure),
    unit: unit.symbol,
    kind: unit.kind,
    single: text.slice(figure.start, figure.end) === '一',
    sure: true,
    ...(bound === undefined ? {} : { bound }),
  }
  return refine(text, base, unit)
}

/** 三年半, 5年多, 十个月大. */
function refine(text: string, amount: Amount, unit: Unit): Amount {
  if (unit.kind === 'money') return withParts(text, amount)
  if (unit.kind === 'count' || unit.kind === 'ratio') return amount
  const { end, number } = amount
  const fits = unit.kind !== 'duration' || unit.symbol !== '日'
  if (text[end] === '半' && fits && number !== undefined && !/[径山岛个数]/.test(text[end + 1] ?? ''))
    return { ...amount, end: end + 1, number: number + 0.5 }
  if (match(MORE_AFTER, text, end) !== null) return { ...amount, end: end + 1, bound: 'over' }
  if (match(OLD, text, end) !== null && unit.kind === 'duration') return { ...amount, end: end + 1 }
  return amount
}

/** 50元6角三分, 两美元又三美分: the parts of a unit of money add to it. */
function withParts(text: string, amount: Amount): Amount {
  let { end, number } = amount
  for (let parts = 0; parts < 2; parts++) {
    const from = text[end] === '又' ? end + 1 : end
    const figure = mayStartNumeral(text.charAt(from)) ? readFigure(text, from) : null
    const part = figure === null ? null : readMoneyPart(text, figure.end, amount.unit)
    if (figure === null || part === null || number === undefined || figure.value >= part.fraction) break
    // Summed in hundredths, so that 50.6 + 0.03 is 50.63.
    number = (Math.round(number * 100) + Math.round((figure.value * 100) / part.fraction)) / 100
    end = part.end
  }
  return { ...amount, end, number }
}

/** A figure without unit. 1.8万, 三分之一 and 八千 are amounts; 300 is one only where a bound says so. */
function plain(text: string, figure: Figure): Amount | null {
  const { numeral } = figure
  if (TRAILING.test(text.charAt(figure.end)) || numeral.digits !== undefined) return null
  const fraction = figure.exact === null
  const long = figure.end - figure.start > 1
  const sure = fraction || (numeral.scaled && long && numeral.inexact !== 'some' && figure.value >= 100)
  if (!sure && numeral.chinese && !long) return null
  const bound = boundOf(figure)
  const more = boundBetween(text, figure.end)
  const open = sure && more?.bound === 'over' && numeral.inexact === undefined
  return {
    start: figure.start,
    end: open ? more.end : figure.end,
    number: numberOf(figure),
    unit: null,
    kind: 'number',
    single: false,
    sure: sure || /\.\d/.test(text.slice(figure.start, figure.end)),
    ...(open ? { bound: more.bound } : bound === undefined ? {} : { bound }),
  }
}

const isSpan = (digits: string): boolean =>
  digits.length === 2 && (Number(digits[1]) === Number(digits[0]) + 1 || digits === '35') && digits[0] !== '0'

const boundOf = ({ numeral }: Figure): Bound | undefined =>
  numeral.digits !== undefined || numeral.inexact === 'between' || numeral.inexact === 'some'
    ? 'about'
    : numeral.inexact === 'over'
      ? 'over'
      : undefined

function numberOf({ numeral, value }: Figure): number | undefined {
  if (numeral.inexact === 'some') return undefined
  return numeral.digits === undefined ? value : Number(numeral.digits[0])
}

/** 3至5家, 20%-30%, 1000万元至3000万元, 3-5万人: the lower end counts, in the upper end's scale and unit. */
function readRange(text: string, low: Figure): Amount | null {
  if (low.exact === null || low.numeral.digits !== undefined) return null
  const own = readUnit(text, low.end)
  const to = match(TO, text, own?.end ?? low.end)
  if (to === null) return null
  const from = (own?.end ?? low.end) + to.length
  if (!mayStartNumeral(text.charAt(from))) return null
  const high = readFigure(text, from)
  if (high === null || high.exact === null || high.numeral.digits !== undefined) return null
  const more = boundBetween(text, high.end)
  const unit = readUnit(text, more?.end ?? high.end)
  if (unit === null || (own !== null && own.symbol !== unit.symbol)) return null
  const scaled = own === null ? sharedScale(text, low, high) : low.exact
  const number = toNumber(scaled)
  if (number >= high.value) return null
  return {
    start: low.start,
    end: unit.end,
    number,
    unit: unit.symbol,
    kind: unit.kind,
    bound: 'min',
    single: false,
    sure: true,
  }
}

/** 3-5万: the lower end borrows the scale where both are plain figures before it. */
function sharedScale(text: string, low: Figure, high: Figure): Decimal {
  const exact = low.exact ?? parseDecimal('0')
  const scale = /[万亿]{1,2}$/.exec(text.slice(high.start, high.end))?.[0]
  if (scale === undefined || low.numeral.scaled) return exact
  return shift(
    exact,
    [...scale].reduce((power, char) => power + (char === '万' ? 4 : 8), 0),
  )
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
