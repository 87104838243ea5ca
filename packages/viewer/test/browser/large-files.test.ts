// Files of tens of megabytes, which a worker reads: progress, a page that answers all the while, a way to stop, clear refusals.
import { mkdtemp, open as openFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { dropPaths, viewerHarness, visible } from './harness.ts'

const NODES = 4000
/** Text that makes a graph of a few thousand nodes as large as one of many. */
const QUOTE = '双方就共同关心的问题交换意见。'.repeat(100)
const key = (i: number): string => `person:${i}`
const label = (i: number): string => `人物${i}`

let folder = ''
const at = (name: string): string => join(folder, name)
const evidence = (i: number) => ({ doc: 'd', article: '', start: 0, end: 9, text: `${i}${QUOTE}`, rule: 'r' })
const edges = Array.from({ length: NODES - 1 }, (_, i) => ({ source: key(i), target: key(i + 1) }))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silkgraph-large-'))
  const ids = Array.from({ length: NODES }, (_, i) => i)
  const nodes = ids.map((i) => ({ key: key(i), attributes: { label: label(i), type: 'person', x: i % 60, y: i / 60 } }))
  const rows = edges.map(({ source, target }, i) => ({
    key: `t${i}`,
    source,
    target,
    attributes: { relation: 'met_with', sources: [evidence(i)] },
  }))
  await writeFile(at('large.json'), JSON.stringify({ nodes, edges: rows }))
  await writeFile(at('broken.json'), `${JSON.stringify({ nodes, edges: rows }).slice(0, -40)}`)
  const data = (name: string, value: string | number): string => `<data key="${name}">${value}</data>`
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  await writeFile(
    at('large.graphml'),
    [
      '<graphml><key id="label" for="node" attr.name="label" attr.type="string"/>',
      '<key id="type" for="node" attr.name="type" attr.type="string"/>',
      '<key id="relation" for="edge" attr.name="relation" attr.type="string"/>',
      '<key id="sources" for="edge" attr.name="sources" attr.type="string"/><graph edgedefault="directed">',
      ...nodes.map(
        (node) => `<node id="${node.key}">${data('label', node.attributes.label)}${data('type', 'person')}</node>`,
      ),
      ...rows.map(
        ({ source, target, attributes }) =>
          `<edge source="${source}" target="${target}">${data('relation', 'met_with')}${data('sources', escaped(JSON.stringify(attributes.sources)))}</edge>`,
      ),
      '</graph></graphml>',
    ].join('\n'),
  )
  const lines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')
  await writeFile(at('entities.jsonl'), lines(ids.map((i) => ({ id: key(i), type: 'person', name: label(i) }))))
  await writeFile(
    at('triples.jsonl'),
    lines(
      edges.map(({ source, target }, i) => ({
        id: `t${i}`,
        subject: source,
        relation: 'met_with',
        object: target,
        evidence: [evidence(i)],
      })),
    ),
  )
  // Larger than any tab can hold, and no byte of it on the disk.
  const sparse = await openFile(at('huge.json'), 'w')
  await sparse.truncate(3 * 2 ** 30)
  await sparse.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** From here on the page notes the shares it has shown, and its longest standstill before the graph is there. */
const watch = (page: Page, before: number): Promise<void> =>
  page.evaluate((nodes) => {
    const seen = { longest: 0, whole: 0, shares: [] as string[] }
    Object.assign(window, { seen })
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      const isOpen = (window.silkgraph?.visible().nodes.length ?? 0) !== nodes
      if (!isOpen && document.querySelector('.extraction')) {
        seen.longest = Math.max(seen.longest, now - last)
        seen.whole += now - last
      }
      last = now
      const text = document.querySelector('.extraction p')?.textContent ?? ''
      if (text !== '' && seen.shares.at(-1) !== text) seen.shares.push(text)
    }, 20)
  }, before)
const seen = (page: Page): Promise<{ longest: number; whole: number; shares: string[] }> =>
  page.evaluate(() => (window as unknown as { seen: { longest: number; whole: number; shares: string[] } }).seen)

describe('a large file', () => {
  const { open } = viewerHarness(pageFolder())

  test.each([
    ['large.json', ['large.json']],
    ['large.graphml', ['large.graphml']],
    ['lines without a graph file', ['entities.jsonl', 'triples.jsonl']],
  ])('%s is read with progress, and the page never stands still', async (_, names) => {
    const page = await open()
    await watch(page, 22)
    await dropPaths(page, names.map(at))
    await page.getByText(`共 ${NODES.toLocaleString('en')}`).waitFor({ timeout: 50_000 })
    const { longest, whole, shares } = await seen(page)
    expect(shares.length).toBeGreaterThan(2)
    // Of a page that reads in one go the longest standstill is the whole.
    expect(longest).toBeLessThan(whole / 2)
    await page.keyboard.press('/')
    await page.keyboard.type('人物17')
    await page.keyboard.press('Enter')
    await page.locator('.details h2', { hasText: '人物17' }).waitFor()
    expect(await page.locator('.details .statement').count()).toBe(2)
    expect(await page.locator('.quote').first().textContent()).toContain('双方就共同关心的问题交换意见')
    expect(await page.locator('.extraction').count()).toBe(0)
  })

  test('is given up at once; the graph that was open stays', async () => {
    const page = await open()
    await dropPaths(page, [at('large.json')])
    await page.locator('.extraction').getByRole('button', { name: '取消' }).click()
    await page.getByText('已取消打开。').first().waitFor()
    expect((await visible(page)).nodes).toHaveLength(22)
    expect(await page.locator('.extraction').count()).toBe(0)
  })

  test('that breaks off is refused by name', async () => {
    const page = await open()
    await dropPaths(page, [at('broken.json')])
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('broken.json 不是 JSON 文件')
    expect((await visible(page)).nodes).toHaveLength(22)
  })

  test.each([
    ['zh-CN', 'huge.json 超出本浏览器的内存'],
    ['en', 'huge.json is too large for the memory of this browser'],
  ] as const)('that no tab can hold is not read (%s)', async (lang, message) => {
    const page = await open({ lang })
    await dropPaths(page, [at('huge.json')])
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain(message)
    expect(await alert.textContent()).toContain('3072 MB')
  })
})
