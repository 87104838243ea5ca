// Shares and ranks: 百分之三十, 八成, 八五折, 第三, 第一大.
import { parseDecimal, shift, toNumber } from '../decimal.ts'
import { type Amount, matchText, SCALE_POWERS } from './amount.ts'
import { type Figure, readFigure } from './numbers.ts'

const SHARE = /([百佰千万萬]{1,3}) {0,3}分 {0,3}之 {0,3}/y
const TENTHS = / ?成(?![为立功果员都本长熟交绩型分就群年套片品份名人])(?: ?([一二三四五六七八九半]))?/y
const DISCOUNT = / ?折(?![叠扣射旧合戟线腾返])/y
const HALVES = /半成(?![品熟员])|对折(?!叠)/y
/** What may follow a rank without measure word: 第一大股东, 居全国第一。 */
const AFTER_RANK = /大(?!会|道|学|街|厅|堂)|(?=[,，。；;、！!）)\s”"]|$)/y
const RANK = /第 ?/y
const RANK_UNITS = '位名天'

/** 第3位 -> 3 位; 第一大 and 居世界第一 -> 1 without unit. */
export function readRank(text: string, at: number): Amount | null {
  const head = matchText(RANK, text, at)
  if (head === null) return null
  const figure = readFigure(text, at + head.length)
  if (figure === null || figure.exact === null) return null
  const base = { start: at, number: figure.value, kind: 'rank' as const, single: false }
  const unit = text.charAt(figure.end)
  if (unit !== '' && RANK_UNITS.includes(unit)) return { ...base, end: figure.end + 1, unit, sure: true }
  // 第三, heads an item of a list; 居全国第三, is a rank.
  const listed = at === 0 || /[,，。；;：:、“"\s]/.test(text.charAt(at - 1))
  const tail = listed && text[figure.end] !== '大' ? null : matchText(AFTER_RANK, text, figure.end)
  // 第二届, 第一书记: no amount, but read as a whole, so that 二届 is none either.
  return { ...base, end: figure.end + (tail?.length ?? 0), unit: null, sure: tail !== null }
}

/** 百分之三十 -> 30 %, 千分之五 -> 5 ‰, 万分之三 -> 0.03 %. */
export function readShare(text: string, at: number): Amount | null {
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

/** 半成, 对折: a tenth's half and a half, as prices are cut. */
export function readHalves(text: string, at: number): Amount | null {
  const found = matchText(HALVES, text, at)
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

/** 八成 -> 80 %, 七成六 -> 76 %, 八五折 -> 85 %. */
export function readTenths(text: string, figure: Figure): Amount | null {
  if (figure.exact === null) return null
  const base = { start: figure.start, unit: '%', kind: 'ratio' as const, single: false, sure: true }
  TENTHS.lastIndex = figure.end
  const tenth = TENTHS.exec(text)
  if (tenth !== null && figure.value <= 10 && figure.value > 0) {
    const more = tenth[1] === undefined ? 0 : tenth[1] === '半' ? 5 : '零一二三四五六七八九'.indexOf(tenth[1])
    return { ...base, end: figure.end + tenth[0].length, number: toNumber(shift(figure.exact, 1)) + more }
  }
  const discount = matchText(DISCOUNT, text, figure.end)
  if (discount === null || figure.value >= 100 || figure.value === 10) return null
  const number = toNumber(figure.value < 10 ? shift(figure.exact, 1) : figure.exact)
  return { ...base, end: figure.end + discount.length, number }
}
