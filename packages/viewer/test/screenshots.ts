// The scenes of the screenshots, each set up as a user would.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../../scripts/launch-chromium.ts'
import { GUIDE_SCENES } from './guide-scenes.ts'
import { serveViewer } from './serve.ts'

export interface Scene {
  readonly name: string
  readonly dark?: boolean
  readonly lang?: 'en'
  readonly narrow?: boolean
  readonly act?: (page: Page) => Promise<void>
}

const find = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press('/')
  await page.keyboard.type(query)
  await page.keyboard.press('Enter')
}

/** A few changes by one curator, one of them taken back, and the history of them. */
async function curateSome(page: Page): Promise<void> {
  await find(page, '哈萨克斯坦')
  await page.keyboard.press('n')
  const form = page.locator('.curation-dialog')
  await form.locator('textarea').fill('与“哈方”核对')
  await form.getByLabel('署名').fill('陈')
  await form.getByLabel('理由').fill('原文两处写法不同')
  await form.locator('button[type=submit]').click()
  await page.locator('.marks').first().waitFor()
  await page.locator('.triple-tools').first().getByRole('button', { name: '确认' }).click()
  await page.locator('.review').first().waitFor()
  await page.keyboard.press('F2')
  await form.getByLabel('新名称').fill('哈国')
  await page.keyboard.press('Enter')
  await page.locator('.details h2', { hasText: '哈国' }).waitFor()
  await page.keyboard.press('Control+z')
  await page.locator('.details h2', { hasText: '哈萨克斯坦' }).waitFor()
  await page.keyboard.press('h')
  await page.locator('.history-row').first().waitFor()
}

const findPaths = async (page: Page, ...ends: readonly string[]): Promise<void> => {
  for (const end of ends) {
    await find(page, end)
    await page.keyboard.press('k')
  }
}

