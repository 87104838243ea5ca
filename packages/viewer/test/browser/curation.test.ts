// Curation as a reader does it: change, undo, reload, a second tab, another extraction, the file.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { drawn, searchFor, viewerHarness, visible } from './harness.ts'

/** What is served; a test may put another extraction in its place. */
const served: Record<string, string> = pageFolder()
const { open } = viewerHarness(served)

const tools = (page: Page) => page.locator('.curate')
const dialog = (page: Page) => page.locator('.curation-dialog')
const heading = (page: Page) => page.locator('.details h2').textContent()
const notice = (page: Page) => page.locator('.notice')
const drawer = (page: Page) => page.locator('.drawer')

async function goTo(page: Page, name: string): Promise<void> {
  await searchFor(page, name)
  await page.keyboard.press('Enter')
  await page.locator('.details h2', { hasText: name }).waitFor()
}

async function rename(page: Page, from: string, to: string, why = ''): Promise<void> {
  await goTo(page, from)
  await tools(page).getByRole('button', { name: '改名…' }).click()
  await dialog(page).getByLabel('新名称').fill(to)
  await dialog(page).getByLabel('理由').fill(why)
  await page.keyboard.press('Enter')
  await page.locator('.details h2', { hasText: to }).waitFor()
}

async function reload(page: Page): Promise<void> {
  await page.reload()
  await drawn(page)
}

/** The edge of the meeting in 2024, as its pair lists it. */
async function goToMeeting(page: Page, date: string): Promise<void> {
  await goTo(page, '托卡耶夫')
  await page.locator('.statement', { hasText: date }).getByRole('button', { name: '详情' }).click()
  await page.locator('.pair').waitFor()
}

