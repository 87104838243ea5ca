// What is lost between formats: writes one text as a file of every kind (`--out DIR` keeps them), reads each back, extracts, and
// prints how much of the text file's entities and triples comes out of each.
//   node scripts/dist/measure-formats.js [TEXT] [--out DIR]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  createExtractor,
  DocumentMerger,
  type Extraction,
  loadModel,
  ONTOLOGY,
  readDocument,
} from '@silkgraph/extractor/node'
import { readCMap } from '#node/resources.js'
import { printPdf } from './launch-chromium.ts'
import { agreement } from './samples/compare.ts'
import { samplesOf } from './samples/samples.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } })
const text = readFileSync(positionals[0] ?? 'data/documents/changjiang-daily-2025-06-17.txt', 'utf8')

const samples = await samplesOf(text, printPdf)

const run = createExtractor({ model: loadModel() })
async function extracted(name: string, bytes: Uint8Array): Promise<Extraction> {
  const merger = new DocumentMerger(ONTOLOGY)
  for (const document of await readDocument(bytes, { name, cMap: readCMap })) merger.add(run(document))
  return merger.extraction()
}

let reference: Extraction | undefined
process.stdout.write('file             KB  entities  the same  triples  the same\n')
for (const { name, bytes } of samples) {
  if (values.out !== undefined) {
    mkdirSync(values.out, { recursive: true })
    writeFileSync(join(values.out, name), bytes)
  }
  const extraction = await extracted(name, bytes)
  reference ??= extraction
  const { entities, triples } = agreement(reference, extraction)
  const cells = [
    String(Math.ceil(bytes.length / 1024)).padStart(5),
    String(extraction.entities.length).padStart(8),
    `${(100 * entities).toFixed(1)} %`.padStart(8),
    String(extraction.triples.length).padStart(7),
    `${(100 * triples).toFixed(1)} %`.padStart(8),
  ]
  process.stdout.write(`${name.padEnd(15)}${cells.join('  ')}\n`)
}
