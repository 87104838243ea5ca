// Two persons of one name, one person of two names, and triples that curators have something to say of.
import type { EntityRef, Operation, TripleRef } from '../src/curate/index.ts'
import { entityRef, tripleRef } from '../src/curate/index.ts'
import type { Entity, EntityType, Evidence, Extraction, Qualifiers, Triple } from '../src/model/index.ts'

const TEXTS: Readonly<Record<string, string>> = {
  a: '王伟教授访问武汉。王伟会见李娜。李娜女士访问武汉。贸易额为948亿美元。',
  b: '王伟访问武汉。王伟在江城会见李娜。',
}

export const RELATIONS: Readonly<Record<string, { symmetric: boolean; literal: boolean }>> = {
  visited: { symmetric: false, literal: false },
  met_with: { symmetric: true, literal: false },
  has_value: { symmetric: false, literal: true },
}

/** @param quote - `document:sentence`. */
function evidence(quote: string): Evidence {
  const [doc = '', text = ''] = quote.split(':')
  const start = (TEXTS[doc] ?? '').indexOf(text)
  return { doc, article: `${doc}#1`, start, end: start + text.length, text, rule: 'sample' }
}

function entity(type: EntityType, name: string, aliases: readonly string[] = []): Entity {
  const forms = [name, ...aliases].sort((x, y) => y.length - x.length)
  const mentions = Object.entries(TEXTS).flatMap(([doc, text]) =>
    [...text.matchAll(new RegExp(forms.join('|'), 'gu'))].map(({ index, 0: found }) => {
      return { doc, start: index, end: index + found.length, text: found }
    }),
  )
  return { id: `${type}:${name}`, type, name, names: { zh: name }, aliases: forms.toSorted(), mentions }
}

function triple(
  id: string,
  subject: string,
  relation: string,
  object: string,
  qualifiers: Qualifiers,
  ...quotes: string[]
): Triple {
  const [first = '', ...rest] = quotes
  const parts = relation === 'has_value' ? { value: { raw: object } } : { object }
  return {
    id,
    subject,
    relation,
    ...parts,
    qualifiers,
    confidence: 0.9,
    evidence: [evidence(first), ...rest.map(evidence)],
  }
}

export const SAMPLE: Extraction = {
  documents: Object.entries(TEXTS).map(([id, text]) => ({
    id,
    source: `${id}.txt`,
    sha256: '',
    lang: 'zh',
    text,
    articles: [{ id: `${id}#1`, title: '', dateline: null, start: 0, end: text.length }],
  })),
  entities: [
    entity('person', '李娜', ['李娜女士']),
    entity('person', '王伟', ['王伟教授']),
    entity('place', '武汉'),
    entity('place', '江城'),
  ],
  triples: [
    triple('t1', 'person:王伟', 'visited', 'place:武汉', {}, 'a:王伟教授访问武汉。', 'b:王伟访问武汉。'),
    triple('t2', 'person:王伟', 'met_with', 'person:李娜', {}, 'a:王伟会见李娜。'),
    triple('t3', 'person:王伟', 'met_with', 'person:李娜', { place: 'place:江城' }, 'b:王伟在江城会见李娜。'),
    triple('t4', 'person:李娜', 'visited', 'place:武汉', { date: '2024' }, 'a:李娜女士访问武汉。'),
    triple('t5', 'place:武汉', 'has_value', '948亿美元', { metric: '贸易额' }, 'a:贸易额为948亿美元。'),
  ],
  warnings: [],
}

/** The same texts as a later version might read them: other ids, other numbers, another order. */
export const REREAD: Extraction = {
  ...SAMPLE,
  entities: SAMPLE.entities
    .toReversed()
    .map((old) => (old.name === '王伟' ? { ...old, id: 'person:王伟教授', name: '王伟教授' } : old)),
  triples: SAMPLE.triples.toReversed().map((old, i) => ({
    ...old,
    id: `t${i + 1}`,
    subject: old.subject.replace(/王伟$/u, '王伟教授'),
  })),
}

export const refOf = (name: string, extraction: Extraction = SAMPLE): EntityRef => {
  const found = extraction.entities.find((other) => other.name === name)
  if (found === undefined) throw new Error(`no entity ${name}`)
  return entityRef(found)
}

export const tripleRefOf = (id: string, extraction: Extraction = SAMPLE): TripleRef => {
  const found = extraction.triples.find((other) => other.id === id)
  if (found === undefined) throw new Error(`no triple ${id}`)
  return tripleRef(found, (wanted) => extraction.entities.find((other) => other.id === wanted))
}

type Unsigned<T> = T extends Operation ? Omit<T, 'id'> & { readonly id?: string } : never
export type UnsignedOperation = Unsigned<Operation>

/** Operations with ids o1, o2 ... where they have none. */
export const log = (...operations: readonly UnsignedOperation[]): Operation[] =>
  operations.map((operation, i) => ({ id: `o${i + 1}`, ...operation }) as Operation)

/** Triples as `subject relation object (qualifiers) number of sentences`. */
export const wordsOf = ({ entities, triples }: Extraction): string[] => {
  const name = (id: string | undefined) => entities.find((other) => other.id === id)?.name ?? `?${id}`
  return triples.map(({ subject, relation, object, value, qualifiers, evidence: { length } }) => {
    const rest = Object.entries(qualifiers).map(([key, text]) => ` ${key}=${text}`)
    return `${name(subject)} ${relation} ${value?.raw ?? name(object)}${rest.join('')} ${length}`
  })
}
