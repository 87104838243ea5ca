// Step 2 of reading: lines to blocks. A block is a paragraph, a title, or a note such as a byline; paragraphs and titles
// that columns or hard line ends broke are one block again.
import type { Span } from '../model/index.ts'
import { type Cohesion, cohesionOf } from './cohesion.ts'
import { datelineAt, dateOfLine } from './dateline.ts'
import type { Line } from './lines.ts'
import { type MarkKind, markOf } from './marks.ts'
import { isNotLanguage } from './not-language.ts'
import { type ReadingText, readingText, type Spacing, spacingOf } from './reading-text.ts'
import { isHan } from './script.ts'

/** `short` blocks are titles, kickers or headings: which, their article decides. */
export type BlockKind = MarkKind | 'short' | 'body' | 'dateline' | 'date' | 'rule' | 'noise'

export interface Block extends Span {
  readonly kind: BlockKind
  readonly reading: ReadingText
  /** Blank lines before the block. */
  readonly blanks: number
  /** Level of a Markdown heading, else 0. */
  readonly level: number
}

interface Piece {
  readonly line: Line
  readonly kind: BlockKind
  readonly text: string
  readonly reading: ReadingText
}

/** What is known of a block while lines are added to it. */
interface Run {
  readonly pieces: Piece[]
  readonly kind: BlockKind
  /** Opened marks (“《（) less closed ones. */
  depth: number
  /** Holds a finished sentence. */
  stops: boolean
  commas: boolean
  length: number
}

/** Score from which the next line goes on the block. */
const JOINS = 3
const FINAL = /[。！？!?…；;][”’」』）)】》"']*$|\.["”’)]*$/
const COMMA_END = /[，、,]$/
/** Words that leave a line unfinished: no title or paragraph ends so. */
const UNFINISHED =
  /(?:[的在和与及或对把被将从向以于并而且让使由为至到同跟是]|以及|通过|关于|根据|按照|一个|一种|进行)$|\b(?:the|an?|of|and|or|to|in|on|at|for|with|by|from|as|that|which|is|are|was|were|be|has|have|will)$/
/** What cannot open a paragraph or title: particles, suffixes, closing and pausing marks. */
const CANNOT_OPEN = /^(?:[的了着们化性等者]|[，。、；：！？”’」』）》】,;:!?.)])/
const FRAGMENT = /^[^，。、；：！？“”《》（）\d]{1,3}[，。、；]/
/** What opens a paragraph of its own. */
const OPENS_PARAGRAPH =
  /^(?:(?:问|答|记者|主持人)[：:]|第?[一二三四五六七八九十]{1,3}(?:是|要|、|章|节|条|，)|[（(]?[\d一二三四五六七八九十]{1,2}[)）.、]|[●■□◆▲★•*-]\s?|\d{1,2}月\d{1,2}日|近日|日前|昨[日天]|今[日天年])/
