// Names built on a head noun: 第二届中国—中亚峰会, 北京语言大学哈萨克斯坦分校, 耐心资本培育行动. From each head the name
// grows leftwards over nouns and names until a verb, a preposition or a mark ends it.
import type { HeadNoun, NameMention, Sentence, Token } from '../model/index.ts'
import type { NameFinder, ProposedName } from './names-layer.ts'
import type { HeadIndex } from './head-index.ts'

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
}

/** The sentence as names already found and the tokens between them. */
function piecesOf(sentence: Sentence, known: readonly NameMention[]): Piece[] {
  const names = [...known].sort((a, b) => a.from - b.from)
  const pieces: Piece[] = []
  let next = 0
  for (const token of sentence.tokens) {
    while (next < names.length && names[next]!.to <= token.start) next++
    const name = names[next]
    if (!name || token.end <= name.from) pieces.push(pieceOf(token, sentence.text))
    else if (pieces.at(-1)?.name !== name)
      pieces.push({ start: name.from, end: name.to, text: name.text, pos: 'nz', name })
    // A token that runs past the name it began in leaves its rest as a noun: 北京/大学城.
    if (name && token.start < name.to && token.end > name.to)
      pieces.push({ start: name.to, end: token.end, text: sentence.text.slice(name.to, token.end), pos: 'n', name: null })
  }
  return pieces
}

function pieceOf(token: Token, text: string): Piece {
  return { start: token.start, end: token.end, text: text.slice(token.start, token.end), pos: token.pos, name: null }
}

/** The head noun with which the name ends here, unless the next word carries the name on. */
function headAt(sentence: Sentence, pieces: readonly Piece[], i: number, headOf: HeadIndex): HeadNoun | null {
  const piece = pieces[i]!
  const head = headOf(piece.name ? piece.text : sentence.text.slice(pieces[Math.max(0, i - 2)]!.start, piece.end))
  if (!head || (head.head.length > piece.text.length && piece.name)) return null
  if (piece.name && piece.name.type === head.type) return null
  const next = pieces[i + 1]
  if (next && next.start === piece.end && !next.name && /^(?:n|vn|k)/.test(next.pos)) {
    const longer = headOf(piece.text + next.text) ?? headOf(next.text)
    if (longer) return null
  }
  return head
}

const NOMINAL = /^(?:n|j|b|vn|an|l|i|k|h|x|eng|f|s|nx)/
const ORDINAL = /^(?:第[一二三四五六七八九十百\d]+|首|\d{4}年?|[一二三四五六七八九十]+届)$/

function growLeft(pieces: readonly Piece[], i: number, lexicon: HeadNameLexicon): number {
  let first = i
  for (let k = i - 1; k >= 0; k--) {
    const piece = pieces[k]!
    if (piece.end !== pieces[k + 1]!.start) break
    if (piece.name) {
      if (piece.name.type === 'person' && !/^(?:n|vn)/.test(pieces[k + 1]!.pos)) break
      first = k
    } else if (NOMINAL.test(piece.pos) || isJoint(piece, pieces[k - 1])) {
      if (lexicon.stopVerbs.has(piece.text)) break
      first = k
    } else if (ORDINAL.test(piece.text) || (/^[届次期]$/.test(piece.text) && k > 0)) first = k
    else if (/^v/.test(piece.pos)) {
      // 培育 in 耐心资本培育行动: a verb between nouns, no act of its own.
      const before = pieces[k - 1]
      if (lexicon.stopVerbs.has(piece.text) || piece.text.length < 2 || !before || before.end !== piece.start) break
      if (!(NOMINAL.test(before.pos) && before.name?.type !== 'person')) break
    } else break
  }
  return stripLeading(pieces, first, i, lexicon.generic)
}

/** 中国—中亚, 5G+工业: marks that join the parts of one name. */
function isJoint(piece: Piece, before: Piece | undefined): boolean {
  return /^[-—－–·+/]+$/.test(piece.text) && before !== undefined && before.end === piece.start
}

function isName(pieces: readonly Piece[], first: number, last: number, head: HeadNoun, lexicon: HeadNameLexicon): boolean {
  const text = pieces
    .slice(first, last + 1)
    .map((p) => p.text)
    .join('')
  const modifier = text.length - head.head.length
  if (modifier < 1) return false
  const parts = pieces.slice(first, last + 1)
  const proper = parts.some((p) => p.name !== null || ORDINAL.test(p.text) || /^[A-Za-z]/.test(p.text))
  if (proper) return true
  if (parts.slice(0, -1).every((p) => lexicon.generic.has(p.text)) && parts.length > 1) return false
  if (head.strong && modifier >= 2) return true
  const before = pieces[first - 1]
  return modifier >= 4 && before !== undefined && before.end === pieces[first]!.start && lexicon.introducers.has(before.text)
}

/** Drops what only introduces a name from its left end: 10余份, 各级, 该. */
function stripLeading(pieces: readonly Piece[], first: number, last: number, generic: ReadonlySet<string>): number {
  let start = first
  while (start < last) {
    const { text, pos, name } = pieces[start]!
    const counted = /^[mq]/.test(pos) && !/^(?:第|首|\d{4}年?$)/.test(text) && !/^[届次期]$/.test(text)
    const joint = /^[-—－–·+/、]+$/.test(text)
    if (name === null && (counted || joint || (generic.has(text) && DETERMINER.test(text)))) start++
    else break
  }
  return start
}

/** Generic words that are never the first word of a name. */
const DETERMINER = /^(?:各.*|该|本|这.*|那.*|有关|相关|一些|部分|全部|所有|其他|其|多.+|重要|主要|新|新的|等|此次|我|他|她|某.*|上述|当地|一.+)$/
