// Folding, expanding, focusing and paths, by mouse and by keyboard.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { manyEntities, pageFolder } from '../fixtures/page.ts'
import { clickOn, frames, pointOf, searchFor, viewerHarness, visible } from './harness.ts'

const find = async (page: Page, name: string): Promise<void> => {
  await searchFor(page, name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name }).waitFor()
}
const spoken = (page: Page) => page.locator('[aria-live="polite"]').textContent()
const at = (page: Page, id: string) => pointOf(page, { kind: 'node', id })
const edgeAt = async (page: Page, id: string): Promise<string> => {
  const { x, y } = await pointOf(page, { kind: 'edge', id })
  return `${Math.round(x)} ${Math.round(y)}`
}

describe('on the page', () => {
  const { open } = viewerHarness(pageFolder())

  describe('parallel triples', () => {
    test('three meetings are one edge, which lists them with their dates', async () => {
      const page = await open()
      const places = await Promise.all(['t1', 't2', 't3'].map((id) => edgeAt(page, id)))
      expect(new Set(places).size).toBe(1)
      await clickOn(page, { kind: 'edge', id: 't3' })
      const items = page.locator('.pair-item')
      expect(await items.locator('time').allInnerTexts()).toEqual(['2023-05', '2024-07', '2025-06-16'])
      await items.nth(2).click()
      expect(await page.locator('.details .statement').textContent()).toContain('2025-06-16')
    })

    test('a pair is drawn apart and as one again, from its panel and by key', async () => {
      const page = await open()
      await clickOn(page, { kind: 'edge', id: 't1' })
      await page.getByRole('button', { name: '在图中分开画' }).click()
      await frames(page)
      expect(await spoken(page)).toBe('3 个三元组已分开画。')
      const apart = await Promise.all(['t1', 't2', 't3'].map((id) => edgeAt(page, id)))
      expect(new Set(apart).size).toBe(3)
      await clickOn(page, { kind: 'edge', id: 't3' })
      expect(await page.evaluate(() => window.silkgraph?.state().selection?.id)).toBe('t3')
      await page.keyboard.press('d')
      await frames(page)
      expect(await edgeAt(page, 't1')).toBe(await edgeAt(page, 't3'))
    })

    test('all at once, by the legend and by key', async () => {
      const page = await open()
      const key = page.getByRole('region', { name: '连线' })
      expect(await key.textContent()).toMatch(/单一来源[\s\S]*越多越粗/)
      const toggle = key.getByRole('checkbox', { name: '合并平行关系' })
      expect(await toggle.isChecked()).toBe(true)
      await toggle.click()
      await frames(page)
      expect(await edgeAt(page, 't1')).not.toBe(await edgeAt(page, 't3'))
      await page.keyboard.press('g')
      await frames(page)
      expect(await edgeAt(page, 't1')).toBe(await edgeAt(page, 't3'))
      expect(await spoken(page)).toBe('每对实体之间的关系合画为一条线。')
    })
  })

  test('the focus widens by key and by button, moves nothing, and Escape leaves it', async () => {
    const page = await open()
    await find(page, '北京语言大学')
    const before = await at(page, 'place:中国')
    await page.keyboard.press('f')
    expect(await spoken(page)).toBe('聚焦于北京语言大学：1 跳以内，2 个实体。')
    const bar = page.getByRole('group', { name: '聚焦' })
    await bar.getByRole('button', { name: '2 跳' }).click()
    expect(await bar.locator('.focus-size').textContent()).toBe('4 个实体')
    await page.keyboard.press('f')
    expect(await bar.getByRole('button', { name: '3 跳' }).getAttribute('aria-pressed')).toBe('true')
    await frames(page)
    expect(await at(page, 'place:中国')).toEqual(before)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await bar.count()).toBe(0)
    expect(await spoken(page)).toBe('已取消聚焦。')
  })

  describe('paths', () => {
    const ask = async (page: Page, ...names: readonly string[]): Promise<void> => {
      for (const name of names) {
        await find(page, name)
        await page.keyboard.press('k')
      }
    }
    const titles = (page: Page) => page.locator('.path-names').allInnerTexts()

    test('two entities, chosen by keyboard alone: the path reads as sentences with their sources', async () => {
      const page = await open()
      await ask(page, '北京语言大学')
      expect(await page.locator('.paths').textContent()).toContain('以北京语言大学为起点')
      await ask(page, '首届中国-中亚峰会')
      expect(await titles(page)).toEqual(['北京语言大学 – 托卡耶夫 – 习近平 – 首届中国-中亚峰会', expect.any(String)])
      const steps = page.locator('.path-step')
      expect(await steps.locator('.path-sentence').allInnerTexts()).toEqual([
        expect.stringMatching(/托卡耶夫\s*studied at|托卡耶夫\s*学习|托卡耶夫[\s\S]*北京语言大学/),
        expect.stringMatching(/习近平\s*会见\s*托卡耶夫/),
        expect.stringMatching(/习近平\s*出席\s*首届中国-中亚峰会/),
      ])
      expect(await spoken(page)).toMatch(/找到 2 条路径，最短 3 步。.*习近平会见托卡耶夫；习近平出席首届中国-中亚峰会/)
      expect(await steps.nth(1).textContent()).toContain('另有 2 个三元组')
      await steps.first().locator('.quote').click()
      expect((await page.locator('mark.evidence').allInnerTexts()).join('')).toBe(
        '托卡耶夫总统曾在上世纪80年代在北京语言大学学习中文。',
      )
      await page.getByRole('tab', { name: '证据' }).click()
      expect(await page.locator('.path').count()).toBe(2)
    })

    test('around an entity, through another, and back', async () => {
      const page = await open()
      await ask(page, '北京语言大学', '首届中国-中亚峰会')
      await page.getByRole('button', { name: '避开习近平' }).click()
      expect(await page.locator('.paths').textContent()).toContain('没有路径')
      expect(await spoken(page)).toContain('没有路径')
      await page.getByRole('button', { name: '移除习近平' }).click()
      expect(await page.locator('.path').count()).toBe(2)
      await find(page, '哈萨克斯坦')
      await page.keyboard.press('v')
      expect(await titles(page)).toEqual(['北京语言大学 – 托卡耶夫 – 哈萨克斯坦 – 习近平 – 首届中国-中亚峰会'])
    })

    test('a step leads to its triples and back; Escape closes the paths', async () => {
      const page = await open()
      await ask(page, '托卡耶夫', '首届中国-中亚峰会')
      await page.locator('.path-sentence').first().getByRole('button', { name: '会见' }).click()
      expect(await page.locator('.pair-item').count()).toBe(3)
      await page.locator('.overview').click()
      expect(await page.locator('.path').count()).toBeGreaterThan(0)
      await page.getByRole('checkbox', { name: '只沿主语到宾语的方向' }).check()
      expect((await titles(page))[0]).toBe('托卡耶夫 – 习近平 – 首届中国-中亚峰会')
      await page.locator('.canvas').focus()
      await page.keyboard.press('Escape')
      await page.locator('.summary').waitFor()
    })

    test('three ends, ticked in the table', async () => {
      const page = await open()
      await page.keyboard.press('2')
      for (const name of ['喀什', '安集延', '贾拉拉巴德'])
        await page.getByRole('row', { name }).getByRole('checkbox').check()
      await page.getByRole('button', { name: '查找它们之间的路径' }).click()
      expect(await titles(page)).toHaveLength(3)
      await page.getByRole('button', { name: '全部高亮' }).click()
      expect(await spoken(page)).toBe('已高亮全部路径。')
    })
  })
})

