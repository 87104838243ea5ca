// Lines of PDF pages -> paragraphs, without what every page repeats.
import { isHan } from '../script.ts'
import type { PdfLine } from './pdf-lines.ts'

/** Lines at the top and at the bottom of a page that may be running heads. */
const EDGE = 2
const PAGE_NUMBER =
  /^[-–—·•\s]*(?:(?:第|page|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:页|\/|of|，?共)\s*\d{0,4}\s*页?)?[-–—·•\s]*$/iu

type Lines = readonly PdfLine[]

/** Leaves out page numbers, and heads and feet that several pages share but for their digits. */
export function withoutFurniture(pages: readonly Lines[]): Lines[] {
  const seen = new Map<string, number>()
  for (const page of pages) for (const key of new Set(edgesOf(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, Math.ceil(pages.length / 3))
  return pages.map((page) => {
    const edges = new Set(edgesOf(page))
    return page.filter(
      (line) =>
        !edges.has(line) ||
        !(PAGE_NUMBER.test(line.text) || (pages.length > 2 && (seen.get(keyOf(line)) ?? 0) >= often)),
    )
  })
}

const keyOf = ({ text }: PdfLine): string => text.replace(/\d+/gu, '#')

/** The topmost and the lowest lines. */
function edgesOf(page: Lines): PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y)
  return [...byHeight.slice(0, EDGE), ...byHeight.slice(EDGE).slice(-EDGE)]
}

/** Share of a column's width up to which a line must reach to go on in the next. */
const FULL = 0.9
/** Distance of baselines, in heights of letters, from which lines belong to two paragraphs. */
const APART = 2.4
const INDENT = 1.2

/** Columns of fewer lines have no outliers to tell. */
const MANY_LINES = 10

/** Right edges of the columns of a document, by where its lines begin and how large their letters are. */
export function columnEdges(pages: readonly Lines[]): (line: PdfLine) => number {
  const rights = new Map<string, number[]>()
  for (const line of pages.flat()) {
    const key = columnOf(line)
    const known = rights.get(key) ?? []
    known.push(line.right)
    rights.set(key, known)
  }
  const edges = new Map<string, number>()
  for (const [key, all] of rights) {
    all.sort((a, b) => b - a)
    // A row of a table may reach further than the column does.
    edges.set(key, all[all.length >= MANY_LINES ? 2 : 0] ?? 0)
  }
  return (line) => edges.get(columnOf(line)) ?? line.right
}

const columnOf = ({ left, size }: PdfLine): string => `${Math.round(left / 6)} ${Math.round(size)}`

/** Joins lines that the margin broke: at once between Han characters, with a space between words. */
export function toParagraphs(lines: Lines, edgeOf: (line: PdfLine) => number): string[] {
  const paragraphs: string[] = []
  let last: PdfLine | null = null
  for (const [i, line] of lines.entries()) {
    const text = paragraphs.at(-1)
    if (last === null || text === undefined || !goesOn(last, line, lines[i - 2], edgeOf)) paragraphs.push(line.text)
    else paragraphs[paragraphs.length - 1] = joined(text, line.text)
    last = line
  }
  return paragraphs
}

function goesOn(last: PdfLine, line: PdfLine, before: PdfLine | undefined, edgeOf: (line: PdfLine) => number): boolean {
  const step = last.y - line.y
  // The next column, or a title of another size.
  if (Math.abs(last.size - line.size) > last.size * 0.15 || step <= 0) return false
  if (step > last.size * APART) return false
  if (before !== undefined && before.y > last.y && step > (before.y - last.y) * 1.4 && before.size === last.size)
    return false
  if (line.left - last.left > line.size * INDENT) return false
  const left = Math.min(last.left, line.left)
  const right = Math.max(last.right, edgeOf(line))
  return last.right - left >= (right - left) * FULL
}

function joined(text: string, next: string): string {
  const [end = '', start = ''] = [text.at(-1), next[0]]
  const wide = (char: string): boolean => isHan(char) || /[\u3000-\u303f\uff00-\uffef“”‘’—…]/u.test(char)
  if (wide(end) || wide(start)) return text + next
  // co-<line end>operation; Jalal-Abad keeps its mark, as the second half begins with a capital.
  return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`
}
