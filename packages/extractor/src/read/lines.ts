// Step 1 of reading: the text's lines, trimmed, with their places in it.
import type { Span } from '../model/index.ts'

/** A line that holds more than white space; the span leaves out white space at both ends. */
export interface Line extends Span {
  /** Blank lines between this line and the one before. */
  readonly blanks: number
  /** Level of a Markdown heading (1-6), 0 for any other line; the span leaves out the #s. */
  readonly level: number
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const BLANK = /[\s\u200b\u2060\ufeff]/u
const MARKDOWN_HEADING = /^(#{1,6})[ \t\u3000]+/

/** Splits at any kind of line end (Unix, Windows, old Mac, Unicode, form feed). */
export function toLines(text: string): Line[] {
  const lines: Line[] = []
  let blanks = 0
  const add = (from: number, to: number): void => {
    let [start, end] = [from, to]
    while (start < end && BLANK.test(text[start] ?? '')) start++
    while (end > start && BLANK.test(text[end - 1] ?? '')) end--
    if (start === end) {
      blanks++
      return
    }
    const heading = MARKDOWN_HEADING.exec(text.slice(start, Math.min(end, start + 16)))
    lines.push({ start: start + (heading?.[0].length ?? 0), end, blanks, level: heading?.[1]?.length ?? 0 })
    blanks = 0
  }
  let from = 0
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    add(from, index)
    from = index + mark.length
  }
  add(from, text.length)
  return lines
}
