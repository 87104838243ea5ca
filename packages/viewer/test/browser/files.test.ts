// Files in and out: drop, choose, refuse, download.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOC, manyEntities, pageFolder } from '../fixtures/page.ts'
import { drawn, dropPaths, viewerHarness, visible } from './harness.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silkgraph-viewer-'))
  for (const [name, text] of Object.entries(pageFolder())) await writeFile(at(name), text)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const download = async (page: Page, item: string): Promise<{ name: string; text: string }> => {
  await page.getByLabel('下载').click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: item }).click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

describe('without a served graph', () => {
  const { open } = viewerHarness({})

  test('the page says what to do, and a dropped folder opens whole', async () => {
    const page = await open()
    await page.getByRole('heading', { name: '尚未打开图谱' }).waitFor()
    await dropPaths(page, [folder])
    await drawn(page)
    expect((await visible(page)).nodes).toHaveLength(22)
    await page.locator('.documents').getByText('习近平同哈萨克斯坦总统托卡耶夫会谈').click()
    expect(await page.locator('.reader .mention').count()).toBeGreaterThan(5)
  })

  test('a lone graph.json opens; evidence is read, texts are said to be missing', async () => {
    const page = await open()
    await dropPaths(page, [at('graph.json')])
    await drawn(page)
    await page.locator('.bars').getByRole('button', { name: '托卡耶夫' }).first().click()
    // Names are marked in the sentence even where no offsets of mentions are known.
    expect(await page.locator('.quote mark').first().textContent()).toContain('托卡耶夫')
    await page.locator('.quote').first().click()
    expect(await page.getByText('此文件不含原文').isVisible()).toBe(true)
  })

  test('lines without graph.json are laid out on opening', async () => {
    const page = await open()
    await dropPaths(page, ['documents.jsonl', 'entities.jsonl', 'triples.jsonl'].map(at))
    await drawn(page)
    await page.getByRole('button', { name: '优化布局' }).waitFor()
    expect((await visible(page)).edges).toHaveLength(18)
  })

  test('files can be chosen with the button', async () => {
    const page = await open()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.welcome button').click()])
    await chooser.setFiles(['graph.json', 'documents.jsonl', 'entities.jsonl'].map(at))
    await drawn(page)
    expect(await page.getByText(`已打开 ${DOC}`).first().isVisible()).toBe(true)
  })
})

describe('with a graph open', () => {
  const { open } = viewerHarness(pageFolder())

  test.each([
    ['notes.rst', 'hello', 'notes.rst 无法打开'],
    ['package.json', '{"name": "x"}', 'package.json 是 JSON，但不是图谱'],
    ['broken.json', '{"nodes": [', 'broken.json 不是 JSON 文件'],
    ['broken.graphml', '<graphml><graph>', 'broken.graphml 不是 GraphML'],
    ['page.xml', '<html/>', 'page.xml 不是 GraphML'],
    ['empty.json', '', 'empty.json 是空文件'],
  ])('%s is refused by name, and the graph stays', async (name, text, message) => {
    // Chromium words the errors of an XML parser as a styled page, to which our policy applies as well.
    const page = await open({ provokes: /Applying inline style/ })
    await writeFile(at(name), text)
    await dropPaths(page, [at(name)])
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain(message)
    expect(await alert.textContent()).toContain('原来的图谱保持打开')
    expect((await visible(page)).nodes).toHaveLength(22)
    await page.getByRole('button', { name: '关闭提示' }).click()
    expect(await alert.count()).toBe(0)
    await rm(at(name))
  })

  test('another graph replaces it, selection and filters with it', async () => {
    const page = await open()
    await page.locator('.facet-toggle', { hasText: '地点' }).click()
    await writeFile(at('many.json'), manyEntities(30))
    await dropPaths(page, [at('many.json')])
    await page.getByText('显示 30 / 共 30').waitFor()
    expect(await page.evaluate(() => window.silkgraph?.state().filter.types.values)).toEqual([])
    await rm(at('many.json'))
  })

  test('the whole graph is saved as GraphML, and reads back the same', async () => {
    const page = await open()
    const { name, text } = await download(page, 'GraphML：整个图谱')
    expect(name).toBe(`${DOC}.graphml`)
    expect(text).toContain('托卡耶夫')
    const before = await visible(page)
    await writeFile(at(name), text)
    await dropPaths(page, [at(name)])
    await page.getByText(`已打开 ${name}`).first().waitFor()
    const after = await visible(page)
    expect(after.nodes.toSorted()).toEqual(before.nodes.toSorted())
    expect(after.edges.toSorted()).toEqual(before.edges.toSorted())
    // Nested values survive: facts, sources, aliases and what is symmetric.
    await page.locator('.bars').getByRole('button', { name: '托卡耶夫' }).first().click()
    expect(await page.locator('.relation-group', { hasText: '会见' }).locator('.statement').count()).toBe(3)
    await rm(at(name))
  })

  test('the visible part alone is saved', async () => {
    const page = await open()
    await page.locator('.facet-row', { hasText: '人物' }).getByRole('button', { name: '仅显示人物' }).click()
    const { name, text } = await download(page, 'GraphML：可见部分')
    expect(name).toBe(`${DOC}-visible.graphml`)
    expect(text.match(/<node /g)).toHaveLength(4)
    expect(text.match(/<edge /g)).toHaveLength(3)
  })
})

describe('hostile text', () => {
  const evil = '<img src=x onerror="window.hacked = 1">'
  const { open } = viewerHarness({
    'graph.json': JSON.stringify({
      nodes: [
        { key: evil, attributes: { label: evil, type: evil, aliases: [evil] } },
        { key: 'b', attributes: { label: 'b' } },
      ],
      edges: [
        {
          source: evil,
          target: 'b',
          attributes: { relation: evil, sources: [{ doc: evil, start: 0, end: 1, text: evil }] },
        },
      ],
    }),
  })

  test('is shown as text and never as HTML', async () => {
    const page = await open()
    await page.locator('.bars').getByRole('button', { name: evil }).click()
    expect(await page.locator('.details h2').textContent()).toBe(evil)
    expect(await page.locator('.quote q').textContent()).toBe(evil)
    expect(await page.locator('#app img:not(.brand img)').count()).toBe(0)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  })
})
