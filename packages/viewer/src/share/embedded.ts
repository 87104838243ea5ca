// What a page that is one file carries: the files of an output folder as texts, in a script element that no browser runs.
import * as v from 'valibot'
import type { SourceFile } from '../source/open.ts'

export const SLOT_ID = 'silkgraph-data'

export interface Embedded {
  readonly name: string
  /** Code of the view it opens with; empty for the usual one. */
  readonly view: string
  readonly files: Readonly<Record<string, string>>
}

const EMBEDDED = v.object({ name: v.string(), view: v.string(), files: v.record(v.string(), v.string()) })

/** @returns Undefined in a page that carries nothing. */
export function readEmbedded(): Embedded | undefined {
  const text = document.getElementById(SLOT_ID)?.textContent?.trim() ?? ''
  return text === '' ? undefined : v.parse(EMBEDDED, JSON.parse(text))
}

export const embeddedFiles = ({ files }: Embedded): SourceFile[] =>
  Object.entries(files).map(([name, text]) => ({ name, size: text.length, text: () => Promise.resolve(text) }))

/** JSON that ends no script element and opens no comment: `<` stands in strings only, and they may hold it escaped. */
export const toScriptText = (embedded: Embedded): string => JSON.stringify(embedded).replaceAll('<', '\\u003c')
