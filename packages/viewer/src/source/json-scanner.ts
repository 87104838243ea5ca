// The members of a large JSON object from its bytes, a list's elements one by one: no more than one of them is held as text.
import { SourceError } from './source-error.ts'

/** A member of the object, or an element of a member that is a list. */
export interface JsonPart {
  readonly key: string
  readonly value: unknown
  /** Place in the list; undefined for a member that is none. */
  readonly at: number | undefined
}

export interface JsonScanner {
  /** What ends in these bytes. */
  push(bytes: Uint8Array): JsonPart[]
  /** @throws {SourceError} If the object has not ended. */
  end(): void
}

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c]
const [OPEN_BRACE, CLOSE_BRACE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d]
const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
/** The byte order mark in UTF-8. */
const MARK: readonly number[] = [0xef, 0xbb, 0xbf]

/** Finds where values end by brackets and quotes alone; what is between is left to JSON.parse. */
export function createJsonScanner(file: string): JsonScanner {
  const decoder = new TextDecoder()
  /** Bytes of the value under way, from pieces before this one. */
  let pending: Uint8Array[] = []
  let depth = 0
  let inString = false
  let escaped = false
  let ended = false
  let key: string | undefined
  /** Next place in the list that is under way. */
  let at: number | undefined
  let read = 0

  const broken = (detail: string, cause?: unknown): SourceError =>
    new SourceError('not-json', file, detail, { ...(cause !== undefined && { cause }) })
  const parse = (text: string, offset: number): unknown => {
    try {
      return JSON.parse(text)
    } catch (error) {
      throw broken(`byte ${read + offset}: ${error instanceof Error ? error.message : ''}`, error)
    }
  }

  return {
    push(bytes) {
      const parts: JsonPart[] = []
      let start = 0
      const take = (end: number): string => {
        const last = bytes.subarray(start, end)
        if (pending.length === 0) return decoder.decode(last)
        const text = pending.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode(last)
        pending = []
        return text
      }
      const finish = (end: number, closes: boolean): void => {
        const text = take(end)
        start = end + 1
        // Nothing between the brackets of an empty list or object, or behind a list.
        if (text.trim() === '' && (closes ? at === 0 || key === undefined : at === undefined && key === undefined))
          return
        if (key === undefined) throw broken(`byte ${read + end}: a name without a value`)
        parts.push({ key, value: parse(text, end), at })
        if (at === undefined) key = undefined
        else at += 1
      }
      for (let i = 0; i < bytes.length; i += 1) {
        const byte = bytes[i] as number
        if (inString) {
          if (escaped) escaped = false
          else if (byte === BACKSLASH) escaped = true
          else if (byte === QUOTE) inString = false
          continue
        }
        if (depth === 0) {
          start = i + 1
          if (isBlank(byte) || MARK.includes(byte)) continue
          if (ended || byte !== OPEN_BRACE) {
            // A list is JSON as well, only no graph.
            if (!ended && byte === OPEN_LIST) throw new SourceError('not-graph', file)
            throw broken(`byte ${read + i}`)
          }
          depth = 1
        } else if (byte === QUOTE) inString = true
        else if (byte === OPEN_BRACE || byte === OPEN_LIST) {
          depth += 1
          if (depth === 2 && byte === OPEN_LIST && key !== undefined) {
            at = 0
            start = i + 1
            pending = []
          }
        } else if (byte === CLOSE_BRACE || byte === CLOSE_LIST) {
          if (depth === 2 && at !== undefined) {
            finish(i, true)
            at = undefined
            key = undefined
          } else if (depth === 1) {
            finish(i, true)
            ended = true
          }
          depth -= 1
        } else if (byte === COMMA) {
          if (depth === 1 || (depth === 2 && at !== undefined)) finish(i, false)
        } else if (byte === COLON && depth === 1 && key === undefined) {
          const name = parse(take(i), i)
          if (typeof name !== 'string') throw broken(`byte ${read + i}`)
          key = name
          start = i + 1
        }
      }
      if (depth > 0 && start < bytes.length) pending.push(bytes.slice(start))
      read += bytes.length
      return parts
    },
    end() {
      if (read === 0) throw new SourceError('empty', file)
      if (!ended) throw broken(`byte ${read}: the file ends too early`)
    },
  }
}
