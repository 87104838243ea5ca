// What both forms of a dictionary, table and YAML, hold.

/** The columns of a table, and the keys of a YAML entry. */
export const DICTIONARY_COLUMNS = ['surface', 'type', 'canonical', 'aliases', 'en', 'wikidata'] as const
export type DictionaryColumn = (typeof DICTIONARY_COLUMNS)[number]

/** An entry as it is written; what is empty is absent. */
export interface DictionaryRow {
  readonly line: number
  readonly surface: readonly string[]
  readonly type?: string
  readonly canonical?: string
  readonly aliases: readonly string[]
  readonly en?: string
  readonly wikidata?: string
}
