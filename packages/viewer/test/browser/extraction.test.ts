// Texts dropped on the page: extracted in a worker, on this machine, with progress and a way to stop.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageFolder } from '../fixtures/page.ts'
import { drawn, dropPaths, viewerHarness, visible } from './harness.ts'

const PAGE = readFileSync(
  new URL('../../../../data/documents/changjiang-daily-2025-06-17.txt', import.meta.url),
  'utf8',
)

let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silkgraph-texts-'))
  await writeFile(at('page.txt'), PAGE)
  await writeFile(
    at('meeting.md'),
    '# 会谈\n\n新华社阿斯塔纳6月16日电 6月16日，国家主席习近平在阿斯塔纳同哈萨克斯坦总统托卡耶夫会谈。\n',
  )
  await writeFile(at('report.pdf'), '%PDF-1.7')
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
      const ticks = window as unknown as { longest: number }
      let last = performance.now()
      ticks.longest = 0
      setInterval(() => {
        const now = performance.now()
        // Until the graph is there: drawing it is another matter.
        if ((window.silkgraph?.visible().nodes.length ?? 0) === 0) ticks.longest = Math.max(ticks.longest, now - last)
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
    expect(await page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(1500)
  })

  test('what cannot be read is named, and does not stop the rest', async () => {
    const page = await open()
    await dropPaths(page, [at('meeting.md'), at('report.pdf'), at('photo.txt')])
    await drawn(page)
    const alert = page.getByRole('alert')
    await expect.poll(() => alert.textContent()).toContain('report.pdf')
    expect(await alert.textContent()).toContain('photo.txt')
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

  test('a PDF alone is refused with what to do, and the graph stays', async () => {
    const page = await open()
    await dropPaths(page, [at('report.pdf')])
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/report\.pdf 无法在浏览器中读取.*\.txt/)
    expect((await visible(page)).nodes.length).toBe(22)
  })
})
