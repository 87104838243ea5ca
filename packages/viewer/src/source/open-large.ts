// Large files -> graph, texts and mentions, without the page standing still: a worker reads and checks, the page takes up
// portions between frames. GraphML needs the page's own parser of XML, which it gets in slices.
import type { LargeReply, LargeRequest } from './large-protocol.ts'
import { graphBuilder } from './parse-graph.ts'
import { mentionIndex } from './parse-jsonl.ts'
import type { LargeFile, Portion } from './read-large.ts'
import type { Result, SourceDocument } from './result.ts'
import { megabytes, SourceError } from './source-error.ts'
import { startLargeWorker } from './start-worker.ts'

export interface Opening {
  readonly signal: AbortSignal
  /** @param share - How much is read, from 0 to 1. Called for large files only. */
  readonly onProgress: (share: number) => void
}

/** Share of its memory that a tab may fill: what is made of the graph needs the rest. */
const MEMORY = 0.7

/**
 * @param graph - The graph file among them; undefined where lines make the graph.
 * @throws {SourceError} If a file is malformed, or memory runs short.
 * @throws The signal's reason, where it is aborted.
 */
export async function openLarge(
  files: readonly LargeFile[],
  graph: LargeFile | undefined,
  { signal, onProgress }: Opening,
): Promise<Pick<Result, 'graph' | 'positioned' | 'documents' | 'mentions'>> {
  const asJson = graph === undefined || /\.json$/iu.test(graph.name)
  const name = graph?.name ?? 'triples.jsonl'
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0)
  const builder = graphBuilder(name)
  const documents = new Map<string, SourceDocument>()
  const mentions = mentionIndex()
  let taken = 0
  const take = ({ curation, nodes = [], edges = [], documents: texts = [], mentioned = [] }: Portion): void => {
    signal.throwIfAborted()
    taken += 1
    // Asking takes a millisecond.
    if (taken % 16 === 0 && memoryUsed() > MEMORY) throw new SourceError('too-large', name, megabytes(total))
    if (curation !== undefined) builder.curation(curation)
    for (const node of nodes) builder.node(node)
    for (const edge of edges) builder.edge(edge)
    for (const text of texts) documents.set(text.id, text)
    mentions.add(mentioned)
  }
  onProgress(0)
  const inWorker = asJson ? files : files.filter((file) => file !== graph)
  let before = 0
  if (!asJson) {
    const { sliceGraphml } = await import('./slice-graphml.ts')
    for await (const { portion, read } of sliceGraphml(graph)) {
      take(portion)
      onProgress(read / total)
      await pause()
    }
    before = graph.blob.size
  }
  if (inWorker.length > 0)
    await readInWorker(
      { kind: 'read', files: inWorker, graph: asJson ? graph?.name : undefined, lines: graph === undefined },
      name,
      {
        signal,
        take(portion, read) {
          take(portion)
          onProgress((before + read) / total)
        },
      },
    )
  return { ...builder.done(), documents, mentions: mentions.done() }
}

function readInWorker(
  request: LargeRequest,
  name: string,
  { signal, take }: { readonly signal: AbortSignal; readonly take: (portion: Portion, read: number) => void },
): Promise<void> {
  const worker = startLargeWorker()
  const tell = (message: LargeRequest): void => worker.postMessage(message)
  return new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.onerror = (event) => reject(new SourceError('unreadable', name, event.message))
    worker.onmessage = ({ data }: MessageEvent<LargeReply>) => {
      if (data.kind === 'done') resolve()
      else if (data.kind === 'failed') reject(new SourceError(data.code, data.file || name, data.detail))
      else
        try {
          take(data.portion, data.read)
          tell({ kind: 'taken' })
        } catch (error) {
          reject(error)
        }
    }
    tell(request)
  }).finally(() => worker.terminate())
}

/** Lets the page draw and answer the user. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** From 0 to 1; 0 where the browser does not tell. */
function memoryUsed(): number {
  const { memory } = performance as { memory?: { usedJSHeapSize: number; jsHeapSizeLimit: number } }
  return memory === undefined ? 0 : memory.usedJSHeapSize / memory.jsHeapSizeLimit
}
