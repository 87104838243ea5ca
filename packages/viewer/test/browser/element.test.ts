// `<silk-graph>` on the page of examples/embed: two explorers side by side, each with a state of its own.
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../../../scripts/launch-chromium.ts'
import type { SilkGraphElement } from '../../src/element/silk-graph.ts'
import { pageFolder } from '../fixtures/page.ts'
import { serveViewer, type ViewerServer } from '../serve.ts'

const path = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url))

let folder: string
let server: ViewerServer
let browser: Browser
let page: Page
let errors: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'silkgraph-embed-'))
  cpSync(path('../../examples/embed'), folder, { recursive: true })
  symlinkSync(path('dist'), join(folder, 'viewer'))
  await mkdir(join(folder, 'out'))
  for (const [name, text] of Object.entries(pageFolder())) await writeFile(join(folder, 'out', name), text)
  await writeFile(join(folder, 'out', 'broken.json'), '{"a": 1}')
  server = await serveViewer({}, folder)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(async () => {
  await page.context().close()
  const seen = errors
  errors = []
  expect(seen).toEqual([])
})

const frameOf = async (id: string): Promise<Frame> => {
  const frame = await (await page.locator(`#${id} iframe`).elementHandle())?.contentFrame()
  if (!frame) throw new Error(`#${id} has no frame`)
  return frame
}
const drawn = (frame: Frame): Promise<unknown> =>
  frame.waitForFunction(() => (window.silkgraph?.visible().nodes.length ?? 0) > 0 && window.silkgraph?.loaded())

async function open(): Promise<{ left: Frame; right: Frame }> {
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // A folder without curation, and a site without an icon, answer 404.
    if (message.type() === 'error' && !/\/(?:curation\.jsonl|favicon\.ico)$/u.test(message.location().url))
      errors.push(message.text())
  })
  await page.goto(server.url)
  const [left, right] = [await frameOf('left'), await frameOf('right')]
  await Promise.all([left, right].map(drawn))
  return { left, right }
}

const said = (text: string): Promise<void> => page.locator('#said', { hasText: text }).waitFor()
const shownIn = (frame: Frame, text: string): Promise<void> => frame.locator('.details h2', { hasText: text }).waitFor()

test('two explorers open folder and file, in their languages, one for reading only', async () => {
  const { left, right } = await open()
  await said('changjiang-daily-2025-06-17: 22 entities, 20 triples.')
  expect(await left.getByRole('tab', { name: 'Evidence' }).isVisible()).toBe(true)
  expect(await right.getByRole('tab', { name: '证据' }).isVisible()).toBe(true)
  expect(await left.getByRole('button', { name: 'Open…' }).count()).toBe(1)
  expect(await right.getByRole('button', { name: '打开…' }).count()).toBe(0)
  // The address of a frame is none to hand out.
  await left.getByLabel('Share').click()
  expect(await left.getByRole('button', { name: 'Copy a link to this view' }).count()).toBe(0)
  expect(await left.getByRole('button', { name: 'Save all as one HTML file' }).count()).toBe(1)
  // The folder brought the texts, the file did not.
  expect(await left.evaluate(() => document.body.textContent)).toContain('习近平同哈萨克斯坦总统托卡耶夫会谈')
})

test('what is selected is told, and state is not shared', async () => {
  const { left, right } = await open()
  await left.locator('.facet-toggle', { hasText: 'Person' }).dblclick()
  await left.locator('.bars').getByRole('button', { name: 'Tokayev' }).first().click()
  await said('Kassym-Jomart Tokayev (person) is selected.')
  expect(await page.locator('#left').evaluate((element) => (element as SilkGraphElement).selected)).toEqual({
    kind: 'node',
    id: 'person:托卡耶夫',
    type: 'person',
    name: 'Kassym-Jomart Tokayev',
  })
  // The example's page passes the selection on; filters stay apart.
  await shownIn(right, '托卡耶夫')
  expect(await right.evaluate(() => window.silkgraph?.visible().nodes.length)).toBe(22)
  expect(await left.evaluate(() => window.silkgraph?.visible().nodes.length)).toBe(4)
  await left
    .locator('.relation-group', { hasText: 'met with' })
    .getByRole('button', { name: 'Details' })
    .first()
    .click()
  await said('person:习近平 met_with person:托卡耶夫 is selected.')
  await page.locator('#left').evaluate((element) => (element as SilkGraphElement).select(null))
  await said('Nothing is selected.')
})

test('attributes are followed: theme, language, view, readonly, source', async () => {
  const { left, right } = await open()
  const set = (id: string, name: string, value: string | null): Promise<void> =>
    page.locator(`#${id}`).evaluate(
      (element, [attribute, to]) => {
        if (to === null) element.removeAttribute(attribute)
        else element.setAttribute(attribute, to)
      },
      [name, value] as [string, string | null],
    )
  await page.getByRole('button', { name: 'Dark' }).click()
  await left.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
  await set('left', 'theme', 'light')
  await left.waitForFunction(() => document.documentElement.dataset.theme === 'light')
  expect(await right.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await set('left', 'lang', 'zh-CN')
  await left.getByRole('tab', { name: '证据' }).waitFor()
  await page.getByRole('button', { name: 'Select the first' }).click()
  await shownIn(left, '习近平')
  await left.waitForFunction(() => location.hash.startsWith('#v1.'))
  const code = await left.evaluate(() => location.hash.slice(1))
  await set('right', 'view', code)
  await shownIn(right, '习近平')
  await set('right', 'readonly', null)
  const again = await frameOf('right')
  await drawn(again)
  await shownIn(again, '习近平')
  expect(await again.getByRole('button', { name: '打开…' }).count()).toBe(1)
  await set('left', 'src', 'out/broken.json')
  await said('Not opened: broken.json')
  expect(await left.evaluate(() => window.silkgraph?.visible().nodes.length)).toBe(22)
  // Neither chose for other pages of this browser.
  expect(await page.evaluate(() => localStorage.getItem('silkgraph-preferences'))).toBeNull()
})

test('an element given texts opens them; one taken out of the page is gone', async () => {
  await open()
  await page.evaluate(async () => {
    const element = document.createElement('silk-graph')
    element.id = 'third'
    element.lang = 'en'
    element.open({ 'graph.json': await (await fetch('out/graph.json')).text() }, 'given')
    document.body.append(element)
  })
  const third = await frameOf('third')
  await drawn(third)
  expect(await third.locator('.file-name').textContent()).toBe('given')
  await page.evaluate(() => document.getElementById('third')?.remove())
  expect(await page.locator('iframe').count()).toBe(2)
})
