// Clauses as tuples of any noun phrases, whether rules know their verb or not.
import type { Span } from '../../model/index.ts'

/** Who does what to whom, by the words of one clause; offsets in the sentence's text. */
export interface OpenTuple {
  readonly subject: Span
  /** The verb with what belongs to it before the object: served as the first Prime Minister of; 将人才提拔到. */
  readonly relation: string
  readonly object: Span
  /** The preposition before the object, where the relation does not end with it: 在 in 举办 研讨会 | 在 纽约. */
  readonly marker?: string
  /** The verb group alone. */
  readonly verb: Span
  /** 0 where the object is the verb's own, 1 and more where other phrases are nearer to it. */
  readonly depth: number
}
