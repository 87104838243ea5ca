import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { InputError } from '../errors.ts'
import { type RunningServer, serve } from './serve.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silkgraph-'))
  const files = [
    'viewer/index.html',
    'out/graph.json',
    'out/documents.jsonl',
    'out/curation.jsonl',
    'out/private.txt',
    'alone/my.graphml',
    'alone/x.txt',
  ]
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), file)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const withServer = async (path: string, work: (server: RunningServer) => Promise<void>): Promise<void> => {
  const server = await serve(join(folder, path), { port: 0, viewer: join(folder, 'viewer') })
  try {
    await work(server)
  } finally {
    await server.close()
  }
}
const get = async (server: RunningServer, path: string): Promise<string | number> => {
  const response = await fetch(new URL(path, server.url))
  return response.ok ? response.text() : response.status
}

test('serves the viewer and the files of an output folder, and no other', async () => {
  await withServer('out', async (server) => {
    expect(await get(server, '/')).toBe('viewer/index.html')
    expect(await get(server, '/data/graph.json')).toBe('out/graph.json')
    expect(await get(server, '/data/documents.jsonl')).toBe('out/documents.jsonl')
    expect(await get(server, '/data/triples.jsonl')).toBe(404)
    expect(await get(server, '/data/private.txt')).toBe(404)
    const manifest = JSON.parse(String(await get(server, '/data/manifest.json')))
    expect(manifest).toEqual({
      name: 'out',
      key: expect.stringMatching(/^[0-9a-f]{16}$/),
      files: ['documents.jsonl', 'graph.json', 'curation.jsonl'],
    })
  })
})

test('serves one graph file, with the texts beside it where it is one of an output', async () => {
  await withServer('alone/my.graphml', async (server) => {
    expect(await get(server, '/data/graph.graphml')).toBe('alone/my.graphml')
    expect(JSON.parse(String(await get(server, '/data/manifest.json')))).toMatchObject({
      name: 'my.graphml',
      files: ['graph.graphml'],
    })
  })
  await withServer('out/graph.json', async (server) => {
    expect(await get(server, '/data/documents.jsonl')).toBe('out/documents.jsonl')
  })
})

test('moves on from a busy port', async () => {
  await withServer('out', async (first) => {
    const second = await serve(join(folder, 'out'), { port: first.port, viewer: join(folder, 'viewer') })
    expect(second.port).toBeGreaterThan(first.port)
    await second.close()
  })
})

describe('refuses', () => {
  test.each([
    ['nowhere', /no such file or folder/],
    ['alone', /holds no graph\.json/],
    ['alone/x.txt', /this is no graph/],
  ])('%s', async (path, message) => {
    const served = serve(join(folder, path), { viewer: join(folder, 'viewer') })
    await expect(served).rejects.toThrow(InputError)
    await expect(served).rejects.toThrow(message)
  })
})