describe('each operation changes what is seen, and can be undone', () => {
  test('rename: on canvas, in search and in the panel; Ctrl+Z and Ctrl+Shift+Z', async () => {
    const page = await open()
    await rename(page, '王毅', '王毅外长', '更常用')
    expect(await notice(page).textContent()).toContain('将王毅改名为王毅外长')
    expect(await page.locator('.marks').textContent()).toContain('原为：王毅更常用')
    await page.keyboard.press('Control+z')
    await page.locator('.details h2', { hasText: /^王毅$/ }).waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.locator('.details h2', { hasText: '王毅外长' }).waitFor()
    await searchFor(page, '外长')
    expect(await page.getByRole('option').first().textContent()).toContain('王毅外长')
  })

  test('merge: two nodes become one, triples follow, and the toast takes it back', async () => {
    const page = await open()
    await goTo(page, '扎帕罗夫')
    await page.keyboard.press('m')
    await dialog(page).getByLabel('与之相同的实体').fill('托卡耶夫')
    await page.keyboard.press('Enter')
    await dialog(page).getByRole('radio').nth(1).check()
    await dialog(page).getByRole('button', { name: '合并', exact: true }).click()
    await page.getByText('显示 21 / 共 21').waitFor()
    expect(await heading(page)).toBe('托卡耶夫')
    expect(await page.locator('.aliases').textContent()).toContain('扎帕罗夫')
    expect(await page.locator('.marks').first().textContent()).toContain('并入：扎帕罗夫')
    expect(await page.locator('.relation-group', { hasText: '任职' }).locator('.statement').count()).toBe(2)
    await notice(page).getByRole('button', { name: '撤销' }).click()
    await page.getByText('显示 22 / 共 22').waitFor()
    expect((await visible(page)).nodes).toContain('person:扎帕罗夫')
  })

  test('split: what a name stands for becomes another entity', async () => {
    const page = await open()
    await goTo(page, '托卡耶夫')
    await tools(page).getByRole('button', { name: '拆分…' }).click()
    await dialog(page).getByRole('checkbox', { name: '托卡耶夫总统' }).check()
    await dialog(page).getByRole('button', { name: '拆分', exact: true }).click()
    await page.getByText('显示 23 / 共 23').waitFor()
    await goTo(page, '托卡耶夫总统')
    expect(await page.locator('.marks').first().textContent()).toContain('拆自：托卡耶夫')
    expect(await page.locator('.relation-group', { hasText: '就读' }).count()).toBe(1)
  })

  test('retype, hide and note', async () => {
    const page = await open()
    await goTo(page, '西安')
    await tools(page).getByRole('button', { name: '类型…' }).click()
    await dialog(page).getByRole('radio', { name: '设施' }).check()
    await dialog(page).getByRole('button', { name: '更改类型' }).click()
    await page.locator('.details .kind', { hasText: '设施' }).waitFor()
    await page.keyboard.press('n')
    await dialog(page).getByLabel('要记下什么？').fill('核对行政区划')
    await dialog(page).getByRole('button', { name: '备注', exact: true }).click()
    await page.locator('.marks', { hasText: '核对行政区划' }).waitFor()
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await page.getByText('显示 21 / 共 21').waitFor()
    expect((await visible(page)).nodes).not.toContain('place:西安')
    expect(await page.locator('.summary').isVisible()).toBe(true)
  })

  test('reject and confirm a triple', async () => {
    const page = await open()
    await goToMeeting(page, '2024-07')
    await page.keyboard.press('y')
    await page.locator('.review', { hasText: '已确认' }).waitFor()
    await page.keyboard.press('w')
    await dialog(page).getByLabel('理由').fill('并非会见')
    await dialog(page).getByRole('button', { name: '驳回', exact: true }).click()
    await page.locator('.summary').waitFor()
    expect((await visible(page)).edges).not.toContain('t2')
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => window.silkgraph?.visible().edges.includes('t2'))
  })

  test('add a triple with the sentence that says it', async () => {
    const page = await open()
    await goTo(page, '习近平')
    await tools(page).getByRole('button', { name: '添加…' }).click()
    const form = dialog(page)
    await form.getByRole('combobox', { name: /^关系/ }).selectOption({ label: '演讲于' })
    await form.getByRole('searchbox', { name: '宾语' }).fill('首届中国')
    await page.keyboard.press('Enter')
    expect(await form.getByRole('button', { name: '添加三元组' }).isDisabled()).toBe(true)
    await form.locator('.sentences .choice', { hasText: '中亚五国领导人' }).first().click()
    await form.getByRole('button', { name: '添加三元组' }).click()
    const group = page.locator('.relation-group', { hasText: '演讲于' })
    await group.locator('.review', { hasText: '人工添加' }).waitFor()
    await group.locator('.quote').first().click()
    expect(await page.locator('mark.evidence, .reader mark').first().isVisible()).toBe(true)
    expect((await visible(page)).edges).toHaveLength(19)
  })
})

describe('several at once', () => {
  test('entities ticked in the table are merged', async () => {
    const page = await open()
    await page.getByRole('tab', { name: '实体' }).click()
    for (const name of ['阿斯塔纳', '喀什'])
      await page
        .getByRole('row', { name: new RegExp(name) })
        .getByRole('checkbox')
        .check()
    await page.locator('.pick-bar').getByRole('button', { name: '合并…' }).click()
    await dialog(page).getByRole('button', { name: '合并', exact: true }).click()
    await page.getByText('显示 21 / 共 21').waitFor()
    expect(await page.getByRole('row', { name: /阿斯塔纳|喀什/ }).count()).toBe(1)
  })

  test('triples ticked in the table are rejected, with one undo for all', async () => {
    const page = await open()
    await page.getByRole('tab', { name: '三元组' }).click()
    for (const nth of [0, 1])
      await page
        .getByRole('row', { name: /中吉乌铁路/ })
        .nth(nth)
        .getByRole('checkbox')
        .check()
    await page.locator('.pick-bar').getByRole('button', { name: '驳回…' }).click()
    await dialog(page).getByRole('button', { name: '驳回', exact: true }).click()
    await page.waitForFunction(() => window.silkgraph?.visible().edges.length === 16)
    await page.keyboard.press('Control+z')
    await page.waitForFunction(() => window.silkgraph?.visible().edges.length === 18)
  })
})

