// Names built on a head noun: 第二届中国—中亚峰会, 北京语言大学哈萨克斯坦分校, 耐心资本培育行动. From each head the name
// grows leftwards over nouns and names until a verb, a preposition or a mark ends it.

import { longestMatches } from '../match/literals.ts'
import type { HeadNoun, NameMention, Sentence, Token } from '../model/index.ts'
import type { HeadIndex } from './head-index.ts'
import type { NameFinder, ProposedName } from './names-layer.ts'
import { marked } from './quoted-names.ts'

export interface HeadNameLexicon {
  readonly headOf: HeadIndex
  /** Verbs that are never part of a name though nouns stand on both sides: 出席, 举行. */
  readonly stopVerbs: ReadonlySet<string>
  /** Verbs after which a noun phrase with a head is a name even if the head is weak: 实施, 启动, 印发. */
  readonly introducers: ReadonlySet<string>
  /** Words that, alone before a head, make no name of it: 国际会议, 当地大学. */
  readonly generic: ReadonlySet<string>
}

const LONGEST = 40

export const headNames =
  (lexicon: HeadNameLexicon): NameFinder =>
  (sentence, known) => {
    const proposed: ProposedName[] = []
    const pieces = piecesOf(sentence, known)
    for (let i = 0; i < pieces.length; i++) {
      const head = headAt(sentence, pieces, i, lexicon.headOf)
      if (!head) continue
      const first = growLeft(pieces, i, lexicon)
      const span = { start: pieces[first]!.start, end: pieces[i]!.end }
      if (span.end - span.start > LONGEST || !isName(pieces, first, i, head, lexicon)) continue
      proposed.push({ ...span, type: head.type, foundBy: head.strong ? 'head-noun' : 'weak-head-noun' })
    }
    return proposed
  }

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly pos: string
  readonly name: NameMention | null
  /** A short quotation: “复兴”. */
  readonly quoted: boolean
}

/** The sentence as names already found, short quotations and the tokens between them. */
function piecesOf(sentence: Sentence, known: readonly NameMention[]): Piece[] {
  const names: Fixed[] = known.map((name) => ({ start: name.from, end: name.to, name, quoted: false }))
  const quotes = marked(sentence.text, '“', '”')
    .filter((q) => q.end - q.start > 3 && q.end - q.start <= LONGEST_QUOTE)
    .filter((q) => !/[，。；！？]/.test(sentence.text.slice(q.start, q.end)))
    .map((q): Fixed => ({ ...q, name: null, quoted: true }))
  const fixed = longestMatches([...names, ...quotes])
  const pieces: Piece[] = []
  let next = 0
  let last: Fixed | null = null
  for (const token of sentence.tokens) {
    while (next < fixed.length && fixed[next]!.end <= token.start) next++
    const whole = fixed[next]
    if (!whole || token.end <= whole.start) pieces.push(pieceOf(token, sentence.text))
    else {
      if (last !== whole) pieces.push({ ...whole, text: sentence.text.slice(whole.start, whole.end), pos: 'nz' })
      last = whole
      // A token that runs past the name it began in leaves its rest as a noun: 北京/大学城.
      if (token.start < whole.end && token.end > whole.end)
        pieces.push({
          start: whole.end,
          end: token.end,
          text: sentence.text.slice(whole.end, token.end),
          pos: 'n',
          name: null,
          quoted: false,
        })
    }
  }
  return pieces
}

interface Fixed {
  readonly start: number
  readonly end: number
  readonly name: NameMention | null
  readonly quoted: boolean
}

const LONGEST_QUOTE = 16

function pieceOf(token: Token, text: string): Piece {
  return {
    start: token.start,
    end: token.end,
    text: text.slice(token.start, token.end),
    pos: token.pos,
    name: null,
    quoted: false,
  }
}

const COMPANY = /(?:集团|公司|银行|报|社|队)$/

/** The head noun with which the name ends here, unless the next word carries the name on. */
function headAt(sentence: Sentence, pieces: readonly Piece[], i: number, headOf: HeadIndex): HeadNoun | null {
  const piece = pieces[i]!
  if (piece.quoted || (!piece.name && !HEADED.test(piece.pos))) return null
  const head = headOf(piece.name ? piece.text : joined(sentence, pieces, i))
  if (!head || head.type === 'work' || (piece.name && head.head.length > piece.text.length)) return null
  // 讲 in 听讲: one character heads a name only as the end of a noun.
  if (head.head.length === 1 && !piece.name && !(/^[njk]/.test(piece.pos) && piece.text.length !== 2)) return null
  if (
    piece.name &&
    piece.name.type === head.type &&
    !growsOverPlace(pieces, i) &&
    !ORDINAL.test(pieces[i - 1]?.text ?? '')
  )
    return null
  const next = pieces[i + 1]
  if (next && next.start === piece.end && !next.name && /^(?:n|vn|k)/.test(next.pos)) {
    const longer = headOf(piece.text + next.text) ?? headOf(next.text)
    if (longer) return null
  }
  return head
}

