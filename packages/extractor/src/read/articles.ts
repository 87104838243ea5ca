// Step 3 of reading: cuts a page into articles, by what newspapers set round their titles.
import type { Block, BlockKind } from './blocks.ts'
import { datelineAt } from './dateline.ts'
import { tailMark } from './marks.ts'

/** Blocks `[from, to)` of one article; `[from, body)` is its head: titles, kickers, byline, date. */
export interface Cut {
  readonly from: number
  readonly body: number
  readonly to: number
}

/** A run of short blocks and the notes among them: the head of an article, or a heading inside one. */
interface Head {
  readonly from: number
  readonly to: number
  readonly shorts: readonly Block[]
  /** Verse, a table of contents, text without punctuation: more short lines than any head has. */
  readonly list: boolean
}

/** What a head is weighed against. */
interface Page {
  /** Level of the Markdown headings that are titles. */
  readonly top: number
  /** Has blank lines. */
  readonly airy: boolean
  /** Sets most paragraphs without blank lines between them. */
  readonly solid: boolean
  /** Where the body of the open article begins. */
  readonly body: number
}

const HEAD_KINDS: ReadonlySet<BlockKind> = new Set([
  'short',
  'byline',
  'credit',
  'continuedFrom',
  'dateline',
  'date',
  'rule',
])

/** What speaks for a new article at a head, and how loudly. */
const WEIGHTS = {
  /** (上接第一版), a byline, a date line or a dateline below the title. */
  note: 4,
  /** The article before has closed: end dateline, (记者…), 下转, a rule. */
  closed: 3,
  /** A picture's credit: it may stand inside an article, too. */
  pictured: 1.5,
  /** Each blank line beyond the one that parts paragraphs, two at most. */
  gap: 2,
  /** Title and subtitle, or kicker and title. */
  manyLines: 2,
  /** The lead repeats half the title's words; a third of them. */
  repeats: 2,
  echoes: 1,
  /** The lead opens as news does: 6月11日，… 近日，… */
  opener: 1,
  /** Titles are longer than headings. */
  long: 1,
  veryLong: 1,
  brief: -1,
  /** 【奋斗者正青春】… names a column. */
  column: 2,
  /** A blank line above and none below, where paragraphs are set solid. */
  attached: 2,
  /** The text before is not finished: 习近平提出3点建议： */
  unfinished: -3,
  /** Set solid in a page that parts its articles by blank lines. */
  solid: -3,
  /** A question or speaker's line follows: the heading of an interview. */
  interview: -2,
} as const
const STARTS = 3
/** Han characters (or half of them for Latin letters) from which a title is long, below which a heading is brief. */
const LONG = 14
const VERY_LONG = 20
const BRIEF = 8
/** More short lines in a row than any head has: a list. */
const LIST = 6
const NEWS_OPENER =
  /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|^(?:近日|日前|昨日|昨天|今天|今日|本周|上周|连日来|记者|本报)|^(?:On )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/
const SPOKEN = /^(?:[QA问答]|记者|主持人)[：:]/
const COLUMN = /^【[^】]{2,20}】./
const OPEN_END = /[：:，、]$/

/** Cuts blocks into articles; every block belongs to exactly one. Time is linear. */
export function cutArticles(blocks: readonly Block[]): Cut[] {
  const top = topLevel(blocks)
  const airy = blocks.some((block) => block.blanks > 0)
  const solid = blocks.filter((block) => block.blanks === 0).length > blocks.length / 2
  const starts: { from: number; body: number }[] = []
  let hasDateline = false
  let i = 0
  while (i < blocks.length) {
    const block = blocks[i]
    const open = starts.at(-1)
    const head = headAt(blocks, i, open !== undefined)
    if (head) {
      if (head.list) {
        if (!open) starts.push({ from: 0, body: head.from + 1 })
      } else if (!open || isStart(blocks, head, { top, airy, solid, body: open.body })) {
        starts.push({ from: open ? head.from : 0, body: head.to })
        hasDateline = false
      }
      i = head.to
      continue
    }
    const dated = block !== undefined && block.kind === 'body' && isDated(block)
    // Briefs without titles: each opens with its own dateline, or follows a 下转.
    const brief: boolean = (dated && hasDateline && (block?.blanks ?? 0) > 0) || blocks[i - 1]?.kind === 'continuedTo'
    if (!open || brief) starts.push({ from: open ? i : 0, body: i })
    hasDateline = dated || (hasDateline && !brief)
    i++
  }
  return starts.map(({ from, body }, n) => ({ from, body, to: starts[n + 1]?.from ?? blocks.length }))
}

