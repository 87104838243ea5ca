// The same text read in Node and in Chromium's worker: the same bytes. The built package is what is tested.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createLanguages, extract, loadModel, tagText } from '@silkgraph/extractor/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkerPage, type WorkerScope } from '../../../../scripts/bench/worker-page.ts'
import { HOSTILE } from '../hostile-texts.ts'

const path = (file: string): string => fileURLToPath(new URL(`../../../../data/${file}`, import.meta.url))
const PAGE = readFileSync(path('documents/changjiang-daily-2025-06-17.txt'), 'utf8')
const TEXT = [
  PAGE,
  ...HOSTILE.map(({ make }) => make(400).replace(/[\r\n]/g, ' ')),
  'Xi Jinping met Tokayev in Astana.',
].join('\n')

let opened: Awaited<ReturnType<typeof openWorkerPage>>
let model: Uint8Array | null
beforeAll(async () => {
  model = loadModel()
  opened = await openWorkerPage(path('model/zh-tagger.bin'))
})
afterAll(async () => {
  await opened?.close()
})

type Scope = { readonly silkgraph: WorkerScope }

test.each(['bio', 'words'] as const)('tag --format %s', async (format) => {
  const inWorker = await opened.page.evaluate(
    async ([text, how]) => {
      const { silkgraph } = globalThis as unknown as Scope
      const client = silkgraph.createExtractorClient({ model: '/model.bin' })
      const tagged = await client.tag(JSON.parse(text), how)
      client.close()
      return JSON.stringify(tagged)
    },
    // As JSON, which escapes lone surrogates: the way there and back would mend them.
    [JSON.stringify(TEXT), format] as const,
  )
  const inNode = tagText(TEXT, format, createLanguages(model))
  expect(JSON.parse(inWorker)).toBe(inNode)
  expect(inNode.length).toBeGreaterThan(PAGE.length)
})

test('extract, with the model given as bytes', async () => {
  const inWorker = await opened.page.evaluate(
    async ([text]) => {
      const { silkgraph } = globalThis as unknown as Scope
      const bytes = new Uint8Array(await (await fetch('/model.bin')).arrayBuffer())
      const client = silkgraph.createExtractorClient({ model: bytes })
      const extraction = await client.extract([{ id: 'page', text, date: '2025-06-17' }])
      client.close()
      return JSON.stringify(extraction)
    },
    [PAGE] as const,
  )
  expect(inWorker).toBe(JSON.stringify(extract([{ id: 'page', text: PAGE, date: '2025-06-17' }])))
})

test('a model that is not there is named, with its address', async () => {
  const failure = await opened.page.evaluate(async () => {
    const { silkgraph } = globalThis as unknown as Scope
    const client = silkgraph.createExtractorClient({ model: '/missing.bin' })
    return await client.tag('中国', 'bio').then(String, (error) => ({
      code: error.code,
      message: error.message,
      known: error instanceof silkgraph.InputError,
    }))
  })
  expect(failure).toMatchObject({
    code: 'input',
    message: expect.stringMatching(/\/missing\.bin: .*HTTP 404/),
    known: true,
  })
})
