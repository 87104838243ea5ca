// PDF, EPUB and ZIP: what holds pages, chapters and files.
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { docx, zip } from '../../../test/archives.ts'
import { pdf, type TextAt } from '../../../test/pdf.ts'
import { InputError } from '../../errors.ts'
import { type ReadDocumentOptions, readDocument } from './read-document.ts'

const cMap = async (name: string): Promise<Uint8Array> =>
  await readFile(new URL(`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`, import.meta.url))

const read = async (name: string, bytes: Uint8Array, options: Partial<ReadDocumentOptions> = {}) => {
  const failed: string[] = []
  const onFailure = (place: string, error: InputError) => failed.push(`${place}: ${error.message}`)
  return { documents: await readDocument(bytes, { name, cMap, onFailure, ...options }), failed }
}

const column = (...lines: readonly string[]): TextAt[] => lines.map((text, i) => ({ text, x: 100, y: 700 - 15 * i }))
const FULL = '国家主席习近平同哈萨克斯坦总统托卡耶夫举行会'

describe('PDF', () => {
  test.each([
    ['lines broken inside a word', [column(FULL, '谈，双方签署声明。')], `${FULL}谈，双方签署声明。`],
    [
      'a line that ends early ends the paragraph',
      [column(FULL, '谈。', '武汉市举行论坛。')],
      `${FULL}谈。\n\n武汉市举行论坛。`,
    ],
    [
      'an indented line opens a paragraph',
      [[...column(FULL), { text: '武汉举行论坛', x: 120, y: 685 }]],
      `${FULL}\n\n武汉举行论坛`,
    ],
    [
      'a title of another size',
      [[{ text: '两国元首会谈', x: 100, y: 730, size: 20 }, ...column(FULL)]],
      `两国元首会谈\n\n${FULL}`,
    ],
    ['radicals that look like ideographs', [column('⻓江⽇报⻅⾯')], '长江日报见面'],
    [
      'Latin words at a line end',
      [column('the president of the republic met co-', 'operation partners')],
      'the president of the republic met cooperation partners',
    ],
    [
      'page numbers and running heads',
      ['一', '二', '三'].map((n, i) => [
        { text: `长江日报 第${i + 1}版`, x: 100, y: 780 },
        ...column(`${FULL}${n}`, `谈${n}。`, `武汉${n}。`, `成都${n}。`),
        { text: `- ${i + 1} -`, x: 300, y: 20 },
      ]),
      ['一', '二', '三'].map((n) => `${FULL}${n}谈${n}。\n\n武汉${n}。\n\n成都${n}。`).join('\n\n'),
    ],
  ])('%s', async (_name, pages, text) => {
    const { documents } = await read('p.pdf', pdf(pages))
    expect(documents).toMatchObject([{ id: 'p', text }])
  })

  test('knows the page of each passage; a paragraph may go on over its end', async () => {
    const { documents } = await read('p.pdf', pdf([column(FULL, FULL, FULL, FULL), column('谈。', '武汉。')]))
    expect(documents).toMatchObject([
      {
        text: `${FULL.repeat(4)}谈。\n\n武汉。`,
        places: [
          { start: 0, where: { page: 1 } },
          { start: FULL.length * 4, where: { page: 2 } },
        ],
      },
    ])
  })

  test('title, author and date', async () => {
    const bytes = pdf([column('武汉。')], '/Title(Wuhan News)/Author(Wang)/CreationDate(D:20250616080000Z)')
    expect((await read('p.pdf', bytes)).documents).toMatchObject([
      { text: 'Wuhan News\n\n武汉。', author: 'Wang', date: '2025-06-16' },
    ])
  })

  test('the day on which a page was printed is not the day of its text', async () => {
    const bytes = pdf([column('武汉。')], '/Producer(Skia/PDF m131)/CreationDate(D:20250616080000Z)')
    const [document] = (await read('p.pdf', bytes)).documents
    expect(document).not.toHaveProperty('date')
  })

  test("Node's buffers are bytes too", async () => {
    expect((await read('p.pdf', Buffer.from(pdf([column('武汉。')])))).documents).toMatchObject([{ text: '武汉。' }])
  })

  const encrypted = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`
  test.each([
    ['cut off', pdf([column('武汉')]).subarray(0, 200), /damaged or cut off/],
    ['encrypted', pdf([column('武汉')], '', encrypted), /encrypted: save a copy without a password/],
    ['without text', pdf([[]]), /holds no text.*OCR/],
  ])('%s', async (_name, bytes, message) => {
    await expect(read('p.pdf', bytes)).rejects.toThrow(InputError)
    await expect(read('p.pdf', bytes)).rejects.toThrow(message)
  })
})

describe('EPUB', () => {
  const book = (more: Readonly<Record<string, string>> = {}): Uint8Array =>
    zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
      'OEBPS/content.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>书</dc:title><dc:creator>王</dc:creator><dc:date>2025-06-16</dc:date></metadata>
        <manifest><item id="b" href="text/b%20b.xhtml"/><item id="a" href="a.xhtml"/><item id="x" href="../../../etc/passwd"/></manifest>
        <spine><itemref idref="a"/><itemref idref="x"/><itemref idref="b"/></spine></package>`,
      'OEBPS/text/b b.xhtml': '<html><body><h1>二</h1><p>成都</p></body></html>',
      'OEBPS/a.xhtml': '<html><head><title>x</title></head><body><h1>一</h1><p>武汉</p></body></html>',
      ...more,
    })

  test('chapters in the order of the spine, each passage with its chapter', async () => {
    const { documents } = await read('b.epub', book())
    expect(documents).toMatchObject([
      { text: '# 书\n\n# 一\n\n武汉\n\n# 二\n\n成都', author: '王', date: '2025-06-16' },
    ])
    expect(documents[0]?.places).toEqual([
      { start: 0, where: { part: 'OEBPS/a.xhtml' } },
      { start: 14, where: { part: 'OEBPS/text/b b.xhtml' } },
    ])
  })

  test.each([
    ['cut off', book().subarray(0, 400), /the book is damaged or cut off|archive is damaged/],
    ['a bomb', book({ 'a.css': 'a'.repeat(5_000_000) }), /zip bomb/],
    ['protected', book({ 'META-INF/encryption.xml': '', 'META-INF/rights.xml': '' }), /protected against copying/],
  ])('%s', async (_name, bytes, message) => {
    await expect(read('b.epub', bytes)).rejects.toThrow(message)
  })
})

