// A dictionary as tab-separated lines: lines that begin with # and empty ones are notes, the first other one is the header.
import { DataError } from '../errors.ts'
import { DICTIONARY_COLUMNS, type DictionaryColumn, type DictionaryRow } from './dictionary-columns.ts'

const isColumn = (name: string): name is DictionaryColumn => DICTIONARY_COLUMNS.includes(name as DictionaryColumn)

/** @throws {DataError} If the header is not one, or a line has more cells than it. */
export function readDictionaryTable(text: string, file: string): readonly DictionaryRow[] {
  const lines = text.split(/\r\n|\n|\r/).map((content, i) => ({ content, line: i + 1 }))
  const [header, ...rows] = lines.filter(({ content }) => content.trim() !== '' && !content.startsWith('#'))
  if (header === undefined) return []
  const columns = readHeader(header.content, `${file}:${header.line}`)
  return rows.map(({ content, line }) => {
    const cells = content.split('\t').map((cell) => cell.trim())
    if (cells.length > columns.length)
      throw new DataError(
        `${file}:${line}: ${cells.length} cells, the header has ${columns.length}: take out the tabs that are too many`,
      )
    const cell = (name: DictionaryColumn) => cells[columns.indexOf(name)] || undefined
    const optional = Object.fromEntries(
      (['type', 'canonical', 'en', 'wikidata'] as const).flatMap((name) => (cell(name) ? [[name, cell(name)]] : [])),
    )
    const surface = cell('surface')
    return {
      line,
      surface: surface === undefined ? [] : [surface],
      aliases: splitAliases(cell('aliases')),
      ...optional,
    }
  })
}

export function splitAliases(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')
}

function readHeader(content: string, at: string): readonly DictionaryColumn[] {
  const names = content.split('\t').map((name) => name.trim())
  const form = `the first line names the columns, separated by tabs: ${DICTIONARY_COLUMNS.join(', ')}`
  const unknown = names.find((name) => !isColumn(name))
  if (unknown !== undefined) throw new DataError(`${at}: bad header: no column is called "${unknown}": ${form}`)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new DataError(`${at}: bad header: "${twice}" stands twice: ${form}`)
  const missing = (['surface', 'type'] as const).find((name) => !names.includes(name))
  if (missing !== undefined) throw new DataError(`${at}: bad header: "${missing}" is missing: ${form}`)
  return names.filter(isColumn)
}
