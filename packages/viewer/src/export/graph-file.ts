// The visible or the whole graph as a file, by the extractor's own writers.
import { WRITERS, writeEdgesCsv, writeFactsCsv, writeNodesCsv } from '@silkgraph/extractor/write'
import type { Visible } from '../graph/visible.ts'
import type { KnowledgeGraph } from '../source/result.ts'
import type { ExportFormat } from './formats.ts'
import { zip } from './zip.ts'

export interface ExportedFile {
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[]
  readonly extension: string
  readonly type: string
}

/** @param visible - What to keep; everything where it is left out. */
export function graphFile(
  graph: KnowledgeGraph,
  format: Exclude<ExportFormat, 'svg' | 'png'>,
  visible?: Visible,
): ExportedFile {
  const part = visible === undefined ? graph : partOf(graph, visible)
  if (format === 'csv') {
    // Spreadsheets take a file without the mark for one in their own encoding.
    const options = { bom: true }
    const parts = zip({
      'nodes.csv': [...writeNodesCsv(part, options)].join(''),
      'edges.csv': [...writeEdgesCsv(part, options)].join(''),
      'facts.csv': [...writeFactsCsv(part, options)].join(''),
    })
    return { parts, extension: 'csv.zip', type: 'application/zip' }
  }
  const writer = WRITERS[format]
  if (writer === undefined) throw new Error(`no writer for ${format}`)
  return { parts: [...writer.write(part)], extension: writer.extension, type: writer.mime }
}

function partOf(graph: KnowledgeGraph, visible: Visible): KnowledgeGraph {
  const part = graph.copy() as KnowledgeGraph
  for (const edge of part.edges()) if (!visible.edges.has(edge)) part.dropEdge(edge)
  for (const node of part.nodes()) if (!visible.nodes.has(node)) part.dropNode(node)
  return part
}
