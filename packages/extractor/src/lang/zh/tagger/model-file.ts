// The model asset: a header with version, length and checksum, then tables in Rice codes.
import { DataError } from '../../../errors.ts'
import { BitReader } from './bit-reader.ts'
import { Lexicon } from './lexicon.ts'
import { NAME_CHAR_LAYOUT, NAME_WORD_LAYOUT } from './names.ts'
import { posLayout } from './pos.ts'
import { WORD_LAYOUT } from './segment.ts'
import { TagDictionary } from './tag-dictionary.ts'
import { type Layout, WeightTable } from './weights.ts'

/** "SKZT", then version (u32), length of the rest (u32) and its checksum (u32), all little endian. */
export const MODEL_MAGIC = 0x545a4b53
export const MODEL_VERSION = 2
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
  const reader = new BitReader(checkedBody(bytes))
  const tags = Array.from({ length: reader.count() }, () => String.fromCharCode(...reader.numbers()))
  const lexicon = new Lexicon(reader.keys(), Uint16Array.from(reader.numbers()))
  const sets = Array.from({ length: reader.count() }, () => Uint8Array.from(reader.numbers()))
  const dictionary = new TagDictionary(reader.keys(), Uint16Array.from(reader.numbers()), sets)
  const model: TaggerModel = {
    tags,
    lexicon,
    dictionary,
    words: weightTable(reader, WORD_LAYOUT),
    pos: weightTable(reader, posLayout(tags.length)),
    nameChars: weightTable(reader, NAME_CHAR_LAYOUT),
    nameWords: weightTable(reader, NAME_WORD_LAYOUT),
  }
  if (!reader.atEnd()) throw broken('does not end with its last table')
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

function weightTable(reader: BitReader, layout: Layout): WeightTable {
  const labels = layout.labels * layout.rows
  const span = reader.count()
  if (span !== labels) throw broken(`has a table of ${span} labels where ${labels} are due`)
  const transitions = Int32Array.from(reader.numbers(), (value) => (value >>> 1) ^ -(value & 1))
  const keys = reader.keys()
  const counts = Uint16Array.from(reader.numbers())
  const slots = reader.numbers()
  const weights = reader.numbers()
  // Slots are differences within a feature; weights have their sign in the lowest bit and are never below `least`.
  const least = reader.count()
  let v = 0
  for (const count of counts) {
    let slot = -1
    for (const end = v + count; v < end; v++) {
      slot += slots[v]! + 1
      const weight = (weights[v]! >>> 1) + least
      slots[v] = (slot << 16) | ((weights[v]! & 1 ? -weight : weight) & 0xffff)
    }
  }
  return new WeightTable(layout, transitions, { keys, counts, votes: slots })
}
