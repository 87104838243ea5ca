// CSV and TSV corpora (RFC 4180): a header, then a text a row. Cells may hold line ends and doubled quotes.
import { InputError } from '../../errors.ts'
import { once, tooLarge } from './bytes.ts'
import { type ColumnNames, chooseColumns, toPart } from './columns.ts'
import type { ByteStream, ReadContext, Reader, ReadPart } from './reader.ts'
import { decodeStream } from './text-lines.ts'

export const CSV: Reader = {
  name: 'a CSV table',
  extensions: ['.csv', '.tsv'],
  read: (bytes, context) => readCsv(once(bytes), context),
  stream: readCsv,
}

const ENCODER = new TextEncoder()

async function* readCsv(stream: ByteStream, context: ReadContext): AsyncGenerator<ReadPart> {
  let header: readonly string[] | null = null
  let names: ColumnNames = {}
  let row = 0
  for await (const cells of csvRows(decodeStream(stream), context)) {
    row += 1
    if (header === null) {
      header = cells.map((cell) => cell.trim())
      names = chooseColumns(header, context)
      continue
    }
    if (cells.every((cell) => cell.trim() === '')) continue
    const values = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']))
    try {
      yield { ...toPart(values, names, row), bytes: ENCODER.encode(cells.join('\t')) }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      context.onFailure(`#${row}`, error)
    }
  }
}

/**
 * Rows as they come. The separator is the one of comma, tab and semicolon that the first line has most of.
 * @throws {InputError} If a row is larger than `maxBytes`, as it becomes where a quotation mark is not closed.
 */
async function* csvRows(pieces: AsyncIterable<string>, { maxBytes }: ReadContext): AsyncGenerator<string[]> {
  let separator = ''
  let cells: string[] = []
  let cell = ''
  let size = 0
  let quoted = false
  /** The last character was a quotation mark inside a quoted cell: it closes the cell, or is the first of two. */
  let pending = false
  let head = ''
  const endRow = (): string[] => {
    const row = [...cells, cell.replace(/\r$/u, '')]
    cells = []
    cell = ''
    size = 0
    return row
  }
  const rows: string[][] = []
  const take = (text: string): void => {
    for (const char of text) {
      size += char.length * 2
      if (pending) {
        pending = false
        if (char === '"') {
          cell += char
          continue
        }
        quoted = false
      }
      if (quoted) {
        if (char === '"') pending = true
        else cell += char
      } else if (char === '"' && cell === '') quoted = true
      else if (char === separator) {
        cells.push(cell)
        cell = ''
      } else if (char === '\n') rows.push(endRow())
      else cell += char
    }
    if (size > maxBytes) throw tooLarge('a row (is a quotation mark not closed?)', maxBytes)
  }
  for await (const piece of pieces) {
    if (separator === '') {
      head += piece
      if (!head.includes('\n')) continue
      separator = separatorOf(head)
      take(head)
    } else take(piece)
    yield* rows.splice(0)
  }
  if (separator === '') {
    separator = separatorOf(head)
    take(head)
  }
  if (quoted && !pending)
    throw new InputError('the last cell is not closed: the file is cut off, or a quotation mark in it is not doubled')
  if (cell !== '' || cells.length > 0) rows.push(endRow())
  yield* rows
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: line.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}
