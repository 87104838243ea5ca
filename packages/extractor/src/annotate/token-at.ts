import type { Token } from '../model/index.ts'

/** Index of the first token that ends behind an offset; the tokens' number where none does. Tokens stand in order. */
export function tokenAfter(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
