// How a fact is said: as done, planned or aimed at; wishes, denials and conditions assert nothing.
import type { Sentence, Span, Token } from '../model/index.ts'
import { GRAMMARS } from './grammar/index.ts'

export type Mode = 'actual' | 'planned' | 'target'

/** Words by the mode they give the verbs after them in their clause; `none` marks what is no assertion. */
export type ModalityLexicon = ReadonlyMap<string, Mode | 'none'>

/** Words in the longest modal phrase of a language that parts its words: is not expected to. */
const PHRASE = 4

/**
 * The mode of a verb, by the modal words before it in its clause; null where the clause asserts nothing.
 * @param range - From the start of the clause to the verb, in the sentence's text.
 */
export function readMode(sentence: Sentence, range: Span, lexicon: ModalityLexicon): Mode | null {
  let mode: Mode = 'actual'
  const inside = sentence.tokens.filter((t) => t.start >= range.start && t.end <= range.end)
  for (const text of GRAMMARS[sentence.lang].spaced ? phrases(sentence, inside) : inside.map((t) => t.text)) {
    const found = lexicon.get(text)
    if (found === 'none') return null
    if (found !== undefined && mode !== 'target') mode = found
  }
  return mode
}

/** Each word and each run of words, in lower case. */
function phrases(sentence: Sentence, tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ start }, i) =>
    tokens.slice(i, i + PHRASE).map(({ end }) => sentence.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ')),
  )
}
