// Bytes of a document or corpus, in any format -> the texts in it, ready to be extracted.
import { InputError } from '../../errors.ts'
import type { TextInput } from '../text.ts'
import { collect, DEFAULT_MAX_BYTES, inflate, once, startsWith } from './bytes.ts'
import { GZIP_MAGIC, readerOf, readerOfName } from './formats.ts'
import { idOfName, UniqueIds } from './ids.ts'
import type { ByteStream, ReadContext, ReadPart } from './reader.ts'

export interface ReadDocumentOptions extends Partial<Omit<ReadContext, 'name' | 'depth' | 'budget'>> {
  /** Path of the file: its extension tells the format where the bytes do not. */
  readonly name: string
}

/**
 * Reads a file: text, Markdown, HTML, DOCX, PDF, EPUB, JSONL, CSV, and ZIP of any of these; each also packed by gzip.
 * @param options.onFailure - Told of rows and files of an archive that cannot be read; without it the first one is thrown.
 * @throws {InputError} If the file cannot be read; the message names cause and cure, not the file.
 * @example for (const { id, text } of await readDocument(bytes, { name: 'report.docx' })) …
 */
export async function readDocument(bytes: Uint8Array, options: ReadDocumentOptions): Promise<TextInput[]> {
  const ids = new UniqueIds()
  const documents: TextInput[] = []
  for await (const document of readStream(once(bytes), options))
    documents.push({ ...document, id: ids.take(document.id) })
  return documents
}

/**
 * Reads a file piece by piece; of a JSONL or CSV corpus no more than a row is held. Ids may repeat.
 * @throws {InputError} As `readDocument`.
 */
export async function* readStream(stream: ByteStream, options: ReadDocumentOptions): AsyncGenerator<TextInput> {
  const context: ReadContext = {
    maxBytes: DEFAULT_MAX_BYTES,
    columns: {},
    cMap: null,
    onFailure: (place, error) => {
      throw new InputError(`${place}: ${error.message}`, { cause: error })
    },
    ...options,
  }
  const { head, whole } = await peek(stream)
  const unpacked = startsWith(head, GZIP_MAGIC) ? inflate(whole, 'gzip') : whole
  const named = readerOfName(context.name)
  if (named?.stream !== undefined) {
    for await (const part of named.stream(unpacked, context)) yield await toInput(part, context.name, head)
    return
  }
  const bytes = await collect(unpacked, context.maxBytes)
  for await (const part of readerOf(bytes, context.name).read(bytes, context))
    yield await toInput(part, context.name, bytes)
}

/** The first chunk, and the stream as if it had not been looked at. */
async function peek(stream: ByteStream): Promise<{ head: Uint8Array; whole: AsyncGenerator<Uint8Array> }> {
  const chunks = (async function* () {
    yield* stream
  })()
  let first = await chunks.next()
  while (!first.done && first.value.length === 0) first = await chunks.next()
  const head = first.done ? new Uint8Array() : first.value
  const whole = (async function* () {
    yield head
    yield* chunks
  })()
  return { head, whole }
}

async function toInput(part: ReadPart, name: string, input: Uint8Array): Promise<TextInput> {
  const { text, date, author, place = '', places } = part
  const row = /#(\d+)$/u.exec(place)
  const file = idOfName((row ? place.slice(0, row.index) : place) || name)
  const id = part.id ?? (row ? `${file}-${row[1]}` : file)
  return {
    id,
    source: `${name}${place}`,
    text,
    sha256: await sha256(part.bytes ?? input),
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { author }),
    ...(places === undefined ? {} : { places }),
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
