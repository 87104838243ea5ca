/** What a type or relation of ours is called in other vocabularies; a row of data/alignment.tsv. */
export interface Alignment {
  readonly kind: 'type' | 'relation'
  readonly name: string
  /** Term of schema.org; `^attendee` where its subject is our object. Empty where none says the same. */
  readonly schema: string
  /** Item or property of Wikidata, likewise. */
  readonly wikidata: string
  /** Schema of FollowTheMoney; of a link `SCHEMA:SOURCE:TARGET`, the last two its properties. */
  readonly ftm: string
}
