// The legend filters, and a large graph starts with its best supported part.
import { describe, expect, test } from 'vitest'
import { manyEntities, pageFolder } from '../fixtures/page.ts'
import { clickOn, searchFor, viewerHarness, visible } from './harness.ts'

describe('legend', () => {
  const { open } = viewerHarness(pageFolder())

  test('a click hides a type with its edges, another shows it again', async () => {
    const page = await open()
    const places = page.locator('.facet-toggle', { hasText: '地点' })
    expect(await places.textContent()).toMatch(/地点\s*9/)
    await places.click()
    expect((await visible(page)).nodes.some((id) => id.startsWith('place:'))).toBe(false)
    expect(await places.textContent()).toMatch(/0 \/ 9/)
    expect(await places.getAttribute('aria-pressed')).toBe('false')
    expect(await page.getByText('显示 13 / 共 22').isVisible()).toBe(true)
    await places.click()
    expect((await visible(page)).nodes).toHaveLength(22)
  })

  test('a double click isolates, once more shows all; so does "only", and reset', async () => {
    const page = await open()
    const people = page.locator('.facet-row', { hasText: '人物' })
    await people.locator('.facet-toggle').dblclick()
    expect((await visible(page)).nodes.every((id) => id.startsWith('person:'))).toBe(true)
    await people.locator('.facet-toggle').dblclick()
    expect((await visible(page)).nodes).toHaveLength(22)
    await people.getByRole('button', { name: '仅显示人物' }).click()
    expect((await visible(page)).nodes).toHaveLength(4)
    await page.getByRole('button', { name: '重置' }).click()
    expect((await visible(page)).nodes).toHaveLength(22)
  })

  test('relations filter edges and keep nodes', async () => {
    const page = await open()
    await page.locator('.facet-row', { hasText: '会见' }).getByRole('button', { name: '仅显示会见' }).click()
    const { nodes, edges } = await visible(page)
    expect([nodes.length, edges]).toEqual([22, ['t1', 't2', 't3']])
  })

  test('entities without a triple can be left out, and come back when one is looked for', async () => {
    const page = await open()
    await page.getByRole('button', { name: '孤立实体' }).click()
    expect((await visible(page)).nodes).not.toContain('person:王毅')
    await searchFor(page, '王毅')
    await page.keyboard.press('Enter')
    expect((await visible(page)).nodes).toContain('person:王毅')
  })

  test('choosing something hidden shows its type again', async () => {
    const page = await open()
    await page.locator('.facet-toggle', { hasText: '设施' }).click()
    await searchFor(page, '铁路')
    await page.keyboard.press('Enter')
    expect((await visible(page)).nodes).toContain('facility:中吉乌铁路')
  })
})

describe('a large graph', () => {
  const { open } = viewerHarness({ 'graph.json': manyEntities(260) })

  test('starts with the 150 best supported, and shows all on demand', async () => {
    const page = await open()
    expect(await page.getByText('显示 150 / 共 260').isVisible()).toBe(true)
    await page.getByRole('button', { name: '全部显示' }).click()
    expect((await visible(page)).nodes).toHaveLength(260)
    await page.getByRole('button', { name: '只看前 150 个' }).click()
    expect((await visible(page)).nodes).toHaveLength(150)
  })

  test('an entity found by search joins what is shown', async () => {
    const page = await open()
    expect((await visible(page)).nodes).not.toContain('n255')
    await searchFor(page, '实体255')
    await page.keyboard.press('Enter')
    expect(await page.getByText('显示 151 / 共 260').isVisible()).toBe(true)
    await clickOn(page, { kind: 'node', id: 'n255' })
    expect(await page.locator('.details h2').textContent()).toBe('实体255')
  })
})
