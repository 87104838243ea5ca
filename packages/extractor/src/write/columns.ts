// The attributes of a graph's nodes or edges as typed columns, for formats that declare them first.
import type { Attributes } from 'graphology-types'

/** `json` holds what has no type of its own in the format: lists, records, or values of several types. */
export type ColumnType = 'boolean' | 'int' | 'double' | 'string' | 'json'

export interface Column {
  readonly name: string
  readonly type: ColumnType
}

/** Numbers that must not turn into integers where one graph happens to hold whole ones only. */
const REAL_NUMBERS: ReadonlySet<string> = new Set(['x', 'y', 'size', 'confidence', 'weight'])
const INT_MAX = 2 ** 31 - 1

/** Columns of all rows, in the order in which the rows first name them. Attributes without a value count for nothing. */
export function columnsOf(rows: Iterable<Attributes>): Column[] {
  const types = new Map<string, ColumnType>()
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) {
      if (value === undefined || value === null) continue
      const type = typeOf(name, value)
      const known = types.get(name)
      types.set(name, known === undefined ? type : common(known, type))
    }
  return [...types].map(([name, type]) => ({ name, type }))
}

/** The value as the column's text; undefined where the row has none. */
export function cellOf(row: Attributes, { name, type }: Column): string | undefined {
  const value: unknown = row[name]
  if (value === undefined || value === null) return undefined
  if (type !== 'json') return String(value)
  // JSON leaves these as they are, and XML forbids them.
  return JSON.stringify(value).replace(/[\ufffe\uffff]/gu, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
}

function typeOf(name: string, value: unknown): ColumnType {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'number') return 'json'
  return Number.isInteger(value) && Math.abs(value) <= INT_MAX && !REAL_NUMBERS.has(name) ? 'int' : 'double'
}

function common(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a
  const numbers = (a === 'int' || a === 'double') && (b === 'int' || b === 'double')
  return numbers ? 'double' : 'json'
}
