// The scripts of examples/, as a newcomer runs them. `npm test` builds first.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const NOTE = '国家主席习近平16日同托卡耶夫举行会谈。'
let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'silkgraph-'))
  for (const [out, text] of [
    ['one', NOTE],
    ['two', `${NOTE}习近平抵达阿斯塔纳。`],
  ] as const) {
    const args = [at('packages/extractor/dist/node/cli.js'), 'extract', '-', '--out', out]
    expect(spawnSync(process.execPath, args, { cwd, input: text }).status).toBe(0)
  }
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const run = (name: string, args: readonly string[] = [], input = '') =>
  spawnSync(process.execPath, [at(`examples/${name}`), ...args], { cwd, input, encoding: 'utf8' })

describe('examples', { timeout: 60_000 }, () => {
  test('folder-to-graphml', () => {
    writeFileSync(join(cwd, 'note.txt'), NOTE)
    const { stdout, stderr } = run('folder-to-graphml.mjs', ['note.txt', 'graph.graphml'])
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/^\d+ nodes, \d+ edges -> /), stderr: '' })
    expect(readFileSync(join(cwd, 'graph.graphml'), 'utf8')).toMatch(/<\/graphml>\s*$/)
  })

  test('stream-jsonl', () => {
    const line = JSON.stringify({ id: 'a1', date: '2025-06-17', text: NOTE })
    const { stdout, stderr } = run('stream-jsonl.mjs', [], `${line}\n{"bad\n`)
    const [triple] = stdout.split('\n')
    expect(JSON.parse(triple ?? '')).toMatchObject({
      subject: '习近平',
      relation: 'met_with',
      object: '托卡耶夫',
      qualifiers: { date: '2025-06-16' },
      sentence: NOTE,
    })
    expect(stderr).toMatch(/^corpus\.jsonl\S* ?.*JSON/)
  })

  test('custom-names-and-rules', () => {
    const { stdout, stderr } = run('custom-names-and-rules.mjs')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^阿里巴巴集团 sponsored 江滩夜跑者 \{"date":"2024"\}/)
    expect(stdout).toContain('sponsored 云帆计划 {"status":"planned"}')
  })

  test('diff-extractions', () => {
    expect(run('diff-extractions.mjs', ['one', 'one'])).toMatchObject({ status: 0, stdout: '' })
    expect(run('diff-extractions.mjs', ['one', 'two']).stdout).toMatch(/^\+ 习近平 visited 阿斯塔纳/m)
    expect(run('diff-extractions.mjs', ['one'])).toMatchObject({ status: 2 })
  })

  test('load-into-sqlite', () => {
    expect(run('load-into-sqlite.mjs', ['two', 'graph.sqlite']).stdout).toMatch(/^\d+ entities, \d+ triples -> /)
    const bytes = readFileSync(join(cwd, 'graph.sqlite'))
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(statSync(join(cwd, 'graph.sqlite')).size).toBeGreaterThan(20_000)
  })

  test('the page of the examples names each', () => {
    const scripts = readdirSync(at('examples')).filter((name) => name.endsWith('.mjs'))
    expect(scripts).toHaveLength(5)
    const text = readFileSync(at('examples/README.md'), 'utf8')
    for (const name of scripts) expect(text).toContain(`\`${name}\``)
  })
})
