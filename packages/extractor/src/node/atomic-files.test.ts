import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OutputError, writeFiles } from './atomic-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'silkgraph-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

function* failing(): Generator<string> {
  yield 'half'
  throw new RangeError('broken writer')
}

test('writes strings and parts, into a folder that it makes', async () => {
  folder = join(folder, 'new', 'folder')
  const lines = Array.from({ length: 10_000 }, (_, at) => `第${at}行\n`)
  await writeFiles(folder, [
    { name: 'a.txt', content: '一' },
    { name: 'b.txt', content: lines },
    { name: 'c.txt', content: '' },
  ])
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt', 'c.txt'])
  expect(read('b.txt')).toBe(lines.join(''))
  expect(read('c.txt')).toBe('')
})

test('a failure leaves the files of the run before, and no temporary one', async () => {
  await writeFiles(folder, [{ name: 'a.txt', content: 'old' }])
  const files = [
    { name: 'a.txt', content: 'new' },
    { name: 'b.txt', content: failing() },
  ]
  await expect(writeFiles(folder, files)).rejects.toThrow(RangeError)
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(read('a.txt')).toBe('old')
})

describe('says why it cannot write', () => {
  test('a file in the way of the folder', async () => {
    writeFileSync(join(folder, 'out'), '')
    await expect(writeFiles(join(folder, 'out'), [])).rejects.toThrow(
      /out: there is a file of this name: choose another/,
    )
  })
  test('a file on the way to it', async () => {
    writeFileSync(join(folder, 'out'), '')
    await expect(writeFiles(join(folder, 'out/deep'), [])).rejects.toThrow(/a part of the path is a file/)
  })
  test.runIf(process.platform === 'linux')('a place where no folder can be made', async () => {
    await expect(writeFiles('/proc/silkgraph', [])).rejects.toThrow(OutputError)
  })
  test('a folder in the way of a file', async () => {
    mkdirSync(join(folder, 'a.txt'))
    await expect(writeFiles(folder, [{ name: 'a.txt', content: '' }])).rejects.toThrow(OutputError)
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })
})

describe('killed on the way', () => {
  const built = fileURLToPath(new URL('../../dist/node/atomic-files.js', import.meta.url))

  test('leaves the files of the run before, and the next run clears up', async () => {
    expect(existsSync(built), 'build first: npm run build').toBe(true)
    await writeFiles(folder, [{ name: 'a.txt', content: 'old' }])
    const program = `
      import { writeFiles } from ${JSON.stringify(pathToFileURL(built).href)}
      function* endless() {
        for (;;) {
          yield 'x'.repeat(1 << 20)
          process.stdout.write('.')
        }
      }
      await writeFiles(${JSON.stringify(folder)}, [{ name: 'a.txt', content: 'new' }, { name: 'b.txt', content: endless() }])`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise<void>((resolve) => {
      let written = 0
      child.stdout.on('data', (dots: Buffer) => {
        written += dots.length
        if (written > 3) child.kill('SIGKILL')
      })
      child.on('close', () => resolve())
    })
    expect(child.signalCode).toBe('SIGKILL')
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['a.txt'])
    expect(read('a.txt')).toBe('old')
    expect(readdirSync(folder).length).toBeGreaterThan(1)

    await writeFiles(folder, [{ name: 'a.txt', content: 'newer' }])
    expect(readdirSync(folder)).toEqual(['a.txt'])
    expect(read('a.txt')).toBe('newer')
  })
})
