// Names built on a head noun: 第二届中国—中亚峰会, 北京语言大学哈萨克斯坦分校, 耐心资本培育行动. From each head the name
// grows leftwards over nouns and names until a verb, a preposition or a mark ends it.

import type { HeadNoun, NameMention, Sentence } from '../model/index.ts'
import { growLeft, HEADED, isMeasure, MINISTRY, ORDINAL, REGION } from './head-growth.ts'
import type { HeadIndex, HeadNameLexicon } from './head-index.ts'
import { type Piece, piecesOf } from './head-pieces.ts'
import type { NameFinder, ProposedName } from './names-layer.ts'

const LONGEST = 40

export const headNames =
  (lexicon: HeadNameLexicon): NameFinder =>
  (sentence, known) => {
    const proposed: ProposedName[] = []
    const pieces = piecesOf(sentence, known)
    for (let i = 0; i < pieces.length; i++) {
      const head = headAt(sentence, pieces, i, lexicon.headOf)
      if (!head) continue
      const first = growLeft(pieces, i, head, lexicon)
      const span = { start: pieces[first]!.start, end: pieces[i]!.end }
      if (span.end - span.start > LONGEST || !isName(pieces, first, i, head, lexicon)) continue
      proposed.push({ ...span, type: head.type, foundBy: head.strong ? 'head-noun' : 'weak-head-noun' })
    }
    return proposed
  }

/** Whether a lexicon says what the name is. */
function isKnown(name: NameMention): boolean {
  return name.foundBy === 'gazetteer' || name.foundBy === 'dictionary'
}

const COMPANY = /(?:集团|公司|银行|报|社|队)$/

/** The head noun with which the name ends here, unless the next word carries the name on. */
function headAt(sentence: Sentence, pieces: readonly Piece[], i: number, headOf: HeadIndex): HeadNoun | null {
  const piece = pieces[i]!
  if (piece.quoted || (!piece.name && !HEADED.test(piece.pos) && !isMeeting(pieces, i))) return null
  const head = builtHead(piece.name ? piece.text : joined(sentence, pieces, i), headOf)
  if (!head || head.type === 'work' || (piece.name && head.head.length > piece.text.length)) return null
  // A known name is what the lexicon says; 台 in 邢台 and 海 in 胡海 head nothing.
  if (piece.name && piece.name.type !== head.type && (isKnown(piece.name) || !headsName(piece.name, head))) return null
  // 讲 in 听讲: one character heads a name only as the end of a noun.
  if (head.head.length === 1 && !piece.name && !(/^[njk]/.test(piece.pos) && piece.text.length !== 2)) return null
  if (piece.name && piece.name.type === head.type && !isFragment(pieces, i)) return null
  const next = pieces[i + 1]
  // 欧盟计划对…反制: what somebody plans to do.
  if (head.head === '计划' && piece.text === '计划' && isActor(pieces[i - 1]) && /^[pdvt]/.test(next?.pos ?? ''))
    return null
  if (next && next.start === piece.end && !next.name && /^(?:n|vn|k)/.test(next.pos)) {
    const longer = headOf(piece.text + next.text) ?? headOf(next.text)
    if (longer) return null
  }
  return head
}

function isActor(piece: Piece | undefined): boolean {
  return piece?.name?.type === 'place' || piece?.name?.type === 'organization'
}

/** 两国元首|旧金山|会晤: a meeting named by its place. */
function isMeeting(pieces: readonly Piece[], i: number): boolean {
  const [place, before] = [pieces[i - 1], pieces[i - 2]]
  return (
    pieces[i]!.text === '会晤' &&
    place?.name?.type === 'place' &&
    place.text.length >= 2 &&
    before !== undefined &&
    /^(?:元首|领导人|总统)$/.test(before.text)
  )
}

/** 港 in 比雷埃夫斯港 against 台 in 邢台: whether the tagger's name of another type may end with this head. */
function headsName(name: NameMention, head: HeadNoun): boolean {
  return head.head.length > 1 || (name.type === 'place' && head.type === 'facility' && name.text.length >= 4)
}