const SPEAKER = /^(?:[QA问答]|记者|主持人)[：:]/
const RULE = /^([-—–=*_~·.#+─━═]\s?){3,}$/
/** Titles hardly say "is". */
const COPULA = /是/

/** Longest title: in Han characters, and in characters of Latin text. */
const TITLE_HAN = 42
const BANNER_HAN = 110
const TITLE_LATIN = 130
const LONGEST_BANNER = 200

/** Joins the lines of a text to blocks, in order; together they hold every line. Time is linear. */
export function toBlocks(text: string, lines: readonly Line[]): Block[] {
  const spacing = spacingOf(text)
  const pieces = lines.map((line): Piece => {
    const reading = readingText(text, [line], spacing)
    return { line, text: reading.text, reading, kind: kindOf(reading.text, line) }
  })
  const cohesion = cohesionOf(text, lines)
  const width = wrapWidth(pieces)
  const runs: Run[] = []
  let run: Run | undefined
  for (const piece of pieces) {
    if (run && goesOn(run, piece, cohesion, width)) extend(run, piece)
    else {
      run = { pieces: [], kind: piece.kind, depth: 0, stops: false, commas: false, length: 0 }
      extend(run, piece)
      runs.push(run)
    }
  }
  const blocks = runs.flatMap((one) => toBlock(text, one, spacing))
  return blocks.map((block, i) => (isBanner(block, blocks[i + 1]) ? { ...block, kind: 'short' } : block))
}

/** Whatever its length, a line without a full stop above a date line, byline or (上接第一版) is a title. */
function isBanner({ kind, reading: { text } }: Block, next: Block | undefined): boolean {
  const noted = next && (next.kind === 'date' || next.kind === 'byline' || next.kind === 'continuedFrom')
  return kind === 'body' && noted === true && text.length <= LONGEST_BANNER && !/[。；]|[.;]$/.test(text)
}

function toBlock(text: string, run: Run, spacing: Spacing): Block[] {
  const [first, last] = [run.pieces[0], run.pieces.at(-1)]
  if (!first || !last) return []
  // Most blocks are one line, which has been read already.
  const lines = run.pieces.map((piece) => piece.line)
  const reading = lines.length === 1 ? first.reading : readingText(text, lines, spacing)
  const whole = run.pieces.every((piece) => piece.kind === run.kind)
    ? run.kind
    : isShort(reading.text)
      ? 'short'
      : 'body'
  const kind = (whole === 'short' || whole === 'body') && isNotLanguage(reading.text) ? 'noise' : whole
  return [
    { start: first.line.start, end: last.line.end, kind, reading, blanks: first.line.blanks, level: first.line.level },
  ]
}

function kindOf(text: string, line: Line): BlockKind {
  if (RULE.test(text.slice(0, 80))) return 'rule'
  if (line.level > 0) return 'short'
  if (dateOfLine(text)) return 'date'
  const mark = markOf(text)
  if (mark) return mark.kind
  const dateline = datelineAt(text)
  if (dateline) return isOnlyNote(text.slice(dateline.length)) ? 'dateline' : 'body'
  return isShort(text) ? 'short' : 'body'
}

/** What may stand after a dateline that is a line of its own: nothing, or (记者…). */
const isOnlyNote = (rest: string): boolean => rest.trim() === '' || /^\s*[（(][^（()）]*[)）]$/.test(rest)

function isShort(text: string): boolean {
  if (text.length > TITLE_LATIN || SPEAKER.test(text) || /[。；;]/.test(text)) return false
  const han = [...text].filter(isHan).length
  const commas = text.match(/[，、,]/g)?.length ?? 0
  if (han === 0 && text.split(' ').length > 20) return false
  // A banner sets its clauses side by side: 习近平在…时强调 充分发挥… 努力实现…
  if (
    han > TITLE_HAN &&
    (han > BANNER_HAN || /，/.test(text) || text.split(' ').some((clause) => clause.length > TITLE_HAN))
  )
    return false
  if (han <= TITLE_HAN && commas > (han > 0 ? 3 : 2)) return false
  if (COMMA_END.test(text)) return false
  // A title may ask; spoken lines begin with a quotation mark.
  return (
    !FINAL.test(text) || (/[！？!?”》）)]$/.test(text) && !/^[“"「]/.test(text) && !/[，,]/.test(text) && han <= 24)
  )
}

function extend(run: Run, piece: Piece): void {
  run.pieces.push(piece)
  for (const char of piece.text) {
    if ('“‘「『（(《【'.includes(char)) run.depth++
    else if ('”’」』）)》】'.includes(char)) run.depth = Math.max(0, run.depth - 1)
  }
  run.stops ||= /[。！？；]|[.!?] \p{Lu}/u.test(piece.text)
  run.commas ||= /[，,]/.test(piece.text)
  run.length += piece.text.length
}

function goesOn(run: Run, next: Piece, cohesion: Cohesion, width: number): boolean {
  const last = run.pieces.at(-1)
  if (!last || !isProse(run.kind) || !isProse(next.kind) || last.line.level > 0 || next.line.level > 0) return false
  const close = next.line.blanks === 0
  if (close && width > 0 && displayWidth(last.text) >= width * 0.7) return !OPENS_PARAGRAPH.test(next.text)
  const score = run.kind === 'short' && next.kind === 'short' ? titleScore : paragraphScore
  return score(run, last, next, cohesion(last.line, next.line)) - Math.max(0, next.line.blanks - 1) * 2 >= JOINS
}

const isProse = (kind: BlockKind): boolean => kind === 'short' || kind === 'body'

/** Evidence that two short lines are one title: 习近平同哈萨克斯坦 / 总统托卡耶夫会谈. */
function titleScore(run: Run, last: Piece, next: Piece, cohesion: number): number {
  let score = cohesion
  if (/[：:]$|——$/.test(last.text)) score += 3
  if (UNFINISHED.test(last.text) || CANNOT_OPEN.test(next.text) || run.depth > 0) score += 3
  if (/^\p{Ll}/u.test(next.text)) score += 3
  const even = Math.abs(last.text.length - next.text.length) <= 2
  if (even && last.text.length <= 16 && !/\s/.test(last.text + next.text)) score += 1
  return run.length + next.text.length > TITLE_LATIN ? 0 : score
}

/** Evidence that a paragraph was broken by a column and goes on: …首个文 / 化遗产保护项目. */
function paragraphScore(run: Run, last: Piece, next: Piece, cohesion: number): number {
  if (FINAL.test(last.text)) return CANNOT_OPEN.test(next.text) && !/[”』」]/.test(next.text[0] ?? '') ? JOINS : 0
  if (/[：:]$/.test(last.text)) return 0
  let score = Math.min(cohesion, 2)
  if (run.stops) score += 3
  if (COMMA_END.test(last.text)) score += 3
  if (run.depth > 0) score += 3
  if (UNFINISHED.test(last.text)) score += 2
  if (CANNOT_OPEN.test(next.text)) score += 2
  if (FRAGMENT.test(next.text)) score += 1
  if (/^\p{Ll}/u.test(next.text)) score += 3
  if (SPEAKER.test(run.pieces[0]?.text ?? '')) score += 2
  if (run.commas) score += 1
  if (COPULA.test(last.text)) score += 1
  if (run.length >= 40) score += 1
  if (run.length >= 80) score += 1
  if (run.kind === 'body' && next.kind === 'short') score -= 2
  if (OPENS_PARAGRAPH.test(next.text) || datelineAt(next.text)) score -= 3
  return score
}

/** Width at which the text's lines are hard-wrapped (Han count two), 0 where lines are paragraphs. */
function wrapWidth(pieces: readonly Piece[]): number {
  const followed = pieces.filter((piece, i) => isProse(piece.kind) && pieces[i + 1]?.line.blanks === 0)
  const widths = followed.map((piece) => displayWidth(piece.text)).sort((a, b) => a - b)
  const widest = widths.at(Math.floor(widths.length * 0.95)) ?? 0
  if (widths.length < 3 || widest < 36 || widest > 160) return 0
  const full = widths.filter((one) => one >= widest * 0.8).length
  const final = followed.filter((piece) => FINAL.test(piece.text)).length
  return full >= widths.length * 0.6 && final <= widths.length * 0.5 ? widest : 0
}

function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += char > '\u2e7f' ? 2 : 1
  return width
}
