// What a reader does: search, select, read the evidence, read the article, and go back to the graph.
import { describe, expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { clickOn, frames, pointOf, searchFor, viewerHarness, visible } from './harness.ts'

const { open } = viewerHarness(pageFolder())

describe('start', () => {
  test('the graph is drawn, and the right side sums the corpus up', async () => {
    const page = await open()
    expect(await page.getByText('显示 22 / 共 22').isVisible()).toBe(true)
    const summary = page.locator('.summary')
    expect(await summary.locator('.counts').textContent()).toMatch(/文档1文章4实体22三元组20/)
    expect(await summary.locator('.bars').first().textContent()).toContain('习近平')
    expect(await summary.getByText('习近平同哈萨克斯坦总统托卡耶夫会谈').isVisible()).toBe(true)
  })

  test('an article opens from the list of documents', async () => {
    const page = await open()
    await page.locator('.documents').getByText('习近平同哈萨克斯坦总统托卡耶夫会谈').click()
    expect(await page.locator('.reader h2').textContent()).toBe('习近平同哈萨克斯坦总统托卡耶夫会谈')
    expect(await page.locator('.reader-text').textContent()).toContain('蔡奇、王毅等参加上述活动')
    expect(await page.locator('mark.evidence').count()).toBe(0)
  })
})

describe('search', () => {
  test.each([
    ['近平', '习近平'],
    ['jomart', '托卡耶夫'],
    ['ｔｏｋａｙｅｖ', '托卡耶夫'],
    ['铁路项目', '中吉乌铁路'],
  ])('%s finds %s', async (query, name) => {
    const page = await open()
    await searchFor(page, query)
    expect(await page.getByRole('option').first().textContent()).toContain(name)
  })

  test('hits are grouped by type; arrows choose, Enter goes there', async () => {
    const page = await open()
    await searchFor(page, '中')
    const groups = page.locator('.search-group')
    expect(await groups.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('设施'), expect.stringContaining('事件')]),
    )
    await page.keyboard.press('ArrowDown')
    const chosen = page.getByRole('option', { selected: true })
    const name = await chosen.locator('.search-name').textContent()
    await page.keyboard.press('Enter')
    expect(await page.locator('.details h2').textContent()).toBe(name)
    expect(await page.getByRole('listbox').isVisible()).toBe(false)
  })

  test('nothing found is said', async () => {
    const page = await open()
    await searchFor(page, '木星')
    expect(await page.getByText('没有名为“木星”的实体。').isVisible()).toBe(true)
  })
})

