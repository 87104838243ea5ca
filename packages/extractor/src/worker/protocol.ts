// Messages between the page and the extractor's worker. A request has a number that all its replies carry, so that several
// can be under way in one worker.
import type { TagFormat } from '../lang/zh/tagger/index.ts'
import type { DictionaryEntry, Extraction } from '../model/index.ts'
import type { TextInput } from '../read/text.ts'

/** A document of which only name and text need be known; `source` is the id and `sha256` that of the text unless given. */
export interface DocumentInput extends Omit<TextInput, 'source' | 'sha256'> {
  readonly source?: string
  readonly sha256?: string
}

/** A file as the page holds it. */
export interface FileInput {
  /** Its extension tells the format where the bytes do not. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** As of `readDocument`. */
  readonly maxBytes: number
  /** Absolute URL, with `/` at its end, of the folder from which tables of PDFs are fetched (`UniGB-UCS2-H.bcmap`); null for none. */
  readonly cMaps: string | null
}

/** What is in a file. */
export interface FileTexts {
  readonly documents: readonly TextInput[]
  /** Rows and files of an archive that cannot be read, each with place and reason. */
  readonly failures: readonly string[]
}

/** The tagger's model: its bytes, an absolute URL from which the worker fetches them, or null for none (English only). */
export type ModelSource = Uint8Array | string | null

export type WorkerRequest =
  /** The first message of all, answered by `loaded` when documents can be taken. */
  | {
      readonly kind: 'load'
      readonly request: number
      readonly model: ModelSource
      /** The user's own names, for all requests. */
      readonly dictionary?: readonly DictionaryEntry[]
    }
  | { readonly kind: 'extract'; readonly request: number; readonly documents: readonly DocumentInput[] }
  /** The same, answered by the files of an output folder, so that the graph is laid out in the worker. */
  | { readonly kind: 'extractFiles'; readonly request: number; readonly documents: readonly DocumentInput[] }
  /** Reads a file into texts, without need of a model; its bytes are handed over. */
  | { readonly kind: 'read'; readonly request: number; readonly file: FileInput }
  | { readonly kind: 'tag'; readonly request: number; readonly text: string; readonly format: TagFormat }
  /** Drops a request: no reply to it follows, but for what is on its way. */
  | { readonly kind: 'cancel'; readonly request: number }

export type WorkerReply =
  | { readonly kind: 'loaded'; readonly request: number }
  /** One document is read: `extraction` is what it says by itself. */
  | {
      readonly kind: 'document'
      readonly request: number
      readonly done: number
      readonly total: number
      readonly extraction: Extraction
    }
  /** All documents are read, and merged. */
  | { readonly kind: 'extracted'; readonly request: number; readonly extraction: Extraction }
  /** Texts by file name. */
  | { readonly kind: 'written'; readonly request: number; readonly files: Readonly<Record<string, string>> }
  | { readonly kind: 'read'; readonly request: number; readonly texts: FileTexts }
  | { readonly kind: 'tagged'; readonly request: number; readonly text: string }
  | { readonly kind: 'failed'; readonly request: number; readonly error: CarriedError }

/** An error as it crosses: structured clone would keep neither its class nor its code. */
export interface CarriedError {
  readonly code: string
  readonly message: string
}

/** What both ends talk through: a Worker, its global scope, or a port of a MessageChannel. */
export interface Port<Sent, Received> {
  /** @param transfer - What is handed over instead of copied. */
  postMessage(message: Sent, transfer?: ArrayBuffer[]): void
  onmessage: ((event: { readonly data: Received }) => void) | null
}
