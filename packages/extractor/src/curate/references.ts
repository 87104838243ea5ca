// Entity or triple -> what names it in a log, across extractions.
import type { Entity, Triple } from '../model/index.ts'
import type { EntityRef, QuoteRef, TripleRef } from './operation.ts'

/** Surface forms kept in a reference: enough to find the entity again, few enough to read the line. */
const ALIASES = 12
/** Sentences kept in a reference. */
const QUOTES = 4

/** Its name is the first of the aliases. */
export function entityRef({
  id,
  type,
  name,
  aliases,
}: Pick<Entity, 'id' | 'name' | 'aliases'> & { readonly type: string }): EntityRef {
  const forms = [name, ...aliases.filter((alias) => alias !== name)]
  return { id, type, aliases: forms.slice(0, ALIASES) }
}

/** @param entityOf - The entity of an id; an id alone stands where there is none. */
export function tripleRef(
  triple: Pick<Triple, 'subject' | 'relation' | 'object' | 'value' | 'qualifiers'> & {
    readonly evidence: readonly QuoteRef[]
  },
  entityOf: (id: string) => Entity | undefined,
): TripleRef {
  const ref = (id: string): EntityRef => {
    const entity = entityOf(id)
    return entity === undefined ? { id } : entityRef(entity)
  }
  const { subject, relation, object, value, qualifiers, evidence } = triple
  return {
    subject: ref(subject),
    relation,
    ...(object === undefined ? {} : { object: ref(object) }),
    ...(value === undefined ? {} : { value: value.raw }),
    ...(Object.keys(qualifiers).length > 0 ? { qualifiers } : {}),
    evidence: evidence.slice(0, QUOTES).map(({ doc, text }) => ({ doc, text })),
  }
}

/** `name`, as a person would call what a reference names. */
export const nameOf = ({ id, aliases }: EntityRef): string => aliases?.[0] ?? id.slice(id.indexOf(':') + 1)

/** `subject relation object`. */
export const tripleWords = ({ subject, relation, object, value }: TripleRef): string =>
  `${nameOf(subject)} ${relation} ${object === undefined ? (value ?? '') : nameOf(object)}`
