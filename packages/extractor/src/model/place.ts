/** Where a passage stands in the file that it was read from; only what the format has. */
export interface Where {
  /** Of a PDF, from 1. */
  readonly page?: number
  /** Line of a JSONL file, row of a CSV table with its header, from 1. */
  readonly row?: number
  /** Chapter of a book: its file. */
  readonly part?: string
}

/** From `start` on, up to the next one, the text is from there. */
export interface Place {
  readonly start: number
  readonly where: Where
}
