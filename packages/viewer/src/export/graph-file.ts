// The visible or the whole graph as a file, by the extractor's own writers.
import { type DocumentInfo, FOLDER_WRITERS, WRITERS } from '@silkgraph/extractor/write'
import type { Visible } from '../graph/visible.ts'
import type { KnowledgeGraph, Result } from '../source/result.ts'
import type { ExportFormat } from './formats.ts'
import { zip } from './zip.ts'

export interface ExportedFile {
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[]
  readonly extension: string
  readonly type: string
}

/** Tables of one file each, which are handed out together. */
const TABLES: Readonly<Record<string, string>> = {
  'nodes.csv': 'csv-nodes',
  'edges.csv': 'csv',
  'facts.csv': 'csv-facts',
  'evidence.csv': 'csv-evidence',
}

/** @param visible - What to keep; everything where it is left out. */
export function graphFile(
  { graph, documents }: Pick<Result, 'graph' | 'documents'>,
  format: Exclude<ExportFormat, 'svg' | 'png'>,
  visible?: Visible,
): ExportedFile {
  const part = visible === undefined ? graph : partOf(graph, visible)
  const context = { documents: withHashes(documents) }
  const files =
    format === 'csv'
      ? Object.entries(TABLES).map(([name, table]) => [name, text(writerOf(table).write(part, context))] as const)
      : Array.from(
          FOLDER_WRITERS[format]?.files(part, context) ?? [],
          ({ name, content }) => [name, text(content)] as const,
        )
  if (files.length > 0)
    return { parts: zip(Object.fromEntries(files)), extension: `${format}.zip`, type: 'application/zip' }
  const writer = writerOf(format)
  return { parts: [...writer.write(part, context)], extension: writer.extension, type: writer.mime }
}

const text = (content: Iterable<string>): string => [...content].join('')

function writerOf(format: string): (typeof WRITERS)[string] {
  const writer = WRITERS[format]
  if (writer === undefined) throw new Error(`no writer for ${format}`)
  return writer
}

/** The page keeps no hashes; writers say nothing of one that is empty. */
const withHashes = (documents: Result['documents']): ReadonlyMap<string, DocumentInfo> =>
  new Map(Array.from(documents, ([id, document]) => [id, { sha256: '', ...document } as DocumentInfo]))

function partOf(graph: KnowledgeGraph, visible: Visible): KnowledgeGraph {
  const part = graph.copy() as KnowledgeGraph
  for (const edge of part.edges()) if (!visible.edges.has(edge)) part.dropEdge(edge)
  for (const node of part.nodes()) if (!visible.nodes.has(node)) part.dropNode(node)
  return part
}
