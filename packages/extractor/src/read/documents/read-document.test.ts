import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { corrupted, docx, zip } from '../../../test/archives.ts'
import { InputError } from '../../errors.ts'
import { type ReadDocumentOptions, readDocument, readStream } from './read-document.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const NEWS = '习近平同托卡耶夫举行会谈。'
const LONG = '国家主席习近平同哈萨克斯坦总统托卡耶夫举行会谈，双方就深化合作达成一致，并签署联合声明。'.repeat(8)

const read = async (name: string, content: string | Uint8Array, options: Partial<ReadDocumentOptions> = {}) => {
  const failed: string[] = []
  const bytes = typeof content === 'string' ? utf8(content) : content
  const onFailure = (place: string, error: InputError) => failed.push(`${place}: ${error.message}`)
  return { documents: await readDocument(bytes, { name, onFailure, ...options }), failed }
}

describe('reads', () => {
  test.each([
    ['text', 'a/page.txt', NEWS, { id: 'page', source: 'a/page.txt', text: NEWS }],
    ['text of unknown name', 'page', NEWS, { id: 'page', text: NEWS }],
    ['Markdown', 'p.md', '# 会谈\n\n武汉', { text: '# 会谈\n\n武汉' }],
    [
      'front matter',
      'p.md',
      '---\ntitle: "会谈"\ndate: 2025-06-16\nauthor: 王\ntags: [a]\n---\n\n武汉',
      { text: '# 会谈\n\n武汉', date: '2025-06-16', author: '王' },
    ],
    ['gzip', 'page.txt.gz', gzipSync(NEWS), { id: 'page', text: NEWS }],
    [
      'the article of an HTML page',
      'p.html',
      `<html><head><title>会谈 - 网站</title><meta name="author" content="王"><meta property="article:published_time" content="2025-06-16T08:00:00+08:00"></head>
       <body><nav><a href="/">首页</a></nav><article><h1>会谈</h1><p>${LONG}</p><h2>背景</h2><p>武<b>汉</b>\n&amp; 成都</p></article><footer>版权</footer></body></html>`,
      { text: `# 会谈\n\n${LONG}\n\n## 背景\n\n武汉 & 成都`, date: '2025-06-16', author: '王' },
    ],
    [
      'HTML without the tags that may be left out',
      'p.html',
      `<!doctype html><html lang="zh"><meta charset="utf-8"><title>会谈</title><style>p { color: red }</style><nav>首页</nav><article><h1>会谈</h1><p>${LONG}</p></article></html>`,
      { text: `# 会谈\n\n${LONG}` },
    ],
    ['HTML by its first bytes', 'page', `<!doctype html><p>${NEWS}</p><p>武汉</p>`, { text: `${NEWS}\n\n武汉` }],
    [
      'HTML with a list and a table',
      'p.htm',
      '<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr></table>',
      { text: 'a\nb\n\nc d' },
    ],
    [
      'HTML whose title names its site, too',
      'p.html',
      `<title>武汉 - 网站</title><h1>武汉</h1><p>成都</p>`,
      { text: '# 武汉\n\n成都' },
    ],
    ['HTML of 20,000 nested elements', 'p.html', `${'<div>'.repeat(20_000)}${NEWS}`, { text: NEWS }],
    [
      'a Word document',
      'p.docx',
      docx(['武汉', '成都'], { title: '会谈', creator: '王', created: '2025-06-16T00:00:00Z' }),
      { text: '# 会谈\n\n武汉\n\n成都', date: '2025-06-16', author: '王' },
    ],
    ['a Word document of another name', 'p.bin', docx(['武汉']), { text: '武汉' }],
  ])('%s', async (_name, file, content, expected) => {
    const { documents, failed } = await read(file, content)
    expect(failed).toEqual([])
    expect(documents).toMatchObject([expected])
  })
})