const SCENES: readonly Scene[] = [
  { name: 'start-dark', dark: true },
  { name: 'start-light' },
  { name: 'node-dark', dark: true, act: (page) => find(page, '习近平') },
  {
    name: 'edge-light',
    act: async (page) => {
      await find(page, '托卡耶夫')
      await page.locator('.relation-group', { hasText: '会见' }).getByRole('button', { name: '详情' }).first().click()
    },
  },
  {
    name: 'article-dark',
    dark: true,
    act: async (page) => {
      await find(page, '中吉乌铁路')
      await page.locator('.quote').first().click()
    },
  },
  {
    name: 'facts-light',
    act: (page) => find(page, '武汉'),
  },
  {
    name: 'search-dark',
    dark: true,
    act: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('中')
    },
  },
  {
    name: 'isolate-light',
    act: async (page) => page.locator('.facet-toggle', { hasText: '人物' }).dblclick(),
  },
  { name: 'start-en', lang: 'en' },
  { name: 'node-en', lang: 'en', dark: true, act: (page) => find(page, 'tokayev') },
  ...(['entities', 'triples', 'sentences', 'documents'] as const).map((view, i) => ({
    name: `table-${view}`,
    dark: i % 2 === 1,
    act: async (page: Page) => {
      await page.keyboard.press(String(i + 2))
      await page.getByRole('row').nth(3).click()
      for (const tick of [1, 2]) if (i < 2) await page.getByRole('row').nth(tick).getByRole('checkbox').check()
    },
  })),
  {
    name: 'timeline',
    act: async (page) => {
      await page.getByRole('slider', { name: '起' }).focus()
      for (let i = 0; i < 6; i += 1) await page.keyboard.press('Shift+ArrowRight')
      await page.getByLabel('含无日期').uncheck()
    },
  },
  {
    name: 'curation-merge',
    act: async (page) => {
      await find(page, '哈萨克斯坦')
      await page.keyboard.press('m')
      await page.locator('.curation-dialog input[type=search]').fill('中')
    },
  },
  {
    name: 'curation-split-dark',
    dark: true,
    act: async (page) => {
      await find(page, '托卡耶夫')
      await page.getByRole('button', { name: '拆分…' }).click()
    },
  },
  {
    name: 'curation-add',
    act: async (page) => {
      await find(page, '托卡耶夫')
      await page.getByRole('button', { name: '添加…' }).click()
    },
  },
  { name: 'curation-history-dark', dark: true, act: curateSome },
  {
    name: 'curation-marks',
    act: async (page) => {
      await curateSome(page)
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'narrow-curation',
    narrow: true,
    act: async (page) => {
      await find(page, '哈萨克斯坦')
      await page.keyboard.press('F2')
    },
  },
  {
    name: 'unfolded-light',
    act: async (page) => {
      await find(page, '托卡耶夫')
      await page.locator('.relation-group', { hasText: '会见' }).getByRole('button', { name: '详情' }).first().click()
      await page.getByRole('button', { name: '在图中分开画' }).click()
    },
  },
  {
    name: 'focus-dark',
    dark: true,
    act: async (page) => {
      await find(page, '哈萨克斯坦')
      await page.keyboard.press('f')
      await page.keyboard.press('f')
    },
  },
  { name: 'path-light', act: (page) => findPaths(page, '托卡耶夫', '塔吉克斯坦') },
  { name: 'path-dark', dark: true, lang: 'en', act: (page) => findPaths(page, '托卡耶夫', '中吉乌铁路') },
  { name: 'narrow-path', narrow: true, act: (page) => findPaths(page, '托卡耶夫', '中吉乌铁路') },
  {
    name: 'communities-light',
    act: async (page) => {
      await page.getByLabel('颜色').selectOption({ index: 1 })
      await page.getByLabel('大小').selectOption({ index: 4 })
      await page.locator('.swatch').first().waitFor()
      await find(page, '习近平')
      await page.keyboard.press('.')
    },
  },
  {
    name: 'pins-dark',
    dark: true,
    lang: 'en',
    act: async (page) => {
      for (const name of ['tokayev', 'kazakhstan', '武汉']) {
        await find(page, name)
        await page.keyboard.press('.')
      }
      await page.keyboard.press('Escape')
      await page.keyboard.press('0')
      await page.keyboard.press('q')
    },
  },
  { name: 'help-dark', dark: true, act: (page) => page.keyboard.press('?') },
  {
    name: 'error-light',
    act: async (page) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') }),
  },
  { name: 'narrow-start', narrow: true },
  { name: 'narrow-node-dark', narrow: true, dark: true, act: (page) => find(page, '哈萨克斯坦') },
  { name: 'narrow-timeline', narrow: true, act: (page) => page.locator('.bottom-bar button').nth(1).click() },
  { name: 'narrow-graph', narrow: true, act: (page) => page.getByRole('tab').first().click() },
  {
    name: 'narrow-legend',
    narrow: true,
    act: (page) => page.locator('.bottom-bar button').first().click(),
  },
]

/** @param guide - The pictures of the user guide, small and as WebP, instead of all scenes. */
export async function takeScreenshots(folder: string, data: string, guide: boolean): Promise<void> {
  await mkdir(folder, { recursive: true })
  const server = await serveViewer(data)
  const browser = await launchChromium()
  try {
    for (const { name, dark, lang, narrow, act } of guide ? GUIDE_SCENES : SCENES) {
      const page = await browser.newPage({
        viewport: narrow
          ? { width: 412, height: 860 }
          : guide
            ? { width: 1280, height: 780 }
            : { width: 1440, height: 900 },
        locale: lang ?? 'zh-CN',
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      })
      await page.goto(server.url)
      await page.waitForFunction(() => (window.silkgraph?.visible().nodes.length ?? 0) > 0)
      await act?.(page)
      // Two frames: one for the state to reach the canvas, one for it to be drawn.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const png = await page.screenshot()
      await page.close()
      if (guide) await writeFile(join(folder, `${name}.webp`), await toWebp(browser, png))
      else await writeFile(join(folder, `${name}.png`), png)
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** The browser's own encoder: a tenth of the PNG. */
async function toWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage()
  const url = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.62)
  }, png.toString('base64'))
  await page.close()
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
