import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ReadOptions, readInputs } from './read-inputs.ts'

const FILES: Record<string, string | Buffer> = {
  'news/2025-06-17.txt': '习近平同托卡耶夫举行会谈。',
  'news/deep/page.txt': '武汉市',
  'news/page.md': '# 会谈',
  'news/picture.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'news/.draft.txt': '草稿',
  'clash/page-2.txt': 'natural',
  'clash/a/page.txt': 'first',
  'clash/b/page.txt': 'second',
  'bad/empty.txt': '',
  'bad/blank.txt': ' \n',
  'bad/binary.bin': Buffer.from([0x41, 0, 0x42]),
  'bad/latin.txt': Buffer.from('Z\u00fcrich', 'latin1'),
  'bad/large.txt': 'x'.repeat(2000),
  'bad/good.txt': 'good',
  'pictures/a.png': 'png',
  'gb.txt': Buffer.from('cef7b0b2cad0b9abb2bcd0c2b7bdb0b8', 'hex'),
}

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'silkgraph-'))
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true })
    writeFileSync(join(cwd, file), content)
  }
  mkdirSync(join(cwd, 'none'))
  symlinkSync('..', join(cwd, 'news/deep/up'))
  symlinkSync('nowhere', join(cwd, 'news/deep/dangling.txt'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

const read = async (inputs: string[], options: ReadOptions = {}) => {
  const { documents, failures } = await readInputs(inputs, { cwd, ...options })
  return {
    documents,
    ids: documents.map(({ id }) => id),
    sources: documents.map(({ source }) => source),
    failed: failures.map(({ source, error }) => `${source}: ${error.message}`),
  }
}

describe('takes', () => {
  test.each([
    ['a file', ['news/page.md'], ['news/page.md']],
    [
      'a folder with its folders, text files only',
      ['news'],
      ['news/2025-06-17.txt', 'news/deep/page.txt', 'news/page.md'],
    ],
    ['a glob', ['news/*.{txt,md}'], ['news/2025-06-17.txt', 'news/page.md']],
    [
      'each file once, in the order of paths',
      ['news/page.md', 'gb.txt', './news'],
      ['gb.txt', 'news/2025-06-17.txt', 'news/deep/page.txt', 'news/page.md'],
    ],
  ])('%s', async (_name, inputs, sources) => {
    const result = await read(inputs)
    expect(result.sources).toEqual(sources)
    expect(result.failed).toEqual([])
  })

  test('standard input', async () => {
    const { documents } = await read(['-'], { stdin: Readable.from([Buffer.from('会谈')]) })
    expect(documents).toMatchObject([{ id: 'stdin', source: '-', text: '会谈' }])
  })

  test('GB18030, the sum being that of the bytes', async () => {
    const { documents } = await read(['gb.txt'])
    const sha256 = createHash('sha256')
      .update(FILES['gb.txt'] ?? '')
      .digest('hex')
    expect(documents).toMatchObject([{ text: '西安市公布新方案', sha256 }])
  })

  test('an absolute path, named relative to the working folder', async () => {
    expect((await read([join(cwd, 'news/page.md')])).sources).toEqual(['news/page.md'])
  })
})

test('ids are unique, and files keep those they have by nature', async () => {
  const { ids, sources } = await read(['clash'])
  expect(sources).toEqual(['clash/a/page.txt', 'clash/b/page.txt', 'clash/page-2.txt'])
  expect(ids).toEqual(['page', 'page-3', 'page-2'])
})

describe('names what fails, and reads the rest', () => {
  test.each([
    ['bad/empty.txt', /^bad\/empty\.txt: the file is empty: remove it/],
    ['bad/blank.txt', /white space/],
    ['bad/binary.bin', /binary/],
    ['news/picture.png', /PNG picture/],
    ['bad/latin.txt', /neither UTF-8, UTF-16, GB18030 nor Big5: save the file as UTF-8/],
    ['bad/large.txt', /larger than 0 MB: split it, or raise the limit \(--max-size\)/],
    ['bad/missing.txt', /^bad\/missing\.txt: there is no such file or folder: check/],
    ['bad/*.pdf', /^bad\/\*\.pdf: no file matches/],
    ['none', /^none: the folder holds no file to read/],
    ['pictures', /^pictures: the folder holds no file to read/],
    ['news/deep/dangling.txt', /no such file/],
    ['gb.txt/x', /no such file/],
  ])('%s', async (input, message) => {
    const { failed, sources } = await read([input, 'bad/good.txt'], { maxBytes: 1000 })
    expect(failed).toHaveLength(1)
    expect(failed[0]).toMatch(message)
    expect(sources).toEqual(['bad/good.txt'])
  })

  test('in a folder', async () => {
    const { failed, sources } = await read(['bad'])
    expect(failed.map((line) => line.split(':')[0])).toEqual(['bad/blank.txt', 'bad/empty.txt', 'bad/latin.txt'])
    expect(sources).toEqual(['bad/good.txt', 'bad/large.txt'])
  })
})
