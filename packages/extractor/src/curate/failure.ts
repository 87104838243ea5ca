// Why an operation, or a part of one, could not be applied.
import type { Operation } from './operation.ts'

export type FailureCode =
  | 'no-entity'
  | 'ambiguous-entity'
  | 'merged-entity'
  | 'no-triple'
  | 'no-quote'
  | 'ambiguous-triple'
  | 'no-document'
  | 'not-in-text'
  | 'unknown-relation'
  | 'wrong-object'
  | 'nothing-moves'
  | 'no-operation'

export interface Failure {
  readonly operation: Operation
  readonly code: FailureCode
  /** What it is about: an entity's name, a triple in words, a document, a relation. */
  readonly about: string
  /** What the operation wanted is so all the same: what is to be rejected or hidden is no longer there. */
  readonly moot: boolean
}

/** Thrown within this folder only, and turned into a Failure by `applyCuration`. */
export class CannotApply extends Error {
  readonly code: FailureCode
  readonly about: string
  constructor(code: FailureCode, about: string) {
    super(`${code}: ${about}`)
    this.code = code
    this.about = about
  }
}

const TEXT: Readonly<Record<FailureCode, (about: string) => string>> = {
  'no-entity': (about) => `this extraction has no entity "${about}", nor one that bears one of its other names`,
  'ambiguous-entity': (about) => `several entities could be "${about}": name the right one by its id`,
  'merged-entity': (about) => `"${about}" was merged into another entity before`,
  'no-triple': (about) => `the triple "${about}" is not among those extracted`,
  'no-quote': (about) => `"${about}" is extracted, but no longer from the sentence that was curated`,
  'ambiguous-triple': (about) => `several triples say "${about}" of the same sentences, and nothing tells them apart`,
  'no-document': (about) => `the document "${about}" is not part of this extraction`,
  'not-in-text': (about) => `the text no longer holds the sentence "${about}"`,
  'unknown-relation': (about) => `the ontology has no relation "${about}"`,
  'wrong-object': (about) => `the object of "${about}" must be what the ontology says: an entity, or a literal value`,
  'nothing-moves': (about) => `nothing of "${about}" is what was to be split off: no such mention, and no such triple`,
  'no-operation': (about) => `the log has no operation "${about}" before it`,
}

/** In English, as the command line says it. */
export const failureText = ({ code, about }: Pick<Failure, 'code' | 'about'>): string => TEXT[code](about)
