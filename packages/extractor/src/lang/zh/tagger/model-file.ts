// The model asset: a header with version, length and checksum, then tables in variable-length integers.
import { DataError } from '../../../errors.ts'
import { Lexicon } from './lexicon.ts'
import { NAME_LABELS, NAME_WORD_LABELS } from './names.ts'
import { TagDictionary } from './pos.ts'
import { WORD_LABELS } from './segment.ts'
import { WeightTable } from './weights.ts'

/** "SKZT", then version (u32), length of the rest (u32) and its checksum (u32), all little endian. */
export const MODEL_MAGIC = 0x545a4b53
export const MODEL_VERSION = 1
export const HEADER_BYTES = 16

export interface TaggerModel {
  /** PKU tags, by the number that the tables use. */
  readonly tags: readonly string[]
  readonly lexicon: Lexicon
  readonly dictionary: TagDictionary
  readonly words: WeightTable
  readonly pos: WeightTable
  readonly nameChars: WeightTable
  readonly nameWords: WeightTable
}

/** @throws {DataError} If the bytes are not a whole model of this version. */
export function readModel(bytes: Uint8Array): TaggerModel {
  const reader = new ByteReader(checkedBody(bytes))
  const tags = Array.from({ length: reader.varint() }, () => reader.ascii())
  const lexiconKeys = reader.keys()
  const lexicon = new Lexicon(
    lexiconKeys,
    Uint16Array.from(lexiconKeys, () => reader.varint()),
  )
  const sets = Array.from({ length: reader.varint() }, () =>
    Uint8Array.from({ length: reader.varint() }, () => reader.varint()),
  )
  const wordKeys = reader.keys()
  const dictionary = new TagDictionary(
    wordKeys,
    Uint16Array.from(wordKeys, () => reader.varint()),
    sets,
  )
  const model: TaggerModel = {
    tags,
    lexicon,
    dictionary,
    words: weightTable(reader, WORD_LABELS),
    pos: weightTable(reader, tags.length),
    nameChars: weightTable(reader, NAME_LABELS),
    nameWords: weightTable(reader, NAME_WORD_LABELS),
  }
  if (reader.offset !== reader.bytes.length) throw broken('has bytes after its last table')
  return model
}

/** FNV-1a over 32 bits. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash >>> 0
}

function checkedBody(bytes: Uint8Array): Uint8Array {
  if (bytes.length < HEADER_BYTES) throw broken(`has ${bytes.length} bytes, fewer than its header`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== MODEL_MAGIC) throw broken('does not begin with SKZT: these bytes are another file')
  const version = view.getUint32(4, true)
  if (version !== MODEL_VERSION) throw broken(`is of version ${version}, this code reads version ${MODEL_VERSION}`)
  const length = view.getUint32(8, true)
  const body = bytes.subarray(HEADER_BYTES)
  if (body.length !== length) throw broken(`holds ${body.length} bytes after its header, which announces ${length}`)
  if (checksum(body) !== view.getUint32(12, true)) throw broken('does not match its checksum: the bytes are damaged')
  return body
}

const broken = (what: string): DataError =>
  new DataError(`Chinese tagger model ${what}; take data/model/zh-tagger.bin of this release, or train it again`)

function weightTable(reader: ByteReader, labels: number): WeightTable {
  const span = reader.varint()
  if (span !== labels) throw broken(`has a table of ${span} labels where ${labels} are due`)
  const transitions = Int32Array.from({ length: reader.varint() }, () => reader.signed())
  const keys = reader.keys()
  const counts = new Uint16Array(keys.length)
  const votes = new Int32Array(reader.varint())
  let v = 0
  for (let k = 0; k < keys.length; k++) {
    const count = reader.varint()
    counts[k] = count
    let slot = -1
    for (let c = 0; c < count; c++) {
      slot += reader.varint() + 1
      votes[v++] = (slot << 16) | (reader.signed() & 0xffff)
    }
  }
  return new WeightTable(labels, transitions, keys, counts, votes)
}

class ByteReader {
  readonly bytes: Uint8Array
  offset = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  varint(): number {
    let value = 0
    let shift = 0
    for (;;) {
      if (this.offset >= this.bytes.length) throw broken('ends within a table')
      const byte = this.bytes[this.offset++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
      shift += 7
    }
  }

  /** Zigzag: 0, -1, 1, -2 ... */
  signed(): number {
    const value = this.varint()
    return (value >>> 1) ^ -(value & 1)
  }

  ascii(): string {
    return String.fromCharCode(...Array.from({ length: this.varint() }, () => this.varint()))
  }

  /** Ascending unsigned keys, written as differences. */
  keys(): Int32Array {
    const keys = new Int32Array(this.varint())
    let key = 0
    for (let k = 0; k < keys.length; k++) {
      key = (key + this.varint()) | 0
      keys[k] = key
    }
    return keys
  }
}
