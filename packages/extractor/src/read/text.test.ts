import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { splitSentences as en } from '../lang/en/sentences.ts'
import { splitSentences as zh } from '../lang/zh/sentences.ts'
import type { Document } from '../model/index.ts'
import { foldUnit } from './reading-text.ts'
import { readText } from './text.ts'

const read = (text: string, id = 'page', date: string | null = null): Document =>
  readText({ id, source: `${id}.txt`, text, sha256: '', date }, { zh, en })
const titles = (doc: Document): string[] => doc.articles.map(({ title }) => title)
const texts = (doc: Document, role: string): string[] =>
  doc.sentences.filter((sentence) => sentence.role === role).map(({ text }) => text)
const bare = (text: string): string => text.split('').map(foldUnit).join('').replace(/\s/g, '')

const PAGE = readFileSync(
  new URL('../../../../data/documents/changjiang-daily-2025-06-17.txt', import.meta.url),
  'utf8',
)

describe('a newspaper page', () => {
  const doc = read(PAGE, 'changjiang-daily-2025-06-17')

  test('is cut into its articles', () => {
    expect(
      doc.articles.map(({ title, dateline, datelinePlace, outlet }) => [title, dateline, datelinePlace, outlet]),
    ).toEqual([
      ['循驼铃古道赴现代化新程：习近平主席推动深化中国-中亚合作的故事', '2025-06-15', '北京', '新华社'],
      ['习近平同哈萨克斯坦总统托卡耶夫会谈', '2025-06-17', null, null],
      ['《平“语”近人——习近平喜欢的典故》(国际版)在中亚五国主流媒体播出', '2025-06-16', '阿斯塔纳', '新华社'],
      ['王忠林在东湖实验室调研', '2025-06-17', null, null],
      ['盛阅春到蔡甸区检查防汛抗旱工作', '2025-06-17', null, null],
      ['盛阅春会见韩国清州市副市长申炳大', '2025-06-17', null, null],
      ['市政协召开党组会议', '2025-06-17', null, null],
      ['武汉500千伏高新变电站成功投运', '2025-06-17', null, '经济日报'],
      [
        '市委金融办分管日常工作的副主任、市地方金融管理局局长叶晓飞：加快构建现代金融体系，为支点建设赋能加力',
        '2025-06-17',
        null,
        '长江日报',
      ],
    ])
  })

  test('keeps headings, notes and kickers out of its body', () => {
    expect(texts(doc, 'heading')).toEqual([
      '优先方向',
      '互利共赢',
      '相知相亲',
      '加快建设全国科技金融中心',
      '以高效资本市场激发创新活力',
      '打造富有竞争力的地方金融服务载体',
    ])
    expect(texts(doc, 'kicker')).toEqual(['央媒看武汉', '牢记嘱托 建成支点 委办局长访谈'])
    expect(texts(doc, 'dateline')).toEqual(['新华社北京6月15日电', '新华社阿斯塔纳6月16日电'])
    expect(texts(doc, 'byline')).toHaveLength(2)
    expect(texts(doc, 'credit')).toContain('孔韬 摄')
  })

  test.each([
    '习近平主席与中亚五国元首在宣言中宣布，',
    '完善跨境交通基础设施，',
    '首个文化遗产保护项目。',
    '650亿元规模的',
    '建设的重要支撑，',
    '金融部门在拓展',
  ])('reads on over the column: %s', (part) => {
    expect(doc.sentences.filter(({ text }) => text.includes(part))).toHaveLength(1)
  })
})

const NEWSCAST = `【奋斗者】两国元首会谈

2023-05-18

央视网消息（新闻联播）：今天，两国元首在西安会谈。双方签署文件。
多国人士积极评价
多国人士表示，会谈成果丰硕。
`

test('a newscast is one article with in-body headings', () => {
  const doc = read(NEWSCAST, 'cast')
  expect(doc.articles).toMatchObject([{ title: '【奋斗者】两国元首会谈', dateline: '2023-05-18', outlet: '央视网' }])
  expect(texts(doc, 'dateline')).toEqual(['2023-05-18', '央视网消息（新闻联播）：'])
  expect(texts(doc, 'heading')).toEqual(['多国人士积极评价'])
  expect(texts(doc, 'body')[0]).toBe('今天，两国元首在西安会谈。')
})

const ENGLISH = `Port opens in Riverton
By Ann Lee

RIVERTON, June 15 (Xinhua) -- A new port opened on Sunday. Mayor John Fox said it cost
$3.5 million.

Bridge closes for repairs

LAKETOWN, June 14 (AP) — The bridge is closed.
`

