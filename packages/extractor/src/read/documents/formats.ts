// Every format, and which of them a file is in.
import { InputError } from '../../errors.ts'
import { startsWith } from './bytes.ts'
import { CSV } from './csv.ts'
import { DOCX } from './docx.ts'
import { HTML } from './html.ts'
import { JSONL } from './jsonl.ts'
import { MARKDOWN, PLAIN_TEXT } from './plain-text.ts'
import type { Reader } from './reader.ts'

export const READERS: readonly Reader[] = [PLAIN_TEXT, MARKDOWN, HTML, JSONL, CSV, DOCX]

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
  const own = marked.find(({ isOwn }) => isOwn?.(bytes) ?? true)
  if (own !== undefined) return own
  // A damaged archive, which its own reader can say best what is wrong with.
  if (named !== undefined && (marked.includes(named) || named.magic === undefined)) return named
  if (named?.magic !== undefined)
    throw new InputError(`the file is not ${named.name}, though its name says so: save it again, or rename it`)
  return marked[0] ?? (HTML_START.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024))) ? HTML : PLAIN_TEXT)
}
