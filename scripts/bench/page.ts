// A page in Chromium that runs a module as a bundler packs it: what the benchmark and the parity test measure and compare in.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../launch-chromium.ts'

export interface BenchPage {
  readonly page: Page
  close(): Promise<void>
}

const PAGE = '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>'
const ENTRY_ID = 'virtual:bench-page'
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.html': 'text/html' }

/**
 * Bundles a module, serves it and opens it.
 * @param entry - Source of the module.
 * @param name - What of `window` it sets once it has run.
 * @param files - Paths on this machine by paths on the server.
 */
export async function openPage(
  entry: string,
  name: string,
  files: Readonly<Record<string, string>> = {},
): Promise<BenchPage> {
  const folder = await mkdtemp(join(tmpdir(), 'silkgraph-page-'))
  await bundle(folder, entry)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const body = path === '/' ? PAGE : readFile(files[path] ?? join(folder, path))
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
  await page.waitForFunction(`window.${name} !== undefined`)
  return {
    page,
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function bundle(folder: string, entry: string): Promise<void> {
  await build({
    root: fileURLToPath(import.meta.resolve('#root')),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    plugins: [
      {
        name: 'bench-page',
        resolveId: (id) => (id === ENTRY_ID ? ENTRY_ID : null),
        load: (id) => (id === ENTRY_ID ? entry : null),
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
