// What is wrong with what people edit is said with its file, its row and the cure.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emitConstant } from './emit.ts'
import { lexiconModules, readTable } from './lexicons.ts'
import { readOntology } from './ontology.ts'
import { rulesModule } from './rules.ts'

const data = fileURLToPath(new URL('../../data/', import.meta.url))
const ontology = readOntology(join(data, 'ontology.yaml'))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silkgraph-data-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

// What is wrong inside a file is tested with the readers, in packages/extractor/src/packs.
test('a wrong ontology is named with its path and line', () =>
  expect(() => readOntology(write('ontology.yaml', 'relations: {}\n'))).toThrow(
    /ontology\.yaml:1: entity_types is missing/,
  ))

describe('rules', () => {
  const read = (rules: Readonly<Record<string, string>>) => {
    rmSync(join(folder, 'data'), { recursive: true, force: true })
    for (const lang of ['zh', 'en']) write(`data/rules/${lang}/modality.yaml`, 'planned: [soon]\n')
    write('data/rules/precision.tsv', 'rule\tright\twrong\n')
    for (const [file, text] of Object.entries(rules)) write(file, text)
    return rulesModule(join(folder, 'data/rules'), ontology).text
  }
  const rule = '- {name: met, relation: met_with, triggers: [会见], object: {from: [with, object]}}\n'

  test('a rule has the language of its folder', () =>
    expect(read({ 'data/rules/zh/meetings.yaml': rule })).toContain(
      '{"name":"met","lang":"zh","relation":"met_with","triggers":["会见"],"subject":{"slots":["subject"],"types":["person"]},"object":{"slots":["with","object"],"types":["person"]}}',
    ))

  test('a name stands once in all files', () =>
    expect(() => read({ 'data/rules/zh/meetings.yaml': rule, 'data/rules/en/more.yaml': `\n${rule}` })).toThrow(
      'data/rules/zh/meetings.yaml:1: rule "met": is in data/rules/en/more.yaml:2 too: rename one',
    ))

  test('words of modality are checked', () =>
    expect(() => read({ 'data/rules/zh/modality.yaml': 'plannd: [将]\n' })).toThrow(
      'data/rules/zh/modality.yaml:1: unknown mode "plannd": did you mean "planned"?',
    ))
})

describe('tables', () => {
  test('rows are read by their header, without comments and empty lines', () => {
    const path = write('places.tsv', '# where\nname\tkind\tshort\n\n武汉\tcity\t汉\n马雷\n')
    expect(readTable(path)).toEqual([
      { name: '武汉', kind: 'city', short: '汉' },
      { name: '马雷', kind: '', short: '' },
    ])
  })

  test.each([
    ['a cell too many', 'name\tkind\n武汉\tcity\t汉\n', 'places.tsv:2: expected the columns name, kind'],
    ['no first cell', '# where\nname\tkind\n\tcity\n', 'places.tsv:3: expected the columns name, kind'],
    [
      'what the column does not allow',
      'name\tkind\n武汉\tcity\n马雷\ttwon\n',
      'places.tsv:3: kind "twon": take one of city, town',
    ],
  ])('%s', (_, text, message) => {
    const path = write('places.tsv', text)
    expect(() => readTable(path, { kind: ['city', 'town'] })).toThrow(message)
  })

  test('those of the repository keep their format', () =>
    expect(lexiconModules(join(data, 'lexicon'), ontology).length).toBeGreaterThan(5))
})

describe('generated modules', () => {
  test.each([[['`', '$\u007bx}', '\\', "'", '"', '\n', '中']], [{ a: '`$\u007b`' }]])('hold %j', (value) => {
    const text = emitConstant('X', 'unknown', value)
    const read = new Function(`${text.replace('export const X: unknown =', 'return')}`) as () => unknown
    expect(read()).toEqual(value)
  })
})
