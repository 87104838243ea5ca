import type { CurationMark } from './curation.ts'
import type { EntityType } from './ontology.ts'

export interface EntityMention {
  readonly doc: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface Entity {
  /** `TYPE:NAME`, made unique where two things of one type share a name. */
  readonly id: string
  readonly type: EntityType
  /** Fullest proper form in the documents, without title or honorific. */
  readonly name: string
  readonly names: { readonly zh?: string; readonly en?: string }
  /** Every surface form seen, `name` included, sorted. */
  readonly aliases: readonly string[]
  readonly wikidata?: string
  /** Of places: country, province, city ...; and the place it is known to lie within, by name. */
  readonly kind?: string
  readonly within?: string
  /** Of known bodies: the body it belongs to, by name. */
  readonly parent?: string
  readonly mentions: readonly EntityMention[]
  /** Why mentions under other names were taken for it, sorted; absent where all share its name. */
  readonly reasons?: readonly string[]
  /** What curators did to it, oldest first; absent where nobody did anything. */
  readonly curated?: readonly CurationMark[]
}
