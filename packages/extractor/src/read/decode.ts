// Bytes -> text, the first step of every reader. Only encodings that can be told apart with confidence are read: a wrong
// guess would put mojibake into the graph, a refusal is one line to the user.
import { InputError } from '../errors.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

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
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF', cure: 'convert it to text first (pdftotext -layout)' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'a ZIP or Office file',
    cure: 'unpack it, or save the document as plain text',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office file', cure: 'save the document as plain text' },
  { bytes: [0x1f, 0x8b], name: 'a gzip file', cure: 'unpack it first (gunzip)' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', cure: 'only text can be read' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', cure: 'only text can be read' },
]

/**
 * The 200 or so commonest characters of modern Chinese. They cover about half of any real text, and a few in a hundred of
 * what Korean, Japanese or Big5 bytes become when they are read as GB18030.
 */
const COMMON_HAN: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运武',
)

/** Share of control characters above which a file is not text. */
const MAX_CONTROL_SHARE = 0.02
/** Among two-byte characters read as GB18030, the least share of level 1 of GB 2312, its 3,755 everyday characters. */
const MIN_LEVEL_1_SHARE = 0.5
/** Among them, the least share of COMMON_HAN; one is forgiven, for a file of a name or two. */
const MIN_COMMON_SHARE = 0.2

/**
 * Decodes the bytes of a text file: by byte order mark, else as UTF-8, else as GB18030 where the result reads as Chinese.
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
  if (bytes.includes(0)) throw binary()
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  if (isPlausibleGb18030(bytes)) {
    const gb18030 = strictly('gb18030', bytes)
    if (gb18030 !== null) return { text: gb18030, encoding: 'gb18030' }
  }
  throw new InputError('the encoding is neither UTF-8 nor GB18030: save the file as UTF-8')
}

const binary = (): InputError =>
  new InputError('the file is binary, or UTF-16 without a byte order mark: only text can be read; save it as UTF-8')

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte)

function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
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

/**
 * Whether the bytes read as Chinese in GB18030. Nearly any bytes are legal there, so legality proves nothing: "Zürich" in
 * Latin-1 is "Z黵ich", and UTF-8 cut off in the middle of a character is 涓浗 instead of 中国.
 */
function isPlausibleGb18030(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('gb18030')
  let pairs = 0
  let level1 = 0
  let common = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    const trail = bytes[at + 1] ?? 0
    if (lead < 0x81) continue
    if (trail >= 0x30 && trail <= 0x39) {
      // A four-byte character: outside what GBK had.
      at += 3
      pairs += 1
      continue
    }
    at += 1
    // Rows A1 to A3 are punctuation and full-width ASCII.
    if (lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1) continue
    pairs += 1
    if (lead < 0xb0 || lead > 0xd7 || trail < 0xa1) continue
    level1 += 1
    if (COMMON_HAN.has(decoder.decode(bytes.subarray(at - 1, at + 1)))) common += 1
  }
  return pairs > 0 && level1 >= pairs * MIN_LEVEL_1_SHARE && common + 1 >= pairs * MIN_COMMON_SHARE
}
