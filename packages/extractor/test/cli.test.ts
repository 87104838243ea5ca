// The built program as a user's shell starts it, on the page in data/documents. `npm test` builds first.
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const CLI = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url))
const PAGE = fileURLToPath(new URL('../../../data/documents/changjiang-daily-2025-06-17.txt', import.meta.url))
const NAMES = ['documents.jsonl', 'entities.jsonl', 'graph.graphml', 'graph.json', 'triples.jsonl']

let cwd: string
beforeAll(() => {
  if (!existsSync(CLI)) throw new Error('the program is not built: npm run build')
  cwd = mkdtempSync(join(tmpdir(), 'silkgraph-'))
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const silkgraph = (args: readonly string[], input = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [CLI, ...args], { cwd, input, encoding: 'utf8' })

const read = (folder: string): Record<string, string> =>
  Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(cwd, folder, name), 'utf8')]))

interface Quote {
  readonly doc: string
  readonly start: number
  readonly end: number
  readonly text: string
}

describe('extract', { timeout: 60_000 }, () => {
  test('the page: whole files, true offsets, the same bytes twice', () => {
    const first = silkgraph(['extract', PAGE, '--out', 'one'])
    expect(first).toMatchObject({ status: 0, stdout: '' })
    expect(first.stderr).toMatch(/^silkgraph: 1 document, \d+ articles, \d+ entities, \d+ triples in .* s -> one\n$/)
    expect(readdirSync(join(cwd, 'one')).sort()).toEqual(NAMES)
    silkgraph(['extract', PAGE, '--out', 'two'])
    const files = read('one')
    expect(read('two')).toEqual(files)

    const lines = <T>(name: string): T[] =>
      (files[name] ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): T => JSON.parse(line))
    const texts = new Map(lines<{ id: string; text: string }>('documents.jsonl').map(({ id, text }) => [id, text]))
    const quotes = [
      ...lines<{ mentions: Quote[] }>('entities.jsonl').flatMap(({ mentions }) => mentions),
      ...lines<{ evidence: Quote[] }>('triples.jsonl').flatMap(({ evidence }) => evidence),
    ]
    expect(quotes.length).toBeGreaterThan(100)
    for (const { doc, start, end, text } of quotes) expect(texts.get(doc)?.slice(start, end)).toBe(text)
  })

  test('standard input and a bad file', () => {
    writeFileSync(join(cwd, 'bad.txt'), Buffer.from([0x41, 0x00, 0x42]))
    const run = silkgraph(['extract', '-', 'bad.txt', '--out', 'three'], '国家主席习近平16日同托卡耶夫举行会谈。')
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toMatch(/^silkgraph: bad\.txt: the file is binary/)
    expect(read('three')['documents.jsonl']).toContain('"id":"stdin"')
  })
})

test('--watch extracts again what changes, and ends politely; --json tells of each run', {
  timeout: 60_000,
}, async () => {
  mkdirSync(join(cwd, 'watched'))
  writeFileSync(join(cwd, 'watched/a.txt'), '国家主席习近平16日同托卡耶夫举行会谈。')
  // The files lie in the folder that is watched: they must be neither read nor start a run.
  const child = spawn(process.execPath, [CLI, 'extract', 'watched', '--out', 'watched/o', '--watch', '--json'], { cwd })
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString()
  })
  const runs = (): { documents: number; failures: object[] }[] =>
    out
      .split('\n')
      .filter((line) => line !== '')
      .map((line): { documents: number; failures: object[] } => JSON.parse(line))
  await vi.waitFor(() => expect(err).toContain('watching; Ctrl-C stops'), 30_000)
  expect(runs().at(-1)).toMatchObject({ documents: 1, failures: [] })
  writeFileSync(join(cwd, 'watched/b.txt'), '习近平抵达阿斯塔纳。')
  await vi.waitFor(() => expect(runs().at(-1)).toMatchObject({ documents: 2, failures: [] }), 30_000)
  writeFileSync(join(cwd, 'watched/c.txt'), Buffer.from([0x41, 0x00, 0x42]))
  await vi.waitFor(() => expect(runs().at(-1)).toMatchObject({ documents: 2, failures: [{ code: 'input' }] }), 30_000)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  // The last run had an input that failed.
  expect(await ended).toEqual([1, null])
  // A system may tell of one change in two steps; what is written must not start runs without end.
  expect(runs().length).toBeLessThan(7)
  expect(readdirSync(join(cwd, 'watched/o')).sort()).toEqual(NAMES)
})

