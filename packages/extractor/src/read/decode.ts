// Bytes -> text, the first step of every reader. Only encodings that can be told apart with confidence are read: a wrong
// guess would put mojibake into the graph, a refusal is one line to the user.
import { InputError } from '../errors.ts'
import { isPlausibleBig5, isPlausibleGb18030, isPlausibleUtf16 } from './encodings.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

export interface DecodedText {
  /** Without byte order mark; else unchanged, line ends included. */
  readonly text: string
  readonly encoding: Encoding
}

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding | 'utf-32' }[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly name: string; readonly cure: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF', cure: 'read it as a document, not as text' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'a ZIP or Office file',
    cure: 'read it as a document, not as text',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office file', cure: 'save the document as plain text' },
  { bytes: [0x1f, 0x8b], name: 'a gzip file', cure: 'unpack it first (gunzip)' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', cure: 'only text can be read' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', cure: 'only text can be read' },
]

/** Share of control characters above which a file is not text. */
const MAX_CONTROL_SHARE = 0.02

/**
 * Decodes the bytes of a text file: by byte order mark, else as UTF-8, else as GB18030, Big5 or UTF-16 where the result
 * reads as Chinese (UTF-16 as English, too).
 * @throws {InputError} If the bytes are empty, binary, or in another encoding; the message names cause and cure, not the file.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new InputError('the file is empty: remove it from the input')
  const decoded = decode(bytes)
  if (decoded.text.trim() === '')
    throw new InputError('the file holds nothing but white space: remove it from the input')
  if (controlShare(decoded.text) > MAX_CONTROL_SHARE) throw binary()
  return decoded
}

function decode(bytes: Uint8Array): DecodedText {
  for (const { name, cure, bytes: signature } of SIGNATURES)
    if (startsWith(bytes, signature)) throw new InputError(`the file is ${name}, not text: ${cure}`)
  const mark = BYTE_ORDER_MARKS.find(({ bytes: start }) => startsWith(bytes, start))
  if (mark !== undefined) {
    const text = mark.encoding === 'utf-32' ? null : strictly(mark.encoding, bytes)
    if (mark.encoding !== 'utf-32' && text !== null) return { text, encoding: mark.encoding }
    throw new InputError(`the file is marked as ${mark.encoding} but cannot be read so: save it as UTF-8`)
  }
  if (bytes.includes(0)) return unmarkedUtf16(bytes) ?? fail(binary())
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  if (isPlausibleGb18030(bytes)) {
    const gb18030 = strictly('gb18030', bytes)
    if (gb18030 !== null) return { text: gb18030, encoding: 'gb18030' }
  }
  const big5 = strictly('big5', bytes)
  if (big5 !== null && isPlausibleBig5(bytes, big5)) return { text: big5, encoding: 'big5' }
  return (
    unmarkedUtf16(bytes) ??
    fail(new InputError('the encoding is neither UTF-8, UTF-16, GB18030 nor Big5: save the file as UTF-8'))
  )
}

function unmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 === 1) return null
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = strictly(encoding, bytes)
    if (text !== null && isPlausibleUtf16(text)) return { text, encoding }
  }
  return null
}

function fail(error: InputError): never {
  throw error
}

/** How far into a page its encoding may be declared, in bytes. */
const DECLARED_WITHIN = 2048

/**
 * Decodes an HTML page: by byte order mark, else as UTF-8, else as it says of itself, else as other texts are.
 * @throws {InputError} As `decodeText`.
 */
export function decodeHtml(bytes: Uint8Array): string {
  if (!BYTE_ORDER_MARKS.some(({ bytes: start }) => startsWith(bytes, start))) {
    const utf8 = strictly('utf-8', bytes)
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN))
    const label =
      /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? /<\?xml[^>]+encoding=["']([\w-]+)/iu.exec(head)?.[1]
    if (utf8 === null && label !== undefined) {
      const declared = strictly(label, bytes)
      if (declared !== null) return declared
    }
  }
  return decodeText(bytes).text
}

const binary = (): InputError =>
  new InputError('the file is binary: only text can be read; if it is text, save it as UTF-8')

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte)

/** @returns Null where the bytes are not legal, or no such encoding is known. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function controlShare(text: string): number {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Tab to carriage return are white space; U+001A ends files of old systems, U+001B colours logs.
    if ((code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1a && code !== 0x1b) || code === 0x7f)
      controls += 1
  }
  return controls / text.length
}
