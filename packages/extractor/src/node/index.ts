// Entry point for Node: the core, with its model loaded, and the way from and to files.
import { createHash } from 'node:crypto'
import { type ExtractOptions, extract as extractCore, type TextInput } from '../extract.ts'
import type { Extraction } from '../model/index.ts'
import { type FailedInput, type ReadOptions, readInputs } from './read-inputs.ts'
import { loadModel } from './resources.ts'

export * from '../index.ts'
export { OutputError } from './atomic-files.ts'
export { type Counts, countsLine, countsOf, extractionSummary } from './counts.ts'
export { readCurations } from './read-curation.ts'
export { readDictionaries } from './read-dictionaries.ts'
export { type FailedInput, type Inputs, type ReadOptions, readInputs } from './read-inputs.ts'
export { type PackPaths, type Packs, readPacks } from './read-packs.ts'
export { loadModel } from './resources.ts'
export { type RunningServer, type ServeOptions, serve } from './serve.ts'
export { OUTPUT_NAMES, writeExtraction } from './write-output.ts'

/** A document of which only name and text need be known. */
export type DocumentInput = Pick<TextInput, 'id' | 'text'> & Partial<TextInput>

/**
 * Extracts entities and triples from texts, with the model that ships with the package unless `options.model` says otherwise
 * (null: none).
 * @example extract([{ id: 'page', text: '习近平同托卡耶夫举行会谈。' }]).triples
 */
export function extract(documents: readonly DocumentInput[], options: ExtractOptions = {}): Extraction {
  const inputs = documents.map((doc) => ({
    source: doc.id,
    sha256: createHash('sha256').update(doc.text).digest('hex'),
    ...doc,
  }))
  return extractCore(inputs, options.model === undefined ? { ...options, model: loadModel() } : options)
}

export interface FilesExtraction {
  readonly extraction: Extraction
  /** Inputs that could not be read, each with its reason. */
  readonly failures: readonly FailedInput[]
}

/**
 * Extracts from files, folders, globs and `-` (standard input).
 * @throws Never for a bad input: it is listed in `failures`, and the others are extracted.
 */
export async function extractFiles(
  inputs: readonly string[],
  options: ReadOptions & ExtractOptions = {},
): Promise<FilesExtraction> {
  const { documents, failures } = await readInputs(inputs, options)
  return { extraction: extract(documents, options), failures }
}
