/** The nine types of entities of data/ontology.yaml. */
export type EntityType =
  | 'person'
  | 'organization'
  | 'place'
  | 'facility'
  | 'event'
  | 'initiative'
  | 'document'
  | 'work'
  | 'product'

export interface Relation {
  readonly name: string
  readonly en: string
  readonly zh: string
  readonly domain: readonly EntityType[]
  /** Types of the object entity; empty where the object is a literal value. */
  readonly range: readonly EntityType[]
  readonly literal: boolean
  readonly symmetric: boolean
  readonly wikidata: string | null
}

export interface Ontology {
  readonly entityTypes: Readonly<Record<EntityType, { readonly en: string; readonly zh: string }>>
  readonly qualifiers: readonly string[]
  readonly relations: Readonly<Record<string, Relation>>
}
