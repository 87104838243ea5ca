// Tables, timeline, chips and the search that reads pinyin: all of them views of one filter and one selection.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { manyEntities, pageFolder } from '../fixtures/page.ts'
import { frames, searchFor, viewerHarness, visible } from './harness.ts'

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const rows = (page: Page) => page.locator('tbody tr')

describe('search', () => {
  const { open } = viewerHarness(pageFolder())

  test.each([
    ['xjp', '习近平'],
    ['tuokayefu', '托卡耶夫'],
    ['zjwtl', '中吉乌铁路'],
    ['哈薩克', '哈萨克斯坦'],
    ['托卡也夫', '托卡耶夫'],
    ['Tokaev', '托卡耶夫'],
  ])('%s finds %s', async (query, name) => {
    const page = await open()
    await searchFor(page, query)
    await page.getByRole('option').first().getByText(name).waitFor()
  })
})

describe('of a large graph', () => {
  const { open } = viewerHarness({ 'graph.json': manyEntities(260) })

  test('Shift+Enter adds hit after hit to the graph, the list staying open', async () => {
    const page = await open()
    await searchFor(page, '实体25')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+Enter')
    expect(await page.getByText(/显示 15[12] \/ 共 260/).isVisible()).toBe(true)
    expect(await page.getByRole('listbox').isVisible()).toBe(true)
    expect(await page.evaluate(() => window.silkgraph?.state().selection)).toBeNull()
  })

  test('the table lists every entity, draws those in sight, and adds one to the graph', async () => {
    const page = await open()
    await tab(page, '实体').click()
    expect(await page.getByText('260 行').isVisible()).toBe(true)
    expect(await rows(page).count()).toBeLessThan(60)
    await page.locator('.table-body table').focus()
    await page.keyboard.press('End')
    await page.getByRole('row', { name: /实体259/ }).waitFor()
    expect(await page.getByText('显示 151 / 共 260').isVisible()).toBe(true)
  })
})

describe('tables', () => {
  const { open } = viewerHarness(pageFolder())

  test('are sorted by a click on the head, and searched', async () => {
    const page = await open()
    await tab(page, '实体').click()
    await page.getByRole('button', { name: '三元组' }).click()
    expect(await rows(page).first().textContent()).toContain('习近平')
    await page.getByRole('button', { name: '名称', exact: true }).click()
    const names = await rows(page).locator('td:nth-child(2)').allInnerTexts()
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare))
    await page.getByPlaceholder('在表中查找').fill('kazakh')
    expect(await rows(page).count()).toBe(1)
    expect(await rows(page).first().textContent()).toContain('哈萨克斯坦')
  })

  test('show what is selected, and select: a triple, its sentence, its article', async () => {
    const page = await open()
    await searchFor(page, '托卡耶夫')
    await page.keyboard.press('Enter')
    await page.keyboard.press('2')
    expect(await page.getByRole('row', { selected: true }).textContent()).toContain('托卡耶夫')
    await page.keyboard.press('3')
    await page.getByRole('row', { name: /习近平 会见 托卡耶夫 2025-06-16/ }).click()
    expect(await page.locator('.triple').textContent()).toMatch(/习近平\s*会见\s*托卡耶夫/)
    // A fact stands with its entity.
    await page.getByRole('row', { name: /948亿美元/ }).click()
    expect(await page.locator('.details h2').textContent()).toBe('中国')
    expect(await page.getByRole('row', { selected: true }).textContent()).toContain('948亿美元')
    await page.keyboard.press('4')
    await page
      .getByRole('row', { name: /这个铁路项目起自/ })
      .first()
      .click()
    expect((await page.locator('mark.evidence').allInnerTexts()).join('')).toContain('这个铁路项目起自')
    await page.keyboard.press('5')
    await page.getByRole('row', { name: /习近平同哈萨克斯坦总统托卡耶夫会谈/ }).click()
    expect(await page.locator('.reader h2').textContent()).toBe('习近平同哈萨克斯坦总统托卡耶夫会谈')
  })

  test('tick rows for what is done to several at once', async () => {
    const page = await open()
    await tab(page, '实体').click()
    await page.getByPlaceholder('在表中查找').fill('斯坦')
    await page.getByLabel('勾选所有行').check()
    await page.getByPlaceholder('在表中查找').fill('')
    await page.getByRole('row', { name: /西安/ }).first().getByRole('checkbox').check()
    const bar = page.getByRole('toolbar', { name: '已勾选' })
    expect(await bar.textContent()).toContain('已勾选 4 个实体')
    await bar.getByRole('button', { name: '取消勾选' }).click()
    expect(await bar.count()).toBe(0)
  })

  test('show what the legend lets through', async () => {
    const page = await open()
    await page.locator('.facet-row', { hasText: '会见' }).getByRole('button', { name: '仅显示会见' }).click()
    await tab(page, '三元组').click()
    expect(await page.getByText('3 / 20 行').isVisible()).toBe(true)
    const chip = page.getByRole('button', { name: '取消筛选：关系：会见' })
    await chip.click()
    expect(await page.getByText('20 行').isVisible()).toBe(true)
    expect(await page.getByRole('list', { name: '当前筛选' }).count()).toBe(0)
  })
})

