// The page of data/documents as a file of every kind: what is extracted must not depend on how it was stored.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createExtractor,
  DocumentMerger,
  type Extraction,
  loadModel,
  ONTOLOGY,
  readDocument,
} from '@silkgraph/extractor/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCMap } from '#node/resources.js'
import { printPdf } from '../launch-chromium.ts'
import { agreement } from './compare.ts'
import { encode } from './encodings.ts'
import { type Sample, samplesOf } from './samples.ts'

const PAGE = fileURLToPath(new URL('../../data/documents/changjiang-daily-2025-06-17.txt', import.meta.url))
// Half of the page: enough of every relation, and quick.
const WHOLE = readFileSync(PAGE, 'utf8')
const TEXT = WHOLE.slice(0, WHOLE.indexOf('\n', WHOLE.length / 2))

/** Shares of entities and triples that must be the same: other scripts and paragraphs put together from lines lose some. */
const LEAST: Readonly<Record<string, readonly [entities: number, triples: number]>> = {
  'traditional.txt': [0.95, 0.9],
  'big5.txt': [0.92, 0.85],
  'page.pdf': [0.95, 0.9],
}

const run = createExtractor({ model: loadModel() })
const CHROMIUM = process.env.SILKGRAPH_CHROMIUM ?? '/usr/bin/chromium'
let samples: readonly Sample[] = []
let reference: Extraction

async function extracted({ name, bytes }: Sample): Promise<Extraction> {
  const merger = new DocumentMerger(ONTOLOGY)
  for (const document of await readDocument(bytes, { name, cMap: readCMap })) merger.add(run(document))
  return merger.extraction()
}

beforeAll(async () => {
  samples = await samplesOf(TEXT, existsSync(CHROMIUM) ? printPdf : undefined)
  reference = await extracted(samples[0]!)
}, 120_000)

test('the text itself says much', () => {
  expect(reference.entities.length).toBeGreaterThan(50)
  expect(reference.triples.length).toBeGreaterThan(50)
})

describe('gives what the text file gives', { timeout: 60_000 }, () => {
  test.for([
    ...['utf-16.txt', 'gb18030.txt', 'traditional.txt', 'big5.txt', 'page.md', 'page.html', 'page.docx', 'page.pdf'],
    ...['page.epub', 'rows.jsonl', 'rows.csv', 'page.zip', 'page.txt.gz'],
  ])('%s', async (name, context) => {
    const sample = samples.find((other) => other.name === name)
    if (sample === undefined) return context.skip('there is no Chromium to print a PDF')
    const { entities, triples } = agreement(reference, await extracted(sample))
    const [leastEntities, leastTriples] = LEAST[name] ?? [1, 1]
    expect(entities).toBeGreaterThanOrEqual(leastEntities)
    expect(triples).toBeGreaterThanOrEqual(leastTriples)
  })
})

test('what an encoding has no two bytes for is refused', () => {
  expect(encode('中a', 'gb18030')).toEqual(Uint8Array.of(0xd6, 0xd0, 0x61))
  expect(() => encode('𠮷', 'big5')).toThrow('big5 has no two bytes for 𠮷')
})
