// The commands without their engine: usage, exit codes, what goes to which stream. test/cli.test.ts runs the real thing.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TextInput } from '../extract.ts'
import type { Extraction } from '../model/index.ts'
import { main } from './cli.ts'

vi.mock('../extract.ts', () => ({
  createExtractor: () => undefined,
  extract: (inputs: readonly TextInput[]): Extraction => ({
    documents: inputs.map((input) => ({
      ...input,
      lang: 'zh',
      articles: [{ id: `${input.id}#1`, title: '', dateline: null, start: 0, end: input.text.length }],
    })),
    entities: inputs.map(({ id, text }) => ({
      id: `person:${text}`,
      type: 'person',
      name: text,
      names: { zh: text },
      aliases: [text],
      mentions: [{ doc: id, start: 0, end: text.length, text }],
    })),
    triples: [],
    warnings: inputs
      .filter(({ text }) => text === 'qwrtz')
      .map(({ id }) => ({ doc: id, message: 'not a language', span: { start: 0, end: 5 } })),
  }),
}))

class Collected extends Writable {
  text = ''
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'silkgraph-'))
  mkdirSync(join(cwd, 'in'))
  writeFileSync(join(cwd, 'in/a.txt'), '习近平')
  writeFileSync(join(cwd, 'in/b.txt'), '托卡耶夫')
  writeFileSync(join(cwd, 'empty.txt'), '')
  writeFileSync(join(cwd, 'noise.txt'), 'qwrtz')
  writeFileSync(join(cwd, 'broken.json'), '{')
})
afterEach(() => rmSync(cwd, { recursive: true }))

const run = async (args: string[], stdin = '') => {
  const stdout = new Collected()
  const stderr = new Collected()
  const code = await main(args, { cwd, stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr })
  return { code, out: stdout.text, err: stderr.text }
}
const ALL = ['documents.jsonl', 'entities.jsonl', 'graph.graphml', 'graph.json', 'triples.jsonl']

describe('extract', () => {
  test('writes five files and one line of counts, and nothing to standard output', async () => {
    const { code, out, err } = await run(['extract', 'in', '--out', 'o'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toMatch(/^silkgraph: 2 documents, 2 articles, 2 entities, 0 triples in \d+\.\d s -> o\n$/)
    expect(readdirSync(join(cwd, 'o')).sort()).toEqual(ALL)
    const lines = readFileSync(join(cwd, 'o/documents.jsonl'), 'utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', source: 'in/a.txt' },
      { id: 'b', source: 'in/b.txt' },
    ])
  })

  test('gives the same bytes twice', async () => {
    await run(['extract', 'in', '--out', 'one'])
    await run(['extract', 'in/b.txt', 'in/a.txt', '--out', 'two'])
    for (const name of ALL)
      expect(readFileSync(join(cwd, 'two', name)).equals(readFileSync(join(cwd, 'one', name))), name).toBe(true)
  })

  test('reads standard input', async () => {
    expect((await run(['extract', '-', '--out', 'o'], '武汉')).code).toBe(0)
    expect(readFileSync(join(cwd, 'o/entities.jsonl'), 'utf8')).toContain('person:武汉')
  })

  test('names what fails, and writes the rest', async () => {
    const { code, err } = await run(['extract', 'in', 'empty.txt', 'missing.txt', '*.pdf', '--out', 'o'])
    expect(code).toBe(1)
    expect(err).toMatch(/silkgraph: empty\.txt: the file is empty/)
    expect(err).toMatch(/silkgraph: missing\.txt: there is no such file/)
    expect(err).toMatch(/silkgraph: \*\.pdf: no file matches/)
    expect(err).toMatch(/2 documents/)
    expect(readdirSync(join(cwd, 'o')).sort()).toEqual(ALL)
  })

  test('names nonsense, and writes all', async () => {
    const { code, err } = await run(['extract', 'in', 'noise.txt', '--out', 'o'])
    expect(code).toBe(1)
    expect(err).toMatch(/silkgraph: noise\.txt: warning: not a language \(at 0-5\)/)
    expect(err).toMatch(/3 documents/)
  })

  test('leaves the output alone where every input fails', async () => {
    const { code, err } = await run(['extract', 'empty.txt', '--out', 'o'])
    expect(code).toBe(1)
    expect(err).toMatch(/nothing is written to o/)
    expect(readdirSync(cwd)).not.toContain('o')
  })

  test('says why it cannot write', async () => {
    const { code, err } = await run(['extract', 'in', '--out', 'empty.txt'])
    expect(code).toBe(1)
    expect(err).toMatch(/empty\.txt: there is a file of this name: choose another folder/)
  })

  test('obeys --max-size', async () => {
    writeFileSync(join(cwd, 'large.txt'), 'x'.repeat(2 * 2 ** 20))
    const { code, err } = await run(['extract', 'in', 'large.txt', '--max-size', '1', '--out', 'o'])
    expect(code).toBe(1)
    expect(err).toMatch(/large\.txt: the file is larger than 1 MB/)
  })
})

describe('export', () => {
  test('writes to standard output, or to a file', async () => {
    await run(['extract', 'in', '--out', 'o'])
    const { code, out, err } = await run(['export', 'o', '--format', 'graphml'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(readFileSync(join(cwd, 'o/graph.graphml'), 'utf8'))
    expect(await run(['export', 'o', '--format', 'graphml', '--out', 'x/g.graphml'])).toMatchObject({
      code: 0,
      out: '',
    })
    expect(readFileSync(join(cwd, 'x/g.graphml'), 'utf8')).toBe(out)
  })

  test.each([
    ['nowhere', /nowhere: there is no graph\.json to read/],
    ['in', /in: there is no graph\.json to read/],
    ['broken.json', /broken\.json: graph\.json is damaged/],
  ])('of %s fails', async (path, message) => {
    const { code, out, err } = await run(['export', path, '--format', 'json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
  })
})

describe('view fails without a graph', () => {
  test.each([
    ['nowhere', /nowhere: there is no such file or folder/],
    ['in', /in: the folder holds no graph\.json/],
    ['in/a.txt', /a\.txt: this is no graph/],
  ])('%s', async (path, message) => {
    const { code, err } = await run(['view', path])
    expect(code).toBe(1)
    expect(err).toMatch(message)
  })
})

describe('wrong usage is 2', () => {
  test.each([
    [[]],
    [['frobnicate']],
    [['extract']],
    [['extract', 'in']],
    [['extract', '--out', 'o']],
    [['extract', 'in', '--out']],
    [['extract', 'in', '--out', 'o', '--frobnicate']],
    [['extract', 'in', '--out', 'o', '--max-size', 'much']],
    [['tag', 'in/a.txt']],
    [['tag', 'in/a.txt', '--format', 'xml']],
    [['export', 'in']],
    [['export', 'in', '--format', 'docx']],
    [['view', 'in', '--port', '99999']],
    [['view', 'in', 'out']],
  ])('silkgraph %j', async (args) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
    expect(readdirSync(cwd)).not.toContain('o')
  })
})

test.each([[['--help']], [['extract', '--help']], [['help', 'export']]])('silkgraph %j is 0', async (args) => {
  const { code, out } = await run(args)
  expect(code).toBe(0)
  expect(out).toMatch(/^Usage: silkgraph/)
})
