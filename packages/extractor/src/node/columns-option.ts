// `--columns id=ID,title=HEADLINE,date=DAY,text=BODY`
import { InvalidArgumentError } from 'commander'
import type { Columns } from '../read/documents/reader.ts'

const FIELDS: ReadonlySet<string> = new Set(['id', 'title', 'date', 'text'])

/** @throws {InvalidArgumentError} If a part is not of the form FIELD=NAME. */
export function parseColumns(list: string): Columns {
  const pairs = list.split(',').map((part) => /^\s*(\w+)\s*=\s*(.*?)\s*$/u.exec(part)?.slice(1) ?? [part])
  const wrong = pairs.find(([field = '', name = '']) => !FIELDS.has(field) || name === '')
  if (wrong !== undefined)
    throw new InvalidArgumentError(`"${wrong.join('=')}" is not one of id=NAME, title=NAME, date=NAME, text=NAME.`)
  return Object.fromEntries(pairs)
}