/** Works on a built thing are of its type: 水利枢纽|工程, 气田|一期工程. */
function builtHead(text: string, headOf: HeadIndex): HeadNoun | null {
  const head = headOf(text)
  const stem = /^(.+?)(?:[一二三四五六]期)?(?:改?扩建|改建|新建|建设|配套)?(?:工程|项目)$/.exec(text)?.[1]
  // Stages are of works: 散裂中子源二期工程.
  if (head?.type === 'initiative' && /[一二三四五六]期(?:改?扩建)?(?:工程|项目)$/.test(text))
    return { ...head, type: 'facility' }
  const built = stem && head?.type === 'initiative' ? headOf(stem) : null
  return head && built?.type === 'facility' && built.head.length >= 2 ? { ...head, type: 'facility' } : head
}

/** Whether a name already found is only the end of a longer one. */
function isFragment(pieces: readonly Piece[], i: number): boolean {
  const [piece, before] = [pieces[i]!, pieces[i - 1]]
  if (before === undefined || before.end !== piece.start || !piece.name) return false
  if (ORDINAL.test(before.text) || /^[届次]$/.test(before.text)) return true
  if (piece.name.type === 'event') return before.quoted || before.name?.type === 'place' || EDITION.test(before.text)
  if (piece.name.type !== 'organization' || isKnown(piece.name)) return false
  // 吉尔吉斯斯坦|世界政治研究所: a body named right after its country or region is one with it; a company is not.
  if (before.name?.type === 'place' || before.quoted) return !COMPANY.test(piece.text)
  // 国家金融监督管理总局|北京监管局; 交通和|通信部.
  if (BRANCH.test(piece.text) && /^n/.test(before.pos) && BODY.test(before.text)) return true
  if (/^[间及和与的]/.test(piece.text)) return true
  return MINISTRY.test(piece.text) && /^[和与]$/.test(before.text) && FIELD.test(pieces[i - 2]?.pos ?? '')
}

const EDITION = /^(?:冬季|夏季|残疾人|青年|世界|国际|\d{4}年?)$/
const BRANCH = /(?:分局|监管局|分行|分校|分院|分部|分公司|总队|支队|支行|办事处|代表处|管理局|监察局)$/
const BODY = /(?:局|行|总局|总署|大学|学院|集团|公司|银行|部|委员会)$/
const FIELD = /^(?:n|vn|j|a)/

/** The piece with the nouns right before it: 行动方案 may be two words. */
function joined(sentence: Sentence, pieces: readonly Piece[], i: number): string {
  let from = i
  while (from > 0 && from > i - 3 && pieces[from - 1]!.end === pieces[from]!.start && !pieces[from - 1]!.name) from--
  return sentence.text.slice(pieces[from]!.start, pieces[i]!.end)
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
  // 两|国政府联合声明
  if (pieces[first]!.text.startsWith('国') && /^[两三四五六七八多各]$/.test(pieces[first - 1]?.text ?? '')) return false
  const parts = pieces.slice(first, last + 1)
  // 民营自然科学博物馆: which sort, not which.
  if (head.type !== 'event' && SORT.test(text)) return false
  if (/类$/.test(text.slice(0, -head.head.length))) return false
  // 2025年空军: what a body does in a year.
  if (head.type === 'organization' && parts.length === 2 && /^\d{4}年?$/.test(parts[0]!.text)) return false
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
        (p.name !== null && !(p.name.type === 'place' && (plain || REGION.test(p.text)))) ||
        // A year tells editions apart, no bodies: 2025年军队.
        (ORDINAL.test(p.text) && !(head.type === 'organization' && /^\d{4}年?$/.test(p.text))) ||
        /^[A-Za-z]/.test(p.text),
    )
  if (proper) return true
  if (parts.slice(0, -1).every((p) => lexicon.generic.has(p.text)) && parts.length > 1) return false
  if (head.strong && modifier >= 2) return true
  const [before, after] = [pieces[first - 1], pieces[last + 1]]
  // 在民营企业座谈会上: an event in whose course something happens.
  if (
    head.type === 'event' &&
    head.head.length >= 2 &&
    /^在/.test(before?.text ?? '') &&
    /^(?:上|期间)$/.test(after?.text ?? '')
  )
    return modifier >= 3
  // Which body 建立长效机制 sets up, no modifier tells.
  if (head.type === 'organization' && !head.strong) return false
  return (
    modifier >= 4 && before !== undefined && before.end === pieces[first]!.start && lexicon.introducers.has(before.text)
  )
}

const SORT = /^(?:民营|国有|民办|公立|公办|私立|大型|小型|中小型|各类|新型|老旧)/

/** A body of the place that the page is about: 市地方金融管理局, 国家能源局. */
const LOCAL = /^(?:[市省区县州]|国家|中央|全国|自治区)$/
