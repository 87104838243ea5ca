// Streams of bytes: gathered within a limit, unpacked within a limit.
import { InputError } from '../../errors.ts'
import type { ByteStream } from './reader.ts'

export const DEFAULT_MAX_BYTES: number = 32 * 1024 * 1024

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte)

/** @throws {InputError} If there are more than `maxBytes`; the rest is not waited for. */
export async function collect(stream: ByteStream, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > maxBytes) throw tooLarge('the file', maxBytes)
    chunks.push(chunk)
  }
  return concat(chunks)
}

export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks
  if (only !== undefined && chunks.length === 1) return only
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

export const tooLarge = (what: string, maxBytes: number): InputError =>
  new InputError(
    `${what} is larger than ${Math.round(maxBytes / 2 ** 20)} MB: split it, or raise the limit (--max-size)`,
  )

/**
 * Unpacks a stream as it comes.
 * @throws {InputError} If it is cut off or damaged.
 */
export async function* inflate(stream: ByteStream, format: 'gzip' | 'deflate-raw'): AsyncGenerator<Uint8Array> {
  const unpacker = new DecompressionStream(format)
  const writer = unpacker.writable.getWriter()
  // What goes wrong on the way in comes out at the reading end, or here where it is the source that fails.
  let failure: unknown
  const feeding = (async () => {
    try {
      for await (const chunk of stream) await writer.write(chunk as Uint8Array<ArrayBuffer>)
      await writer.close()
    } catch (error) {
      failure = error
      await writer.abort(error).catch(() => undefined)
    }
  })()
  const reader = unpacker.readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
    await feeding
    if (failure !== undefined) throw failure
  } catch (error) {
    if (failure instanceof InputError) throw failure
    const name = format === 'gzip' ? 'gzip file' : 'archive'
    throw new InputError(`the ${name} is damaged or cut off: fetch or pack it again`, { cause: error })
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** One chunk, for readers that take a stream. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
