// Craft and models told apart by a number: 神舟十五号, 长征五号运载火箭, 雪龙2号, C919, AG600.
import type { EntityType, Sentence } from '../model/index.ts'
import type { HeadIndex } from './head-index.ts'
import type { NameFinder, ProposedName } from './names-layer.ts'
import { tokenAfter } from './token-at.ts'

const NUMBERED = /[一-龥]{2,3}(?:[一二三四五六七八九十百]{1,4}|\d{1,3})号/gu
/** What of such a shape is counted, not named: 中央一号文件, 地铁二号线, 启用一号门. */
const COUNTED =
  /^(?:文件|线|楼|门|院|机组|馆|厅|台风|公告|令|决议|路|站|井|洪水|种子|病床|舱|航站楼|提案|议案|案|住宅|车间)/
/** Letters and digits of a model: C919, AG600, F-16, 歼-20. */
const MODEL = /(?<![A-Za-z0-9])(?:[A-Z]{1,4}-?\d{2,4}[A-Z]?|[歼运轰直]-\d{1,2}[A-Z]?)(?![A-Za-z0-9])/gu
/** Series of craft that carry people or stay in space; others are told by the noun behind, or are products. */
const CRAFT = /^(?:神舟|天舟|嫦娥|天宫|梦舟|揽月|祝融|玉兔)/
const LONGEST_HEAD = 6

/** Proposes numbered craft, with the noun that says what they are, and models before such a noun. */
export const seriesNames =
  (headOf: HeadIndex): NameFinder =>
  (sentence) => [...numbered(sentence, headOf), ...models(sentence, headOf)]

function* numbered(sentence: Sentence, headOf: HeadIndex): Generator<ProposedName> {
  for (const match of sentence.text.matchAll(NUMBERED)) {
    const end = match.index + match[0].length
    if (COUNTED.test(sentence.text.slice(end))) continue
    const start = wordStart(sentence, match.index, end)
    if (start === null) continue
    const head = headBehind(sentence, end, headOf)
    const series = sentence.text.slice(start, end)
    const type = CRAFT.test(series) ? 'facility' : (head?.type ?? null)
    if (type) yield { start, end: head?.end ?? end, type, foundBy: 'series-name' }
  }
}

/** Where the word begins, two or three characters long, that the number tells apart: one token, or two of one character. */
function wordStart(sentence: Sentence, from: number, end: number): number | null {
  const number = /(?:[一二三四五六七八九十百]+|\d+)号$/.exec(sentence.text.slice(from, end))!
  const at = from + number.index
  const last = tokenAfter(sentence.tokens, at - 1)
  const token = sentence.tokens[last]
  if (token?.end !== at || /^[pdmc]/.test(token.pos)) return null
  if (token.end - token.start > 1) return token.end - token.start <= 3 ? token.start : null
  const before = sentence.tokens[last - 1]
  return before && before.end === token.start && before.end - before.start === 1 && /^n/.test(before.pos)
    ? before.start
    : null
}

/** What a numbered name is, by the head noun right behind: 长征五号|运载火箭, 神舟十五号|载人飞船. */
function headBehind(sentence: Sentence, end: number, headOf: HeadIndex): { end: number; type: EntityType } | null {
  let found: { end: number; type: EntityType } | null = null
  const { tokens } = sentence
  for (let i = tokenAfter(tokens, end); i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.start < end || token.start >= end + LONGEST_HEAD) break
    if (!/^(?:n|vn|b|l|a|v|j)/.test(token.pos)) break
    const head = headOf(sentence.text.slice(end, token.end))
    if (head && head.head.length >= 2 && (head.type === 'facility' || head.type === 'product'))
      found = { end: token.end, type: head.type }
  }
  return found
}

function* models(sentence: Sentence, headOf: HeadIndex): Generator<ProposedName> {
  for (const match of sentence.text.matchAll(MODEL)) {
    const end = match.index + match[0].length
    const [behind, before] = [headBehind(sentence, end, headOf), headOf(sentence.text.slice(0, match.index))]
    if (behind?.type === 'product' || before?.type === 'product')
      yield { start: match.index, end, type: 'product', foundBy: 'series-name' }
  }
}
