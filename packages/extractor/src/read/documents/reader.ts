// What every reader of a document format is given and yields. Readers know no file system: bytes come in, texts go out.
import type { InputError } from '../../errors.ts'
import type { Place } from '../../model/index.ts'

/** Names of the columns (CSV) or keys (JSONL) of a corpus. */
export interface Columns {
  readonly id?: string
  readonly title?: string
  readonly date?: string
  readonly text?: string
}

export interface ReadLimits {
  /** Largest input, text of a page, record of a corpus, and all that an archive unpacks to; in bytes. */
  readonly maxBytes: number
}

export interface ReadContext extends ReadLimits {
  /** Path of the input; its extension tells the format where the bytes do not. */
  readonly name: string
  readonly columns: Columns
  /** Bytes of one of the tables (`UniGB-UTF16-H`) with which PDFs without embedded fonts encode Chinese; null where none is at hand. */
  readonly cMap: ((name: string) => Promise<Uint8Array>) | null
  /** Of archives in archives: how deep this one is, and how many bytes all of them may still unpack to. */
  readonly depth?: number
  readonly budget?: { left: number }
  /** Told of a part (row, file of an archive) that cannot be read; the others are read. */
  readonly onFailure: (place: string, error: InputError) => void
}

/** A text as its format holds it, before it has an id and a source of its own. */
export interface ReadPart {
  readonly text: string
  /** What the format says of the text. */
  readonly id?: string
  /** ISO date of publication. */
  readonly date?: string
  readonly author?: string
  /** Part of the source that it is: `#12` of a corpus, `/inner/a.txt` of an archive. */
  readonly place?: string
  readonly places?: readonly Place[]
  /** Bytes that it was made of, where they are not the whole input. */
  readonly bytes?: Uint8Array
}

export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export interface Reader {
  /** As error messages name it: "a PDF". */
  readonly name: string
  /** With the dot, in lower case. */
  readonly extensions: readonly string[]
  /** First bytes of every file of the format, where it has any of its own. */
  readonly magic?: readonly number[]
  /** Whether a file with that magic is of this format, where several share it. */
  readonly isOwn?: (bytes: Uint8Array) => boolean
  /** Reads a whole file. */
  readonly read: (bytes: Uint8Array, context: ReadContext) => AsyncIterable<ReadPart>
  /** Reads a file piece by piece, for corpora that are larger than memory. */
  readonly stream?: (bytes: ByteStream, context: ReadContext) => AsyncIterable<ReadPart>
}
