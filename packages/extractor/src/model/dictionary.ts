// A user's dictionary: what the user says of a name, whatever the models say.
import type { EntityType } from './ontology.ts'

/** `none`: the surface is no name. */
export type DictionaryType = EntityType | 'none'

/** One line of a dictionary. Lines of one type and canonical name are of one entity. */
export interface DictionaryEntry {
  /** Forms in which a text has it; at least one. */
  readonly surfaces: readonly string[]
  readonly type: DictionaryType
  /** Name of the entity; the first surface unless given. None for `none`. */
  readonly canonical?: string
  /** More surfaces. */
  readonly aliases?: readonly string[]
  readonly en?: string
  /** Q and digits. */
  readonly wikidata?: string
  /** Where it stands, for messages: `names.tsv:3`. */
  readonly at?: string
}
