// How a fact is said: as done, planned or aimed at; wishes, denials and conditions assert nothing.
import type { Sentence, Span } from '../model/index.ts'

export type Mode = 'actual' | 'planned' | 'target'

/** Words by the mode they give the verbs after them in their clause; `none` marks what is no assertion. */
export type ModalityLexicon = ReadonlyMap<string, Mode | 'none'>

/**
 * The mode of a verb, by the modal words before it in its clause; null where the clause asserts nothing.
 * @param range - From the start of the clause to the verb, in the sentence's text.
 */
export function readMode(sentence: Sentence, range: Span, lexicon: ModalityLexicon): Mode | null {
  let mode: Mode = 'actual'
  for (const token of sentence.tokens) {
    if (token.start < range.start || token.end > range.end) continue
    const found = lexicon.get(token.text)
    if (found === 'none') return null
    if (found !== undefined && mode !== 'target') mode = found
  }
  return mode
}