describe('with more entities than are shown at first', () => {
  // n0 is joined to n1, n2, n3; n60 to n181, n182, n183, of which none is among the first 150.
  const { open } = viewerHarness({ 'graph.json': manyEntities(400) })

  test('neighbours out of view are counted by relation, come beside their neighbour, and go again', async () => {
    const page = await open()
    await find(page, '实体60')
    const before = await at(page, 'n60')
    const other = await at(page, 'n5')
    await page.getByRole('button', { name: '访问：还有 3 个' }).click()
    await frames(page)
    expect(await spoken(page)).toBe('已扩展实体60：加入 3 个实体。')
    expect(await page.getByText('显示 153 / 共 400').isVisible()).toBe(true)
    expect([await at(page, 'n60'), await at(page, 'n5')]).toEqual([before, other])
    for (const id of ['n181', 'n182', 'n183']) {
      const { x, y } = await at(page, id)
      expect(Math.hypot(x - before.x, y - before.y)).toBeLessThan(120)
    }
    await page.keyboard.press('c')
    await frames(page)
    expect(await spoken(page)).toBe('已收回实体60扩展的 3 个实体。')
    expect((await visible(page)).nodes).toHaveLength(150)
    expect(await at(page, 'n60')).toEqual(before)
    await page.keyboard.press('e')
    expect((await visible(page)).nodes).toHaveLength(153)
  })

  test('a path may lead through entities out of view: they come into it', async () => {
    const page = await open()
    for (const name of ['实体399', '实体5']) {
      await find(page, name)
      await page.keyboard.press('k')
    }
    const names = await page.locator('.path-names').first().textContent()
    expect(names).toBe('实体399 – 实体132 – 实体43 – 实体14 – 实体4 – 实体1 – 实体5')
    expect((await visible(page)).nodes).toContain('n132')
  })
})