describe('ZIP', () => {
  test('every file of a format that is read, also in archives within', async () => {
    const inner = zip({ 'c.txt': '成都', 'd.csv': 'text\n北京\n' })
    const bytes = zip({
      'b/a.txt': '武汉',
      'w.docx': docx(['上海']),
      'in.zip': inner,
      'p.png': 'x',
      '__MACOSX/a.txt': 'x',
      '.b.txt': 'x',
    })
    const { documents, failed } = await read('z.zip', bytes)
    expect(failed).toEqual([])
    expect(documents.map(({ source, id, text }) => [source, id, text])).toEqual([
      ['z.zip/b/a.txt', 'a', '武汉'],
      ['z.zip/in.zip/c.txt', 'c', '成都'],
      ['z.zip/in.zip/d.csv#2', 'd-2', '北京'],
      ['z.zip/w.docx', 'w', '上海'],
    ])
    expect(new Set(documents.map(({ sha256 }) => sha256)).size).toBe(4)
  })

  test('names that climb are only names', async () => {
    const { documents } = await read('z.zip', zip({ '../../etc/a.txt': '武汉', 'C:\\b.txt': '成都' }))
    expect(documents.map(({ source }) => source)).toEqual(['z.zip/etc/a.txt', 'z.zip/b.txt'])
  })

  test('names in GB18030 without a mark', async () => {
    const bytes = zip({ '??.txt': '武汉' }, 0)
    const named = Uint8Array.from(bytes)
    for (let at = 0; at < named.length - 6; at++)
      if (Buffer.from(named.subarray(at, at + 6)).toString('latin1') === '??.txt') named.set([0xce, 0xe4], at)
    expect((await read('z.zip', named)).documents).toMatchObject([{ id: '武' }])
  })

  test('bad files are named, and the others read', async () => {
    const { documents, failed } = await read(
      'z.zip',
      zip({ 'a.txt': '', 'b.pdf': '%PDF-1.4 x', 'c.txt': '武汉', 'd.txt': 'd'.repeat(5_000_000) }),
    )
    expect(documents.map(({ id }) => id)).toEqual(['c'])
    expect(failed).toEqual([
      expect.stringMatching(/^\/a\.txt: the file is empty/),
      expect.stringMatching(/^\/b\.pdf: the PDF is damaged/),
      expect.stringMatching(/^\/d\.txt: the archive holds a zip bomb/),
    ])
  })

  test('the limit is for all files together, in archives within as well', async () => {
    const noise = (seed: number) =>
      Array.from({ length: 700 }, (_, i) => String.fromCharCode(0x4e00 + ((i * seed) % 5000))).join('')
    const bytes = zip({ 'a.txt': noise(7), 'b.zip': zip({ 'c.txt': noise(13) }) })
    const { documents, failed } = await read('z.zip', bytes, { maxBytes: 4500 })
    expect(documents).toHaveLength(1)
    expect(failed[0]).toMatch(/larger than/)
  })

  test.each([
    ['cut off', zip({ 'a.txt': '武汉'.repeat(100) }).subarray(0, 60), /the archive is damaged or cut off/],
    ['nothing to read', zip({ 'a.png': 'x' }), /holds no file to read/],
  ])('%s', async (_name, bytes, message) => {
    await expect(read('z.zip', bytes)).rejects.toThrow(message)
  })

  test('a file with a password is named', async () => {
    expect((await read('z.zip', zip({ 'a.txt': 'x' }, 0x801))).failed[0]).toMatch(
      /protected by a password: unpack it first/,
    )
  })

  test('archives packed in each other without end', async () => {
    let bytes = zip({ 'a.txt': '武汉' })
    for (let i = 0; i < 5; i++) bytes = zip({ 'a.zip': bytes })
    expect((await read('z.zip', bytes)).failed[0]).toMatch(/more than 3 deep/)
  })
})
