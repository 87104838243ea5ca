/** What a curator did to an entity or a triple: the operation of the log, and what it says of itself. */
export interface CurationMark {
  /** Id of the operation. */
  readonly id: string
  readonly op: string
  readonly by?: string
  readonly at?: string
  readonly why?: string
  /** Of a merge: the entity that was joined in. Of a rename, retype or split: what the entity was. */
  readonly was?: string
  /** Of a note. */
  readonly text?: string
}
