// One line a format: `silkgraph export --format` and the viewer offer what stands here.
import { csv, csvFacts, csvNodes } from './csv.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { json } from './json.ts'
import type { Writer } from './writer.ts'

export { type CsvOptions, writeEdgesCsv, writeFactsCsv, writeNodesCsv } from './csv.ts'
export { writeGexf } from './gexf.ts'
export { writeGraphml } from './graphml.ts'
export { writeJson } from './json.ts'
export { writeJsonl } from './jsonl.ts'
export type { WritableGraph, Writer } from './writer.ts'

/** Every format that a graph can be written in, by its name. */
export const WRITERS: Readonly<Record<string, Writer>> = Object.fromEntries(
  [graphml, gexf, json, csv, csvNodes, csvFacts].map((writer) => [writer.format, writer]),
)
