// The command palette, walking with the arrow keys, and what axe says of every part of the page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { searchFor, viewerHarness, visible } from './harness.ts'

const { open } = viewerHarness(pageFolder())
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Serious findings, as `rule: element`. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      )
  })
}

const palette = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(query)
}

test('Ctrl+K finds a command by a few letters of either language and runs it', async () => {
  const page = await open()
  await palette(page, '三元')
  expect(await page.locator('.palette-row').first().textContent()).toBe('三元组表3')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('tab', { name: '三元组' }).getAttribute('aria-selected')).toBe('true')
  await palette(page, 'tab doc')
  expect(await page.locator('.palette-row').first().textContent()).toContain('文档表')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('it lists every command with its shortcut; what cannot run now says so and stays put', async () => {
  const page = await open({ lang: 'en' })
  await palette(page, '')
  const rows = page.locator('.palette-row')
  expect(await rows.count()).toBeGreaterThan(20)
  expect(await rows.filter({ hasText: 'Zoom in' }).locator('kbd').textContent()).toBe('+')
  await page.keyboard.type('clear the sel')
  expect(await rows.first().getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('arrows choose, and a command that moves the focus keeps it', async () => {
  const page = await open()
  await palette(page, 'table of')
  const first = await page.locator('[aria-selected="true"].palette-row').textContent()
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('[aria-selected="true"].palette-row').textContent()).not.toBe(first)
  await page.keyboard.press('Escape')
  // At once, before the browser has told of the first one's end.
  await palette(page, '搜索')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search')
})

test('arrow keys walk, and the live region says by which relation one came, or that there is no way', async () => {
  const page = await open()
  await searchFor(page, '习近平')
  await page.keyboard.press('Enter')
  const spoken = page.locator('[aria-live="polite"]')
  const told: string[] = []
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
    await page.keyboard.press(key)
    told.push((await spoken.textContent()) ?? '')
  }
  expect(told[0]).toMatch(/经“.+”；\d+ 个相邻实体/)
  expect(told.at(-1)).toMatch(/没有相邻实体/)
})

test.each([
  ['light', false],
  ['dark', true],
] as const)('axe finds nothing serious in the %s theme', async (_name, dark) => {
  const page = await open({ dark })
  expect(await axe(page)).toEqual([])
  await searchFor(page, '托卡耶夫')
  await page.keyboard.press('Enter')
  expect(await axe(page)).toEqual([])
  await page.locator('.quote').first().click()
  expect(await axe(page)).toEqual([])
  await palette(page, '表')
  expect(await axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('3')
  expect((await visible(page)).nodes.length).toBeGreaterThan(0)
  expect(await axe(page)).toEqual([])
})
