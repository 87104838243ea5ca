// Rows of the tables that people edit in data/lexicon.
import type { EntityType } from './ontology.ts'

/** Something known beforehand: a place, a body, a leader. */
export interface GazetteerEntry {
  readonly type: EntityType
  /** Canonical name. */
  readonly name: string
  /** Surface forms beside the name. */
  readonly aliases: readonly string[]
  /** Usual English name. */
  readonly en?: string
  readonly wikidata?: string
  /** country, province, city ... (places); leader (persons). */
  readonly kind?: string
  /** The place it lies in, or the state or body it leads, by name. */
  readonly within?: string
  /** Of bodies: the body it belongs to, by name. */
  readonly parent?: string
  /** One-character names of a place: 哈 for 哈萨克斯坦. */
  readonly short?: readonly string[]
  /** Needs the tagger's word that it is a name: short forms that are common words too. */
  readonly weak?: boolean
}

/** A noun by which the type of the name that ends with it is known. */
export interface HeadNoun {
  readonly head: string
  readonly type: EntityType
  /** true: any modifier makes it a name; false: it needs a name, a quotation or an ordinal before it. */
  readonly strong: boolean
}

/** An expression that stands for entities named elsewhere. */
export interface GroupEntry {
  readonly text: string
  /** What resolution has to find: leaders, countries, the city ...; or `fixed` with the members' names. */
  readonly kind: string
  readonly members: readonly string[]
}