describe('legend', () => {
  const { open } = viewerHarness(pageFolder())

  test('status, confidence and articles filter triples, and what only they name', async () => {
    const page = await open()
    await page.locator('.facet-row', { hasText: '目标' }).getByRole('button', { name: '仅显示目标' }).click()
    expect((await visible(page)).nodes).toEqual(['product:“汉融通”平台'])
    await page.getByRole('button', { name: '清除全部筛选' }).click()
    await page.getByRole('slider', { name: '置信度不低于' }).fill('95')
    expect((await visible(page)).edges).toEqual(['t3'])
    expect(await page.getByText('置信度 ≥ 95%').isVisible()).toBe(true)
    await page.keyboard.press('r')
    const article = page.locator('.facet-row', { hasText: '加快构建现代金融体系' })
    await article.locator('.facet-only').click()
    const { nodes } = await visible(page)
    expect(nodes).toContain('product:“汉融通”平台')
    expect(nodes).not.toContain('person:托卡耶夫')
  })
})

describe('timeline', () => {
  const { open } = viewerHarness(pageFolder())
  const range = (page: Page) => page.locator('.timeline-range').textContent()

  test('a period drawn with the mouse filters graph, table and evidence together', async () => {
    const page = await open()
    const track = await page.locator('.track').boundingBox()
    if (track === null) throw new Error('no timeline')
    const y = track.y + track.height / 2
    // The axis ends with December 2025, and each month of that year is a bin.
    const last = Number(await page.getByRole('slider', { name: '止', exact: true }).getAttribute('aria-valuemax'))
    const x = (bin: number): number => track.x + ((bin + 0.5) / (last + 1)) * track.width
    await page.mouse.move(x(last - 11), y)
    await page.mouse.down()
    await page.mouse.move(x(last - 8), y)
    await page.mouse.move(x(last - 1), y)
    await page.mouse.up()
    await page.getByLabel('含无日期').uncheck()
    expect(await range(page)).toBe('2025-01 – 2025-11')
    const { nodes, edges } = await visible(page)
    expect(edges).toEqual(['t3'])
    expect(nodes).toContain('person:托卡耶夫')
    expect(nodes).not.toContain('place:喀什')
    await searchFor(page, '托卡耶夫')
    await page.keyboard.press('Enter')
    expect(await page.locator('.statement').count()).toBe(1)
    expect(await page.getByText('筛选隐藏了 4 个三元组。').isVisible()).toBe(true)
    await page.keyboard.press('3')
    expect(await page.getByText('2 / 20 行').isVisible()).toBe(true)
    await page.getByRole('button', { name: '清除', exact: true }).click()
    expect(await range(page)).toBe('全部日期')
  })

  test('its handles and the period between them are moved with the keyboard', async () => {
    const page = await open()
    const from = page.getByRole('slider', { name: '起', exact: true })
    await from.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+ArrowLeft')
    const before = await from.getAttribute('aria-valuetext')
    expect(before).toMatch(/^20\d\d-\d\d-\d\d$/)
    await page.getByRole('slider', { name: '时段' }).focus()
    await page.keyboard.press('ArrowLeft')
    expect((await from.getAttribute('aria-valuetext'))?.localeCompare(before ?? '')).toBe(-1)
    expect(await page.getByRole('button', { name: /取消筛选：20/ }).isVisible()).toBe(true)
  })

  test('plays: the period walks to the end, and stops there', async () => {
    const page = await open()
    const to = page.getByRole('slider', { name: '止', exact: true })
    await page.getByRole('button', { name: '播放时间线' }).click()
    await expect.poll(() => range(page)).not.toBe('全部日期')
    const first = await to.getAttribute('aria-valuenow')
    await expect.poll(() => to.getAttribute('aria-valuenow'), { timeout: 5000 }).not.toBe(first)
    await page.getByRole('button', { name: '暂停' }).click()
    const at = await to.getAttribute('aria-valuenow')
    await page.waitForTimeout(1000)
    expect(await to.getAttribute('aria-valuenow')).toBe(at)
  })
})

describe('reader', () => {
  const { open } = viewerHarness(pageFolder())

  test('each sentence tells how many triples it supports, and leads to them', async () => {
    const page = await open()
    await page.locator('.documents').getByText('循驼铃古道赴现代化新程').click()
    const cite = page.locator('.cite', { hasText: '4' })
    await cite.click()
    expect(await page.evaluate(() => window.silkgraph?.state().selection)).toEqual({ kind: 'edge', id: 't12' })
    await cite.click()
    expect(await page.evaluate(() => window.silkgraph?.state().selection)).toEqual({ kind: 'edge', id: 't13' })
    expect(await cite.getAttribute('aria-pressed')).toBe('true')
  })

  test('who looks at a node comes back to the same place', async () => {
    const page = await open()
    await page.locator('.documents').getByText('循驼铃古道赴现代化新程').click()
    const panel = page.locator('#panel-source')
    await panel.evaluate((element) => element.scrollTo(0, 300))
    await frames(page)
    await page.locator('.mention', { hasText: '哈萨克斯坦' }).nth(3).click()
    await page.locator('.details h2').waitFor()
    const left = await page.evaluate(() => window.silkgraph?.state().tab)
    expect(left).toBe('evidence')
    await page.getByRole('button', { name: '回到原文' }).click()
    await frames(page)
    expect(await panel.evaluate((element) => element.scrollTop)).toBeGreaterThan(150)
  })
})
