// Files of texts -> Result, by the extractor in a worker, which reads them as well: the page waits, and nothing leaves the machine.
import { createExtractorClient, type ExtractorClient, type TextInput, UniqueIds } from '@silkgraph/extractor/worker'
import { openFiles, type SourceFile } from './open.ts'
import type { Result } from './result.ts'
import { SourceError } from './source-error.ts'

/** Files are read, the model is loaded, documents are extracted, their graph is laid out. */
export type ExtractionStep = 'reading' | 'loading' | 'extracting' | 'layout'

export interface ExtractionOptions {
  readonly signal: AbortSignal
  /** Called when `done` of `total` files are read, or documents extracted. */
  readonly onProgress: (step: ExtractionStep, done: number, total: number) => void
}

export interface ExtractedTexts {
  readonly result: Result
  /** Files, and rows or files within them, that could not be read, each with the reason. */
  readonly failures: readonly string[]
}

/** The page's own server has the model, as it has the scripts. */
const MODEL: URL = new URL('../../../../data/model/zh-tagger.bin', import.meta.url)

/** Tables for PDFs that name Chinese fonts without bringing them; see build/cmaps.ts. */
const C_MAPS = 'cmaps/'

const MAX_BYTES = 64 * 2 ** 20

/** One worker serves all extractions, so that the model is loaded once; a cancelled one takes it down. */
let client: ExtractorClient | undefined

/**
 * @param name - What to call the result; a single document lends its own name.
 * @throws {SourceError} If no file can be read, or the worker fails.
 * @throws The signal's reason, where it is aborted.
 */
export async function extractTexts(
  files: readonly SourceFile[],
  name: string | undefined,
  { signal, onProgress }: ExtractionOptions,
): Promise<ExtractedTexts> {
  signal.throwIfAborted()
  client ??= createExtractorClient({ model: MODEL })
  const worker = client
  const stop = (): void => {
    // Ending the worker is the one way to stop in the middle of a document.
    worker.close()
    if (client === worker) client = undefined
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    const { documents, failures } = await readFiles(worker, files, { signal, onProgress })
    if (documents.length === 0) throw new SourceError('not-text', files[0]?.name ?? '', failures.join('; '))
    onProgress('loading', 0, documents.length)
    const written = await worker.extractFiles(documents, {
      signal,
      onDocument: (_extraction, done, total) => onProgress(done === total ? 'layout' : 'extracting', done, total),
    })
    const opened = Object.entries(written).map(([file, text]) => ({
      name: file,
      size: text.length,
      text: () => Promise.resolve(text),
    }))
    return { result: await openFiles(opened, name ?? files[0]?.name), failures }
  } catch (error) {
    signal.throwIfAborted()
    // Whatever state the worker is in, the next extraction gets another.
    stop()
    if (error instanceof SourceError) throw error
    throw new SourceError('extraction', '', error instanceof Error ? error.message : String(error), { cause: error })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** One file after the other, so that no more than one is in memory as bytes; one that cannot be read does not stop the rest. */
async function readFiles(
  worker: ExtractorClient,
  files: readonly SourceFile[],
  { signal, onProgress }: ExtractionOptions,
): Promise<{ documents: TextInput[]; failures: string[] }> {
  const failures: string[] = []
  const documents: TextInput[] = []
  const ids = new UniqueIds()
  const cMaps = new URL(C_MAPS, document.baseURI).href
  for (const [i, file] of files.entries()) {
    onProgress('reading', i, files.length)
    try {
      if (file.size > MAX_BYTES)
        throw new Error(`${Math.round(file.size / 2 ** 20)} MB, at most ${MAX_BYTES / 2 ** 20} MB`)
      const bytes = await bytesOf(file)
      const texts = await worker.read({ name: file.name, bytes, maxBytes: MAX_BYTES, cMaps }, { signal })
      for (const text of texts.documents) documents.push({ ...text, id: ids.take(text.id) })
      failures.push(...texts.failures.map((failure) => `${file.name}${failure}`))
    } catch (error) {
      signal.throwIfAborted()
      failures.push(`${file.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { documents, failures }
}

const bytesOf = async (file: SourceFile): Promise<Uint8Array<ArrayBuffer>> =>
  file.arrayBuffer === undefined
    ? new TextEncoder().encode(await file.text())
    : new Uint8Array(await file.arrayBuffer())
