// A stretch of text and the spans to mark in it -> segments to draw, none nested, in order and without gap.
import type { Span } from '../source/result.ts'

export interface Mark extends Span {
  /** The entity it names; null for the evidence sentence itself. */
  readonly entity: string | null
  readonly type: string
}

export interface Segment extends Span {
  readonly text: string
  /** The mention it belongs to, if any: the longest of those that overlap. */
  readonly mark: Mark | null
  readonly evidence: boolean
  /** The words by which the evidence says the relation. */
  readonly trigger: boolean
}

export interface Evidenced extends Span {
  readonly trigger?: Span | undefined
}

/**
 * @param text - The document's text; `range`, `marks` and `evidence` are offsets in it.
 * @param marks - Mentions, ordered by start and then longest first; of overlapping ones the first wins.
 * @param ends - Further offsets at which a segment must end.
 */
export function segment(
  text: string,
  range: Span,
  marks: readonly Mark[],
  evidence: Evidenced | null,
  ends: readonly number[] = [],
): Segment[] {
  const kept: Mark[] = []
  let last = range.start
  for (const mark of marks) {
    if (mark.start < last || mark.end > range.end || mark.start >= mark.end) continue
    kept.push(mark)
    last = mark.end
  }
  const cuts = new Set([range.start, range.end])
  const trigger = evidence?.trigger
  const spans: readonly (Span | null | undefined)[] = [...kept, evidence, trigger]
  for (const at of [...spans.flatMap((span) => (span ? [span.start, span.end] : [])), ...ends])
    if (at > range.start && at < range.end) cuts.add(at)
  const points = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  let i = 0
  for (let p = 0; p + 1 < points.length; p += 1) {
    const [start, end] = [points[p] as number, points[p + 1] as number]
    while (i < kept.length && (kept[i] as Mark).end <= start) i += 1
    const mark = kept[i]
    segments.push({
      start,
      end,
      text: text.slice(start, end),
      mark: mark !== undefined && mark.start <= start ? mark : null,
      evidence: holds(evidence, start, end),
      trigger: holds(trigger, start, end),
    })
  }
  return segments
}

const holds = (span: Span | null | undefined, start: number, end: number): boolean =>
  span ? span.start <= start && end <= span.end : false

/** A line that breaks off within a sentence: it holds a whole one before, and ends with none of what ends a line. */
const BROKEN_OFF = /^(?=.*[。！？])(?=.{16,}).*[^\p{P}\s]$/u
const GOES_ON = /^[\p{L}\p{N}]/u

/**
 * Paragraphs of a stretch of text: cut at line ends, blank lines dropped. A paragraph that a column of the page breaks off
 * goes on in the next line: 在宣言 / 中宣布.
 */
export function paragraphs(text: string, range: Span): Span[] {
  const spans: Span[] = []
  let previous = ''
  for (const match of text.slice(range.start, range.end).matchAll(/[^\n\r]+/g)) {
    const line = match[0]
    if (line.trim() === '') continue
    const start = range.start + match.index
    const end = start + line.length
    const last = spans.at(-1)
    if (last !== undefined && BROKEN_OFF.test(previous) && GOES_ON.test(line))
      spans[spans.length - 1] = { ...last, end }
    else spans.push({ start, end })
    previous = line
  }
  return spans
}

/** Finds names in a quote where no mention offsets are known: longest first, left to right. */
export function findNames(
  quote: string,
  names: readonly { readonly name: string; readonly entity: string; readonly type: string }[],
): Mark[] {
  const ordered = names.filter(({ name }) => name.length > 0).sort((a, b) => b.name.length - a.name.length)
  const taken: Mark[] = []
  for (const { name, entity, type } of ordered) {
    for (let at = quote.indexOf(name); at >= 0; at = quote.indexOf(name, at + name.length)) {
      const end = at + name.length
      if (!taken.some((mark) => at < mark.end && mark.start < end)) taken.push({ start: at, end, entity, type })
    }
  }
  return taken.sort((a, b) => a.start - b.start)
}