describe("a user's rules", { timeout: 60_000 }, () => {
  const rule = '- name: bought\n  relation: bought\n  triggers: [收购了]\n'
  const text = '中国石油天然气集团2024年收购了哈萨克斯坦国家石油公司。'
  const triple = '[中国石油天然气集团, bought, 哈萨克斯坦国家石油公司]'
  const write = (name: string, content: string) => writeFileSync(join(cwd, name), content)
  const SIDES = '{en: bought, zh: 收购, domain: [organization], range: [organization]}'

  test('run beside ours, with an ontology of their own', () => {
    write('rules.yaml', `${rule}  yields:\n    - {text: ${text}, triple: ${triple}}\n`)
    write('ontology.yaml', `relations:\n  bought: ${SIDES}\n`)
    write('news.txt', text)
    const packs = ['--rules', 'rules.yaml', '--ontology', 'ontology.yaml']
    expect(silkgraph(['extract', 'news.txt', ...packs, '--out', 'six'])).toMatchObject({ status: 0 })
    expect(read('six')['triples.jsonl']).toContain('"relation":"bought"')
    expect(read('six')['graph.json']).toContain('"labelEn":"bought"')
    const check = silkgraph(['rules', 'check', 'rules.yaml', '--ontology', 'ontology.yaml'])
    expect(check).toMatchObject({ status: 0, stderr: 'silkgraph: 1 rule with 1 example: all hold\n' })
    const told = silkgraph(['rules', 'explain', 'bought', text, ...packs])
    expect(told.stdout).toMatch(
      /^中国石油天然气集团 bought 哈萨克斯坦国家石油公司 \(confidence .*\)\n {2}rule bought: /,
    )
    const why = silkgraph(['rules', 'why-not', 'bought', '双方会谈。', ...packs])
    expect(why.stdout).toBe('bought: no trigger in the text: it holds none of 收购了\n')
  })

  test('are refused with line and cure', () => {
    write('wrong.yaml', `${rule}  reach: far\n- name: visited\n  relation: visited\n  triggers: [到访]\n`)
    const run = silkgraph(['extract', 'news.txt', '--rules', 'wrong.yaml', '--out', 'seven'])
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toContain('wrong.yaml:2: rule "bought": unknown relation "bought"')
    expect(run.stderr).toContain('wrong.yaml:4: rule "bought": reach must be a whole number, not far')
    expect(existsSync(join(cwd, 'seven'))).toBe(false)
    const check = silkgraph(['rules', 'check', 'wrong.yaml'])
    expect(check.status).toBe(1)
    expect(check.stderr).toMatch(/silkgraph: 2 problems\n$/)
    expect(silkgraph(['rules', 'why-not', 'visiting', text])).toMatchObject({ status: 1 })
  })
})

test.each(['bio', 'words'])('tag --format %s', (format) => {
  const run = silkgraph(['tag', '-', '--format', format], '习近平抵达阿斯塔纳。\nXi Jinping arrived in Astana.\n')
  expect(run).toMatchObject({ status: 0, stderr: '' })
  if (format === 'words') expect(run.stdout.trimEnd().split('\n')).toHaveLength(2)
  else expect(run.stdout).toMatch(/^习\tB-PER\n近\tI-PER\n平\tI-PER\n/)
})

describe('--dictionary', { timeout: 60_000 }, () => {
  const TEXT = '习近平抵达阿斯塔纳。\nTokayev met him.\n'
  beforeAll(() => {
    writeFileSync(join(cwd, 'one.tsv'), 'surface\ttype\tcanonical\n阿斯塔纳\torganization\t阿城\n习近平抵\tproduct\n')
    writeFileSync(join(cwd, 'two.yaml'), '- {surface: Tokayev met, type: place, aliases: [met him]}\n')
    writeFileSync(join(cwd, 'bad.tsv'), 'surface\ttype\tcanonical\n阿斯塔纳\tplace\t阿斯塔纳市\n')
  })

  test('tag', () => {
    const options = ['--dictionary', 'one.tsv', '-d', 'two.yaml']
    const words = silkgraph(['tag', '-', '--format', 'words', ...options], TEXT)
    expect(words).toMatchObject({ status: 0, stderr: '' })
    expect(words.stdout).toMatch(/^习近平抵\/nz 达\/\S+ 阿斯塔纳\/nt 。\/w\nTokayev met\/NNP him\/PRP \.\/\.\n$/)
    const bio = silkgraph(['tag', '-', '--format', 'bio', ...options], TEXT)
    expect(bio.stdout).toMatch(/^习\tO\n近\tO\n平\tO\n抵\tO\n达\tO\n阿\tB-ORG\n斯\tI-ORG\n/)
    expect(bio.stdout).toContain('T\tB-LOC\no\tI-LOC\n')
  })

  test('extract', () => {
    const run = silkgraph(['extract', '-', '--out', 'six', '--dictionary', 'one.tsv'], TEXT)
    expect(run.status).toBe(0)
    expect(read('six')['entities.jsonl']).toContain('{"id":"organization:阿城","type":"organization","name":"阿城"')
  })

  test.each([
    [
      ['one.tsv', 'bad.tsv'],
      /^silkgraph: bad\.tsv:2: "阿斯塔纳" names place "阿斯塔纳市" here and organization "阿城" in one\.tsv:2/,
    ],
    [['none.tsv'], /^silkgraph: none\.tsv: the dictionary cannot be read: .*: check the path\n$/],
  ])('%j is an error, and nothing is written', (files, message) => {
    const run = silkgraph(['extract', '-', '--out', 'seven', ...files.flatMap((file) => ['-d', file])], TEXT)
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toMatch(message)
    expect(existsSync(join(cwd, 'seven/entities.jsonl'))).toBe(false)
  })
})

test.skipIf(process.platform === 'win32')('a closed pipe is no failure', { timeout: 60_000 }, () => {
  silkgraph(['extract', PAGE, '--out', 'four'])
  const command = `"${process.execPath}" "${CLI}" export four --format json | head -c 10; echo "\${PIPESTATUS[0]}"`
  const run = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' })
  expect(run.stdout).toBe('{"options"0\n')
  expect(run.stderr).toBe('')
})

test.skipIf(process.platform === 'win32')('view serves until Ctrl-C', { timeout: 60_000 }, async () => {
  silkgraph(['extract', PAGE, '--out', 'five'])
  const child = spawn(process.execPath, [CLI, 'view', 'five', '--port', '0'], {
    cwd,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
    child.once('exit', (code) => reject(new Error(`exit ${code}`)))
  })
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/)
  expect((await fetch(new URL('data/graph.json', url))).status).toBe(200)
  const code = await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGINT')
  })
  expect(code).toBe(0)
})
