// Turns trained weights into small integers, and these into the bytes of the model asset.
import { checksum, HEADER_BYTES, MODEL_MAGIC, MODEL_VERSION } from '#tagger/model-file.js'
import { LARGEST_WEIGHT, type Layout, type Votes, WeightTable } from '#tagger/weights.js'
import { BitWriter } from './bit-writer.ts'
import type { DenseTable } from './dense-table.ts'
import type { LexiconEntries } from './lexicon-entries.ts'
import type { TagSets } from './train-pos.ts'

/** Keys ascend (unsigned). */
export interface PackedTable extends Votes {
  readonly labels: number
  readonly transitions: Int32Array
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
      const units = Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, Math.round(weight * scale)))
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

export const weightTable = (table: PackedTable, layout: Layout): WeightTable =>
  new WeightTable(layout, table.transitions, table)

export interface ModelParts {
  readonly tags: readonly string[]
  readonly lexicon: LexiconEntries
  readonly tagSets: TagSets
  /** Words, parts of speech, names by code unit, names by word. */
  readonly tables: readonly [PackedTable, PackedTable, PackedTable, PackedTable]
}

export function modelBytes({ tags, lexicon, tagSets, tables }: ModelParts): Uint8Array {
  const writer = new BitWriter()
  writer.count(tags.length)
  for (const tag of tags) writer.numbers(Array.from(tag, (char) => char.charCodeAt(0)))
  writer.keys(lexicon.keys)
  writer.numbers(lexicon.attributes)
  writer.count(tagSets.sets.length)
  for (const set of tagSets.sets) writer.numbers(set)
  writer.keys(tagSets.keys)
  writer.numbers(tagSets.setOf)
  for (const table of tables) writeTable(writer, table)
  return withHeader(writer.bytes())
}

function writeTable(writer: BitWriter, { labels, transitions, keys, counts, votes }: PackedTable): void {
  const weightOf = (vote: number): number => (vote << 16) >> 16
  const least = votes.reduce((smallest, vote) => Math.min(smallest, Math.abs(weightOf(vote))), 32767)
  writer.count(labels)
  writer.numbers(transitions.map((weight) => (weight << 1) ^ (weight >> 31)))
  writer.keys(keys)
  writer.numbers(counts)
  const slots = new Int32Array(votes.length)
  const weights = new Int32Array(votes.length)
  let v = 0
  for (const count of counts) {
    let before = -1
    for (const end = v + count; v < end; v++) {
      const slot = votes[v]! >>> 16
      const weight = weightOf(votes[v]!)
      slots[v] = slot - before - 1
      weights[v] = ((Math.abs(weight) - least) << 1) | (weight < 0 ? 1 : 0)
      before = slot
    }
  }
  writer.numbers(slots)
  writer.numbers(weights)
  writer.count(least)
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