describe('reads corpora', () => {
  const ROWS = [
    { id: 'a', source: 'c#2', text: '题\n\n武汉', date: '2025-06-16' },
    { id: 'c-3', source: 'c#3', text: '成都' },
  ].map((row) => ({ ...row, places: [{ start: 0, where: { row: Number(row.source.slice(2)) } }] }))
  const rows = (name: string) => ROWS.map((row) => ({ ...row, source: row.source.replace('c', name) }))

  test.each([
    ['JSONL', 'c.jsonl', '\n{"id":"a","title":"题","date":"2025-06-16","text":"武汉"}\n{"text":"成都"}', {}],
    ['CSV', 'c.csv', 'id,title,date,text\na,题,2025/6/16,武汉\n,,,成都\n', {}],
    ['CSV of Excel', 'c.csv', '\ufeffid;title;date;text\r\na;题;20250616;武汉\r\n;;;成都\r\n', {}],
    ['TSV', 'c.tsv', '编号\t标题\t日期\t正文\na\t题\t2025年6月16日\t武汉\n\t\t\t成都', {}],
    [
      'CSV with columns named',
      'c.csv',
      'x,y,z,text\na,题,2025-06-16,\n',
      { columns: { id: 'x', title: 'y', date: 'z', text: 'y' } },
    ],
  ])('%s', async (name, file, content, options) => {
    const { documents, failed } = await read(file, content, options)
    expect(failed).toEqual([])
    if (name === 'CSV with columns named')
      expect(documents).toMatchObject([{ id: 'a', text: '题', date: '2025-06-16' }])
    else expect(documents).toMatchObject(rows(file))
  })

  test('cells with line ends, quotes and separators', async () => {
    const { documents } = await read('c.csv', 'id,text\na,"武汉，\n""光谷"",成都"\n')
    expect(documents).toMatchObject([{ id: 'a', text: '武汉，\n"光谷",成都' }])
  })

  test('a bad row is named, and the others are read', async () => {
    const { documents, failed } = await read(
      'c.jsonl',
      '{"text":"武汉"}\n{"text":\n[1]\n{"text":" "}\n{"id":7}\n{"text":"成都"}',
    )
    expect(documents.map(({ id }) => id)).toEqual(['c-1', 'c-6'])
    expect(failed).toEqual([
      expect.stringMatching(/^#2: the line is not JSON/),
      expect.stringMatching(/^#3: the line is not a JSON object/),
      expect.stringMatching(/^#4: there is no text under "text"/),
      expect.stringMatching(/^#5: no column is called text: name the one .*--columns text=NAME.* there are id$/),
    ])
  })

  test('equal ids are made unique', async () => {
    const { documents } = await read('c.jsonl', '{"id":"a","text":"x"}\n'.repeat(3))
    expect(documents.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-3'])
  })

  test('row by row: the first is there before the second has come', async () => {
    let given = 0
    const chunks = (function* () {
      for (; given < 1000; given++) yield utf8(`{"text":"${'武'.repeat(3000)}${given}"}\n`)
    })()
    const rows = readStream(chunks, { name: 'c.jsonl' })
    expect((await rows.next()).value?.text).toMatch(/武0$/)
    expect(given).toBeLessThan(20)
    await rows.return(undefined)
  })

  test('characters that chunks cut', async () => {
    const bytes = utf8(`{"text":"${'武汉'.repeat(20_000)}"}\n{"text":"成都"}`)
    const chunks = Array.from({ length: Math.ceil(bytes.length / 1001) }, (_, i) =>
      bytes.subarray(i * 1001, (i + 1) * 1001),
    )
    const texts: string[] = []
    for await (const { text } of readStream(chunks, { name: 'c.jsonl' })) texts.push(text)
    expect(texts).toEqual(['武汉'.repeat(20_000), '成都'])
  })
})

describe('refuses, with cause and cure', () => {
  const bomb = zip({ 'word/document.xml': '<a>'.repeat(4_000_000) })
  test.each([
    [
      'a file beyond the limit',
      'p.txt',
      'x'.repeat(2000),
      { maxBytes: 1000 },
      /larger than 0 MB: split it, or raise.*--max-size/,
    ],
    ['gzip that unpacks beyond the limit', 'p.txt.gz', gzipSync('x'.repeat(2000)), { maxBytes: 1000 }, /larger than/],
    ['gzip cut off', 'p.txt.gz', gzipSync(LONG).subarray(0, 60), {}, /gzip file is damaged or cut off/],
    ['a line beyond the limit', 'c.jsonl', `{"text":"${'x'.repeat(2000)}"}`, { maxBytes: 1000 }, /line 1 is larger/],
    ['a quotation mark that is not closed', 'c.csv', 'text\n"武汉', {}, /not closed/],
    [
      'a column that is not there',
      'c.csv',
      'text\n武汉',
      { columns: { date: 'day' } },
      /no column "day" for the date: there are text/,
    ],
    [
      'a Word document cut off',
      'p.docx',
      docx([LONG]).subarray(0, 300),
      {},
      /Word document is damaged or cut off: fetch or save it again/,
    ],
    ['a damaged Word document', 'p.docx', corrupted(docx([LONG])), {}, /damaged/],
    ['an archive that is no Word document', 'p.docx', zip({ 'a.txt': 'a' }), {}, /no Word document/],
    ['text called .docx', 'p.docx', NEWS, {}, /not a Word document, though its name says so/],
    [
      'a Word document with a password',
      'p.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      {},
      /protected by a password/,
    ],
    ['a zip bomb', 'p.docx', bomb, {}, /zip bomb/],
    [
      'a Word document that unpacks beyond the limit',
      'p.docx',
      docx([LONG.repeat(100)]),
      { maxBytes: 10_000 },
      /unpacked, is larger than/,
    ],
    ['an empty page', 'p.html', '<html><script>document.write("x")</script></html>', {}, /filled by scripts/],
  ])('%s', async (_name, file, content, options, message) => {
    await expect(read(file, content, options)).rejects.toThrow(InputError)
    await expect(read(file, content, options)).rejects.toThrow(message)
  })
})

describe('hostile input does nothing', () => {
  test('scripts of a page are not run, nor their text read', async () => {
    const html = `<p>${NEWS}</p><script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1">`
    expect((await read('p.html', html)).documents[0]?.text).toBe(NEWS)
    expect('ran' in globalThis).toBe(false)
  })

  test('entities of XML are not expanded', async () => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`).join('')
    const bytes = docx(['&e20;武汉'], {}, `<!DOCTYPE w [<!ENTITY e0 "x">${entities}]>`)
    const result = await read('p.docx', bytes).then(
      ({ documents }) => documents[0]?.text ?? '',
      (error: Error) => error.message,
    )
    expect(result.length).toBeLessThan(1000)
  })
})