test('English news', () => {
  const doc = read(ENGLISH, 'news', '2025-06-16')
  expect(doc.lang).toBe('en')
  expect(doc.articles).toMatchObject([
    { title: 'Port opens in Riverton', dateline: '2025-06-15', datelinePlace: 'Riverton', outlet: 'Xinhua' },
    { title: 'Bridge closes for repairs', dateline: '2025-06-14', datelinePlace: 'Laketown', outlet: 'AP' },
  ])
  expect(texts(doc, 'body')[1]).toBe('Mayor John Fox said it cost $3.5 million.')
})

const NOISE = `市政府召开会议

本报讯（记者张三）会议昨日召开。

qwrtp zxcvb 3k4j5 lkj34 5lk34j5 zxcvqwrt sdkfj34 lkjsdf0 xcvbnm wrtpsd

地铁环线开通

新华社武汉12月31日电（记者赵六）地铁环线31日开通，全长６０公里。
`

test('a block that is no language yields a warning and leaves its neighbours alone', () => {
  const doc = read(NOISE, 'page-2025-01-02')
  expect(doc.warnings).toHaveLength(1)
  expect(NOISE.slice(doc.warnings[0]?.span?.start, doc.warnings[0]?.span?.end)).toMatch(/^qwrtp.*wrtpsd$/)
  expect(titles(doc)).toEqual(['市政府召开会议', '地铁环线开通'])
  expect(doc.articles[1]?.dateline).toBe('2024-12-31')
  expect(texts(doc, 'body').at(-1)).toBe('地铁环线31日开通，全长60公里。')
  expect(texts(doc, 'byline')).toEqual(['（记者张三）', '（记者赵六）'])
})

test.each<[string, string, string[], string[]]>([
  ['one sentence', '外长会见大使。', ['外长会见大使。'], []],
  ['a title alone', '外长会见大使', [], ['外长会见大使']],
  ['Markdown', '# 年报\n\n## 一季度\n\n出口增长。\n\n## 二季度\n\n出口回落。', ['出口增长。', '出口回落。'], ['年报']],
  ['no final punctuation', '大路\n我们走在大路上\n风很大\n天很蓝', ['我们走在大路上', '风很大', '天很蓝'], ['大路']],
])('%s', (_, text, body, title) => {
  const doc = read(text)
  expect(doc.articles).toHaveLength(1)
  expect(texts(doc, 'body')).toEqual(body)
  expect(texts(doc, 'title')).toEqual(title)
})

const HOSTILE: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['white space', ' \n\t\r\n　'],
  ['the page', PAGE],
  ['Windows line ends', PAGE.replaceAll('\n', '\r\n')],
  ['one endless line', PAGE.replace(/\s/g, '').repeat(3)],
  ['without punctuation', PAGE.replace(/[。，、；：！？]/g, '')],
  ['only openers', '“（《'.repeat(500)],
  ['nested quotes', `${'“好。'.repeat(500)}${'”'.repeat(500)}`],
  ['lone surrogates', `会议\ud800召开。\udc00😀${'😀'.repeat(400)}。`],
  ['controls', '会\0议\u200b召开\ufeff。\u2028第二行。'],
  ['spaced', '全 市 动 员 起 来 了。在 2023 年 5 月 1 日 和 6 日。'],
  ['marks only', '(上接第一版)\n（下转第二版）\n---\n■\n新华社北京6月15日电\n'.repeat(20)],
  ['other languages', 'Привет, мир. これは日本語です。안녕하세요. مرحبا'],
]

test.each(HOSTILE)('offsets hold: %s', (_, text) => {
  const doc = read(text)
  let last = 0
  for (const sentence of doc.sentences) {
    const { start, end, offsets, article } = sentence
    expect(start).toBeGreaterThanOrEqual(last)
    expect(bare(text.slice(start, end))).toBe(bare(sentence.text))
    expect(offsets).toHaveLength(sentence.text.length + 1)
    expect([offsets[0], offsets.at(-1)]).toEqual([start, end])
    expect(offsets.every((offset, i) => i === 0 || offset > (offsets[i - 1] ?? 0))).toBe(true)
    expect(start).toBeGreaterThanOrEqual(doc.articles[article]?.start ?? Number.NaN)
    expect(end).toBeLessThanOrEqual(doc.articles[article]?.end ?? Number.NaN)
    last = end
  }
  expect(doc.text).toBe(text)
})

test('line ends change no reading', () => {
  const reading = (text: string): string[] => read(text).sentences.map((sentence) => sentence.text)
  expect(reading(PAGE.replaceAll('\n', '\r\n'))).toEqual(reading(PAGE))
})

test('traditional characters are read as simplified; the text stays', () => {
  const doc = read('國家主席習近平會見外賓。著名作家出席。')
  expect(texts(doc, 'body')).toEqual(['国家主席习近平会见外宾。', '著名作家出席。'])
  expect(doc.sentences.map(({ start, end }) => doc.text.slice(start, end))[0]).toBe('國家主席習近平會見外賓。')
})
