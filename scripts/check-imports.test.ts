import { describe, expect, test } from 'vitest'
import { checkImports } from './check-imports.ts'
import { EXTRACTOR, VIEWER } from './import-policies.ts'

const check = (files: Record<string, string>): string[] =>
  checkImports(EXTRACTOR, new Map(Object.entries(files)), ['commander', 'compromise', 'graphology']).map(
    ({ file, line, message }) => `${file.replace('packages/extractor/src/', '')}:${line}: ${message}`,
  )
const MODEL = { 'model/index.ts': 'export interface Span { start: number }' }

describe('accepts', () => {
  test.each<[string, Record<string, string>]>([
    ['a lower layer', { ...MODEL, 'match/run.ts': "import type { Span } from '../model/index.ts'" }],
    ['the same layer', { 'match/a.ts': "export * from './b.ts'", 'match/b.ts': 'export const b = 1' }],
    ['node: in src/node', { 'node/cli.ts': "import { join } from 'node:path'\nconsole.log(process.argv)" }],
    ['a declared package', { 'graph/to-graph.ts': "import { MultiGraph } from 'graphology'" }],
    ['tests', { 'match/run.test.ts': "import { main } from '../node/cli.ts'\nconsole.log(main)" }],
    [
      'an import in a comment or string',
      { 'match/run.ts': "// import 'node:fs'\nexport const s = \"import 'node:fs'\"" },
    ],
    [
      'a parameter of a global’s name',
      { 'read/a.ts': 'export const f = ({ document }: { document: string }) => document' },
    ],
    ['a property of a global’s name', { 'read/a.ts': 'export const f = (page: P) => page.location' }],
    ['a date of its arguments', { 'read/a.ts': 'export const f = (ms: number) => new Date(ms)' }],
  ])('%s', (_name, files) => {
    expect(check(files)).toEqual([])
  })
})

describe('refuses', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a higher layer',
      { 'match/a.ts': "\nimport '../graph/b.ts'", 'graph/b.ts': '' },
      /^match\/a\.ts:2: match may not/,
    ],
    ['a higher type', { 'model/a.ts': "export type A = import('../graph/b.ts').B", 'graph/b.ts': '' }, /model may not/],
    [
      'a higher layer, re-exported',
      { 'model/a.ts': "export * from '../graph/b.ts'", 'graph/b.ts': '' },
      /model may not/,
    ],
    ['a dynamic import', { 'match/a.ts': "await import('../graph/b.ts')", 'graph/b.ts': '' }, /match may not/],
    ['a layer of equal rank', { 'lang/a.ts': "import '../read/b.ts'", 'read/b.ts': '' }, /lang may not import read/],
    ['node: in the core', { 'match/a.ts': "import 'node:fs'" }, /exists in Node alone/],
    ['Node without node:', { 'node/a.ts': "import 'fs'" }, /write node:/],
    ['an undeclared package', { 'graph/a.ts': "import 'lodash'" }, /not among the dependencies/],
    ['a package out of its place', { 'graph/a.ts': "import 'commander'" }, /commander is for node alone/],
    [
      'more for pipeline than its due',
      { 'pipeline.ts': "import './data/a.ts'", 'data/a.ts': '' },
      /pipeline may import only/,
    ],
    ['an unknown layer', { 'utils/a.ts': '' }, /"utils" is no layer/],
    ['a path that does not exist', { 'match/a.ts': "import './b.js'" }, /does not exist/],
    ['another package’s files', { 'match/a.ts': "import '../../../viewer/src/main.ts'" }, /lies outside/],
    ['a test', { 'match/a.ts': "import './a.test.ts'", 'match/a.test.ts': '' }, /is a test/],
    ['the console', { 'match/a.ts': 'console.log(1)' }, /console makes/],
    ['the clock', { 'match/a.ts': 'export const f = () => Date.now()' }, /Date\.now makes/],
    ['today', { 'match/a.ts': 'export const f = () => new Date()' }, /new Date\(\) makes/],
    ['chance', { 'match/a.ts': 'export const f = () => Math.random()' }, /Math\.random makes/],
    ['the page', { 'match/a.ts': 'export const f = () => document.title' }, /document makes/],
    [
      'a cycle',
      { 'match/a.ts': "import './b.ts'", 'match/b.ts': "import './a.ts'" },
      /match\/a\.ts -> match\/b\.ts -> match\/a\.ts/,
    ],
  ])('%s', (_name, files, message) => {
    const problems = check(files)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
  })
})

test('a file may be a layer of its own, below its folder', () => {
  const files = new Map([
    ['state/view-state.ts', ''],
    ['state/store.ts', "import './view-state.ts'\nimport '../graph/a.ts'"],
    ['graph/a.ts', "import '../state/view-state.ts'"],
  ])
  expect(checkImports(VIEWER, files, [])).toEqual([])
  expect(checkImports(VIEWER, files.set('graph/b.ts', "import '../state/store.ts'"), [])).toHaveLength(1)
})
