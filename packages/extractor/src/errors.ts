// What a caller can fix is thrown as a kind of SilkgraphError; odd input text is a warning instead.

/** Base of every error thrown on purpose. `code` is stable; the message names the place and the cure. */
export class SilkgraphError extends Error {
  readonly code: string
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** A pipeline whose steps do not fit together. */
export class PipelineError extends SilkgraphError {
  constructor(message: string) {
    super('pipeline', message)
  }
}

/** A data file (rule, lexicon, ontology, model) that breaks its format. */
export class DataError extends SilkgraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('data', message, options)
  }
}

/** An input file that cannot be read as text. */
export class InputError extends SilkgraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('input', message, options)
  }
}
