// The worker's end: loads the model once, then reads documents one after the other, each in a task of its own, so that
// cancellations and requests that came meanwhile are heard between two documents.
import { ONTOLOGY } from '../data/ontology.ts'
import { InputError } from '../errors.ts'
import { createExtractor, createLanguages, type Languages, type TextInput, tagText } from '../extract.ts'
import type { DictionaryEntry, Document } from '../model/index.ts'
import { DocumentMerger, mergeDocuments } from '../relate/merge-documents.ts'
import { carryError } from './carried-errors.ts'
import { outputFiles } from './output-files.ts'
import type { DocumentInput, ModelSource, Port, WorkerReply, WorkerRequest } from './protocol.ts'
import { readFile } from './read-file.ts'

interface Loaded {
  readonly languages: Languages
  readonly dictionary: readonly DictionaryEntry[]
  readonly run: (input: TextInput) => Document
}

/** Answers requests that come through `port`. */
export function hostExtractor(port: Port<WorkerReply, WorkerRequest>): void {
  const live = new Set<number>()
  let loaded: Promise<Loaded> = Promise.reject(new InputError('the worker has no model yet: send "load" first'))
  loaded.catch(() => undefined)

  const reply = (message: WorkerReply): void => {
    if (live.has(message.request)) port.postMessage(message)
  }
  const answer = async (request: Exclude<WorkerRequest, { kind: 'cancel' }>): Promise<WorkerReply | null> => {
    if (request.kind === 'load') {
      loaded = load(request.model, request.dictionary ?? [])
      await loaded
      return { kind: 'loaded', request: request.request }
    }
    if (request.kind === 'read') return { kind: 'read', request: request.request, texts: await readFile(request.file) }
    const { languages, dictionary, run } = await loaded
    if (request.kind === 'tag')
      return {
        kind: 'tagged',
        request: request.request,
        text: tagText(request.text, request.format, languages, dictionary),
      }
    const merger = new DocumentMerger(ONTOLOGY)
    for (const [i, input] of request.documents.entries()) {
      await nextTask()
      if (!live.has(request.request)) return null
      const doc = run(await complete(input))
      merger.add(doc)
      const extraction = mergeDocuments([doc], ONTOLOGY)
      const total = request.documents.length
      reply({ kind: 'document', request: request.request, done: i + 1, total, extraction })
    }
    const extraction = merger.extraction()
    if (request.kind === 'extract') return { kind: 'extracted', request: request.request, extraction }
    await nextTask()
    return live.has(request.request)
      ? { kind: 'written', request: request.request, files: outputFiles(extraction) }
      : null
  }

  port.onmessage = ({ data }) => {
    if (data.kind === 'cancel') {
      live.delete(data.request)
      return
    }
    live.add(data.request)
    answer(data)
      .catch((error: unknown): WorkerReply => ({ kind: 'failed', request: data.request, error: carryError(error) }))
      .then((message) => {
        if (message !== null) reply(message)
        live.delete(data.request)
      })
  }
}

async function load(source: ModelSource, dictionary: readonly DictionaryEntry[]): Promise<Loaded> {
  const model = typeof source === 'string' ? await fetchModel(source) : source
  const languages = createLanguages(model)
  return { languages, dictionary, run: createExtractor({ languages, dictionary }) }
}

async function fetchModel(url: string): Promise<Uint8Array> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new InputError(`${url}: the model cannot be fetched: check the address and the network`, { cause })
  })
  if (!response.ok)
    throw new InputError(`${url}: the model cannot be fetched (HTTP ${response.status}): check the address`)
  return new Uint8Array(await response.arrayBuffer())
}

/** As in Node, where a document's hash is that of its text in UTF-8. */
async function complete(input: DocumentInput): Promise<TextInput> {
  return { source: input.id, ...input, sha256: input.sha256 ?? (await sha256(input.text)) }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A timer, since promises alone would let no message in. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
