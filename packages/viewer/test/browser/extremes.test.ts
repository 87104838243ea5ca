// What no reader should have to think of: a lost drawing, a graph without entities, an entity with thousands of neighbours.
import { describe, expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { clickOn, frames, pointOf, searchFor, viewerHarness, visible } from './harness.ts'

describe('a drawing that the graphics processor loses', () => {
  const { open } = viewerHarness(pageFolder())

  test.each([
    ['zh-CN', '图谱已重新绘制。'],
    ['en', 'The graph is drawn anew.'],
  ] as const)('is drawn anew, with selection and curation kept (%s)', async (lang, message) => {
    const page = await open({ lang, provokes: /CONTEXT_LOST|context lost/iu })
    await searchFor(page, '哈萨克斯坦')
    await page.keyboard.press('Enter')
    await page.keyboard.press('F2')
    await page.locator('.curation-dialog [data-focus]').fill('哈国')
    await page.keyboard.press('Enter')
    await page.locator('.details h2', { hasText: '哈国' }).waitFor()
    for (const key of ['0', '-']) await page.keyboard.press(key)
    await frames(page)
    const far = { kind: 'node', id: (await visible(page)).nodes.at(-1) ?? '' } as const
    const before = await pointOf(page, far)
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
    })
    await page.locator('.notice', { hasText: message }).waitFor()
    await frames(page)
    const after = await pointOf(page, far)
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1)
    expect(await page.locator('.details h2').textContent()).toBe('哈国')
    const [other = ''] = (await visible(page)).nodes.filter((id) => id.startsWith('person'))
    await clickOn(page, { kind: 'node', id: other })
    await expect.poll(() => page.evaluate(() => window.silkgraph?.state().selection?.id)).toBe(other)
  })
})

describe('a graph without entities', () => {
  const { open } = viewerHarness({})

  test('is said to be that, and the page works on', async () => {
    const page = await open()
    const buffer = Buffer.from(JSON.stringify({ nodes: [], edges: [] }))
    await page.locator('#files').setInputFiles({ name: 'none.json', mimeType: 'application/json', buffer })
    await page.getByText('此图谱没有实体。').waitFor()
    for (const key of ['2', '3', '4', '5', '1', 'a', 'f', 'k', '0', 'ArrowLeft']) await page.keyboard.press(key)
    expect(await page.getByText('此图谱没有实体。').isVisible()).toBe(true)
  })
})

describe('an entity with 5,000 neighbours', () => {
  const leaves = Array.from({ length: 5000 }, (_, i) => `leaf${i}`)
  const { open } = viewerHarness({
    'graph.json': JSON.stringify({
      nodes: ['hub', ...leaves].map((key, i) => {
        const [angle, radius] = [i * 2.4, 10 * Math.sqrt(i)]
        return { key, attributes: { label: key, x: radius * Math.cos(angle), y: radius * Math.sin(angle) } }
      }),
      edges: leaves.map((target, i) => ({ key: `t${i}`, source: 'hub', target, attributes: { relation: 'met_with' } })),
    }),
  })

  test('is selected, lists its triples in portions, and expands by a screenful', async () => {
    const page = await open()
    await clickOn(page, { kind: 'node', id: 'hub' })
    await page.locator('.details .statement').first().waitFor()
    expect(await page.locator('.details .statement').count()).toBe(40)
    await page.locator('.relation-group .more').click()
    expect(await page.locator('.details .statement').count()).toBe(240)
    const before = (await visible(page)).nodes.length
    await page.keyboard.press('e')
    await expect.poll(async () => (await visible(page)).nodes.length).toBe(before + 40)
  })

  test('is hovered over and opened, all 5,001 shown', async () => {
    const page = await open()
    await page.keyboard.press('a')
    await expect.poll(async () => (await visible(page)).nodes.length).toBe(5001)
    await frames(page)
    const { x, y } = await pointOf(page, { kind: 'node', id: 'hub' })
    await page.mouse.move(x, y)
    await page.locator('.canvas.over').waitFor()
    await frames(page)
    await page.mouse.click(x, y)
    await page.locator('.details h2', { hasText: 'hub' }).waitFor()
  })
})
