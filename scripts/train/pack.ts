// Turns trained weights into small integers, and these into the bytes of the model asset.
import { checksum, HEADER_BYTES, MODEL_MAGIC, MODEL_VERSION } from '#tagger/model-file.js'
import { WeightTable } from '#tagger/weights.js'
import type { DenseTable } from './dense-table.ts'
import type { LexiconEntries } from './lexicon-entries.ts'
import type { TagSets } from './train-pos.ts'

export interface PackedTable {
  readonly labels: number
  readonly transitions: Int32Array
  /** Ascending (unsigned). */
  readonly keys: Int32Array
  readonly counts: Uint16Array
  /** Slot in the high half, weight in the low half. */
  readonly votes: Int32Array
}

/**
 * Rounds weights to integers.
 * @param scale - Units that make a weight of 1.
 * @param least - Votes of fewer units are dropped.
 */
export function packTable(table: DenseTable, scale: number, least: number): PackedTable {
  const keys: number[] = []
  const counts: number[] = []
  const votes: number[] = []
  for (let row = 0; row < table.keys.length; row++) {
    const before = votes.length
    for (const [slot, weight] of table.votes(row)) {
      const units = Math.max(-32768, Math.min(32767, Math.round(weight * scale)))
      if (Math.abs(units) >= least) votes.push((slot << 16) | (units & 0xffff))
    }
    if (votes.length === before) continue
    keys.push(table.keys[row]!)
    counts.push(votes.length - before)
  }
  return {
    labels: table.labels,
    transitions: Int32Array.from(table.transitions, (weight) => Math.round(weight * scale)),
    keys: Int32Array.from(keys),
    counts: Uint16Array.from(counts),
    votes: Int32Array.from(votes),
  }
}

export const weightTable = (p: PackedTable): WeightTable =>
  new WeightTable(p.labels, p.transitions, p.keys, p.counts, p.votes)

export interface ModelParts {
  readonly tags: readonly string[]
  readonly lexicon: LexiconEntries
  readonly tagSets: TagSets
  /** Words, parts of speech, names by code unit, names by word. */
  readonly tables: readonly [PackedTable, PackedTable, PackedTable, PackedTable]
}

export function modelBytes({ tags, lexicon, tagSets, tables }: ModelParts): Uint8Array {
  const writer = new ByteWriter()
  writer.varint(tags.length)
  for (const tag of tags) {
    writer.varint(tag.length)
    for (const char of tag) writer.varint(char.charCodeAt(0))
  }
  writer.keys(lexicon.keys)
  for (const attributes of lexicon.attributes) writer.varint(attributes)
  writer.varint(tagSets.sets.length)
  for (const set of tagSets.sets) {
    writer.varint(set.length)
    for (const tag of set) writer.varint(tag)
  }
  writer.keys(tagSets.keys)
  for (const set of tagSets.setOf) writer.varint(set)
  for (const table of tables) writeTable(writer, table)
  return withHeader(writer.bytes())
}

function writeTable(writer: ByteWriter, { labels, transitions, keys, counts, votes }: PackedTable): void {
  writer.varint(labels)
  writer.varint(transitions.length)
  for (const weight of transitions) writer.signed(weight)
  writer.keys(keys)
  writer.varint(votes.length)
  let v = 0
  for (const count of counts) {
    writer.varint(count)
    let before = -1
    for (const end = v + count; v < end; v++) {
      const slot = votes[v]! >>> 16
      writer.varint(slot - before - 1)
      writer.signed((votes[v]! << 16) >> 16)
      before = slot
    }
  }
}

function withHeader(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MODEL_MAGIC, true)
  view.setUint32(4, MODEL_VERSION, true)
  view.setUint32(8, body.length, true)
  view.setUint32(12, checksum(body), true)
  bytes.set(body, HEADER_BYTES)
  return bytes
}

class ByteWriter {
  private buffer: Uint8Array = new Uint8Array(1 << 20)
  private length = 0

  varint(value: number): void {
    if (this.length + 5 > this.buffer.length) {
      const grown = new Uint8Array(this.buffer.length * 2)
      grown.set(this.buffer)
      this.buffer = grown
    }
    let rest = value >>> 0
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.buffer[this.length++] = rest
  }

  signed(value: number): void {
    this.varint((value << 1) ^ (value >> 31))
  }

  keys(keys: Int32Array): void {
    this.varint(keys.length)
    let before = 0
    for (const key of keys) {
      this.varint((key >>> 0) - before)
      before = key >>> 0
    }
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }
}