/** 吉尔吉斯斯坦|世界政治研究所: a body named right after its country or region is one with it; a company is not. */
function growsOverPlace(pieces: readonly Piece[], i: number): boolean {
  const [piece, before] = [pieces[i]!, pieces[i - 1]]
  return (
    piece.name?.type === 'organization' &&
    piece.name.foundBy !== 'gazetteer' &&
    !COMPANY.test(piece.text) &&
    before !== undefined &&
    before.end === piece.start &&
    (before.name?.type === 'place' || before.quoted)
  )
}

/** The piece with the nouns right before it: 行动方案 may be two words. */
function joined(sentence: Sentence, pieces: readonly Piece[], i: number): string {
  let from = i
  while (from > 0 && from > i - 3 && pieces[from - 1]!.end === pieces[from]!.start && !pieces[from - 1]!.name) from--
  return sentence.text.slice(pieces[from]!.start, pieces[i]!.end)
}

/** Parts of speech of a word that may head a name. */
const HEADED = /^(?:n|vn|j|k|l|i|s|x)/
const NOMINAL = /^(?:n|j|a|b|vn|l|i|k|h|x|eng|f|s|nx|Ng)/
const ORDINAL = /^(?:第[一二三四五六七八九十百\d]+|首|\d{4}年?|[一二三四五六七八九十]+届)$/

function growLeft(pieces: readonly Piece[], i: number, lexicon: HeadNameLexicon): number {
  let first = i
  for (let k = i - 1; k >= 0; k--) {
    const piece = pieces[k]!
    if (piece.end !== pieces[k + 1]!.start) break
    if (piece.quoted) first = k
    else if (piece.name) {
      if (piece.name.type === 'person' && !/^(?:n|vn)/.test(pieces[k + 1]!.pos)) break
      first = k
    } else if (NOMINAL.test(piece.pos) || isJoint(piece, pieces[k - 1])) first = k
    else if (ORDINAL.test(piece.text) || (/^[届次期]$/.test(piece.text) && k > 0)) first = k
    else if (/^[一二三四五六]$/.test(piece.text) && pieces[k + 1]!.text === '期') first = k
    else if (isInner(pieces, k, i, lexicon) || isPosted(pieces, k) || isAnd(pieces, k, i)) first = k
    else if (opensObject(pieces, k, i, lexicon)) return k
    else if (isMeasure(pieces, k)) first = k
    else if (/^(?:纪念|庆祝)$/.test(piece.text)) return k
    else if (isCommemoration(pieces, k, i)) first = k
    else break
  }
  return stripLeading(pieces, first, i, lexicon.generic)
}

/** Verbs that before a head noun say what it is for: 直达快运, 开发基地. */
const ATTRIBUTIVE =
  /^(?:直达|运输|联运|开发|保护|合作|服务|管理|创新|示范|建设|研发|制造|生产|加工|交易|交流|展示|培训|投资)$/

/** 培育 in 耐心资本培育行动: a verb right before the head and after a noun, no act of its own. */
function isInner(pieces: readonly Piece[], k: number, i: number, lexicon: HeadNameLexicon): boolean {
  const [piece, before] = [pieces[k]!, pieces[k - 1]]
  if (!/^(?:v|ad|vd)/.test(piece.pos) || piece.text.length < 2) return false
  // 竣工投产仪式, 揭牌仪式: a ceremony is named by the acts it marks.
  const ceremony = pieces[i]!.text === '仪式' && !/^(?:出席|参加|举行|举办|召开)$/.test(piece.text) && i - k <= 2
  const free = ATTRIBUTIVE.test(piece.text) || !lexicon.stopVerbs.has(piece.text)
  if (!ceremony && !(k === i - 1 && free)) return false
  return (
    before !== undefined &&
    before.end === piece.start &&
    (NOMINAL.test(before.pos) || (ceremony && /^v/.test(before.pos))) &&
    before.name?.type !== 'person'
  )
}

/** 哈萨克斯坦驻西安总领事馆, 跨里海国际运输走廊. */
function isPosted(pieces: readonly Piece[], k: number): boolean {
  if (pieces[k]!.text === '跨') return pieces[k + 1]?.name?.type === 'place'
  return pieces[k]!.text === '驻' && pieces[k - 1]?.name?.type === 'place' && pieces[k + 1]?.name?.type === 'place'
}

const MINISTRY = /(?:部|局|厅|署|委员会)$/

