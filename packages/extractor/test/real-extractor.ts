// The extractor as it ships, model included, built once for all tests of a file.
import { createExtractor, extract, type TextInput } from '../src/extract.ts'
import type { Document, Extraction } from '../src/model/index.ts'
import { loadModel } from '../src/node/resources.ts'

let run: ((input: TextInput) => Document) | undefined

/** Reads one text as a document of its own. @param date - ISO date against which its dates resolve. */
export function extractText(text: string, date?: string): Document {
  run ??= createExtractor({ model: loadModel() })
  return run(textInput('text', text, date))
}

/** The library call, from the start: no state is shared with `extractText`. */
export function extractFresh(inputs: readonly TextInput[]): Extraction {
  return extract(inputs, { model: loadModel() })
}

export function textInput(id: string, text: string, date?: string): TextInput {
  return { id, source: `${id}.txt`, text, sha256: '0'.repeat(64), date: date ?? null }
}
