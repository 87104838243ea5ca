// Step 3 of reading: cuts a page into articles, by what newspapers set round their titles.
import type { Block } from './blocks.ts'
import { datelineAt } from './dateline.ts'
import { headByline } from './marks.ts'

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
}

/** What speaks for a new article at a head, and how loudly. */
const WEIGHTS = {
  /** (上接第一版), a byline, a date line or a dateline below the title. */
  note: 4,
  /** The article before has closed: end dateline, (记者…), credit, 下转. */
  closed: 3,
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
  brief: -1,
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
const BRIEF = 8
/** More short lines in a row than any head has: a list. */
const LIST = 6
const NEWS_OPENER =
  /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|^(?:近日|日前|昨日|昨天|今天|今日|本周|上周|连日来|记者|本报)|^(?:On )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/
const SPOKEN = /^(?:[QA问答]|记者|主持人)[：:]/
const OPEN_END = /[：:，、]$/

/** Cuts blocks into articles; every block belongs to exactly one. Time is linear. */
export function cutArticles(blocks: readonly Block[]): Cut[] {
  const levels = topLevel(blocks)
  const airy = blocks.some((block) => block.blanks > 0)
  const starts = new Map<number, number>()
  let i = 0
  let hasBody = false
  let hasDateline = false
  while (i < blocks.length) {
    const block = blocks[i]
    if (!block) break
    const head = headAt(blocks, i, hasBody)
    if (head) {
      if (!hasBody || isStart(blocks, head, levels, airy)) {
        if (hasBody || starts.size === 0) {
          starts.set(hasBody ? head.from : 0, head.to)
          hasBody = false
          hasDateline = false
        } else if (starts.size > 0) extendHead(starts, head.to)
      }
      i = head.to
      continue
    }
    if (block.kind === 'body' || block.kind === 'noise' || block.kind === 'short') {
      const dated = block.kind === 'body' && isDated(block)
      // Briefs without titles: each opens with its own dateline, or follows a 下转.
      const brief = hasBody && ((dated && hasDateline && block.blanks > 0) || blocks[i - 1]?.kind === 'continuedTo')
      if (starts.size === 0 || brief) {
        starts.set(starts.size === 0 ? 0 : i, i)
        hasDateline = false
      }
      hasBody = true
      hasDateline ||= dated
    }
    i++
  }
  if (starts.size === 0 && blocks.length > 0) starts.set(0, blocks.length)
  const froms = [...starts]
  return froms.map(([from, body], n) => ({ from, body, to: froms[n + 1]?.[0] ?? blocks.length }))
}

function extendHead(starts: Map<number, number>, to: number): void {
  const last = [...starts.keys()].at(-1)
  if (last !== undefined) starts.set(last, to)
}

/**
 * The head that begins at block `i`: short blocks with notes after them. Notes alone open an article where they can stand
 * for its title: (上接第一版), or at the very start.
 */
function headAt(blocks: readonly Block[], i: number, hasBody: boolean): Head | null {
  const first = blocks[i]
  if (!first || (hasBody && first.kind !== 'short' && first.kind !== 'continuedFrom')) return null
  const shorts: Block[] = []
  let to = i
  while (to < blocks.length) {
    const block = blocks[to]
    if (!block || block.kind === 'body' || block.kind === 'noise' || block.kind === 'continuedTo') break
    if (block.kind === 'short') {
      if (to > i && block.level > 0 && block.level === shorts[0]?.level) break
      shorts.push(block)
    }
    to++
  }
  if (shorts.length > LIST) return null
  // A last line without a text below it closes the article before: it is no head.
  if (to === blocks.length && hasBody && shorts.length < 2 && first.level === 0) return null
  return to === i ? null : { from: i, to, shorts }
}

function isStart(blocks: readonly Block[], head: Head, top: number, airy: boolean): boolean {
  const first = head.shorts[0]
  if (first && first.level > 0 && top > 0) return first.level <= top
  return score(blocks, head, airy) >= STARTS
}

function score(blocks: readonly Block[], head: Head, airy: boolean): number {
  const inside = blocks.slice(head.from, head.to)
  const lead = blocks[head.to]
  const before = blocks[head.from - 1]
  const title = head.shorts.map((block) => block.reading.text).join(' ')
  let score = 0
  if (inside.some((block) => isNote(block)) || (lead?.kind === 'body' && isDated(lead))) score += WEIGHTS.note
  if (before && isClosing(before)) score += WEIGHTS.closed
  if (before?.kind === 'body' && OPEN_END.test(before.reading.text)) score += WEIGHTS.unfinished
  const gap = inside[0]?.blanks ?? 0
  score += WEIGHTS.gap * Math.min(2, Math.max(0, gap - 1))
  if (airy && gap === 0) score += WEIGHTS.solid
  if (head.shorts.length > 1) score += WEIGHTS.manyLines
  const length = visibleLength(title)
  if (length >= LONG) score += WEIGHTS.long
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

/** Whether a block ends an article: a note of its own, or a paragraph that closes with (记者…). */
function isClosing(block: Block): boolean {
  if (['dateline', 'byline', 'credit', 'continuedTo', 'rule'].includes(block.kind)) return true
  return block.kind === 'body' && headByline(block.reading.text.slice(-60).replace(/^[^（(]*/, '')) > 0
}

/** The Markdown level whose headings are titles: the topmost that occurs more than once; 0 if headings are not Markdown. */
function topLevel(blocks: readonly Block[]): number {
  const levels = blocks.map((block) => block.level).filter((level) => level > 0)
  if (levels.length === 0) return 0
  const top = Math.min(...new Set(levels))
  return top
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
