// Bytes that come piece by piece -> text that comes piece by piece, for corpora larger than memory.
import { InputError } from '../../errors.ts'
import { decodeText } from '../decode.ts'
import { concat, tooLarge } from './bytes.ts'
import type { ByteStream } from './reader.ts'

/** From how many bytes an encoding is told. */
const SAMPLE = 1 << 16
const NEWLINE = 0x0a

type Decoder = InstanceType<typeof TextDecoder>

/**
 * Decodes a stream in the encoding of its first 64 KB, the byte order mark left out.
 * @throws {InputError} If it is empty, binary or in no encoding that can be told; if a later byte breaks the encoding.
 */
export async function* decodeStream(stream: ByteStream): AsyncGenerator<string> {
  let decoder: Decoder | null = null
  let waiting: Uint8Array[] = []
  let length = 0
  const decode = (bytes: Uint8Array | null): string => {
    try {
      return bytes === null ? decoder!.decode() : decoder!.decode(bytes, { stream: true })
    } catch (cause) {
      throw new InputError('the encoding changes, or the file is cut off inside a character: save it as UTF-8', {
        cause,
      })
    }
  }
  for await (const chunk of stream) {
    if (decoder !== null) {
      yield decode(chunk)
      continue
    }
    waiting.push(chunk)
    length += chunk.length
    if (length < SAMPLE) continue
    decoder = decoderOf(concat(waiting), true)
    yield decode(concat(waiting))
    waiting = []
  }
  if (decoder === null) {
    const all = concat(waiting)
    decoder = decoderOf(all, false)
    yield decode(all)
  }
  yield decode(null)
}

function decoderOf(bytes: Uint8Array, cut: boolean): Decoder {
  const { encoding } = decodeText(cut ? atLineEnd(bytes) : bytes)
  return new TextDecoder(encoding, { fatal: true })
}

/** A sample must not end inside a character: no encoding but UTF-16 has a line feed in one. */
function atLineEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(NEWLINE)
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) return bytes.subarray(0, bytes.length - (bytes.length % 2))
  return end > 0 ? bytes.subarray(0, end + 1) : bytes
}

export interface TextLine {
  readonly text: string
  /** From 1. */
  readonly number: number
}

/**
 * Lines of a stream, without their ends; blank ones count, but are not given.
 * @throws {InputError} If a line is longer than `maxBytes` (as UTF-16).
 */
export async function* textLines(stream: ByteStream, maxBytes: number): AsyncGenerator<TextLine> {
  let rest = ''
  let number = 0
  for await (const piece of decodeStream(stream)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length * 2 > maxBytes) throw tooLarge(`line ${number + lines.length + 1}`, maxBytes)
    for (const text of lines) {
      number += 1
      if (text.trim() !== '') yield { text: text.replace(/\r$/u, ''), number }
    }
  }
  if (rest.trim() !== '') yield { text: rest, number: number + 1 }
}
