// Texts dropped on the page: extracted in a worker, on this machine, with progress and a way to stop.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../../../scripts/launch-chromium.ts'
import { docx, zip } from '../../../extractor/test/archives.ts'
import { pdf } from '../../../extractor/test/pdf.ts'
import { pageFolder } from '../fixtures/page.ts'
import { drawn, dropPaths, viewerHarness, visible } from './harness.ts'

const PAGE = readFileSync(
  new URL('../../../../data/documents/changjiang-daily-2025-06-17.txt', import.meta.url),
  'utf8',
)

const MEETING = '新华社阿斯塔纳6月16日电 6月16日，国家主席习近平在阿斯塔纳同哈萨克斯坦总统托卡耶夫会谈。'
const VISIT = '2024年7月3日，习近平对哈萨克斯坦进行国事访问。'
const htmlOf = (text: string): string =>
  `<!doctype html><html lang="zh"><meta charset="utf-8"><title>会谈</title><nav>首页 新闻</nav><article><h1>会谈</h1><p>${text}</p></article></html>`

let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silkgraph-texts-'))
  await writeFile(at('page.txt'), PAGE)
  await writeFile(
    at('meeting.md'),
    '# 会谈\n\n新华社阿斯塔纳6月16日电 6月16日，国家主席习近平在阿斯塔纳同哈萨克斯坦总统托卡耶夫会谈。\n',
  )
  await writeFile(at('cut-off.pdf'), '%PDF-1.7')
  await writeFile(at('old.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
  await writeFile(at('visit.docx'), docx([VISIT, '会后，双方签署了文件。'], { title: '会谈', created: '2024-07-03' }))
  await writeFile(at('page.html'), htmlOf(MEETING))
  await writeFile(at('named-font.pdf'), pdf([[{ text: VISIT, x: 40, y: 700, size: 9 }]]))
  await writeFile(at('more.zip'), zip({ 'a.txt': MEETING, 'broken.docx': 'PK\x03\x04' }))
  await writeFile(
    at('corpus.jsonl'),
    `${JSON.stringify({ id: 'story-7', date: '2025-06-17', text: MEETING })}\n{"id": 1\n`,
  )
  await writeFile(at('table.csv'), `编号,日期,正文\nrow-1,2024-07-03,${VISIT}\n`)
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.setContent(htmlOf(MEETING))
  await writeFile(at('printed.pdf'), await page.pdf())
  await browser.close()
  await writeFile(at('photo.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
  for (let i = 0; i < 40; i += 1) await writeFile(at(`copy-${i}.txt`), PAGE)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('without a served graph', () => {
  const { open } = viewerHarness({})

  test('a dropped page becomes a graph with its evidence; nothing is sent, and the page never stands still', async () => {
    const page = await open()
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
    await page.evaluate(() => {
      const ticks = window as unknown as { longest: number; whole: number }
      let last = performance.now()
      ticks.longest = 0
      ticks.whole = 0
      setInterval(() => {
        const now = performance.now()
        // Until the graph is there: drawing it is another matter.
        if ((window.silkgraph?.visible().nodes.length ?? 0) === 0) {
          ticks.longest = Math.max(ticks.longest, now - last)
          ticks.whole += now - last
        }
        last = now
      }, 20)
    })
    await dropPaths(page, [at('page.txt'), at('meeting.md')])
    await page.getByText('文本不会离开本机').waitFor()
    await drawn(page)
    expect((await visible(page)).nodes).toContain('person:习近平')
    await page.locator('.bars').getByRole('button', { name: '习近平' }).first().click()
    await page.locator('.quote').first().click()
    expect(await page.locator('mark.evidence').first().isVisible()).toBe(true)
    expect(asked.filter((request) => !request.startsWith('GET http://127.0.0.1'))).toEqual([])
    const ticks = await page.evaluate(() => {
      const { longest, whole } = window as unknown as { longest: number; whole: number }
      return { longest, whole }
    })
    // Extracted by the page itself, the longest standstill would be nearly the whole.
    expect(ticks.longest).toBeLessThan(ticks.whole / 2)
  })

  test.each(['visit.docx', 'page.html', 'printed.pdf', 'named-font.pdf', 'more.zip', 'corpus.jsonl', 'table.csv'])(
    '%s is read in the page, and its sentence stands in the text',
    async (name) => {
      const page = await open()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await dropPaths(page, [at(name)])
      await drawn(page)
      expect((await visible(page)).nodes).toContain('person:习近平')
      await page.locator('.bars').getByRole('button', { name: '习近平' }).first().click()
      await page.locator('.quote').first().click()
      expect((await page.locator('mark.evidence').allTextContents()).join('')).toMatch(/托卡耶夫会谈|国事访问/)
      expect(asked.filter((url) => !/^(?:http:\/\/127\.0\.0\.1|blob:)/u.test(url))).toEqual([])
      expect(asked.some((url) => url.includes('/cmaps/'))).toBe(name === 'named-font.pdf')
    },
  )

  test('what cannot be read is named, and does not stop the rest', async () => {
    const page = await open()
    await dropPaths(page, ['meeting.md', 'cut-off.pdf', 'photo.txt', 'more.zip', 'corpus.jsonl', 'old.doc'].map(at))
    await drawn(page)
    const alert = page.getByRole('alert')
    await expect.poll(() => alert.textContent()).toContain('cut-off.pdf: the PDF is damaged')
    for (const name of ['photo.txt', 'more.zip/broken.docx', 'corpus.jsonl#2', 'old.doc'])
      expect(await alert.textContent()).toContain(name)
    await page.keyboard.press('5')
    for (const name of ['meeting', 'a', 'story-7'])
      expect(await page.getByRole('row').filter({ hasText: name }).count()).toBeGreaterThan(0)
  })
})

describe('with a graph open', () => {
  const { open } = viewerHarness(pageFolder())

  test('a long extraction is cancelled at once; the graph stays, and the next one works', async () => {
    const page = await open()
    await dropPaths(
      page,
      Array.from({ length: 40 }, (_, i) => at(`copy-${i}.txt`)),
    )
    await page.getByText(/已读 [1-9]\d* \/ 40/).waitFor()
    await page.locator('.extraction').getByRole('button', { name: '取消' }).click()
    await page.getByText('抽取已取消。').waitFor()
    expect(await page.locator('.extraction').count()).toBe(0)
    expect((await visible(page)).nodes.length).toBe(22)
    await dropPaths(page, [at('meeting.md')])
    await page.waitForFunction(() => (window.silkgraph?.visible().nodes.length ?? 22) < 10)
    expect((await visible(page)).nodes).toContain('person:托卡耶夫')
  })

  test.each([
    ['old.doc', /old\.doc 的格式无法读取.*\.docx/],
    ['cut-off.pdf', /cut-off\.pdf 无法读取/],
  ])('%s alone is refused with what to do, and the graph stays', async (name, message) => {
    const page = await open()
    await dropPaths(page, [at(name)])
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(message)
    expect((await visible(page)).nodes.length).toBe(22)
  })
})
