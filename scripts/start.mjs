// `npm start`: installs, builds, extracts data/documents/ to out/ and serves the viewer with it. Does again only what changed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { filesBelow, hashFiles, ROOT, readStamp, runMain, SetupError, say, setUp, writeStamp } from './setup.mjs'

const DOCUMENTS = 'data/documents'
const OUT = 'out'
const STAMP = '.silkgraph/extracted'
const BUILD_STAMP = 'packages/extractor/dist/.stamp'

await runMain(async () => {
  const port = portOf(process.argv.slice(2))
  await setUp()
  process.chdir(ROOT)
  const node = await import(pathToFileURL(join(ROOT, 'packages/extractor/dist/node/index.js')).href)
  const explained = (error) => {
    throw error instanceof node.SilkgraphError ? new SetupError(error.message) : error
  }
  const counts =
    (await extractIfChanged(node).catch(explained)) ?? `${countsInFiles(node)}, unchanged since the last run`
  const server = await node.serve(join(ROOT, OUT), port === undefined ? {} : { port }).catch(explained)
  process.stdout.write(`${counts}\nsilkgraph is at ${server.url} (Ctrl-C stops)\n`)
  await new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop)
  })
  await server.close()
})

function portOf(args) {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string', short: 'p' } } })
    const given = values.port ?? process.env.PORT
    if (given === undefined || given === '') return undefined
    const port = Number(given)
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
    throw new Error(`port "${given}" is no number from 0 to 65535`)
  } catch (error) {
    throw new SetupError(`${error.message}; the usage is: npm start -- [--port NUMBER]`)
  }
}

/** @returns The line of counts, or null where inputs, program and outputs are those of the last run. */
async function extractIfChanged({ extractFiles, extractionSummary, writeExtraction, OUTPUT_NAMES }) {
  const outputs = OUTPUT_NAMES.map((name) => `${OUT}/${name}`)
  const state = () => {
    const inputs = hashFiles(filesBelow([DOCUMENTS, 'data/model']))
    const program = readStamp(BUILD_STAMP)?.split('\n')[0]
    return [inputs, program, hashFiles(outputs.filter((file) => existsSync(join(ROOT, file))))].join('\n')
  }
  if (readStamp(STAMP) === state()) return null
  say(`extracting ${DOCUMENTS}`)
  const start = performance.now()
  const { extraction, failures } = await extractFiles([DOCUMENTS])
  for (const { source, error } of failures) say(`${source}: ${error.message}`)
  if (extraction.documents.length === 0)
    throw new SetupError(`put text files into ${DOCUMENTS}: none there can be read`)
  await writeExtraction(join(ROOT, OUT), extraction)
  // A document that failed is to be named at the next start too.
  if (failures.length === 0) writeStamp(STAMP, state())
  return extractionSummary(extraction, performance.now() - start)
}

function countsInFiles({ countsLine }) {
  const lines = (name) =>
    readFileSync(join(ROOT, OUT, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  const documents = lines('documents.jsonl').map((line) => JSON.parse(line))
  return countsLine({
    documents: documents.length,
    articles: documents.reduce((sum, doc) => sum + doc.articles.length, 0),
    entities: lines('entities.jsonl').length,
    triples: lines('triples.jsonl').length,
  })
}
