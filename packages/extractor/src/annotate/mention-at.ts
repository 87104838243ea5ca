import type { Sentence, Span } from '../model/index.ts'

/** The fields that every Mention of a stretch of a sentence shares. */
export interface Placed extends Span {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Places `[from, to)` of a sentence's reading text in the document. */
export function mentionAt(sentence: Sentence, index: number, from: number, to: number): Placed {
  return {
    sentence: index,
    from,
    to,
    text: sentence.text.slice(from, to),
    start: sentence.offsets[from]!,
    // The last character's own end: what follows it may be a line break that columns forced.
    end: sentence.offsets[to - 1]! + 1,
  }
}
