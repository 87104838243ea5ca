// Links, named views, the read-only page, and the page as one file that opens from disk.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { drawn, frames, searchFor, viewerHarness, visible } from './harness.ts'

const { open } = viewerHarness(pageFolder())

/** People alone, one of them selected, the table of triples in front. */
async function arrange(page: Page): Promise<string> {
  await page.locator('.facet-toggle', { hasText: '人物' }).dblclick()
  await searchFor(page, '托卡耶夫')
  await page.keyboard.press('Enter')
  await page.keyboard.press('3')
  await page.waitForFunction(() => location.hash.startsWith('#v1.'))
  // The last change, too, is in the address.
  await page.waitForTimeout(400)
  return page.url()
}

async function looksArranged(page: Page): Promise<void> {
  await page.locator('.details h2', { hasText: '托卡耶夫' }).waitFor()
  expect(await page.getByRole('tab', { name: '三元组' }).getAttribute('aria-selected')).toBe('true')
  expect((await visible(page)).nodes.every((id) => id.startsWith('person:'))).toBe(true)
}

describe('the view in the address', () => {
  test('opens as it was left, in another window', async () => {
    const url = await arrange(await open())
    const page = await open()
    await page.goto('about:blank')
    await page.goto(url)
    await drawn(page)
    await looksArranged(page)
  })

  test('a pasted link changes the page that is open', async () => {
    const url = await arrange(await open())
    const page = await open()
    await page.evaluate((hash) => {
      location.hash = hash
    }, new URL(url).hash)
    await looksArranged(page)
  })

  test.each(['v1.AAAA', 'v1.%%%', 'v7.q1ZKTEkBAA'])('a damaged #%s is told and left out', async (hash) => {
    const page = await open()
    const url = page.url()
    await page.goto('about:blank')
    await page.goto(`${url}#${hash}`)
    await drawn(page)
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('链接中的视图无法读取')
    expect((await visible(page)).nodes.length).toBe(22)
    await page.waitForFunction(() => location.hash === '')
  })

  test('a link of another graph opens what there is of it', async () => {
    const page = await open()
    const code = await page.evaluate(async () => {
      const json = JSON.stringify({ selection: { kind: 'node', id: 'person:nobody' }, view: 'entities' })
      const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'))
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
      return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
    })
    await page.evaluate((hash) => {
      location.hash = hash
    }, `v1.${code}`)
    await page.getByText('此链接来自另一次抽取').waitFor()
    expect(await page.getByRole('tab', { name: '实体' }).getAttribute('aria-selected')).toBe('true')
  })
})

test('links are copied, also for reading only', async () => {
  const page = await open()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await arrange(page)
  await page.keyboard.press('i')
  await page.getByText('链接已复制。').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  await page.getByLabel('分享').click()
  await page.getByRole('button', { name: '复制只读链接' }).click()
  await page.getByText('只读链接已复制。').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).search).toBe('?readonly')
  await page.goto(link)
  await drawn(page)
  await looksArranged(page)
  expect(await page.getByText('只读', { exact: true }).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: '打开…' }).count()).toBe(0)
})

test('a view is saved by name, found in the menu after a visit, opened and removed', async () => {
  const page = await open()
  const url = page.url()
  await arrange(page)
  await page.keyboard.press('s')
  await page.getByLabel('视图名称').fill('哈方人物')
  await page.keyboard.press('Enter')
  await page.getByText('视图“哈方人物”已保存').waitFor()
  await page.goto('about:blank')
  await page.goto(url)
  await drawn(page)
  expect((await visible(page)).nodes.length).toBe(22)
  await page.getByLabel('分享').click()
  await page.getByRole('button', { name: '哈方人物', exact: true }).click()
  await looksArranged(page)
  await page.getByLabel('分享').click()
  await page.getByRole('button', { name: '删除视图“哈方人物”' }).click()
  await page.getByText('已删除视图“哈方人物”。').waitFor()
  expect(await page.getByRole('button', { name: '哈方人物', exact: true }).count()).toBe(0)
})

describe('one HTML file', () => {
  const saveFile = async (page: Page): Promise<string> => {
    await page.getByLabel('分享').click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '全部存为一个 HTML 文件' }).click(),
    ])
    const path = join(mkdtempSync(join(tmpdir(), 'silkgraph-')), file.suggestedFilename())
    await file.saveAs(path)
    return path
  }

  test('opens from disk with graph, texts and view, lays out, loads nothing, and saves itself again', async () => {
    const page = await open()
    await arrange(page)
    const path = await saveFile(page)
    expect(path).toMatch(/\.html$/)
    const asked: string[] = []
    const opened = async (file: string): Promise<void> => {
      await page.goto('about:blank')
      await page.goto(pathToFileURL(file).href)
      await drawn(page)
      await looksArranged(page)
    }
    page.on('request', (request) => asked.push(request.url()))
    await opened(path)
    await page.locator('.details .quote').first().click()
    expect(await page.locator('mark.evidence').first().isVisible()).toBe(true)
    await page.keyboard.press('1')
    await page.keyboard.press('l')
    await page.waitForFunction(() => window.silkgraph?.layoutRunning() === false)
    await frames(page)
    const again = await saveFile(page)
    await page.goto('about:blank')
    await page.goto(pathToFileURL(again).href)
    await drawn(page)
    expect(await page.locator('mark.evidence').first().isVisible()).toBe(true)
    expect(asked.filter((url) => !/^(file|blob|data|about):/u.test(url))).toEqual([])
  })

  test('opens from disk with what was curated, which can be undone there', async () => {
    const page = await open()
    await searchFor(page, '扎帕罗夫')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F2')
    const form = page.locator('.curation-dialog')
    await form.getByLabel('新名称').fill('扎总统')
    await form.getByLabel('理由').fill('简称')
    await page.keyboard.press('Enter')
    await page.locator('.details h2', { hasText: '扎总统' }).waitFor()
    await searchFor(page, '贾拉拉巴德')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Delete')
    await form.locator('button[type=submit]').click()
    await expect.poll(async () => (await visible(page)).nodes).not.toContain('place:贾拉拉巴德')
    const path = await saveFile(page)
    expect(readFileSync(path, 'utf8')).toContain('curation.jsonl')
    await page.goto('about:blank')
    await page.goto(pathToFileURL(path).href)
    await drawn(page)
    expect((await visible(page)).nodes).not.toContain('place:贾拉拉巴德')
    await searchFor(page, '扎总统')
    await page.keyboard.press('Enter')
    await page.locator('.details h2', { hasText: '扎总统' }).waitFor()
    await page.locator('.details .quote').first().click()
    expect(await page.locator('mark.evidence').first().isVisible()).toBe(true)
    await page.keyboard.press('h')
    await page.locator('.history-row', { hasText: '简称' }).waitFor()
    expect(await page.locator('.history-row').count()).toBe(2)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await visible(page)).nodes).toContain('place:贾拉拉巴德')
  })

  test('what documents hold ends no script', async () => {
    const path = await saveFile(await open())
    const html = readFileSync(path, 'utf8')
    const data = /<script type="application\/json" id="silkgraph-data">([\s\S]*?)<\/script>/u.exec(html)?.[1] ?? ''
    expect(data).not.toContain('<')
    expect(JSON.parse(data).files['documents.jsonl']).toContain('习近平')
  })
})
