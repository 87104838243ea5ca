// One line a format: `silkgraph export --format` and the viewer offer what stands here.
import { csv, csvEvidence, csvFacts, csvNodes, excel } from './csv.ts'
import { cypher } from './cypher.ts'
import { cytoscape } from './cytoscape.ts'
import { ftm } from './ftm.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { mermaid } from './mermaid.ts'
import { neo4j } from './neo4j.ts'
import { RDF_WRITERS } from './rdf/index.ts'
import { vault } from './vault.ts'
import type { FolderWriter, Writer } from './writer.ts'

export { type CsvOptions, writeEdgesCsv, writeEvidenceCsv, writeFactsCsv, writeNodesCsv } from './csv.ts'
export { writeCypher } from './cypher.ts'
export { writeCytoscape } from './cytoscape.ts'
export { writeFtm } from './ftm.ts'
export { writeGexf } from './gexf.ts'
export { writeGraphml } from './graphml.ts'
export { writeJson } from './json.ts'
export { writeGraphJsonl, writeJsonl } from './jsonl.ts'
export { MERMAID_LIMITS, writeMermaid } from './mermaid.ts'
export { writeJsonLd, writeNQuads, writeNTriples, writeRdfStar, writeTriG } from './rdf/index.ts'
export type { DocumentInfo, FilePart, FolderWriter, WritableGraph, WriteContext, Writer } from './writer.ts'

/** Every format that a graph can be written in, by its name. */
export const WRITERS: Readonly<Record<string, Writer>> = byName([
  graphml,
  gexf,
  json,
  jsonl,
  csv,
  csvNodes,
  csvFacts,
  csvEvidence,
  cytoscape,
  cypher,
  mermaid,
  ftm,
  ...RDF_WRITERS,
])

/** The formats that take several files. */
export const FOLDER_WRITERS: Readonly<Record<string, FolderWriter>> = byName([excel, neo4j, vault])

function byName<T extends { readonly format: string }>(writers: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(writers.map((writer) => [writer.format, writer]))
}
