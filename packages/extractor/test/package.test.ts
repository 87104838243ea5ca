// The package as npm gives it to others: packed, installed into an empty project, and run there. `npm test` builds first.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const PAGE = at('../../../data/documents/changjiang-daily-2025-06-17.txt')
/** Packing and npm's installation are slow on busy machines. */
const timeout = 180_000

let folder: string
let project: string
/** What npm said where it could not install. */
let failure = ''

const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' })

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'silkgraph-')))
  project = join(folder, 'project')
  const stage = join(folder, 'stage')
  // Packed from a copy: the assets that packing adds must not come between other tests.
  for (const part of ['package.json', 'dist']) cpSync(at(`../${part}`), join(stage, part), { recursive: true })
  const assets = run(process.execPath, [at('../../../scripts/pack-assets.mjs'), stage], stage)
  if (assets.status !== 0) throw new Error(assets.stderr)
  const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], stage)
  if (packed.status !== 0) throw new Error(packed.stderr)
  cpSync(PAGE, join(project, 'page.txt'))
  writeFileSync(join(project, 'package.json'), '{"private": true, "type": "module"}')
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  const installed = run(
    'npm',
    ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball ?? '')],
    project,
  )
  if (installed.status !== 0) failure = installed.stderr
  // Without a network and with nothing in npm's cache nothing can be installed, which is no fault of the package.
  if (failure !== '' && !/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENOTCACHED|ECONNRESET/u.test(failure))
    throw new Error(failure)
}, timeout)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('its program extracts, exports and shows help', { timeout }, (context) => {
  if (failure !== '') context.skip('npm cannot reach the registry')
  const program = join(project, 'node_modules/.bin/silkgraph')
  expect(run(program, ['extract', 'page.txt', '--out', 'graph'], project)).toMatchObject({ status: 0, stdout: '' })
  expect(run(program, ['export', 'graph', '--format', 'gexf'], project).stdout).toContain('<gexf')
  expect(run(program, ['rules', 'check'], project)).toMatchObject({ status: 0 })
  // As from the checkout: the model came along.
  const triples = readFileSync(join(project, 'graph/triples.jsonl'), 'utf8').split('\n').length
  expect(triples).toBeGreaterThan(100)
})

test('its library reads, extracts and writes', { timeout }, (context) => {
  if (failure !== '') context.skip('npm cannot reach the registry')
  writeFileSync(
    join(project, 'script.js'),
    `import { extractEach, findDates, readDocument, toGraph, writeGraphml } from '@silkgraph/extractor'
import { extract, loadModel } from '@silkgraph/extractor/node'
const [document] = await readDocument(new TextEncoder().encode('# 会谈\\n\\n国家主席习近平16日同托卡耶夫举行会谈。'), { name: 'a.md' })
const { triples } = extract([document])
for await (const each of extractEach([document], { model: loadModel() })) if (each.triples.length !== triples.length) throw new Error()
const graphml = [...writeGraphml(toGraph(extract([document])))].join('')
console.log(triples[0].relation, graphml.includes('<graphml'), typeof findDates)
`,
  )
  const { stdout, stderr } = run(process.execPath, ['script.js'], project)
  expect({ stdout, stderr }).toEqual({ stdout: 'met_with true function\n', stderr: '' })
})

test('it carries what it needs and nothing of the checkout', (context) => {
  if (failure !== '') context.skip('npm cannot reach the registry')
  const root = join(project, 'node_modules/@silkgraph/extractor')
  for (const name of ['assets/model/zh-tagger.bin', 'assets/viewer/index.html', 'assets/rules/zh', 'assets/cmaps'])
    expect(existsSync(join(root, name)), name).toBe(true)
  expect(existsSync(join(root, 'src'))).toBe(false)
  expect(readFileSync(join(root, 'package.json'), 'utf8')).not.toContain('workspace:')
})
