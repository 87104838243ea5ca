// The form of each operation, as a table of checks.
import type { EntityType } from '../model/index.ts'
import type { OperationKind } from './operation.ts'

/** Says what is wrong with a value, and how it should be; null where it is right. `undefined` is a field left out. */
export type Check = (value: unknown, path: string) => string | null
type Fields = Readonly<Record<string, Check>>

const TYPES: Readonly<Record<EntityType, true>> = {
  person: true,
  organization: true,
  place: true,
  facility: true,
  event: true,
  initiative: true,
  document: true,
  work: true,
  product: true,
}

/** The types an entity can be given. */
export const ENTITY_TYPES: readonly EntityType[] = Object.keys(TYPES) as EntityType[]

const shown = (value: unknown): string => (value === undefined ? 'missing' : `${JSON.stringify(value)}`.slice(0, 60))
const wrong = (path: string, value: unknown, wanted: string): string =>
  value === undefined ? `"${path}" is missing: ${wanted}` : `"${path}" is ${shown(value)}: ${wanted}`

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text: Check = (value, path) =>
  typeof value === 'string' && value.trim() !== '' ? null : wrong(path, value, 'write a text')
const count: Check = (value, path) =>
  Number.isInteger(value) && (value as number) >= 0 ? null : wrong(path, value, 'write a whole number of 0 or more')
const number: Check = (value, path) => (Number.isFinite(value) ? null : wrong(path, value, 'write a number'))
const oneOf =
  (words: readonly string[]): Check =>
  (value, path) =>
    typeof value === 'string' && words.includes(value) ? null : wrong(path, value, `take one of ${words.join(', ')}`)
const maybe =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? null : check(value, path)
const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? null : check(value, path)

const list =
  (check: Check, least = 0): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return wrong(path, value, 'write a list: […]')
    if (value.length < least) return `"${path}" is empty: name at least ${least}`
    return first(value.map((item, i) => () => check(item, `${path}[${i}]`)))
  }

const record =
  (fields: Fields): Check =>
  (value, path) =>
    isRecord(value) ? checkFields(value, fields, path) : wrong(path, value, `write {${Object.keys(fields).join(', ')}}`)

const texts: Check = (value, path) =>
  isRecord(value)
    ? first(
        Object.entries(value).map(
          ([k, v]) =>
            () =>
              text(v, `${path}.${k}`),
        ),
      )
    : wrong(path, value, 'write {…}')

/** The first complaint, in order of the fields. */
export function checkFields(value: Record<string, unknown>, fields: Fields, path = ''): string | null {
  return first(
    Object.entries(fields).map(
      ([name, check]) =>
        () =>
          check(Object.hasOwn(value, name) ? value[name] : undefined, path === '' ? name : `${path}.${name}`),
    ),
  )
}

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const complaint = check()
    if (complaint !== null) return complaint
  }
  return null
}

const entity = record({ id: text, type: maybe(text), aliases: maybe(list(text)) })
const literal = record({
  raw: text,
  number: maybe(number),
  unit: maybe(orNull(text)),
  bound: maybe(oneOf(['about', 'min', 'max', 'over'])),
  date: maybe(text),
})
const triple = record({
  subject: entity,
  relation: text,
  object: maybe(entity),
  value: maybe(text),
  qualifiers: maybe(texts),
  evidence: list(record({ doc: text, text })),
})
const addedRecord = record({
  subject: entity,
  relation: text,
  object: maybe(entity),
  value: maybe(literal),
  qualifiers: maybe(texts),
  evidence: list(
    record({
      doc: text,
      article: maybe((v, p) => (typeof v === 'string' ? null : text(v, p))),
      start: count,
      end: count,
      text,
    }),
    1,
  ),
})
const added: Check = (value, path) => {
  const complaint = addedRecord(value, path)
  if (complaint !== null || !isRecord(value)) return complaint
  return 'object' in value === 'value' in value ? `"${path}" needs an object or a value, one of the two` : null
}
const type = oneOf(ENTITY_TYPES)

/** What every operation may say of itself. */
export const SIGNED: Fields = { id: text, at: maybe(text), by: maybe(text), why: maybe(text) }

export const SHAPES: Readonly<Record<OperationKind, Fields>> = {
  merge: { into: entity, from: list(entity, 1) },
  split: { entity, name: text, type: maybe(type), aliases: list(text), in: list(text), triples: list(triple) },
  rename: { entity, name: text, lang: maybe(oneOf(['zh', 'en'])) },
  retype: { entities: list(entity, 1), type },
  hide: { entities: list(entity, 1) },
  reject: { triples: list(triple, 1) },
  confirm: { triples: list(triple, 1) },
  add: { triple: added },
  note: { entity: maybe(entity), triple: maybe(triple), text },
  undo: { of: text },
  redo: { of: text },
}