/**
 * The head that begins at block `i`: short blocks and the notes below them. Notes alone make one at the very start, and
 * (上接第一版) everywhere. Once a note has closed the titles, the next short block is a heading (or another head).
 */
function headAt(blocks: readonly Block[], i: number, inside: boolean): Head | null {
  const first = blocks[i]
  if (!first || (inside && first.kind !== 'short' && first.kind !== 'continuedFrom')) return null
  const shorts: Block[] = []
  let noted = false
  let to = i
  for (; to < blocks.length; to++) {
    const block = blocks[to]
    if (!block || !HEAD_KINDS.has(block.kind)) break
    if (block.kind === 'short') {
      if (noted || (shorts.length > 0 && block.level > 0)) break
      shorts.push(block)
      if (shorts.length > LIST) return { from: i, to: endOfShorts(blocks, to), shorts, list: true }
    } else noted ||= shorts.length > 0
  }
  if (to === i) return null
  // Set solid below a paragraph, with a blank line further down: the paragraph's last line, not the first of a head.
  if (inside && first.blanks === 0 && shorts.some((block) => block.blanks > 0)) return null
  // A last line without a text below it closes the article before.
  if (to === blocks.length && inside && shorts.length < 2 && first.level === 0) return null
  return { from: i, to, shorts, list: false }
}

function endOfShorts(blocks: readonly Block[], from: number): number {
  let to = from
  while (blocks[to]?.kind === 'short') to++
  return to
}

function isStart(blocks: readonly Block[], head: Head, page: Page): boolean {
  const first = head.shorts[0]
  if (first && first.level > 0) return first.level <= page.top
  return score(blocks, head, page) >= STARTS
}

function score(blocks: readonly Block[], head: Head, { airy, solid, body }: Page): number {
  const inside = blocks.slice(head.from, head.to)
  const lead = blocks[head.to]
  const before = blocks[head.from - 1]
  const title = head.shorts.map((block) => block.reading.text).join(' ')
  let score = 0
  if (inside.some((block) => isNote(block)) || (lead?.kind === 'body' && isDated(lead))) score += WEIGHTS.note
  // A note of the open article's own head closes nothing.
  if (before && head.from > body) score += closing(before)
  if (before?.kind === 'body' && OPEN_END.test(before.reading.text)) score += WEIGHTS.unfinished
  const gap = inside[0]?.blanks ?? 0
  score += WEIGHTS.gap * Math.min(2, Math.max(0, gap - 1))
  if (airy && gap === 0) score += WEIGHTS.solid
  if (head.shorts.length > 1) score += WEIGHTS.manyLines
  const length = visibleLength(title)
  if (length >= LONG) score += WEIGHTS.long
  if (length >= VERY_LONG) score += WEIGHTS.veryLong
  if (COLUMN.test(title)) score += WEIGHTS.column
  if (solid && gap > 0 && (inside[1] ?? lead)?.blanks === 0) score += WEIGHTS.attached
  if (length <= BRIEF) score += WEIGHTS.brief
  if (lead?.kind === 'body') {
    const text = lead.reading.text.slice(0, 160)
    if (SPOKEN.test(text)) score += WEIGHTS.interview
    if (NEWS_OPENER.test(text)) score += WEIGHTS.opener
    const shared = overlap(title, text)
    if (shared >= 0.5) score += WEIGHTS.repeats
    else if (shared >= 0.33) score += WEIGHTS.echoes
  }
  return score
}

const isNote = (block: Block): boolean => ['continuedFrom', 'byline', 'date', 'dateline'].includes(block.kind)

const isDated = (block: Block): boolean => datelineAt(block.reading.text) !== null

/** How strongly a block, or the note at its end, closes an article. */
function closing({ kind, reading }: Block): number {
  const last = kind === 'body' ? tailMark(reading.text)?.kind : kind
  if (last === 'credit') return WEIGHTS.pictured
  return last === 'dateline' || last === 'byline' || last === 'continuedTo' || last === 'rule' ? WEIGHTS.closed : 0
}

/** The topmost level of Markdown headings on the page: its headings are titles. */
function topLevel(blocks: readonly Block[]): number {
  return blocks.reduce((top, { level }) => (level > 0 && (top === 0 || level < top) ? level : top), 0)
}

function visibleLength(text: string): number {
  let length = 0
  for (const char of text) if (!/\s/.test(char)) length += char > '\u2e7f' ? 1 : 0.34
  return length
}

/** Share of the title's character pairs (words, for Latin text) that the lead repeats. */
function overlap(title: string, lead: string): number {
  const units = /\p{Script=Han}/u.test(title)
    ? [...title.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? '')
    : (title.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const text = lead.toLowerCase()
  return units.length < 3 ? 0 : units.filter((unit) => text.includes(unit)).length / units.length
}