describe('nothing is lost', () => {
  test('after a reload it is all there, and can still be undone', async () => {
    const page = await open()
    await rename(page, '王毅', '王毅外长')
    await rename(page, '喀什', '喀什市')
    await reload(page)
    await goTo(page, '王毅外长')
    await page.keyboard.press('Control+z')
    await notice(page).waitFor({ state: 'detached' })
    await goTo(page, '王毅外长')
    await searchFor(page, '喀什')
    expect(await page.getByRole('option').first().textContent()).not.toContain('喀什市')
  })

  test('two tabs that curate one graph end with the same log', async () => {
    const page = await open()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await drawn(other)
    await Promise.all([rename(page, '王毅', '甲'), rename(other, '喀什', '乙')])
    await Promise.all([rename(page, '西安', '丙'), rename(other, '安集延', '丁')])
    for (const tab of [page, other]) {
      await tab.keyboard.press('Escape')
      await tab.keyboard.press('h')
      await expect.poll(() => drawer(tab).locator('.history-row').count()).toBe(4)
    }
    const rows = await Promise.all([page, other].map((tab) => drawer(tab).locator('.history-what').allTextContents()))
    expect(rows[0]).toEqual(rows[1])
    await reload(page)
    for (const name of ['甲', '乙', '丙', '丁']) await goTo(page, name)
  })

  test('another extraction, with other ids and numbers, is curated all the same', async () => {
    const original = { ...served }
    const page = await open()
    try {
      await rename(page, '王毅', '王毅外长')
      await goToMeeting(page, '2024-07')
      await page.keyboard.press('w')
      await page.keyboard.press('Enter')
      await page.waitForFunction(() => !window.silkgraph?.visible().edges.includes('t2'))
      Object.assign(served, renumbered(original))
      await reload(page)
      await goTo(page, '王毅外长')
      expect((await visible(page)).nodes).toContain('person:王毅~2')
      await goTo(page, '托卡耶夫')
      const meetings = page.locator('.relation-group', { hasText: '会见' }).locator('.statement')
      expect(await meetings.count()).toBe(2)
      expect(await meetings.filter({ hasText: '2024-07' }).count()).toBe(0)
    } finally {
      Object.assign(served, original)
    }
  })

  test('what cannot be applied is told, with its cause', async () => {
    const original = { ...served }
    const page = await open()
    try {
      await rename(page, '王毅', '王毅外长')
      Object.assign(served, without(original, 'person:王毅'))
      await reload(page)
      await notice(page).getByText('有 1 项改动无法应用到此图谱。').waitFor()
      await notice(page).getByRole('button', { name: '校订记录' }).click()
      expect(await drawer(page).locator('.history-failure').textContent()).toBe('此图谱中没有实体“王毅”。')
      expect(await drawer(page).locator('.history-row').textContent()).toContain('未能应用')
    } finally {
      Object.assign(served, original)
    }
  })
})

