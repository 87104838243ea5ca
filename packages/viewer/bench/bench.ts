// Measures the built viewer against a page of bare sigma with the same graph, in one run: ratios hold where milliseconds do not.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium } from '../../../scripts/launch-chromium.ts'
import { serveViewer } from '../test/serve.ts'
import type { Bare } from './bare.ts'
import { type BenchSize, benchGraph } from './graph.ts'
import { installProbe } from './probe.ts'

type Show = (what: string, value: string, note: string) => void

const HERE: string = fileURLToPath(new URL('.', import.meta.url))
const SIZES: readonly BenchSize[] = [
  { nodes: 1000, edges: 3000 },
  { nodes: 5000, edges: 15_000 },
  { nodes: 20_000, edges: 60_000 },
]
/** The size at which filters and hovering are measured. */
const USUAL = 5000
const LOADS = 3
const TIMES = 5

export async function benchViewer(show: Show): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'silkgraph-bare-'))
  const browser = await launchChromium()
  try {
    await build({
      root: HERE,
      base: './',
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: { input: join(HERE, 'bare.html') },
      },
    })
    for (const size of SIZES) await benchSize(browser, folder, size, show)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchSize(browser: Browser, bareFolder: string, size: BenchSize, show: Show): Promise<void> {
  const data = { 'graph.json': benchGraph(size) }
  const servers = [await serveViewer(data), await serveViewer(data, bareFolder)] as const
  const [viewer, bare] = [servers[0].url, `${servers[1].url}bare.html`]
  const name = `${size.nodes / 1000}k/${size.edges / 1000}k`
  const row = (what: string, ours: number, theirs: number, more = ''): void =>
    show(
      `viewer, ${name}: ${what}`,
      (ours / theirs).toFixed(2),
      `times bare sigma: ${ms(ours)} against ${ms(theirs)}${more}`,
    )
  try {
    // In turns, so that whatever else the machine does befalls both.
    const loads: [number, number][] = []
    for (let i = 0; i < LOADS; i += 1) loads.push([await load(browser, viewer), await load(browser, bare)])
    row('open to first picture', least(loads.map(([ours]) => ours)), least(loads.map(([, theirs]) => theirs)))
    if (size.nodes !== USUAL) return
    const ours = await measureViewer(browser, viewer)
    const theirs = await measureBare(browser, bare)
    row('hover to highlight', ours.hover, theirs.hover)
    row('hover to highlight, all shown', ours.hoverAll, theirs.hover)
    const refresh = `; a full refresh of bare sigma takes ${ms(theirs.refresh)}`
    row('filter change', ours.filter, theirs.filter, refresh)
    row('filter change, all shown', ours.filterAll, theirs.filter, refresh)
  } finally {
    for (const server of servers) await server.close()
  }
}

async function load(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, url)
  const time = await page.evaluate(() => window.probe.firstDrawn ?? Number.NaN)
  await page.close()
  return time
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', locale: 'en' })
  await page.addInitScript(installProbe)
  await page.goto(url)
  await page.waitForFunction(() => window.probe.firstDrawn !== null)
  return page
}

async function measureViewer(
  browser: Browser,
  url: string,
): Promise<Record<'hover' | 'hoverAll' | 'filter' | 'filterAll', number>> {
  const page = await open(browser, url)
  await page.waitForFunction(() => window.silkgraph?.loaded())
  const filter = (): Promise<number> =>
    repeat(page, () => window.probe.timed(() => document.querySelector<HTMLElement>('.facet-toggle')?.click()))
  const hover = (): Promise<number> => hoverOver(page, 'viewer')
  const best = { hover: await hover(), filter: await filter() }
  // One more click for an even number: everything is let through again.
  await page.keyboard.press('r')
  await page.keyboard.press('a')
  await page.waitForFunction((all) => window.silkgraph?.visible().nodes.length === all, USUAL)
  await repeat(page, () => window.probe.timed(() => undefined))
  const all = { hoverAll: await hover(), filterAll: await filter() }
  await page.close()
  return { ...best, ...all }
}

async function measureBare(browser: Browser, url: string): Promise<Record<'hover' | 'filter' | 'refresh', number>> {
  const page = await open(browser, url)
  const filter = await repeat(page, (i) => {
    const { bare } = window as unknown as { readonly bare: Bare }
    return window.probe.timed(() => bare.hide(i % 2 === 0 ? 'person' : null))
  })
  const refresh = await repeat(page, () => {
    const { bare } = window as unknown as { readonly bare: Bare }
    return window.probe.timed(bare.refresh)
  })
  const hover = await hoverOver(page, 'bare')
  await page.close()
  return { filter, refresh, hover }
}

/** The pointer jumps from the open onto an entity. */
function hoverOver(page: Page, which: 'viewer' | 'bare'): Promise<number> {
  return repeat(
    page,
    async (i, whose) => {
      const { bare, silkgraph } = window as unknown as { readonly bare: Bare; readonly silkgraph: Window['silkgraph'] }
      const ids = silkgraph?.visible().nodes.slice(0, 40) ?? Array.from({ length: 40 }, (_, at) => `n${at}`)
      const id = ids[i * 7] as string
      const point = whose === 'bare' ? bare.pointOf(id) : silkgraph?.pointOf({ kind: 'node', id })
      if (point === undefined) throw new Error(`${id} is not drawn`)
      const canvas = document.querySelector('canvas')?.getBoundingClientRect()
      window.probe.moveTo({ x: (canvas?.left ?? 0) + 2, y: (canvas?.top ?? 0) + 2 })
      for (let wait = 0; wait < 3; wait += 1) await new Promise((done) => requestAnimationFrame(done))
      return window.probe.timed(() => window.probe.moveTo(point))
    },
    which,
  )
}

/** Median of several times. */
async function repeat<T = undefined>(
  page: Page,
  act: (i: number, arg: T) => Promise<number>,
  arg?: T,
): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < TIMES; i += 1) {
    const time = await page.evaluate(`(${act})(${i}, ${JSON.stringify(arg)})`)
    times.push(time as number)
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number
}

const least = (times: readonly number[]): number => Math.min(...times)
const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`
