// A row of a corpus -> a text, by the columns that hold its id, title, date and text.
import { InputError } from '../../errors.ts'
import { isoDate, present, withTitle } from './metadata.ts'
import type { Columns, ReadContext, ReadPart } from './reader.ts'

type Field = keyof Columns

/** What columns are called where the user does not say; the first that is there is taken. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', '编号', '序号'],
  title: ['title', 'headline', '标题', '题目'],
  date: [
    'date',
    'published',
    'publish_date',
    'published_at',
    'pubdate',
    'time',
    '日期',
    '发布日期',
    '发布时间',
    '时间',
  ],
  text: ['text', 'content', 'body', 'article', '正文', '内容', '文本', '全文'],
}
const FIELDS: readonly Field[] = ['id', 'title', 'date', 'text']

export type ColumnNames = Readonly<Partial<Record<Field, string>>>

/**
 * Which column holds what.
 * @param names - Columns that there are.
 * @throws {InputError} If there is none for the text, or one that the user named is missing.
 */
export function chooseColumns(names: readonly string[], { columns }: Pick<ReadContext, 'columns'>): ColumnNames {
  const chosen: Partial<Record<Field, string>> = {}
  for (const field of FIELDS) {
    const named = columns[field]
    if (named !== undefined && !names.includes(named))
      throw new InputError(`there is no column "${named}" for the ${field}: there are ${names.slice(0, 20).join(', ')}`)
    const found = named ?? USUAL[field].find((usual) => names.some((name) => name.toLowerCase() === usual))
    const own = names.find((name) => name === found || name.toLowerCase() === found)
    if (own !== undefined) chosen[field] = own
  }
  if (chosen.text === undefined)
    throw new InputError(
      `no column is called text: name the one that holds it (--columns text=NAME); there are ${names.slice(0, 20).join(', ')}`,
    )
  return chosen
}

/**
 * @param row - Its number, from 1.
 * @throws {InputError} If it holds no text.
 */
export function toPart(values: Readonly<Record<string, unknown>>, names: ColumnNames, row: number): ReadPart {
  const value = (field: Field): string => {
    const name = names[field]
    const found = name === undefined || !Object.hasOwn(values, name) ? undefined : values[name]
    return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : ''
  }
  const body = value('text')
  if (body.trim() === '')
    throw new InputError(`there is no text under "${names.text}": remove it, or name the right column`)
  return {
    text: withTitle(value('title'), body),
    ...present({ id: value('id').trim(), date: isoDate(value('date')) }),
    place: `#${row}`,
    places: [{ start: 0, where: { row } }],
  }
}