/** 文化和旅游部: bodies of government join two fields. */
function isAnd(pieces: readonly Piece[], k: number, i: number): boolean {
  const before = pieces[k - 1]
  return (
    /^[和与]$/.test(pieces[k]!.text) &&
    MINISTRY.test(pieces[i]!.text) &&
    i - k <= 2 &&
    before !== undefined &&
    before.end === pieces[k]!.start &&
    before.name === null &&
    NOMINAL.test(before.pos)
  )
}

/** 互免 in 签署互免签证协定: a verb that opens the object of the verb before it. */
function opensObject(pieces: readonly Piece[], k: number, i: number, lexicon: HeadNameLexicon): boolean {
  const [piece, before] = [pieces[k]!, pieces[k - 1]]
  return (
    /^v/.test(piece.pos) &&
    piece.text.length === 2 &&
    i - k <= 2 &&
    !lexicon.stopVerbs.has(piece.text) &&
    before !== undefined &&
    before.end === piece.start &&
    lexicon.introducers.has(before.text)
  )
}

/** 武汉500千伏变电站: a measure between a place and the thing. */
function isMeasure(pieces: readonly Piece[], k: number): boolean {
  const [piece, before] = [pieces[k]!, pieces[k - 1]]
  if (/^q/.test(piece.pos) && /^[千万]?(?:伏|瓦|吨|米|公里)/.test(piece.text))
    return before !== undefined && /^\d+$/.test(before.text)
  return /^\d+$/.test(piece.text) && /^[千万]?(?:伏|瓦|吨|米|公里)/.test(pieces[k + 1]?.text ?? '')
}

/** 纪念陈云同志诞辰120周年座谈会: all that a commemoration is of belongs to its name. */
function isCommemoration(pieces: readonly Piece[], k: number, i: number): boolean {
  for (let j = k; j >= 0 && i - j <= 10; j--) {
    if (/^[，。；：、“”]$/.test(pieces[j]!.text)) return false
    if (/^(?:纪念|庆祝)$/.test(pieces[j]!.text)) return true
  }
  return false
}

/** 中国—中亚, 5G+工业: marks that join the parts of one name. */
function isJoint(piece: Piece, before: Piece | undefined): boolean {
  return /^[-—－–·+/]+$/.test(piece.text) && before !== undefined && before.end === piece.start
}

function isName(
  pieces: readonly Piece[],
  first: number,
  last: number,
  head: HeadNoun,
  lexicon: HeadNameLexicon,
): boolean {
  const text = pieces
    .slice(first, last + 1)
    .map((p) => p.text)
    .join('')
  const modifier = text.length - head.head.length
  if (modifier < 1) return false
  const parts = pieces.slice(first, last + 1)
  // A place alone makes no name of a product: 中西部同类平台.
  const plain = head.type === 'product'
  const local = head.type === 'organization' && LOCAL.test(parts[0]!.text)
  const measured = isMeasure(pieces, first)
  const proper =
    local ||
    measured ||
    parts.some(
      (p) =>
        p.quoted ||
        (p.name !== null && !(plain && p.name.type === 'place')) ||
        ORDINAL.test(p.text) ||
        /^[A-Za-z]/.test(p.text),
    )
  if (proper) return true
  if (parts.slice(0, -1).every((p) => lexicon.generic.has(p.text)) && parts.length > 1) return false
  if (head.strong && modifier >= 2) return true
  const before = pieces[first - 1]
  return (
    modifier >= 4 && before !== undefined && before.end === pieces[first]!.start && lexicon.introducers.has(before.text)
  )
}

/** A body of the place that the page is about: 市地方金融管理局, 国家能源局. */
const LOCAL = /^(?:[市省区县州]|国家|中央|全国|自治区)$/

/** Drops what only introduces a name from its left end: 10余份, 各级, 该. */
function stripLeading(pieces: readonly Piece[], first: number, last: number, generic: ReadonlySet<string>): number {
  let start = first
  while (start < last) {
    const { text, pos, name } = pieces[start]!
    const states = /^[一-十]$/.test(text) && pieces[start + 1]?.text === '国'
    const counted = !states && /^[mq]/.test(pos) && !/^(?:第|首|\d{4}年?$)/.test(text) && !/^[届次期]$/.test(text)
    const joint = /^[-—－–·+/、]+$/.test(text)
    if (isMeasure(pieces, start)) break
    if (name === null && (counted || joint || (generic.has(text) && DETERMINER.test(text)))) start++
    else break
  }
  return start
}

/** Generic words that are never the first word of a name. */
const DETERMINER =
  /^(?:各.*|该|本|这.*|那.*|有关|相关|一些|部分|全部|所有|其他|其|多.+|重要|主要|新|新的|等|此次|我|他|她|某.*|上述|当地|一.+)$/
