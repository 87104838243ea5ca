// data/README.md, followed to the letter: its files are written, its commands run, their output is what it says.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lexiconModules } from './lexicons.ts'
import { readOntology } from './ontology.ts'
import { rulesModule } from './rules.ts'

const CLI = fileURLToPath(new URL('../../packages/extractor/dist/node/cli.js', import.meta.url))
const DATA = fileURLToPath(new URL('../../data/', import.meta.url))
const README = readFileSync(join(DATA, 'README.md'), 'utf8')
const GUIDE = README.slice(README.indexOf('### A relation, a rule, a name'), README.indexOf('### What was measured'))

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'silkgraph-readme-'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

interface Step {
  readonly kind: string
  readonly body: string
  /** The file that the text before the block names last. */
  readonly file: string | undefined
}

const STEPS: readonly Step[] = [...GUIDE.matchAll(/([\s\S]*?)^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, before = '', kind = '', body = '']) => ({
    kind,
    body,
    file: [...before.matchAll(/`(mine\/[\w./-]+)`/g)].at(-1)?.[1],
  }),
)

const measured = (text: string): string => text.replace(/confidence [\d.]+/g, 'confidence …')

/** What the guide tells to write into a file. */
const bodyOf = (file: string): string => STEPS.find((step) => step.file === file)?.body ?? ''

test('its steps work as told', { timeout: 120_000 }, () => {
  writeFileSync(join(cwd, 'news.txt'), '阿里巴巴集团2024年赞助了江滩夜跑者。')
  let said = ''
  const counts: Record<string, number> = {}
  for (const { kind, body, file } of STEPS) {
    counts[kind] = (counts[kind] ?? 0) + 1
    // Confidence is measured anew with each change of the rules.
    if (kind === 'text') expect(measured(said)).toBe(measured(body))
    else if (kind === 'sh') {
      said = ''
      for (const line of body.trim().split('\n')) {
        const [program, ...args] = line.split(' ')
        expect(program).toBe('silkgraph')
        const run = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' })
        said += run.stdout + run.stderr
      }
    } else {
      expect(file).toBeDefined()
      mkdirSync(dirname(join(cwd, file!)), { recursive: true })
      writeFileSync(join(cwd, file!), body)
    }
  }
  expect(counts).toEqual({ yaml: 2, sh: 4, text: 3, tsv: 1 })
  expect(readFileSync(join(cwd, 'out/triples.jsonl'), 'utf8')).toContain(
    '"subject":"organization:阿里巴巴集团","relation":"sponsored","object":"organization:江滩夜跑者"',
  )
})

test('what it says of data/ works on a copy of it', () => {
  const copy = join(cwd, 'data')
  for (const part of ['ontology.yaml', 'rules', 'lexicon'])
    cpSync(join(DATA, part), join(copy, part), { recursive: true })
  const append = (file: string, text: string) => {
    const path = join(copy, file)
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${text}`)
  }
  append('ontology.yaml', bodyOf('mine/ontology.yaml').replace('relations:\n', ''))
  writeFileSync(join(copy, 'rules/zh/sponsors.yaml'), bodyOf('mine/rules/zh/sponsors.yaml'))
  const row = /`(江滩夜跑者<TAB>[^`]+)`/.exec(GUIDE)?.[1]?.replaceAll('<TAB>', '\t')
  append('lexicon/organizations.tsv', `${row}\n`)
  const ontology = readOntology(join(copy, 'ontology.yaml'))
  expect(ontology.relations).toHaveProperty('sponsored')
  expect(rulesModule(join(copy, 'rules'), ontology).text).toContain('{"name":"sponsored","lang":"zh"')
  const modules = lexiconModules(join(copy, 'lexicon'), ontology)
  expect(modules.find(({ file }) => file === 'gazetteer.ts')?.text).toContain('Riverside Night Runners')
})
