// One Chromium for a file of tests; each test gets a fresh page, and fails on any error in the page's console.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchChromium } from '../../../../scripts/launch-chromium.ts'
import type { Selection } from '../../src/state/view-state.ts'
import { serveViewer, type ViewerServer } from '../serve.ts'

export interface PageOptions {
  readonly lang?: 'zh-CN' | 'en'
  readonly dark?: boolean
  readonly width?: number
  readonly height?: number
  /** An error of the console that the test provokes. */
  readonly provokes?: RegExp
  /** Runs in the page before its own scripts. */
  readonly before?: () => void
}

export interface Harness {
  /** Opens the viewer and waits until its graph is drawn. */
  open(options?: PageOptions): Promise<Page>
}

/** @param data - What is served under `data/`; nothing for a page without a graph. */
export function viewerHarness(data: Readonly<Record<string, string>>): Harness {
  let browser: Browser
  let server: ViewerServer
  let pages: Page[] = []
  let errors: string[] = []

  beforeAll(async () => {
    server = await serveViewer(data)
    browser = await launchChromium()
  })
  afterEach(async () => {
    await Promise.all(pages.map((page) => page.context().close()))
    pages = []
    const seen = errors
    errors = []
    expect(seen).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  return {
    async open({ lang = 'zh-CN', dark = false, width = 1280, height = 800, provokes, before } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: lang,
        colorScheme: dark ? 'dark' : 'light',
        // The camera jumps instead of gliding, so that nothing has to be waited for.
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        // A server without a manifest, or without data, answers 404: the page copes.
        if (message.type() !== 'error' || message.location().url.includes('/data/')) return
        if (!provokes?.test(message.text())) errors.push(message.text())
      })
      pages.push(page)
      if (before !== undefined) await page.addInitScript(before)
      await page.goto(server.url)
      if ('graph.json' in data) await drawn(page)
      else await page.waitForFunction(() => window.silkgraph?.loaded())
      return page
    },
  }
}

/** Waits until a graph is open, the page is whole, and two frames have been drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => (window.silkgraph?.visible().nodes.length ?? 0) > 0 && window.silkgraph?.loaded())
  await frames(page)
}

export async function frames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Clicks a node or an edge on the canvas with the mouse. */
export async function clickOn(page: Page, target: Selection): Promise<void> {
  const { x, y } = await pointOf(page, target)
  await page.mouse.move(x, y)
  await frames(page)
  await page.mouse.click(x, y)
}

export async function pointOf(page: Page, target: Selection): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((which) => window.silkgraph?.pointOf(which), target)
  if (point === undefined) throw new Error(`${target.kind} ${target.id} is not drawn`)
  return point
}

export const visible = (page: Page): Promise<{ nodes: string[]; edges: string[] }> =>
  page.evaluate(() => window.silkgraph?.visible() ?? { nodes: [], edges: [] })

/** Types a query into the search box from anywhere on the page. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(query)
}

/** Drops real files or folders of this machine on the page, as the browser's own drag and drop does. */
export async function dropPaths(page: Page, paths: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  }
}