describe('the file', () => {
  test('is saved, and does in another browser what it did in this', async () => {
    const page = await open()
    await rename(page, '王毅', '王毅外长', '理由甲')
    expect(await page.locator('.history-button .unsaved-dot').isVisible()).toBe(true)
    await page.keyboard.press('h')
    expect(await drawer(page).textContent()).toContain('1 项改动尚未存入文件')
    const saving = page.waitForEvent('download')
    await drawer(page).getByRole('button', { name: '保存 curation.jsonl' }).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe('curation.jsonl')
    const text = readFileSync(await file.path(), 'utf8')
    expect(JSON.parse(text)).toMatchObject({
      op: 'rename',
      name: '王毅外长',
      why: '理由甲',
      entity: { id: 'person:王毅' },
    })
    await drawer(page).getByText('所有改动都已存入文件').waitFor()

    const other = await open()
    await other
      .locator('#files')
      .setInputFiles([{ name: 'curation (1).jsonl', mimeType: '', buffer: Buffer.from(text) }])
    await notice(other).getByText('新增 1 项操作。').waitFor()
    await goTo(other, '王毅外长')
  })

  test('beside the graph is applied as it opens; a broken one is told by line, and the graph opens', async () => {
    const line = JSON.stringify({ id: 'x1', op: 'hide', entities: [{ id: 'place:喀什' }], by: '陈' })
    try {
      served['curation.jsonl'] = `${line}\n`
      const page = await open()
      await page.getByText('显示 21 / 共 21').waitFor()
      expect(await page.locator('.history-button .unsaved-dot').count()).toBe(0)
      served['curation.jsonl'] = `${line}\n{"op":"hide"}\n`
      const other = await open()
      await notice(other).getByText('curation.jsonl:2: hide: "id" is missing').waitFor()
      await other.getByText('显示 22 / 共 22').waitFor()
    } finally {
      delete served['curation.jsonl']
    }
  })
})

test('the history signs operations, and takes back one among several', async () => {
  const page = await open({ lang: 'en' })
  await searchFor(page, 'Wang Yi')
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  await dialog(page).getByLabel('What should be remembered?').fill('one')
  await dialog(page).getByLabel('Your name').fill('Chen')
  await dialog(page).getByRole('button', { name: 'Note', exact: true }).click()
  await page.keyboard.press('n')
  await dialog(page).getByLabel('What should be remembered?').fill('two')
  await dialog(page).getByRole('button', { name: 'Note', exact: true }).click()
  await page.locator('.marks', { hasText: 'two' }).waitFor()
  await page.keyboard.press('h')
  const rows = drawer(page).locator('.history-row')
  expect(await rows.first().textContent()).toMatch(/two.*Chen/)
  await rows.nth(1).getByRole('button', { name: 'Undo' }).click()
  await rows.nth(1).getByText('undone').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.marks').textContent()).not.toContain('one')
})

test('labels, notes and names are text, never HTML', async () => {
  const page = await open()
  const evil = '<img src=x onerror="window.broken=1"><b>粗</b>'
  await rename(page, '王毅', evil, evil)
  await page.keyboard.press('n')
  await dialog(page).getByLabel('要记下什么？').fill(evil)
  await dialog(page).getByLabel('署名').fill(evil)
  await dialog(page).getByRole('button', { name: '备注', exact: true }).click()
  await page.locator('.marks li').nth(1).waitFor()
  await page.keyboard.press('h')
  await drawer(page).locator('.history-row').first().waitFor()
  expect(await page.locator('.details b, .drawer b, .details img, .drawer img, .notice b').count()).toBe(0)
  expect(await drawer(page).locator('.history-what').first().textContent()).toContain(evil)
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
})

/** The same graph as another run might write it: entities and triples numbered anew, in another order. */
function renumbered(files: Record<string, string>): Record<string, string> {
  const id = (text: string): string => text.replaceAll('"person:王毅"', '"person:王毅~2"')
  const graph = JSON.parse(id(files['graph.json'] ?? ''))
  graph.edges.reverse()
  for (const [i, edge] of graph.edges.entries()) edge.key = `n${i}`
  return { 'graph.json': JSON.stringify(graph), 'entities.jsonl': id(files['entities.jsonl'] ?? '') }
}

function without(files: Record<string, string>, entity: string): Record<string, string> {
  const graph = JSON.parse(files['graph.json'] ?? '')
  graph.nodes = graph.nodes.filter(({ key }: { key: string }) => key !== entity)
  const entities = (files['entities.jsonl'] ?? '').split('\n').filter((line) => !line.includes(`"${entity}"`))
  return { 'graph.json': JSON.stringify(graph), 'entities.jsonl': entities.join('\n') }
}
