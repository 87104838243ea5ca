// Reads and writes the tables of data/lexicon: `#` comment lines, one header line, then rows of tab-separated cells.
// The one place that knows their layout, shared by the generators and the test.

export type Row = Readonly<Record<string, string>>

export interface Table {
  /** Lines before the header, each starting with `#`. */
  readonly comments: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/**
 * @param text - A whole table, LF line ends.
 * @param file - Its name, for messages.
 * @throws {Error} If a row has more or fewer cells than the header.
 */
export function parseTable(text: string, file: string): Table {
  const lines = text.split('\n')
  const comments = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  )
  const columns = (lines[comments.length] ?? '').split('\t')
  const rows: Row[] = []
  for (const [index, line] of lines.entries()) {
    if (index <= comments.length || line === '') continue
    const cells = line.split('\t')
    if (cells.length !== columns.length)
      throw new Error(`${file}:${index + 1}: ${cells.length} cells, the header has ${columns.length}: ${line}`)
    rows.push(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])))
  }
  return { comments, columns, rows }
}

/** @returns The table's text with its rows sorted by code unit, so that the order depends on no locale. */
export function formatTable({ comments, columns, rows }: Table): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join('\t')).sort()
  return `${[...comments, columns.join('\t'), ...lines].join('\n')}\n`
}

/** @returns The values of a cell that holds several, `a|b|c`; none for an empty cell. */
export const listOf = (cell: string | undefined): readonly string[] => (cell ? cell.split('|') : [])
