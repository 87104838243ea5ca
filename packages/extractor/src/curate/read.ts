// curation.jsonl <-> operations.
import { DataError } from '../errors.ts'
import type { Operation } from './operation.ts'
import { checkFields, isRecord, SHAPES, SIGNED } from './shapes.ts'

/** The operations of a file, and where each stands. */
export interface CurationFile {
  readonly operations: readonly Operation[]
  /** Id of an operation -> `file:line`. */
  readonly places: ReadonlyMap<string, string>
}

/** Wrong lines that a message lists; more are counted. */
const MAX_LISTED = 20

/**
 * Reads a log of curation, one operation a line; empty lines count for nothing, an operation given twice counts once.
 * @throws {DataError} Naming file, line and cure of all that is wrong.
 */
export function readCuration(text: string, { file }: { readonly file: string }): CurationFile {
  const operations = new Map<string, Operation>()
  const places = new Map<string, string>()
  const problems: string[] = []
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const place = `${file}:${i + 1}`
    const read = readLine(line)
    if (typeof read === 'string') {
      problems.push(`${place}: ${read}`)
      continue
    }
    const known = operations.get(read.id)
    if (known === undefined) {
      operations.set(read.id, read)
      places.set(read.id, place)
    } else if (JSON.stringify(known) !== JSON.stringify(read))
      problems.push(`${place}: the id "${read.id}" is that of ${places.get(read.id)} too: give one of them another`)
  }
  if (problems.length > 0) throw new DataError(listed(problems))
  return { operations: [...operations.values()], places }
}

/** The operation, or what is wrong with the line. */
function readLine(line: string): Operation | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return `this is no JSON (${error instanceof Error ? error.message : ''}): each line holds one operation, {"op": …}`
  }
  if (!isRecord(value)) return 'an operation is an object: write {"id": …, "op": …}'
  const { op } = value
  if (typeof op !== 'string' || !Object.hasOwn(SHAPES, op))
    return `${op === undefined ? '"op" is missing' : `there is no operation ${JSON.stringify(op)}`}: take one of ${Object.keys(SHAPES).join(', ')}`
  const complaint = checkFields(value, SIGNED) ?? checkFields(value, SHAPES[op as Operation['op']])
  if (complaint !== null) return `${op}: ${complaint}`
  if (op === 'note' && 'entity' in value === 'triple' in value)
    return 'note: name an entity or a triple, one of the two'
  return value as unknown as Operation
}

function listed(problems: readonly string[]): string {
  const more = problems.length - MAX_LISTED
  return [...problems.slice(0, MAX_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}

/** One operation a line, as `readCuration` reads it. */
export const writeCuration = (operations: readonly Operation[]): string =>
  operations.map((operation) => `${JSON.stringify(operation)}\n`).join('')
