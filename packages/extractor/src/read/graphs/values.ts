// Texts of typed columns -> values, for GraphML and GEXF alike.
import { InputError } from '../../errors.ts'

export interface Column {
  readonly name: string
  readonly type: string
  readonly isJson: boolean
  /** Of what has no value of its own. */
  fallback?: unknown
}

const NUMBERS: ReadonlySet<string> = new Set(['int', 'integer', 'long', 'float', 'double', 'short', 'byte'])

/**
 * The value that a text stands for. A text that is none of its type stays a text, and so does a whole number that a
 * double would round.
 * @throws {InputError} If a column of JSON holds something else.
 */
export function toValue(text: string, { name, type, isJson }: Column, place: () => string): unknown {
  if (isJson)
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw new InputError(`${place()}: "${name}" is damaged: export the graph again`, { cause })
    }
  if (type === 'boolean') {
    const word = text.trim().toLowerCase()
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : text
  }
  return NUMBERS.has(type) ? numberOf(text) : text
}

function numberOf(text: string): number | string {
  const trimmed = text.trim()
  const number = Number(trimmed.replace(/^([+-]?)INF$/u, '$1Infinity'))
  const isNumber = trimmed !== '' && (trimmed === 'NaN' || !Number.isNaN(number))
  const isRounded = /^[+-]?\d+$/u.test(trimmed) && !Number.isSafeInteger(number) && String(number) !== trimmed
  return isNumber && !isRounded ? number : text
}
