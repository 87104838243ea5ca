// What a run came to, for programs.
import type { Extraction } from '../model/index.ts'
import { countsOf } from './counts.ts'
import type { FailedInput } from './read-inputs.ts'

export interface RunSummary {
  readonly failures: readonly FailedInput[]
  /** Files that were written. */
  readonly files: readonly string[]
  readonly milliseconds: number
}

/** One line of JSON: counts, files, inputs that failed, parts that could not be read as language. */
export function summaryJson(extraction: Extraction, { failures, files, milliseconds }: RunSummary): string {
  const sources = new Map(extraction.documents.map(({ id, source }) => [id, source]))
  const place = ({ doc, message, span }: Extraction['warnings'][number]): object => ({
    source: sources.get(doc) ?? doc,
    message,
    ...span,
  })
  return `${JSON.stringify({
    ...countsOf(extraction),
    files,
    failures: failures.map(({ source, error }) => ({ source, code: error.code, message: error.message })),
    warnings: extraction.warnings.map(place),
    seconds: Math.round(milliseconds) / 1000,
  })}\n`
}
