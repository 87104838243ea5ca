import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLocalHost, staticServer } from './static-files.ts'

let folder: string
let server: Server
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'silkgraph-'))
  mkdirSync(join(folder, 'site/assets'), { recursive: true })
  writeFileSync(join(folder, 'site/index.html'), '<p>viewer</p>')
  writeFileSync(join(folder, 'site/assets/main.js'), 'run()')
  writeFileSync(join(folder, 'site/assets/empty.css'), '')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'graph.json'), '{}')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'))
  const extra = new Map([
    ['/data/graph.json', { file: join(folder, 'graph.json') }],
    ['/data/manifest.json', { text: '{"files":[]}' }],
  ])
  server = staticServer({ root: join(folder, 'site'), extra })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly type: string | undefined
  readonly csp: string | undefined
  readonly body: string
}

/** Not fetch, which tidies paths up before it sends them. */
const get = (path: string, { method = 'GET', host = 'localhost' } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { Host: host } }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      response.on('end', () => {
        const csp = response.headers['content-security-policy'] as string | undefined
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'], csp, body })
      })
    })
    sent.on('error', reject).end()
  })

test.each([
  ['/', 200, 'text/html; charset=utf-8', '<p>viewer</p>'],
  ['/index.html?x=1', 200, 'text/html; charset=utf-8', '<p>viewer</p>'],
  ['/assets/main.js', 200, 'text/javascript; charset=utf-8', 'run()'],
  ['/assets/empty.css', 200, 'text/css; charset=utf-8', ''],
  ['/data/graph.json', 200, 'application/json; charset=utf-8', '{}'],
  ['/data/manifest.json', 200, 'application/json; charset=utf-8', '{"files":[]}'],
  ['/data/triples.jsonl', 404, 'text/plain; charset=utf-8', 'not found'],
  ['/assets', 404, 'text/plain; charset=utf-8', 'not found'],
  ['/none.js', 404, 'text/plain; charset=utf-8', 'not found'],
  ['/../secret.txt', 400, 'text/plain; charset=utf-8', 'bad path'],
  ['/assets/%2e%2e/%2e%2e/secret.txt', 400, 'text/plain; charset=utf-8', 'bad path'],
  ['/..%5csecret.txt', 400, 'text/plain; charset=utf-8', 'bad path'],
  ['/%00', 400, 'text/plain; charset=utf-8', 'bad path'],
  ['/%E4%BD', 400, 'text/plain; charset=utf-8', 'bad path'],
  ['//secret.txt', 404, 'text/plain; charset=utf-8', 'not found'],
  ['/link.txt', 404, 'text/plain; charset=utf-8', 'not found'],
])('GET %s is %i', async (path, status, type, body) => {
  expect(await get(path)).toMatchObject({ status, type, body })
})

test('every answer forbids foreign scripts', async () => {
  for (const path of ['/', '/none', '/data/graph.json']) expect((await get(path)).csp).toMatch(/script-src 'self';/)
})

test('HEAD has no body, other methods are refused', async () => {
  expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  expect(await get('/', { method: 'POST' })).toMatchObject({ status: 405 })
})

test('a foreign name is refused, though it leads here', async () => {
  expect(await get('/', { host: 'evil.example' })).toMatchObject({ status: 403 })
})

test.each([
  ['127.0.0.1:4173', true],
  ['localhost', true],
  ['[::1]:80', true],
  ['LOCALHOST:1', true],
  ['localhost.evil.example', false],
  ['127.0.0.1.nip.io:4173', false],
  ['localhost:4173@evil', false],
  ['', false],
  [undefined, false],
])('host %s: %s', (host, expected) => {
  expect(isLocalHost(host)).toBe(expected)
})
