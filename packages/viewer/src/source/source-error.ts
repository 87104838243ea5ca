// Anything that can be wrong with an opened file, as a code that the interface words in the user's language.

export type SourceProblem =
  | 'not-json'
  | 'not-graph'
  | 'not-graphml'
  | 'bad-line'
  | 'bad-graph'
  | 'unsupported'
  | 'too-large'
  | 'empty'
  | 'no-graph'
  | 'unreadable'
  | 'no-reader'
  | 'not-text'
  | 'extraction'
  | 'no-extractor'

/** A source that cannot be opened; `file` names it, `detail` the place in it. */
export class SourceError extends Error {
  readonly code: SourceProblem
  readonly file: string
  readonly detail: string

  constructor(code: SourceProblem, file: string, detail = '', options?: ErrorOptions) {
    super(`${file}: ${code}${detail && ` (${detail})`}`, options)
    this.name = 'SourceError'
    this.code = code
    this.file = file
    this.detail = detail
  }
}

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`
