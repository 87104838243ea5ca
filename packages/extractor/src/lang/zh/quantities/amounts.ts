// One amount at one place: figure, what stands between figure and unit, unit, and what refines it (半, ranges).
import { type Decimal, parseDecimal, shift, toNumber } from '../decimal.ts'
import { mayStartNumeral } from '../numerals.ts'
import { type Amount, matchText, SCALE_POWERS } from './amount.ts'
import { type Bound, boundBetween } from './bounds.ts'
import { type Figure, readFigure } from './numbers.ts'
import { readHalves, readRank, readShare, readTenths } from './shares.ts'
import { readLeadingCurrency, readMoneyPart, readUnit, type Unit } from './units.ts'

const DEGREES = /^(?:(?:华氏|摄氏)(?:温度)?(?:零下)?|零下)/
const DEGREES_HEAD = 6
const TO = / ?(?:至|到|-|－|–|~|～|―|—{1,2}) ?/y
/** 5个|多小时: the period stands after the bound. */
const PERIOD_AFTER = /^[多余来](?:小时|钟头|月|星期|世纪)/
const HALF_BEFORE = /半(?:个)?(?=年|月|天|小时|钟头|世纪|公里|里|米|斤|吨|亩)/y
/** 超过7吨多, 5年多: 多 behind the unit, where no measure word follows (5年|多次). */
const MORE_AFTER = /[多余](?=[来前后以的时间,，。、；;）)\s]|$)/y
const OLD = /大(?=[的了,，。]|$)/y
const TRAILING = /[\dA-Za-z_]/

/** Reads the amount that starts at `at`. Linear in what it reads. */
export function readAmount(text: string, at: number): Amount | null {
  return (
    readRank(text, at) ??
    degrees(text, at) ??
    readShare(text, at) ??
    money(text, at) ??
    readHalves(text, at) ??
    half(text, at) ??
    bareScale(text, at) ??
    counted(text, at)
  )
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

function money(text: string, at: number): Amount | null {
  const unit = readLeadingCurrency(text, at)
  const figure = unit === null ? null : readFigure(text, unit.end)
  if (unit === null || figure === null || figure.numeral.digits !== undefined) return null
  const again = readUnit(text, figure.end)
  const end = again?.kind === 'money' ? again.end : figure.end
  return { start: at, end, number: figure.value, unit: unit.symbol, kind: 'money', single: false, sure: true }
}

/** 半年, 半个世纪. */
function half(text: string, at: number): Amount | null {
  if (matchText(HALF_BEFORE, text, at) === null || /[上下前后一大多过]/.test(text[at - 1] ?? '')) return null
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
  return readTenths(text, figure) ?? measured(text, figure) ?? plain(text, figure)
}

function measured(text: string, figure: Figure): Amount | null {
  const { numeral } = figure
  const inside = boundBetween(text, figure.end)
  // 10来个, but 3年来 and 三来一补: 来 is about only between a round figure and its unit.
  const between = inside?.bound === 'about' && figure.value % 10 !== 0 ? null : inside
  const unit = readUnit(text, between?.end ?? figure.end) ?? null
  if (unit === null) return null
  if (numeral.digits !== undefined && !isSpan(numeral.digits)) return null
  if (unit.kind === 'grade' && numeral.chinese) return null
  if (isNamed(text, figure, unit)) return null
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

/** 二次会议 and 二类 count in order, 同一天 is no length, and “两个确立” is a name: the numeral belongs to a word. */
function isNamed(text: string, { start, end, numeral }: Figure, { kind }: Unit): boolean {
  if (!numeral.chinese) return /^0\d/.test(text.slice(start, start + 2))
  const word = text.slice(start, end)
  if (word === '一' && kind === 'duration') return /[同这那某新的每第唯又另有]/.test(text[start - 1] ?? '')
  return kind === 'count' && (word === '二' || /[“《]/.test(text[start - 1] ?? ''))
}

/** 三年半, 5年多, 十个月大. */
function refine(text: string, amount: Amount, unit: Unit): Amount {
  if (unit.kind === 'money') return withParts(text, amount)
  const whole = unit.symbol === '个' ? PERIOD_AFTER.exec(text.slice(amount.end, amount.end + 4)) : null
  if (whole) {
    const period = readUnit(text, amount.end + 1)
    if (period) return { ...amount, end: period.end, unit: period.symbol, kind: period.kind, bound: 'over' }
  }
  if (unit.kind === 'count' || unit.kind === 'ratio') return amount
  const { end, number } = amount
  const fits = unit.kind !== 'duration' || unit.symbol !== '日'
  if (text[end] === '半' && fits && number !== undefined && !/[径山岛个数]/.test(text[end + 1] ?? ''))
    return { ...amount, end: end + 1, number: number + 0.5 }
  if (matchText(MORE_AFTER, text, end) !== null) return { ...amount, end: end + 1, bound: 'over' }
  if (matchText(OLD, text, end) !== null && unit.kind === 'duration') return { ...amount, end: end + 1 }
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
  const long =
    /[\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖]/.test(text.slice(figure.start, figure.end)) &&
    figure.end - figure.start > 1
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
  const to = matchText(TO, text, own?.end ?? low.end)
  if (to === null) return null
  const from = (own?.end ?? low.end) + to.length
  if (!mayStartNumeral(text.charAt(from))) return null
  const high = readFigure(text, from)
  if (high === null || high.exact === null || high.numeral.digits !== undefined) return null
  const tenth = own === null ? readTenths(text, high) : null
  // 一到两成.
  if (tenth !== null && low.value < high.value)
    return { ...tenth, start: low.start, number: toNumber(shift(low.exact, 1)), bound: 'min' }
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
