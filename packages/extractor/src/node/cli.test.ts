// The commands without their engine: usage, exit codes, what goes to which stream. test/cli.test.ts runs the real thing.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SAMPLE } from '../../test/graphml/sample-extraction.ts'
import type { TextInput } from '../extract.ts'
import type { Extraction } from '../model/index.ts'
import { main } from './cli.ts'
import { writeExtraction } from './write-output.ts'

vi.mock('../extract.ts', () => ({
  createExtractor: () => undefined,
  mergeStream: () => undefined,
  extractStream: async (documents: AsyncIterable<TextInput>): Promise<Extraction> => {
    const inputs: TextInput[] = []
    for await (const input of documents) inputs.push(input)
    return extracted(inputs)
  },
}))

function extracted(inputs: readonly TextInput[]): Extraction {
  return {
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
  }
}

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

describe('extract --curation', () => {
  const lines = (...operations: readonly object[]): string =>
    operations.map((one) => `${JSON.stringify(one)}\n`).join('')
  const entities = (): string => readFileSync(join(cwd, 'o/entities.jsonl'), 'utf8')
  const hide = { id: 'h', op: 'hide', entities: [{ id: 'person:托卡耶夫' }] }
  const rename = { id: 'r', op: 'rename', entity: { id: 'person:习近平' }, name: 'Xi', lang: 'en', by: '陈' }

  test('applies logs; one operation that two hold, once', async () => {
    writeFileSync(join(cwd, 'one.jsonl'), lines(hide))
    writeFileSync(join(cwd, 'two.jsonl'), lines(hide, rename))
    const { code, err } = await run(['extract', 'in', '--out', 'o', '-c', 'one.jsonl', '--curation', 'two.jsonl'])
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(
        /^silkgraph: curation: 2 of 2 operations applied\nsilkgraph: 2 documents, 2 articles, 1 entity,/,
      ),
    })
    expect(JSON.parse(entities())).toMatchObject({
      id: 'person:习近平',
      names: { zh: '习近平', en: 'Xi' },
      curated: [{ id: 'r', op: 'rename', by: '陈', was: '习近平' }],
    })
    const graph = JSON.parse(readFileSync(join(cwd, 'o/graph.json'), 'utf8'))
    expect(graph.attributes).toEqual({ curation: ['h', 'r'] })
  })

  test('names file, line and cause of what it cannot apply, and fails where that is missed', async () => {
    const lost = { ...rename, id: 'lost', entity: { id: 'person:木星' } }
    writeFileSync(join(cwd, 'c.jsonl'), lines({ ...hide, id: 'moot', entities: [{ id: 'person:土星' }] }))
    expect(await run(['extract', 'in', '--out', 'o', '-c', 'c.jsonl'])).toMatchObject({
      code: 0,
      err: expect.stringContaining(
        'silkgraph: c.jsonl:1: hide not applied, nor needed: this extraction has no entity "土星"',
      ),
    })
    writeFileSync(join(cwd, 'c.jsonl'), lines(rename, lost))
    expect(await run(['extract', 'in', '--out', 'o', '-c', 'c.jsonl'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('silkgraph: c.jsonl:2: rename not applied: this extraction has no entity "木星"'),
    })
    expect(entities()).toContain('"Xi"')
  })

  test.each([
    ['{', /c\.jsonl:1: this is no JSON/],
    [Buffer.from([0xff, 0xfe, 0x7b]), /c\.jsonl: the log of curation cannot be read/],
    [null, /c\.jsonl: the log of curation cannot be read: ENOENT/],
  ])('does not start with a log that it cannot read: %s', async (content, message) => {
    if (content !== null) writeFileSync(join(cwd, 'c.jsonl'), content)
    const { code, err } = await run(['extract', 'in', '--out', 'o', '-c', 'c.jsonl'])
    expect(code).toBe(1)
    expect(err).toMatch(message)
    expect(readdirSync(cwd)).not.toContain('o')
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

  test('of a file of GraphML or GEXF', async () => {
    await run(['extract', 'in', '--out', 'o'])
    const { out } = await run(['export', 'o', '--format', 'json'])
    for (const name of ['g.graphml', 'g.gexf']) {
      await run(['export', 'o', '--format', name.slice(2), '--out', name])
      expect(JSON.parse((await run(['export', name, '--format', 'json'])).out)).toEqual(JSON.parse(out))
    }
  })

  test.each([
    ['nowhere', /nowhere: there is no graph\.json to read/],
    ['in', /in: there is no graph\.json to read/],
    ['broken.json', /broken\.json: line 1: this is no JSON: the file is damaged/],
  ])('of %s fails', async (path, message) => {
    const { code, out, err } = await run(['export', path, '--format', 'json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
  })
})

describe('export of a part', () => {
  beforeEach(() => writeExtraction(join(cwd, 'o'), SAMPLE))

  test('filters apply to every format', async () => {
    const { out } = await run(['export', 'o', '--format', 'json', '--types', 'person', '--relations', 'met_with'])
    const { nodes, edges } = JSON.parse(out)
    expect(nodes).toHaveLength(2)
    expect(edges.map(({ key }: { key: string }) => key)).toEqual(['t1', 't2'])
    const { out: rows } = await run(['export', 'o', '--format', 'csv', '--center', '托卡耶夫', '--hops', '0'])
    expect(rows.trim().split('\r\n')).toHaveLength(1)
  })

  test.each([
    [['--types', 'persn'], /unknown type "persn": did you mean "person"\?/],
    [['--relations', 'met_wth'], /unknown relation "met_wth": did you mean "met_with"\?/],
    [['--center', 'nobody at all'], /no entity is called "nobody at all"/],
    [['--from', 'yesterday'], /from: "yesterday" is no date/],
    [['--min-confidence', 'high'], /a number is needed/],
    [['--base', 'here'], /an IRI that ends in/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await run(['export', 'o', '--format', 'json', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })

  test('formats of several files need a folder, and fill it', async () => {
    const without = await run(['export', 'o', '--format', 'neo4j'])
    expect(without).toMatchObject({ code: 2, out: '' })
    expect(without.err).toMatch(/neo4j is several files: name a folder with --out/)
    expect(await run(['export', 'o', '--format', 'neo4j', '--out', 'db'])).toMatchObject({ code: 0 })
    expect(readdirSync(join(cwd, 'db')).sort()).toEqual(['facts.csv', 'nodes.csv', 'relationships.csv'])
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
