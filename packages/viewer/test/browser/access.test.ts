// Languages, themes, the keyboard alone, and narrow screens.
import { describe, expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { clickOn, frames, searchFor, viewerHarness, visible } from './harness.ts'

const { open } = viewerHarness(pageFolder())

describe('language', () => {
  test('follows the browser, changes everywhere at once, and is remembered', async () => {
    const page = await open()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await searchFor(page, '托卡耶夫')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'English' }).click()
    // The other language's strings are loaded when they are first wanted.
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('.details h2').textContent()).toBe('Kassym-Jomart Tokayev')
    expect(await page.locator('.relation-group h3').first().textContent()).toMatch(/met with/)
    expect(await page.locator('.facets').textContent()).toMatch(/Organisation/)
    expect(await page.getByText('22 of 22 shown').isVisible()).toBe(true)
    await page.reload()
    await page.getByRole('tab', { name: 'Evidence' }).waitFor()
  })

  test('is English for an English browser', async () => {
    const page = await open({ lang: 'en' })
    expect(await page.getByPlaceholder('Search names, aliases, pinyin').isVisible()).toBe(true)
  })
})

test('the theme follows the system until it is chosen', async () => {
  const page = await open({ dark: true })
  const theme = () => page.locator('html').getAttribute('data-theme')
  expect(await theme()).toBe('dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(theme).toBe('light')
  await page.getByRole('button', { name: '主题：跟随系统' }).click()
  expect(await theme()).toBe('dark')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: '主题：深色' }).click()
  expect(await theme()).toBe('light')
})

describe('keyboard alone', () => {
  test('from search to the evidence, the article and back', async () => {
    const page = await open()
    await page.keyboard.press('/')
    await page.keyboard.type('xi jinping')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toMatch(/^canvas/)
    const spoken = page.locator('[aria-live="polite"]')
    expect(await spoken.textContent()).toContain('已选中习近平')
    // Arrows walk to a neighbour, and say where they lead.
    await page.keyboard.press('ArrowLeft')
    const selected = await page.evaluate(() => window.silkgraph?.state().selection?.id)
    expect(selected).not.toBe('person:习近平')
    expect(await spoken.textContent()).toContain(selected?.split(':')[1] ?? '?')
    await page.keyboard.press(']')
    expect(await page.locator('mark.evidence').first().isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.summary').isVisible()).toBe(true)
  })

  test('the skip link leads past the graph to the evidence', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    expect(await page.locator('.skip').evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('#side') !== null)).toBe(true)
  })

  test('the legend filters, tabs turn, and help opens and closes', async () => {
    const page = await open()
    await page.locator('.facet-toggle', { hasText: '人物' }).focus()
    await page.keyboard.press('Space')
    expect((await visible(page)).nodes.some((id) => id.startsWith('person:'))).toBe(false)
    await page.getByRole('tab', { name: '证据' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('tab', { name: '原文' }).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test.each([1280, 400])('every control has a name, at %d pixels', async (width) => {
    const page = await open({ width })
    await page.getByRole('button').first().waitFor()
    for (const role of ['button', 'link', 'tab', 'combobox'] as const) {
      expect(await page.getByRole(role, { name: /^$/ }).count()).toBe(0)
    }
    expect(await page.locator('summary').evaluateAll((all) => all.map((menu) => menu.ariaLabel))).toEqual([
      '下载',
      '分享',
    ])
  })
})

describe('narrow screen', () => {
  const narrow = { width: 400, height: 800 }

  test('starts with the table of entities; a row opens the evidence as a sheet', async () => {
    const page = await open(narrow)
    await page.getByRole('row', { name: '托卡耶夫' }).click()
    await page.locator('.side').getByRole('heading', { name: '托卡耶夫', exact: true }).waitFor()
    expect(await page.getByText('显示 22 / 共 22').isVisible()).toBe(true)
  })

  test('evidence rises as a sheet over the canvas, with the node above it in sight', async () => {
    const page = await open(narrow)
    await page.getByRole('tab', { name: '图谱' }).click()
    const side = page.locator('.side')
    expect(await side.isVisible()).toBe(false)
    await page.locator('#search').click()
    await page.keyboard.type('托卡耶夫')
    await page.keyboard.press('Enter')
    await side.waitFor()
    await frames(page)
    const [sheet, node] = [
      await side.boundingBox(),
      await page.evaluate(() => window.silkgraph?.pointOf({ kind: 'node', id: 'person:托卡耶夫' })),
    ]
    expect(node?.y).toBeGreaterThan(52)
    expect(node?.y).toBeLessThan(sheet?.y ?? 0)
    expect(sheet?.width).toBe(400)
    await side.getByRole('button', { name: '关闭' }).click()
    expect(await side.isVisible()).toBe(false)
    // Closing the sheet keeps what is selected.
    expect(await page.evaluate(() => window.silkgraph?.state().selection?.id)).toBe('person:托卡耶夫')
  })

  test('a tap on a node opens it, and the legend is a drawer', async () => {
    const page = await open(narrow)
    await page.getByRole('tab', { name: '图谱' }).click()
    await clickOn(page, { kind: 'node', id: 'place:西安' })
    await page.getByRole('heading', { name: '西安' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.bottom-bar').getByRole('button', { name: '图例与筛选' }).click()
    await page.locator('.facet-toggle', { hasText: '地点' }).click()
    expect((await visible(page)).nodes.some((id) => id.startsWith('place:'))).toBe(false)
  })

  test('nothing is wider than the screen', async () => {
    const page = await open(narrow)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  })
})

test('without WebGL the page says so, and search, evidence and texts work', async () => {
  const page = await open({
    before: () => {
      const { getContext } = HTMLCanvasElement.prototype
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
      } as typeof getContext
    },
  })
  expect(await page.getByRole('alert').textContent()).toContain('WebGL')
  await searchFor(page, '托卡耶夫')
  await page.keyboard.press('Enter')
  await page.locator('.quote').first().click()
  expect(await page.locator('mark.evidence').first().isVisible()).toBe(true)
})
