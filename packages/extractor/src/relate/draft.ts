import type { Literal, Qualifiers, Span } from '../model/index.ts'

/** A triple as one rule reads it in one sentence, before occurrences are merged and numbered. */
export interface Draft {
  readonly subject: string
  readonly relation: string
  readonly object?: string
  readonly value?: Literal
  readonly qualifiers: Qualifiers
  /** Index into `doc.sentences`. */
  readonly sentence: number
  readonly rule: string
  /** Where in the sentence's text the fact is said. */
  readonly span: Span
  /** The words that say it, likewise; absent where no single word does. */
  readonly trigger?: Span
}
