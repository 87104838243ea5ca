// How much of what one extraction found another found too.
import type { Extraction } from '@silkgraph/extractor'

export interface Agreement {
  /** Shares of all that either found, 0 to 1. @see Jaccard 1901 */
  readonly entities: number
  readonly triples: number
}

/** Compares by what is said: types and names, relations and their ends, dates. Ids, offsets and evidence may differ. */
export const agreement = (a: Extraction, b: Extraction): Agreement => ({
  entities: overlap(entityKeys(a), entityKeys(b)),
  triples: overlap(tripleKeys(a), tripleKeys(b)),
})

export const entityKeys = ({ entities }: Extraction): ReadonlySet<string> =>
  new Set(entities.map(({ type, name }) => `${type} ${name}`))

export function tripleKeys({ entities, triples }: Extraction): ReadonlySet<string> {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]))
  return new Set(
    triples.map(({ subject, relation, object, value, qualifiers }) => {
      const end =
        object === undefined ? `${value?.number ?? value?.date ?? ''} ${value?.unit ?? ''}` : nameOf.get(object)
      return `${nameOf.get(subject)} ${relation} ${end} ${qualifiers.date ?? ''}`
    }),
  )
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length
  const all = a.size + b.size - shared
  return all === 0 ? 1 : shared / all
}
