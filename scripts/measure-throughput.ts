// Measures the whole way from text to files over a corpus of stories: characters per second of processor time at 1 %, 10 %
// and all of it, beside @node-rs/jieba's `tag` on the same texts, and the memory in use on the way.
// node scripts/dist/measure-throughput.js --corpus FILE.jsonl[.gz] [--out DIR]
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { DocumentMerger, ONTOLOGY, type TextInput } from '@silkgraph/extractor'
import { createExtractor, loadModel, writeExtraction } from '@silkgraph/extractor/node'

interface Story {
  readonly id: string
  readonly date: string
  readonly title: string
  readonly text: string
}

const SHARES = [0.01, 0.1, 1]
/** Points of a run at which memory is read. */
const STEPS = 5

const { values } = parseArgs({ options: { corpus: { type: 'string' }, out: { type: 'string' } } })
if (values.corpus === undefined) {
  console.error('--corpus FILE is missing: a .jsonl or .jsonl.gz of {"id", "date", "title", "text"}')
  process.exit(2)
}
const bytes = readFileSync(values.corpus)
const lines = (values.corpus.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n')
const out = values.out ?? mkdtempSync(join(tmpdir(), 'silkgraph-throughput-'))

const jieba = Jieba.withDict(dict)
console.log('share   stories  characters  c/s extract  c/s to files  jieba c/s  ratio  entities  triples')
try {
  for (const share of SHARES) await measure(lines.slice(0, Math.ceil(lines.length * share)), share)
} finally {
  if (values.out === undefined) rmSync(out, { recursive: true, force: true })
}

async function measure(stories: readonly string[], share: number): Promise<void> {
  const run = createExtractor({ model: loadModel() })
  const merger = new DocumentMerger(ONTOLOGY)
  let units = 0
  const memory: string[] = []
  const begun = process.cpuUsage()
  for (const [i, line] of stories.entries()) {
    const input = toInput(JSON.parse(line) as Story)
    units += input.text.length
    merger.add(run(input))
    if ((i + 1) % Math.ceil(stories.length / STEPS) === 0) memory.push(megabytes())
  }
  const extracting = seconds(begun)
  const extraction = merger.extraction()
  await writeExtraction(out, extraction)
  const total = seconds(begun)
  const beside = process.cpuUsage()
  for (const line of stories) jieba.tag((JSON.parse(line) as Story).text)
  const theirs = units / seconds(beside)
  const ours = units / total
  const row = [
    `${share * 100} %`.padEnd(6),
    stories.length,
    units,
    Math.round(units / extracting),
    Math.round(ours),
    Math.round(theirs),
    (ours / theirs).toFixed(3),
    extraction.entities.length,
    extraction.triples.length,
  ]
  console.log(row.join('  '))
  if (memory.length > 1) console.log(`        heap in use on the way, MB: ${memory.join(' ')}`)
}

function toInput({ id, date, title, text }: Story): TextInput {
  const page = `${title}\n\n${date}\n\n${text}`
  return { id, source: id, text: page, sha256: createHash('sha256').update(page).digest('hex') }
}

/** Processor time since then, of all threads. */
function seconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

/** After a collection, where Node runs with --expose-gc. */
function megabytes(): string {
  globalThis.gc?.()
  return (process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)
}
