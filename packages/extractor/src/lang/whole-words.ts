// Words that are known to be one: whatever a tokeniser made of them, each becomes one token.
import type { FixedWord, Span } from '../model/index.ts'

interface TextSpan extends Span {
  readonly text: string
}

/**
 * Cuts tokens at the ends of fixed words and makes each of these one token.
 * @param whole - The token of a fixed word, by the first token that it touches; its place and text are set here.
 * @returns Tokens in order, without overlap.
 */
export function keepWhole<T extends TextSpan>(
  text: string,
  tokens: readonly T[],
  fixed: readonly FixedWord[],
  whole: (word: FixedWord, token: T) => T,
): T[] {
  const kept: T[] = []
  const push = (token: T, start: number, end: number) => {
    if (start < end) kept.push({ ...token, start, end, text: text.slice(start, end) })
  }
  let next = 0
  let done: FixedWord | undefined
  for (const token of tokens) {
    let from = token.start
    for (let word = fixed[next]; word !== undefined && word.start < token.end; word = fixed[next]) {
      push(token, from, word.start)
      if (word !== done) push(whole(word, token), word.start, word.end)
      done = word
      from = Math.max(from, Math.min(word.end, token.end))
      if (word.end > token.end) break
      next++
    }
    push(token, from, token.end)
  }
  return kept
}
