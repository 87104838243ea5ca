// Every format, of what is visible and of all.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { searchFor, viewerHarness } from './harness.ts'

const { open } = viewerHarness(pageFolder())

async function save(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByLabel('下载').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: item, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

const nodesOf = (gexf: string): number => gexf.match(/<node /gu)?.length ?? 0

test.each([
  ['GEXF', '.gexf', (text: string) => nodesOf(text)],
  ['JSON', '.json', (text: string) => JSON.parse(text).nodes.length as number],
  ['GraphML', '.graphml', (text: string) => nodesOf(text)],
])('%s: all, or only what is visible', async (format, extension, count) => {
  const page = await open()
  await page.locator('.facet-toggle', { hasText: '人物' }).dblclick()
  const [all, visible] = [await save(page, `${format}：整个图谱`), await save(page, `${format}：可见部分`)]
  expect(all.name).toBe(`changjiang-daily-2025-06-17${extension}`)
  expect(visible.name).toBe(`changjiang-daily-2025-06-17-visible${extension}`)
  expect(count(all.bytes.toString())).toBe(22)
  expect(count(visible.bytes.toString())).toBe(4)
})

test('CSV: four tables in one ZIP', async () => {
  const { name, bytes } = await save(await open(), 'CSV：整个图谱')
  expect(name).toMatch(/\.csv\.zip$/)
  const text = bytes.toString()
  for (const part of ['nodes.csv', 'edges.csv', 'facts.csv', 'evidence.csv', '习近平']) expect(text).toContain(part)
})

test('RDF names the documents; a vault is a ZIP of notes, a visible entity each', async () => {
  const page = await open()
  const quads = await save(page, 'N-Quads：整个图谱')
  expect(quads.name).toBe('changjiang-daily-2025-06-17.nq')
  expect(quads.bytes.toString()).toContain('<http://www.w3.org/ns/prov#wasDerivedFrom>')
  expect(quads.bytes.toString()).toContain('"习近平"')
  await page.locator('.facet-toggle', { hasText: '人物' }).dblclick()
  const vault = await save(page, 'Markdown vault：可见部分')
  expect(vault.name).toBe('changjiang-daily-2025-06-17-visible.vault.zip')
  expect(new Set(vault.bytes.toString().match(/[^/\0]{1,40}\.md(?=---)/gu))).toHaveLength(4)
})

test('the menu has every format, in groups, and fits the window', async () => {
  const page = await open()
  await page.getByLabel('下载').click()
  await expect.poll(() => page.getByRole('group', { name: '关联数据' }).getByRole('button').count()).toBe(10)
  const box = await page.locator('.menu[open] .menu-items').boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
  const hidden = await page.locator('.menu[open] .menu-items').evaluate((menu) => menu.scrollWidth - menu.clientWidth)
  expect(hidden).toBe(0)
})

test('SVG: shapes, names and legend as on screen; a browser draws it', async () => {
  const page = await open()
  await searchFor(page, '托卡耶夫')
  await page.keyboard.press('Enter')
  const all = (await save(page, 'SVG：整幅图')).bytes.toString()
  for (const text of ['习近平</text>', '托卡耶夫</text>', '人物 4</text>', '22 个实体中的 22 个'])
    expect(all).toContain(text)
  // The selected node has its ring; the camera stays near it afterwards.
  expect(all).toMatch(/<circle [^>]*stroke="#b3541e"/)
  const near = (await save(page, 'SVG：画面所见')).bytes.toString()
  const firstX = (svg: string): string | undefined => /<circle cx="([^"]+)"/u.exec(svg)?.[1]
  expect(firstX(near)).not.toBe(firstX(all))
  const width = await page.evaluate(async (svg) => {
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
    await image.decode()
    return image.naturalWidth
  }, all)
  expect(width).toBeGreaterThan(300)
})

test('PNG: the long side of A3 at 300 dots an inch, and says so', async () => {
  const { bytes } = await save(await open(), 'PNG：整幅图')
  expect(Math.max(bytes.readUInt32BE(16), bytes.readUInt32BE(20))).toBe(4961)
  expect(bytes.subarray(37, 41).toString()).toBe('pHYs')
  expect(bytes.readUInt32BE(41)).toBe(11811)
})
