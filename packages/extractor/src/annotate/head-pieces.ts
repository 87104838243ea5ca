// A sentence as the search for names with a head noun reads it: names found before, short quotations, and the words between.
import { longestMatches } from '../match/literals.ts'
import type { NameMention, Sentence, Token } from '../model/index.ts'
import { marked } from './quoted-names.ts'

export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly pos: string
  readonly name: NameMention | null
  /** A short quotation: “复兴”. */
  readonly quoted: boolean
}

/** The sentence as names already found, short quotations and the tokens between them. */
export function piecesOf(sentence: Sentence, known: readonly NameMention[]): Piece[] {
  const names: Fixed[] = known.map((name) => ({ start: name.from, end: name.to, name, quoted: false }))
  const quotes = marked(sentence.text, '“', '”')
    .filter((q) => q.end - q.start > 3 && q.end - q.start <= LONGEST_QUOTE)
    .filter((q) => !/[，。；！？]/.test(sentence.text.slice(q.start, q.end)))
    .map((q): Fixed => ({ ...q, name: null, quoted: true }))
  const fixed = longestMatches([...names, ...quotes])
  const pieces: Piece[] = []
  let next = 0
  let last: Fixed | null = null
  for (const token of sentence.tokens) {
    while (next < fixed.length && fixed[next]!.end <= token.start) next++
    const whole = fixed[next]
    if (!whole || token.end <= whole.start) pieces.push(pieceOf(token, sentence.text))
    else {
      if (last !== whole) pieces.push({ ...whole, text: sentence.text.slice(whole.start, whole.end), pos: 'nz' })
      last = whole
      // A token that runs past the name it began in leaves its rest as a noun: 北京/大学城.
      if (token.start < whole.end && token.end > whole.end)
        pieces.push({
          start: whole.end,
          end: token.end,
          text: sentence.text.slice(whole.end, token.end),
          pos: 'n',
          name: null,
          quoted: false,
        })
    }
  }
  return pieces
}

interface Fixed {
  readonly start: number
  readonly end: number
  readonly name: NameMention | null
  readonly quoted: boolean
}

const LONGEST_QUOTE = 16

function pieceOf(token: Token, text: string): Piece {
  return {
    start: token.start,
    end: token.end,
    text: text.slice(token.start, token.end),
    pos: token.pos,
    name: null,
    quoted: false,
  }
}
