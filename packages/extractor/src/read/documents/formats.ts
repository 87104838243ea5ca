// Every format, and which of them a file is in.
import { InputError } from '../../errors.ts'
import { startsWith } from './bytes.ts'
import { CSV } from './csv.ts'
import { DOCX } from './docx.ts'
import { EPUB } from './epub.ts'
import { HTML } from './html.ts'
import { JSONL } from './jsonl.ts'
import { PDF } from './pdf.ts'
import { MARKDOWN, PLAIN_TEXT } from './plain-text.ts'
import type { Reader } from './reader.ts'
import { zipReader } from './zip.ts'

/** Of those with the same first bytes the last is the one without a mark of its own. */
export const READERS: readonly Reader[] = [
  PLAIN_TEXT,
  MARKDOWN,
  HTML,
  JSONL,
  CSV,
  DOCX,
  PDF,
  EPUB,
  zipReader(readerOf, hasKnownExtension),
]

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const HTML_START =
  /^(?:\ufeff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/iu
export const GZIP_MAGIC: readonly number[] = [0x1f, 0x8b]

/** Extensions of all formats, with the dot; each also with .gz behind it. */
export const EXTENSIONS: readonly string[] = READERS.flatMap(({ extensions }) => extensions)

/** Whether a file of a folder is one to read. */
export function hasKnownExtension(name: string): boolean {
  return readerOfName(name) !== undefined
}

export function readerOfName(name: string): Reader | undefined {
  const lower = name.toLowerCase().replace(/\.gz$/u, '')
  return READERS.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)))
}

/**
 * By its first bytes, since names lie; by its name, where the bytes have no mark; else plain text.
 * @throws {InputError} If it is in a format that is known but not read.
 */
export function readerOf(bytes: Uint8Array, name: string): Reader {
  const named = readerOfName(name)
  if (startsWith(bytes, OLD_OFFICE))
    throw new InputError('the file is an old Office file, or protected by a password: save it as .docx without one')
  const marked = READERS.filter(({ magic }) => magic !== undefined && startsWith(bytes, magic))
  // A damaged archive: the reader of its name can say best what is wrong with it.
  const own =
    marked.find(({ isOwn }) => isOwn?.(bytes) ?? false) ?? (named && marked.includes(named) ? named : marked[0])
  if (own !== undefined) return own
  if (named !== undefined && named.magic === undefined) return named
  if (named?.magic !== undefined)
    throw new InputError(`the file is not ${named.name}, though its name says so: save it again, or rename it`)
  return HTML_START.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024))) ? HTML : PLAIN_TEXT
}
