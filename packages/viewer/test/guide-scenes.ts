// The pictures of docs/explorer.md and of the README, each set up as the guide says.
import type { Page } from 'playwright-core'
import type { Scene } from './screenshots.ts'

const find = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press('/')
  await page.keyboard.type(query)
  await page.keyboard.press('Enter')
}

const details = (page: Page, relation: string): Promise<void> =>
  page.locator('.relation-group', { hasText: relation }).getByRole('button', { name: 'Details' }).first().click()

export const GUIDE_SCENES: readonly Scene[] = [
  { name: 'start', lang: 'en' },
  {
    name: 'evidence',
    lang: 'en',
    act: async (page) => {
      await find(page, 'tokayev')
      await details(page, 'met with')
    },
  },
  {
    name: 'reader',
    lang: 'en',
    dark: true,
    act: async (page) => {
      await find(page, '中吉乌铁路')
      await page.locator('.quote').first().click()
    },
  },
  {
    name: 'search',
    lang: 'en',
    act: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('wuhan')
      await page.locator('[role=option]').first().waitFor()
    },
  },
  {
    name: 'focus',
    lang: 'en',
    dark: true,
    act: async (page) => {
      await find(page, '哈萨克斯坦')
      await page.keyboard.press('f')
    },
  },
  {
    name: 'paths',
    lang: 'en',
    act: async (page) => {
      for (const end of ['tokayev', '塔吉克斯坦']) {
        await find(page, end)
        await page.keyboard.press('k')
      }
    },
  },
  {
    name: 'timeline',
    lang: 'en',
    act: async (page) => {
      await page.getByRole('slider', { name: 'From', exact: true }).focus()
      for (let i = 0; i < 6; i += 1) await page.keyboard.press('Shift+ArrowRight')
      await page.getByLabel('undated too').uncheck()
    },
  },
  {
    name: 'history',
    lang: 'en',
    dark: true,
    act: async (page) => {
      const form = page.locator('.curation-dialog')
      await find(page, '哈萨克斯坦')
      await page.keyboard.press('F2')
      await form.getByLabel('New name').fill('Kazakhstan (KZ)')
      await form.getByLabel('Reason').fill('as in the index')
      await form.getByLabel('Your name').fill('Chen')
      await page.keyboard.press('Enter')
      await page.locator('.details h2', { hasText: '(KZ)' }).waitFor()
      await page.locator('.triple-tools').first().getByRole('button').first().click()
      await page.locator('.review').first().waitFor()
      await page.keyboard.press('h')
      await page.locator('.history-row').first().waitFor()
    },
  },
  {
    name: 'table',
    lang: 'en',
    act: async (page) => {
      await page.keyboard.press('3')
      await page.getByRole('row').nth(4).click()
      for (const row of [1, 2]) await page.getByRole('row').nth(row).getByRole('checkbox').check()
    },
  },
  {
    name: 'communities',
    lang: 'en',
    act: async (page) => {
      await page.getByLabel('Colour').selectOption({ index: 1 })
      await page.getByLabel('Size').selectOption({ index: 4 })
      await page.locator('.swatch').first().waitFor()
      await find(page, '习近平')
      await page.keyboard.press('.')
      await page.keyboard.press('Escape')
    },
  },
]
