// Pieces of text on a PDF page -> its lines, in the order in which the file writes them.
import { withoutRadicals } from './radicals.ts'

/** As pdf.js gives them; `transform` ends in x and y, y upwards. */
export interface PdfPage {
  readonly items: readonly (PdfItem | { readonly type: string })[]
}

interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline, upwards. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
}

export function toLines({ items }: PdfPage): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfItem[] = []
  const close = (): void => {
    const line = toLine(open)
    if (line !== null) lines.push(line)
    open = []
  }
  for (const item of items) {
    if (!('str' in item)) continue
    const last = open.at(-1)
    if (last !== undefined && Math.abs(yOf(item) - yOf(last)) > sizeOf(last) * 0.6 && item.str.trim() !== '') close()
    open.push(item)
    if (item.hasEOL) close()
  }
  close()
  return lines
}

const xOf = ({ transform }: PdfItem): number => transform[4] ?? 0
const yOf = ({ transform }: PdfItem): number => transform[5] ?? 0
const sizeOf = ({ height, transform }: PdfItem): number => height || Math.abs(transform[3] ?? 0) || 1

function toLine(items: readonly PdfItem[]): PdfLine | null {
  const text = withoutRadicals(items.map(({ str }) => str).join(''))
    .replace(/[\s\0]+/gu, ' ')
    .trim()
  const solid = items.filter(({ str }) => str.trim() !== '')
  const [first] = solid
  if (first === undefined || text === '') return null
  return {
    text,
    left: Math.min(...solid.map(xOf)),
    right: Math.max(...solid.map((item) => xOf(item) + item.width)),
    y: yOf(first),
    size: Math.max(...solid.map(sizeOf)),
  }
}
