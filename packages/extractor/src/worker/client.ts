// The page's end of the worker: requests as promises, with progress and cancellation.
import { SilkgraphError } from '../errors.ts'
import type { TagFormat } from '../lang/zh/tagger/index.ts'
import type { DictionaryEntry, Extraction } from '../model/index.ts'
import { reviveError } from './carried-errors.ts'
import type { DocumentInput, FileInput, FileTexts, ModelSource, Port, WorkerReply, WorkerRequest } from './protocol.ts'

/** A Worker of the browser, as far as it is used; a port of a MessageChannel will do in tests. */
export interface WorkerLike extends Port<WorkerRequest, WorkerReply> {
  /** Set by the client: the script cannot be loaded, or failed outside of a request. */
  onerror?: ((event: { readonly message?: string }) => void) | null
  terminate?(): void
}

export interface ClientOptions {
  /** Bytes of the tagger's model, or a URL (relative to the page) from which the worker fetches them; null for none. */
  readonly model: Uint8Array | URL | string | null
  /** What the user says of names (`readDictionary`): it wins over whatever the extractor would find. */
  readonly dictionary?: readonly DictionaryEntry[]
  /** Makes the worker; by default from `entry.js` beside this file, which bundlers find and pack. */
  readonly worker?: () => WorkerLike
}

export interface RequestOptions {
  /** Rejects the promise at once with the signal's reason; the worker stops before its next document. */
  readonly signal?: AbortSignal
}

export interface ExtractRequestOptions extends RequestOptions {
  /** Called after each document, with what it says by itself: ids of its triples are its own, not those of the whole. */
  readonly onDocument?: (extraction: Extraction, done: number, total: number) => void
}

export interface ExtractorClient {
  /** Settles when the model is loaded. Requests wait for it by themselves. */
  readonly ready: Promise<void>
  /** As the core's `extract`: all documents, merged, in their order. */
  extract(documents: readonly DocumentInput[], options?: ExtractRequestOptions): Promise<Extraction>
  /**
   * The same as the files of an output folder (documents.jsonl, entities.jsonl, triples.jsonl, graph.json), by name: the graph
   * is laid out and written in the worker, after the last document was told.
   */
  extractFiles(
    documents: readonly DocumentInput[],
    options?: ExtractRequestOptions,
  ): Promise<Readonly<Record<string, string>>>
  /**
   * As the core's `readDocument`: the texts in a file of any format, with ids that are unique in that file. What a format
   * needs is loaded in the worker when the first file of it comes. The bytes are handed over: the page has them no longer.
   */
  read(file: FileInput, options?: RequestOptions): Promise<FileTexts>
  /** As `silkgraph tag`. */
  tag(text: string, format: TagFormat, options?: RequestOptions): Promise<string>
  /** Ends the worker, even in the middle of a document; what is under way fails with the code `worker`. */
  close(): void
}

// The browser's own types are not asked for: they would offer the DOM to the whole package.
declare const Worker: new (url: URL, options: { readonly type: 'module'; readonly name: string }) => WorkerLike

const makeWorker = (): WorkerLike =>
  new Worker(new URL('./entry.js', import.meta.url), { type: 'module', name: 'silkgraph-extractor' })

interface Pending {
  readonly resolve: (reply: WorkerReply) => void
  readonly reject: (reason: unknown) => void
  readonly onReply: (reply: WorkerReply) => void
}

interface AskOptions extends RequestOptions {
  readonly onReply?: Pending['onReply']
  readonly transfer?: ArrayBuffer[]
}

/**
 * Starts a worker and loads the model there. Any number of requests may be under way; a long extraction lets others in
 * between two documents.
 * @throws Never by itself. Promises reject with the worker's SilkgraphError (class, `code` and message kept), with the
 *   signal's reason, or with a SilkgraphError of code `worker` where the worker is gone or failed.
 */
export function createExtractorClient({
  model,
  dictionary = [],
  worker: make = makeWorker,
}: ClientOptions): ExtractorClient {
  const worker = make()
  const pending = new Map<number, Pending>()
  let last = 0
  let gone: SilkgraphError | null = null

  const fail = (error: SilkgraphError): void => {
    gone = error
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
  }
  worker.onmessage = ({ data }) => {
    const request = pending.get(data.request)
    if (request === undefined) return
    if (data.kind === 'document') return request.onReply(data)
    pending.delete(data.request)
    if (data.kind === 'failed') request.reject(reviveError(data.error))
    else request.resolve(data)
  }
  worker.onerror = ({ message }) =>
    fail(new SilkgraphError('worker', `the extractor's worker failed: ${message || 'its script cannot be loaded'}`))

  const ask = <K extends WorkerReply['kind']>(
    kind: K,
    toRequest: (request: number) => WorkerRequest,
    { signal, onReply = () => undefined, transfer = [] }: AskOptions = {},
  ): Promise<Extract<WorkerReply, { kind: K }>> =>
    new Promise((resolve, reject) => {
      if (gone !== null) throw gone
      signal?.throwIfAborted()
      last += 1
      const request = last
      const abort = (): void => {
        if (!pending.delete(request)) return
        worker.postMessage({ kind: 'cancel', request })
        reject(signal?.reason)
      }
      const finish = (): void => signal?.removeEventListener('abort', abort)
      signal?.addEventListener('abort', abort, { once: true })
      pending.set(request, {
        onReply,
        resolve: (reply) => {
          finish()
          if (reply.kind === kind) resolve(reply as Extract<WorkerReply, { kind: K }>)
          else reject(new SilkgraphError('worker', `the worker answered "${reply.kind}" where "${kind}" was due`))
        },
        reject: (reason) => {
          finish()
          reject(reason)
        },
      })
      worker.postMessage(toRequest(request), transfer)
    })

  const source: ModelSource = model === null || model instanceof Uint8Array ? model : absolute(model)
  const ready = ask('loaded', (request) => ({ kind: 'load', request, model: source, dictionary })).then(() => undefined)
  // Whoever does not wait for it learns of the failure from the requests.
  ready.catch(() => undefined)
  return {
    ready,
    extract: (documents, options) =>
      ask('extracted', (request) => ({ kind: 'extract', request, documents }), telling(options)).then(
        ({ extraction }) => extraction,
      ),
    extractFiles: (documents, options) =>
      ask('written', (request) => ({ kind: 'extractFiles', request, documents }), telling(options)).then(
        ({ files }) => files,
      ),
    read: (file, options) =>
      ask('read', (request) => ({ kind: 'read', request, file }), { ...options, transfer: [file.bytes.buffer] }).then(
        ({ texts }) => texts,
      ),
    tag: (text, format, options) =>
      ask('tagged', (request) => ({ kind: 'tag', request, text, format }), options).then((reply) => reply.text),
    close: () => {
      fail(new SilkgraphError('worker', "the extractor's worker was closed"))
      worker.terminate?.()
    },
  }
}

const telling = ({
  signal,
  onDocument,
}: ExtractRequestOptions = {}): RequestOptions & {
  readonly onReply: Pending['onReply']
} => ({
  ...(signal === undefined ? {} : { signal }),
  onReply: (reply) => {
    if (reply.kind === 'document') onDocument?.(reply.extraction, reply.done, reply.total)
  },
})

/** The worker's own address is not the page's. */
function absolute(url: URL | string): string {
  const { location } = globalThis as { readonly location?: { readonly href: string } }
  return new URL(url, location?.href).href
}
