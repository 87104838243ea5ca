// A page in Chromium that holds the extractor's worker as a bundler packs it, for the parity test and the benchmark.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../launch-chromium.ts'

/** What `window.silkgraph` offers there. */
export type WorkerScope = typeof import('@silkgraph/extractor/worker')

export interface WorkerPage {
  readonly page: Page
  close(): Promise<void>
}

const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>'
const ENTRY = "import * as silkgraph from '@silkgraph/extractor/worker'\nwindow.silkgraph = silkgraph\n"
const ENTRY_ID = 'virtual:worker-page'
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.html': 'text/html' }

/**
 * Bundles the built extractor's worker, serves it and opens it.
 * @param model - Path of the tagger's model, served as `/model.bin`.
 */
export async function openWorkerPage(model: string): Promise<WorkerPage> {
  const folder = await mkdtemp(join(tmpdir(), 'silkgraph-worker-'))
  await bundle(folder)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const body = path === '/' ? PAGE : readFile(path === '/model.bin' ? model : join(folder, path))
    Promise.resolve(body).then(
      (content) => {
        const type = TYPES[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type }).end(content)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction('window.silkgraph !== undefined')
  return {
    page,
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function bundle(folder: string): Promise<void> {
  await build({
    root: fileURLToPath(import.meta.resolve('#root')),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    plugins: [
      {
        name: 'worker-page',
        resolveId: (id) => (id === ENTRY_ID ? ENTRY_ID : null),
        load: (id) => (id === ENTRY_ID ? ENTRY : null),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: { page: ENTRY_ID }, output: { entryFileNames: '[name].js' } },
    },
  })
}
