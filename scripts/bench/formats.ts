// What formats cost: our writer of GraphML beside JSON.stringify of the same graph, our readers beside the library that each
// stands on, in the same run. CPU seconds; what is asynchronous is awaited.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type KnowledgeGraph, readDocument, toGraph, writeGraphml } from '@silkgraph/extractor'
import { extract } from '@silkgraph/extractor/node'
import { printPdf } from '../launch-chromium.ts'
import { type Sample, samplesOf } from '../samples/samples.ts'
import { cpuSeconds, least, ROOT_FOLDER, type Row } from './row.ts'

const RUNS = 5
/** Times that the page of the checkout is repeated: about 300,000 characters. */
const TIMES = 40

export async function* formatRows(): AsyncGenerator<Row> {
  const folder = `${ROOT_FOLDER}data/documents/`
  const page = readdirSync(folder)
    .sort()
    .map((file) => readFileSync(folder + file, 'utf8'))
    .join('\n')
  yield writerRow(repeated(toGraph(extract([{ id: 'page', text: page }]))))
  const text = Array.from({ length: TIMES }, () => page).join('\n\n')
  const chromium = process.env.SILKGRAPH_CHROMIUM
  for (const sample of await samplesOf(text, chromium === undefined ? undefined : printPdf)) {
    const alone = LIBRARIES[sample.name]
    if (alone !== undefined) yield await readerRow(sample, alone)
  }
}

function writerRow(graph: KnowledgeGraph): Row {
  const ours = least(RUNS, () => cpuSeconds(() => [...writeGraphml(graph)].reduce((sum, part) => sum + part.length, 0)))
  const theirs = least(RUNS, () => cpuSeconds(() => JSON.stringify(graph.export())))
  const note = `JSON.stringify of the same graph, ${graph.order} nodes and ${graph.size} edges`
  return { what: 'writing GraphML, times as long as', value: (ours / theirs).toFixed(2), note }
}

async function readerRow(sample: Sample, alone: (bytes: Uint8Array) => Promise<unknown>): Promise<Row> {
  const ours = await bestOf(() => readDocument(sample.bytes, { name: sample.name }))
  const theirs = await bestOf(() => alone(sample.bytes))
  return {
    what: `reading ${sample.name}, times as long as`,
    value: (ours / theirs).toFixed(2),
    note: `its library alone; ${Math.round(sample.bytes.length / 1024)} KB`,
  }
}

const require = createRequire(`${ROOT_FOLDER}packages/extractor/package.json`)

interface Mammoth {
  convertToHtml(input: { readonly buffer: Buffer }): Promise<unknown>
}
interface Unpdf {
  extractText(bytes: Uint8Array): Promise<unknown>
}
interface Linkedom {
  parseHTML(text: string): { readonly document: object }
}
type Readability = new (document: object) => { parse(): unknown }

/** What a program would call that used the library for itself. */
const LIBRARIES: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  'page.docx': (bytes) => (require('mammoth') as Mammoth).convertToHtml({ buffer: Buffer.from(bytes) }),
  'page.pdf': async (bytes) =>
    ((await import(require.resolve('unpdf').replace(/\.cjs$/u, '.mjs'))) as Unpdf).extractText(Uint8Array.from(bytes)),
  'page.html': async (bytes) => {
    const { parseHTML } = require('linkedom') as Linkedom
    const { Readability } = require('@mozilla/readability') as { Readability: Readability }
    return new Readability(parseHTML(new TextDecoder().decode(bytes)).document).parse()
  },
}

/** The graph beside itself, 100 times: the size at which a writer's time counts. */
function repeated(graph: KnowledgeGraph): KnowledgeGraph {
  const many = graph.nullCopy() as KnowledgeGraph
  for (let i = 0; i < 100; i++) {
    graph.forEachNode((node, attributes) => void many.addNode(`${node}#${i}`, attributes))
    graph.forEachEdge((edge, attributes, source, target, _s, _t, undirected) => {
      const ends = [`${edge}#${i}`, `${source}#${i}`, `${target}#${i}`] as const
      if (undirected) many.addUndirectedEdgeWithKey(...ends, attributes)
      else many.addDirectedEdgeWithKey(...ends, attributes)
    })
  }
  return many
}

async function bestOf(work: () => Promise<unknown>): Promise<number> {
  let fewest = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const begun = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(begun)
    fewest = Math.min(fewest, (user + system) / 1e6)
  }
  return fewest
}
