// Large files in portions, checked: what the worker does. Nothing here holds a file whole but lines without a graph file.
import * as v from 'valibot'
import { createJsonScanner, type JsonPart } from './json-scanner.ts'
import { type CheckedEdge, type CheckedNode, checkEdge, checkNode, issueOf } from './parse-graph.ts'
import { type MentionedEntity, parseLine, serialiseTriples } from './parse-jsonl.ts'
import type { SourceDocument } from './result.ts'
import {
  DOCUMENT,
  EDGE_ROW,
  ENTITY,
  GRAPH_ATTRIBUTES,
  NODE_ROW,
  type SerialisedEntity,
  type SerialisedTriple,
  TRIPLE,
} from './schema.ts'
import { SourceError } from './source-error.ts'

export interface LargeFile {
  readonly name: string
  readonly blob: Blob
}

/** What is read, in portions of about PORTION bytes of text. */
export interface Portion {
  readonly curation?: readonly string[]
  readonly nodes?: readonly CheckedNode[]
  readonly edges?: readonly CheckedEdge[]
  readonly documents?: readonly SourceDocument[]
  readonly mentioned?: readonly MentionedEntity[]
}

/** @param read - Bytes read so far, of all files. */
export type Send = (portion: Portion, read: number) => Promise<void>

/** As much as a page takes up without a stop that anybody notices. */
const PORTION = 2 ** 18

/**
 * @param graph - Name of the graph file (JSON) among the files; without one, or with one that is read elsewhere, the graph is
 *   made of the lines.
 * @param lines - False where the graph is read elsewhere: then lines make none.
 */
export async function readLarge(
  files: readonly LargeFile[],
  graph: string | undefined,
  lines: boolean,
  send: Send,
): Promise<void> {
  const named = (name: string): LargeFile | undefined => files.find((file) => file.name === name && file.blob.size > 0)
  const wholes: { entities: SerialisedEntity[]; triples: SerialisedTriple[] } = { entities: [], triples: [] }
  let read = 0
  const tell = (portion: Portion): Promise<void> => send(portion, read)
  const count = (bytes: number): void => {
    read += bytes
  }
  const documents = named('documents.jsonl')
  if (documents !== undefined) await eachLines(documents, DOCUMENT, count, (rows) => tell({ documents: rows }))
  const entities = named('entities.jsonl')
  if (entities !== undefined)
    await eachLines(entities, ENTITY, count, (rows) => {
      if (lines) wholes.entities.push(...rows)
      return tell({ mentioned: rows.map(({ id, type, mentions }) => ({ id, type, mentions })) })
    })
  const file = graph === undefined ? undefined : named(graph)
  if (file !== undefined) await readGraph(file, count, tell)
  if (!lines) return
  const triples = named('triples.jsonl')
  if (triples !== undefined)
    await eachLines(triples, TRIPLE, count, (rows) => {
      wholes.triples.push(...rows)
      return tell({})
    })
  const { nodes, edges } = serialiseTriples(wholes.entities, wholes.triples)
  for (const rows of inHundreds(nodes)) await tell({ nodes: rows.map((row) => checkNode(row, 'entities.jsonl')) })
  for (const rows of inHundreds(edges)) await tell({ edges: rows.map((row) => checkEdge(row, 'triples.jsonl')) })
}

async function readGraph(
  { name, blob }: LargeFile,
  count: (bytes: number) => void,
  tell: (portion: Portion) => Promise<void>,
): Promise<void> {
  const scanner = createJsonScanner(name)
  const checked = <T extends v.GenericSchema>(schema: T, { key, value, at }: JsonPart): v.InferOutput<T> => {
    const row = v.safeParse(schema, value)
    if (row.success) return row.output
    throw new SourceError('not-graph', name, `${key}${at === undefined ? '' : `.${at}`}.${issueOf(row.issues[0])}`)
  }
  let listed = false
  for await (const bytes of portionsOf(blob, name)) {
    const [nodes, edges]: [CheckedNode[], CheckedEdge[]] = [[], []]
    let curation: readonly string[] | undefined
    for (const part of scanner.push(bytes)) {
      if (part.key === 'nodes') {
        listed = true
        nodes.push(checkNode(checked(NODE_ROW, part), name))
      } else if (part.key === 'edges') edges.push(checkEdge(checked(EDGE_ROW, part), name))
      else if (part.key === 'attributes') curation = checked(GRAPH_ATTRIBUTES, part).curation
    }
    count(bytes.length)
    await tell({ nodes, edges, ...(curation !== undefined && { curation }) })
  }
  scanner.end()
  if (!listed) throw new SourceError('not-graph', name, 'nodes')
}

async function eachLines<T extends v.GenericSchema>(
  { name, blob }: LargeFile,
  schema: T,
  count: (bytes: number) => void,
  take: (rows: v.InferOutput<T>[]) => Promise<void>,
): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  let number = 0
  const parse = (lines: readonly string[]): v.InferOutput<T>[] =>
    lines.flatMap((line) => {
      number += 1
      return line.trim() === '' ? [] : [parseLine(line, number, name, schema)]
    })
  for await (const bytes of portionsOf(blob, name)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    count(bytes.length)
    await take(parse(lines))
  }
  await take(parse([rest + decoder.decode()]))
}

/** Bytes in pieces of at most PORTION, however the browser hands them out. */
async function* portionsOf(blob: Blob, file: string): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < blob.size; start += PORTION * 16) {
    let buffer: ArrayBuffer
    try {
      buffer = await blob.slice(start, start + PORTION * 16).arrayBuffer()
    } catch (error) {
      throw new SourceError('unreadable', file, error instanceof Error ? error.message : '', { cause: error })
    }
    for (let at = 0; at < buffer.byteLength; at += PORTION)
      yield new Uint8Array(buffer, at, Math.min(PORTION, buffer.byteLength - at))
  }
}

const HUNDREDS = 500

function* inHundreds<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += HUNDREDS) yield rows.slice(i, i + HUNDREDS)
}
