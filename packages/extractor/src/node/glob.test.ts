import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expandGlob } from './glob.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silkgraph-'))
  for (const file of [
    'a.txt',
    'b.md',
    'Z.txt',
    '.hidden.txt',
    '新闻.txt',
    'sub/c.txt',
    'sub/deep/d.txt',
    '.git/e.txt',
    'x[1].txt',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), file)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['*.txt', ['Z.txt', 'a.txt', 'x[1].txt', '新闻.txt']],
  ['?.txt', ['Z.txt', 'a.txt']],
  ['[ab].*', ['a.txt', 'b.md']],
  ['[!ab].txt', ['Z.txt']],
  ['*.{txt,md}', ['Z.txt', 'a.txt', 'b.md', 'x[1].txt', '新闻.txt']],
  ['{a,{b,c}}.*', ['a.txt', 'b.md']],
  ['**/*.txt', ['Z.txt', 'a.txt', 'sub/c.txt', 'sub/deep/d.txt', 'x[1].txt', '新闻.txt']],
  ['sub/**', ['sub/c.txt', 'sub/deep/d.txt']],
  ['*/c.txt', ['sub/c.txt']],
  ['./sub/*.txt', ['./sub/c.txt']],
  ['.*.txt', ['.hidden.txt']],
  ['新*', ['新闻.txt']],
  ['s*', []],
  ['none/*.txt', []],
  ['*.TXT', []],
])('%s', (pattern, files) => {
  expect(expandGlob(pattern, folder)).toEqual(files)
})

test('an absolute pattern', () => {
  expect(expandGlob(`${folder.replaceAll('\\', '/')}/sub/*.txt`, '/')).toEqual([
    `${folder.replaceAll('\\', '/')}/sub/c.txt`,
  ])
})
