// Client and host in one thread, joined by a MessageChannel: all but the worker itself, which test/browser starts.
import { afterEach, expect, test } from 'vitest'
import { DataError, InputError, SilkgraphError } from '../errors.ts'
import { toGraph } from '../graph/to-graph.ts'
import { extract } from '../node/index.ts'
import { writeJsonl } from '../write/index.ts'
import { type ClientOptions, createExtractorClient, type ExtractorClient, type WorkerLike } from './client.ts'
import { hostExtractor } from './host.ts'

const clients: ExtractorClient[] = []
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
})

function connect(options: Partial<ClientOptions> = {}): { client: ExtractorClient; page: WorkerLike } {
  const { port1, port2 } = new MessageChannel()
  hostExtractor(port2 as unknown as Parameters<typeof hostExtractor>[0])
  const page = Object.assign(port1, { terminate: () => port1.close() }) as unknown as WorkerLike
  const client = createExtractorClient({ model: null, worker: () => page, ...options })
  clients.push(client)
  return { client, page }
}

const DOCUMENTS = [
  'Xi Jinping met Vladimir Putin.',
  'Emmanuel Macron visited Beijing.',
  'Xi Jinping visited Astana.',
].map((text, i) => ({ id: `d${i}`, text, date: '2025-06-16' }))

test('an extraction is that of the library, hash included; each document is told as it is read', async () => {
  const { client } = connect()
  const heard: string[] = []
  const result = await client.extract(DOCUMENTS, {
    onDocument: ({ documents, triples }, done, total) =>
      heard.push(`${documents[0]?.id} ${done}/${total} ${triples.length > 0}`),
  })
  expect(result).toEqual(extract(DOCUMENTS, { model: null }))
  expect(heard).toEqual(['d0 1/3 true', 'd1 2/3 true', 'd2 3/3 true'])
})

test('files are those of an output folder, with the graph laid out', async () => {
  const { client } = connect()
  const heard: number[] = []
  const files = await client.extractFiles(DOCUMENTS, { onDocument: (_extraction, done) => heard.push(done) })
  const extraction = extract(DOCUMENTS, { model: null })
  expect(heard).toEqual([1, 2, 3])
  expect(Object.keys(files)).toEqual(['documents.jsonl', 'entities.jsonl', 'triples.jsonl', 'graph.json'])
  expect(files['triples.jsonl']).toBe([...writeJsonl(extraction.triples)].join(''))
  expect(JSON.parse(files['graph.json'] ?? '')).toEqual(JSON.parse(JSON.stringify(toGraph(extraction).export())))
})

test('a dictionary is minded by both requests', async () => {
  const dictionary = [{ surfaces: ['Emmanuel Macron'], type: 'organization', canonical: 'Macron Group' }] as const
  const { client } = connect({ dictionary })
  expect(await client.extract(DOCUMENTS)).toEqual(extract(DOCUMENTS, { model: null, dictionary }))
  expect(await client.tag('Emmanuel Macron\n', 'words')).toBe('Emmanuel Macron/NNP\n')
})

test('several requests run side by side: a tag is answered before an extraction ends', async () => {
  const { client } = connect()
  const order: string[] = []
  await Promise.all([
    client.extract(DOCUMENTS).then(() => order.push('extract')),
    client.tag('Beijing is big.\n', 'words').then((text) => order.push(text)),
    client.extract(DOCUMENTS.slice(0, 1)).then(() => order.push('short')),
  ])
  expect(order).toEqual(['Beijing/NNP is/VBZ big/JJ ./.\n', 'short', 'extract'])
})

test('a cancelled extraction rejects with the reason, stops, and leaves the worker to others', async () => {
  const { client } = connect()
  const stop = new AbortController()
  let heard = 0
  const cancelled = client.extract(DOCUMENTS, {
    signal: stop.signal,
    onDocument: () => {
      heard += 1
      stop.abort(new Error('enough'))
    },
  })
  await expect(cancelled).rejects.toThrow('enough')
  await client.extract(DOCUMENTS)
  expect(heard).toBe(1)
})

test('a signal that is aborted already asks nothing of the worker', async () => {
  const { client } = connect()
  await expect(client.tag('x', 'bio', { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
})

test.each([
  ['damaged bytes', new Uint8Array(9), DataError, 'data', /model/],
  [
    'an address without answer',
    'http://127.0.0.1:9/model.bin',
    InputError,
    'input',
    /127\.0\.0\.1:9.*cannot be fetched/,
  ],
  ['no model for Chinese', null, DataError, 'data', /zh-tagger\.bin/],
] as const)('%s: the error keeps class, code and message', async (_name, model, Kind, code, message) => {
  const { client } = connect({ model })
  const error = await client.tag('中国', 'words').then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Kind)
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
})

test('whatever is under way fails when the worker fails or is closed, and what comes after too', async () => {
  const failed = connect()
  const waiting = failed.client.tag('x', 'words')
  failed.page.onerror?.({ message: 'out of memory' })
  await expect(waiting).rejects.toThrow('out of memory')
  const { client } = connect()
  const open = client.extract(DOCUMENTS)
  client.close()
  await expect(open).rejects.toMatchObject({ code: 'worker' })
  await expect(client.tag('x', 'words')).rejects.toBeInstanceOf(SilkgraphError)
})
