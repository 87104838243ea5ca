import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { crc32, zip } from './zip.ts'

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['中', 0xd5d15a8b],
])('the sum of %j', (text, sum) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(sum)
})

const hasPython = spawnSync('python3', ['--version']).status === 0

test.skipIf(!hasPython)('another program reads what is packed, Chinese names too', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'silkgraph-')), 'a.zip')
  writeFileSync(file, Buffer.concat(zip({ '边.csv': 'a,b\r\n', 'nodes.csv': '' })))
  const script = `import zipfile; z = zipfile.ZipFile(r'${file}'); print(z.testzip(), z.namelist(), z.read('边.csv'))`
  expect(
    execFileSync('python3', ['-c', script], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    }).trim(),
  ).toBe("None ['边.csv', 'nodes.csv'] b'a,b\\r\\n'")
})