describe('evidence', () => {
  test('a click on a node shows its triples by relation, with qualifiers, confidence, rule and sentence', async () => {
    const page = await open()
    await clickOn(page, { kind: 'node', id: 'person:托卡耶夫' })
    await page.getByRole('heading', { name: '托卡耶夫', exact: true }).waitFor()
    const met = page.locator('.relation-group', { hasText: '会见' })
    expect(await met.locator('.statement').count()).toBe(3)
    const dates = await met.locator('.qualifiers > div:first-child dd').allInnerTexts()
    expect(dates).toEqual(['2023-05', '2024-07', '2025-06-16'])
    const last = met.locator('.statement').last()
    expect(await last.textContent()).toMatch(/习近平[\s\S]*97%[\s\S]*会谈[\s\S]*by-hand/)
    // A place among the qualifiers is an entity of its own.
    await last.getByRole('button', { name: '阿斯塔纳' }).click()
    expect(await page.locator('.details h2').textContent()).toBe('阿斯塔纳')
  })

  test('facts stand with their entity, with the normalised value', async () => {
    const page = await open()
    await searchFor(page, '中国')
    await page.keyboard.press('Enter')
    const fact = page.locator('.relation-group', { hasText: '数值' })
    expect(await fact.textContent()).toMatch(/948亿美元[\s\S]*94,800,000,000 USD[\s\S]*与中亚国家贸易额[\s\S]*2024/)
  })

  test('a target is told from a fact', async () => {
    const page = await open()
    await searchFor(page, '汉融通')
    await page.keyboard.press('Enter')
    expect(await page.locator('.qualifiers').first().textContent()).toMatch(/状态\s*目标/)
  })

  test('parallel edges can be clicked apart, and their panel lists all of the pair', async () => {
    const page = await open()
    await page.keyboard.press('g')
    await frames(page)
    const points = await Promise.all(['t1', 't2', 't3'].map((id) => pointOf(page, { kind: 'edge', id })))
    expect(new Set(points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(3)
    await clickOn(page, { kind: 'edge', id: 't3' })
    await page.locator('.triple').waitFor()
    expect(await page.locator('.triple').textContent()).toMatch(/习近平\s*会见\s*托卡耶夫/)
    expect(await page.locator('.details .statement').textContent()).toContain('2025-06-16')
    const pair = page.locator('.pair-item')
    expect(await pair.count()).toBe(3)
    await pair.nth(1).click()
    expect(await page.locator('.details .statement .quote').count()).toBe(2)
    expect(await page.evaluate(() => window.silkgraph?.state().selection)).toEqual({ kind: 'edge', id: 't2' })
  })

  test('the name of a node is as good as its disc, and empty canvas clears the selection', async () => {
    const page = await open()
    const { x, y } = await pointOf(page, { kind: 'node', id: 'facility:中吉乌铁路' })
    await page.mouse.click(x + 40, y)
    await page.getByRole('heading', { name: '中吉乌铁路' }).waitFor()
    const box = await page.locator('.canvas').boundingBox()
    await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + (box?.height ?? 0) - 6)
    await page.locator('.summary').waitFor()
  })
})

describe('reader', () => {
  test('a sentence opens its article there, marked, with mentions tinted by type', async () => {
    const page = await open()
    await searchFor(page, '中吉乌')
    await page.keyboard.press('Enter')
    await page.locator('.quote', { hasText: '起自' }).first().click()
    const evidence = page.locator('mark.evidence')
    expect((await evidence.allInnerTexts()).join('')).toBe(
      '这个铁路项目起自中国的丝路古城新疆喀什，经吐尔尕特山口进入吉尔吉斯斯坦，再向西经吉尔吉斯斯坦边境城市贾拉拉巴德，终至乌兹别克斯坦东部城市安集延。',
    )
    await page.waitForFunction(() => {
      const mark = document.querySelector('mark.evidence')?.getBoundingClientRect()
      const panel = document.querySelector('#panel-source')?.getBoundingClientRect()
      return mark && panel && mark.top >= panel.top && mark.bottom <= panel.bottom
    })
    const tint = (name: string) =>
      page
        .locator('.reader-text .mention', { hasText: name })
        .first()
        .evaluate((mention) => getComputedStyle(mention).backgroundColor)
    expect(await tint('中国')).toBe(await tint('喀什'))
    expect(await tint('中国')).not.toBe(await tint('习近平主席'))
  })

  test('previous and next walk along the evidence of the selection', async () => {
    const page = await open()
    await clickOn(page, { kind: 'node', id: 'person:托卡耶夫' })
    await page.locator('.quote').first().click()
    const place = page.locator('.steps span')
    expect(await place.textContent()).toBe('证据 1 / 6')
    await page.getByRole('button', { name: '下一条证据' }).click()
    expect(await place.textContent()).toBe('证据 2 / 6')
    await page.keyboard.press('[')
    await page.keyboard.press('[')
    expect(await place.textContent()).toBe('证据 6 / 6')
  })

  test('a mention leads back to its node', async () => {
    const page = await open()
    await searchFor(page, '扎帕罗夫')
    await page.keyboard.press('Enter')
    await page.locator('.quote').first().click()
    await page.locator('mark.evidence .mention', { hasText: '吉尔吉斯斯坦' }).click()
    expect(await page.locator('.details h2').textContent()).toBe('吉尔吉斯斯坦')
    expect(await page.evaluate(() => window.silkgraph?.state().selection?.id)).toBe('place:吉尔吉斯斯坦')
  })

  test('a sentence broken by a column is marked as a whole', async () => {
    const page = await open()
    await page.keyboard.press('g')
    await frames(page)
    await clickOn(page, { kind: 'edge', id: 't3' })
    await page.locator('.details .quote').click()
    expect((await page.locator('mark.evidence').allInnerTexts()).join('')).toBe('习近平同哈萨克斯坦总统托卡耶夫会谈')
  })
})

test('an entity tells where it is named, and leads there', async () => {
  const page = await open()
  await searchFor(page, '王毅')
  await page.keyboard.press('Enter')
  expect(await page.locator('.details').textContent()).toContain('没有涉及该实体的三元组')
  await page.locator('.mentioned button').click()
  expect(await page.locator('.reader h2').textContent()).toBe('习近平同哈萨克斯坦总统托卡耶夫会谈')
  expect((await page.locator('mark.evidence').allInnerTexts()).join('')).toBe('王毅')
})

describe('graph', () => {
  test('a node follows the mouse, and stays where it is dropped', async () => {
    const page = await open()
    const id = 'product:“汉融通”平台'
    const { x, y } = await pointOf(page, { kind: 'node', id })
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 30, y + 20, { steps: 4 })
    await page.mouse.up()
    await frames(page)
    const after = await pointOf(page, { kind: 'node', id })
    expect(Math.abs(after.x - x - 30)).toBeLessThan(4)
    expect(Math.abs(after.y - y - 20)).toBeLessThan(4)
    // Dragging is not selecting.
    expect(await page.evaluate(() => window.silkgraph?.state().selection)).toBeNull()
  })

  test('the layout runs in its worker and stops by itself', async () => {
    const page = await open()
    const before = await pointOf(page, { kind: 'node', id: 'person:王毅' })
    await page.getByRole('button', { name: '优化布局' }).click()
    await page.locator('[aria-live="polite"]', { hasText: '布局已稳定' }).waitFor({ state: 'attached' })
    expect(await page.evaluate(() => window.silkgraph?.layoutRunning())).toBe(false)
    const after = await pointOf(page, { kind: 'node', id: 'person:王毅' })
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(1)
    expect((await visible(page)).nodes).toHaveLength(22)
  })

  test('zooming and showing everything', async () => {
    const page = await open()
    const distance = async () => {
      const [a, b] = await Promise.all(['person:习近平', 'place:中国'].map((id) => pointOf(page, { kind: 'node', id })))
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))
    }
    const before = await distance()
    await page.getByRole('button', { name: '放大' }).click()
    await frames(page)
    expect(await distance()).toBeGreaterThan(before * 1.2)
    await page.getByRole('button', { name: '显示全图' }).click()
    await frames(page)
    expect(Math.abs((await distance()) - before)).toBeLessThan(2)
  })
})
