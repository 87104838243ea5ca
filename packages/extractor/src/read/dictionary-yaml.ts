// A dictionary as YAML: a list of mappings. Every scalar is read as text, so that a name may be 731 or No.
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { DataError } from '../errors.ts'
import { DICTIONARY_COLUMNS, type DictionaryColumn, type DictionaryRow } from './dictionary-columns.ts'
import { splitAliases } from './dictionary-table.ts'

/** @throws {DataError} If the text is no YAML, no list of mappings, or a key is unknown or holds what it cannot. */
export function readDictionaryYaml(text: string, file: string): readonly DictionaryRow[] {
  const lines = new LineCounter()
  const doc = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const lineOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line
  const fail = (line: number, message: string): never => {
    throw new DataError(`${file}:${line}: ${message}`)
  }
  const broken = doc.errors[0]
  if (broken) return fail(lines.linePos(broken.pos[0]).line, `no YAML: ${broken.message}: mend the line`)
  if (doc.contents === null || (isScalar(doc.contents) && !doc.contents.value)) return []
  const form = 'write a list of entries: - {surface: ..., type: ...}'
  if (!isSeq(doc.contents)) return fail(lineOf(doc.contents), `the dictionary is no list: ${form}`)
  return doc.contents.items.map((item): DictionaryRow => {
    if (!isMap(item)) return fail(lineOf(item as Node), `an entry is no mapping: ${form}`)
    const line = lineOf(item)
    const values: Partial<Record<DictionaryColumn, readonly string[]>> = {}
    for (const { key, value } of item.items) {
      const name = String(isScalar(key) ? key.value : key)
      const column = DICTIONARY_COLUMNS.find((known) => known === name)
      const at = lineOf(key as Node)
      if (!column) return fail(at, `no key is called "${name}": use ${DICTIONARY_COLUMNS.join(', ')}`)
      const texts = textsOf((value as Node | null)?.toJS(doc) as unknown)
      if (!texts) return fail(at, `"${name}" holds no text: write a name, or a list of names`)
      if (texts.length > 1 && column !== 'surface' && column !== 'aliases')
        return fail(at, `"${name}" is a list: write one text`)
      values[column] = column === 'aliases' ? texts.flatMap(splitAliases) : texts
    }
    const { surface = [], aliases = [], ...others } = values
    return {
      line,
      surface,
      aliases,
      ...Object.fromEntries(Object.entries(others).flatMap(([name, [one]]) => (one ? [[name, one]] : []))),
    }
  })
}

/** The texts of a scalar or a list of scalars, without empty ones; null where there is anything else. */
function textsOf(value: unknown): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value ?? '']
  if (!list.every((one) => typeof one === 'string')) return null
  return list.map((one) => one.trim()).filter((one) => one !== '')
}
