// Cuts text of any length into pieces that the passes read at once, so that memory stays bounded and time linear.
import type { Span } from '../../../model/span.ts'
import { CharKind, isHighSurrogate, isLowSurrogate, kindOf } from './chars.ts'

export type Piece = Span

/** Longest piece, in UTF-16 code units. */
export const PIECE_UNITS = 640
const SENTENCE_END = /[。！？!?；;\n]/

/** Pieces that cover `text` in order; a cut falls after the last sentence end that fits, else the last mark, else anywhere. */
export function* pieces(text: string): Generator<Piece> {
  let start = 0
  while (start < text.length) {
    const end = start + PIECE_UNITS >= text.length ? text.length : cutBefore(text, start, start + PIECE_UNITS)
    yield { start, end }
    start = end
  }
}

function cutBefore(text: string, start: number, limit: number): number {
  let mark = 0
  for (let i = limit; i > start + PIECE_UNITS / 2; i--) {
    const kind = kindOf(text.charCodeAt(i - 1))
    if (kind !== CharKind.mark && kind !== CharKind.space) continue
    if (SENTENCE_END.test(text.charAt(i - 1))) return i
    if (mark === 0) mark = i
  }
  if (mark !== 0) return mark
  const splitsPair = isHighSurrogate(text.charCodeAt(limit - 1)) && isLowSurrogate(text.charCodeAt(limit))
  return splitsPair ? limit - 1 : limit
}
