// Layout, pins, lock, communities and sizes, as a user has them.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { drawn, frames, pointOf, searchFor, viewerHarness } from './harness.ts'

const { open } = viewerHarness(pageFolder())

const XI = { kind: 'node', id: 'person:习近平' } as const
const PLATFORM = { kind: 'node', id: 'product:“汉融通”平台' } as const
const drawing = (page: Page) => page.evaluate(() => window.silkgraph?.state().drawing)

async function drag(page: Page, target: typeof XI | typeof PLATFORM, dx: number, dy: number) {
  const from = await pointOf(page, target)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 })
  await page.mouse.up()
  await frames(page)
  return from
}

async function runLayout(page: Page): Promise<void> {
  await page.getByRole('button', { name: '优化布局' }).click()
  await page.locator('[aria-live="polite"]', { hasText: '布局已稳定' }).waitFor({ state: 'attached' })
  await frames(page)
}

const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y)

describe('pins', () => {
  test('a dragged node is pinned, the move is undone and redone', async () => {
    const page = await open()
    const from = await drag(page, PLATFORM, 40, 30)
    expect((await drawing(page))?.pins.map(({ id }) => id)).toEqual([PLATFORM.id])
    const there = await pointOf(page, PLATFORM)
    expect(apart(there, { x: from.x + 40, y: from.y + 30 })).toBeLessThan(4)
    await page.keyboard.press('Control+z')
    await frames(page)
    expect(apart(await pointOf(page, PLATFORM), from)).toBeLessThan(2)
    expect((await drawing(page))?.pins).toEqual([])
    await page.keyboard.press('Control+Shift+z')
    await frames(page)
    expect(apart(await pointOf(page, PLATFORM), there)).toBeLessThan(2)
  })

  test('a pinned entity stays where it is while the layout moves the rest; unpinned it moves', async () => {
    const page = await open()
    await searchFor(page, '王毅')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '固定在此' }).click()
    const [pin] = (await drawing(page))?.pins ?? []
    await runLayout(page)
    const place = () =>
      page.evaluate(() => {
        const point = window.silkgraph?.placeOf('person:王毅')
        return point && [point.x, point.y]
      })
    const [x = 0, y = 0] = (await place()) ?? []
    expect(Math.hypot(x - (pin?.x ?? 0), y - (pin?.y ?? 0))).toBeLessThan(0.1)
    await page.getByRole('button', { name: '松开 1 个' }).click()
    expect((await drawing(page))?.pins).toEqual([])
    await runLayout(page)
    expect(await place()).not.toEqual([x, y])
  })

  test('pins are in the address of the view', async () => {
    const page = await open()
    await drag(page, PLATFORM, 60, -20)
    const there = await page.evaluate((id) => window.silkgraph?.placeOf(id), PLATFORM.id)
    await page.waitForFunction(() => location.hash.startsWith('#v1.'))
    await page.reload()
    await drawn(page)
    await page.waitForFunction(() => window.silkgraph?.state().drawing.pins.length === 1)
    const back = await page.evaluate((id) => window.silkgraph?.placeOf(id), PLATFORM.id)
    expect(Math.abs((back?.x ?? 0) - (there?.x ?? 1))).toBeLessThan(0.1)
  })
})

test('locked, nothing moves: neither by the pointer nor by the layout', async () => {
  const page = await open()
  await page.getByRole('button', { name: '锁定位置' }).click()
  const place = () => page.evaluate((id) => window.silkgraph?.placeOf(id), PLATFORM.id)
  const before = await place()
  await drag(page, PLATFORM, 50, 10)
  expect(await place()).toEqual(before)
  expect(await page.getByRole('button', { name: '优化布局' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '解除锁定' }).click()
  expect(await page.getByRole('button', { name: '优化布局' }).isDisabled()).toBe(false)
})

test('a layout is undone as a whole', async () => {
  const page = await open()
  const place = () => page.evaluate((id) => window.silkgraph?.placeOf(id), XI.id)
  const before = await place()
  await runLayout(page)
  expect(await place()).not.toEqual(before)
  await page.keyboard.press('Control+z')
  await frames(page)
  expect(await place()).toEqual(before)
})

test('communities are a facet and a colour', async () => {
  const page = await open()
  const facet = page.getByRole('region', { name: '社群' })
  await page.getByLabel('颜色').selectOption({ label: '社群' })
  await facet.waitFor()
  const first = facet.locator('.facet-toggle').first()
  expect(await first.textContent()).toMatch(/^社群 1 · /u)
  const all = (await page.evaluate(() => window.silkgraph?.visible().nodes.length)) ?? 0
  await facet.locator('.facet-only').first().click()
  await frames(page)
  const some = (await page.evaluate(() => window.silkgraph?.visible().nodes.length)) ?? 0
  expect(some).toBeGreaterThan(1)
  expect(some).toBeLessThan(all)
  expect(await first.locator('.swatch').count()).toBe(1)
})

test('communities are found without colouring by them', async () => {
  const page = await open()
  await page.getByRole('button', { name: '划分社群' }).click()
  await page.getByRole('region', { name: '社群' }).waitFor()
  expect((await drawing(page))?.colorBy).toBe('type')
})

test.each(['相邻实体', '三元组', 'PageRank', '中介中心性'])('sizes by %s', async (label) => {
  const page = await open()
  const size = () => page.evaluate((id) => window.silkgraph?.placeOf(id)?.size, PLATFORM.id)
  const before = await size()
  await page.getByLabel('大小').selectOption({ label })
  await page.waitForFunction(([id, old]) => window.silkgraph?.placeOf(id as string)?.size !== old, [
    PLATFORM.id,
    before,
  ] as const)
  await page.getByLabel('大小').selectOption({ label: '证据多少' })
  await page.waitForFunction(([id, old]) => window.silkgraph?.placeOf(id as string)?.size === old, [
    PLATFORM.id,
    before,
  ] as const)
})
