// Errors on their way from the worker to the page: code and message cross, the class is made anew from the code.
import { DataError, InputError, PipelineError, SilkgraphError } from '../errors.ts'
import type { CarriedError } from './protocol.ts'

const KINDS: Readonly<Record<string, new (message: string) => SilkgraphError>> = {
  data: DataError,
  input: InputError,
  pipeline: PipelineError,
}

/** An error that was not thrown on purpose gets the code `worker`, and keeps the name of its class. */
export function carryError(error: unknown): CarriedError {
  if (error instanceof SilkgraphError) return { code: error.code, message: error.message }
  return { code: 'worker', message: String(error) }
}

export function reviveError({ code, message }: CarriedError): SilkgraphError {
  const Kind = KINDS[code]
  return Kind === undefined ? new SilkgraphError(code, message) : new Kind(message)
}
