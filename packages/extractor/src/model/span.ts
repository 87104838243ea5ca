/** Half-open `[start, end)` in UTF-16 code units of the text that holds it. */
export interface Span {
  readonly start: number
  readonly end: number
}
