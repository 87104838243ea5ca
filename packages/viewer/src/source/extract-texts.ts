// Texts -> Result, by the extractor in a worker: the page waits, and nothing leaves the machine.
import { createExtractorClient, decodeText, type ExtractorClient } from '@silkgraph/extractor/worker'
import { openFiles, type SourceFile } from './open.ts'
import type { Result } from './result.ts'
import { SourceError } from './source-error.ts'
import { documentIds } from './text-files.ts'

export interface ExtractionOptions {
  readonly signal: AbortSignal
  /** Called when `done` of the documents are read; at `total` the graph is being laid out. */
  readonly onProgress: (done: number, total: number) => void
}

export interface ExtractedTexts {
  readonly result: Result
  /** Files that could not be read, each with the reason. */
  readonly failures: readonly string[]
}

/** The page's own server has the model, as it has the scripts. */
const MODEL: URL = new URL('../../../../data/model/zh-tagger.bin', import.meta.url)

const MAX_BYTES = 32 * 2 ** 20

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
  const failures: string[] = []
  const ids = documentIds(files.map((file) => file.name))
  const documents: { id: string; source: string; text: string }[] = []
  for (const [i, file] of files.entries())
    try {
      if (file.size > MAX_BYTES) throw new Error(`${Math.round(file.size / 2 ** 20)} MB, at most 32 MB`)
      const bytes =
        file.arrayBuffer === undefined ? new TextEncoder().encode(await file.text()) : await file.arrayBuffer()
      documents.push({ id: ids[i] as string, source: file.name, text: decodeText(new Uint8Array(bytes)).text })
    } catch (error) {
      failures.push(`${file.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  if (documents.length === 0) throw new SourceError('not-text', files[0]?.name ?? '', failures.join('; '))
  signal.throwIfAborted()
  onProgress(0, documents.length)
  client ??= createExtractorClient({ model: MODEL })
  const stop = (): void => {
    // Ending the worker is the one way to stop in the middle of a document.
    client?.close()
    client = undefined
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    const written = await client.extractFiles(documents, {
      signal,
      onDocument: (_extraction, done, total) => onProgress(done, total),
    })
    const opened = Object.entries(written).map(([file, text]) => ({
      name: file,
      size: text.length,
      text: () => Promise.resolve(text),
    }))
    return { result: await openFiles(opened, name ?? files[0]?.name), failures }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof SourceError) throw error
    // Whatever state the worker is in, the next extraction gets another.
    stop()
    throw new SourceError('extraction', '', error instanceof Error ? error.message : String(error), { cause: error })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
