// One shape for every language, so that a new one is a folder under lang/ and a line in the list of languages.
import type { DictionaryType } from './dictionary.ts'
import type { LanguageId, Token } from './document.ts'
import type { EntityType } from './ontology.ts'
import type { Span } from './span.ts'
import type { Literal } from './triple.ts'

export interface NamedSpan extends Span {
  readonly type: EntityType
  readonly foundBy: string
}

export interface TaggedSentence {
  readonly tokens: readonly Token[]
  readonly names: readonly NamedSpan[]
}

/** A word that is known to be one, and what it names. */
export interface FixedWord extends Span {
  readonly type: DictionaryType
}

export interface DateMatch extends Span {
  readonly text: string
  /** EDTF (2025-06-16, 2024-12, 2021/.., 198X); null where the text fixes none (近日). */
  readonly date: string | null
}

export interface QuantityMatch extends Span {
  readonly text: string
  readonly value: Literal
}

export interface Language {
  readonly id: LanguageId
  /** Sentence spans of one paragraph's reading text, in order. */
  readonly sentences: (paragraph: string) => readonly Span[]
  /**
   * @param fixed - Words that are tokens of their own whatever the language's model says, in order, without overlap. Names
   *   that it finds hold such a word whole or not at all.
   */
  readonly tag: (sentence: string, fixed?: readonly FixedWord[]) => TaggedSentence
  /**
   * @param dateline - ISO date (or null) against which relative dates resolve.
   * @param antecedent - ISO day that the text before named last: 当日 goes back to it.
   */
  readonly dates: (sentence: string, dateline: string | null, antecedent?: string | null) => readonly DateMatch[]
  readonly quantities: (sentence: string) => readonly QuantityMatch[]
}
