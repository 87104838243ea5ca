// A folder of documents -> one GraphML file for Gephi, yEd or Cytoscape.
//   node examples/folder-to-graphml.mjs data/documents graph.graphml
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extractFiles, toGraph, writeGraphml } from '@silkgraph/extractor/node'

const [folder = 'data/documents', out = 'graph.graphml'] = process.argv.slice(2)
const { extraction, failures } = await extractFiles([folder])
for (const { source, error } of failures) console.error(`${source}: ${error.message}`)

const graph = toGraph(extraction)
await pipeline(Readable.from(writeGraphml(graph)), createWriteStream(out))
console.log(`${graph.order} nodes, ${graph.size} edges -> ${out}`)
