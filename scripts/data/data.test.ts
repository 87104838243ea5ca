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

describe('ontology', () => {
  const types = 'entity_types: {person: {en: Person, zh: 人物}, place: {en: Place, zh: 地点}}\n'
  const read = (text: string) => readOntology(write('ontology.yaml', text))

  test('a relation has its names, sides and nearest property', () => {
    const { relations } = read(
      `${types}relations:\n  visited: {en: visited, zh: 访问, domain: [person], range: [place]}\n`,
    )
    expect(relations['visited']).toEqual({
      name: 'visited',
      en: 'visited',
      zh: '访问',
      domain: ['person'],
      range: ['place'],
      literal: false,
      symmetric: false,
      wikidata: null,
    })
  })

  test.each([
    ['relations: {}', 'entity_types is missing'],
    [types, 'relations is missing'],
    [
      `${types}relations: {met: {en: met, domain: [person], range: [person]}}`,
      'relation "met" needs an English and a Chinese name (en, zh)',
    ],
    [`${types}relations: {met: {en: met, zh: 见, range: [person]}}`, 'relation "met" needs a domain'],
    [`${types}relations: {met: {en: met, zh: 见, domain: [person]}}`, 'relation "met" needs a range'],
    [
      `${types}relations: {met: {en: met, zh: 见, domain: [persn], range: [person]}}`,
      'relation "met": unknown type "persn" in domain',
    ],
    [
      `${types}relations: {met: {en: met, zh: 见, domain: [person], range: [value]}}`,
      'relation "met": unknown type "value" in range',
    ],
  ])('%s', (text, message) => {
    expect(() => read(text)).toThrow(`ontology.yaml: ${message}`)
  })
})

describe('rules', () => {
  const read = (rule: string, file = 'data/rules/zh/meetings.yaml') => {
    for (const lang of ['zh', 'en']) write(`data/rules/${lang}/modality.yaml`, 'planned: [soon]\n')
    write('data/rules/precision.tsv', 'rule\tright\twrong\n')
    write(file, rule)
    try {
      return rulesModule(join(folder, 'data/rules'), ontology).text
    } finally {
      rmSync(join(folder, file))
    }
  }
  const rule = (fields: string) => `- {name: met, relation: met_with, triggers: [会见]${fields}}\n`

  test('a rule takes its types from the relation, and its slots from its roles', () => {
    expect(read(rule(', object: {from: [with, object]}'))).toContain(
      '{"name":"met","lang":"zh","relation":"met_with","triggers":["会见"],"subject":{"slots":["subject"],"types":["person"]},"object":{"slots":["with","object"],"types":["person"]}}',
    )
  })

  test.each([
    ['- {relation: met_with, triggers: [会见]}', 'a rule has no name'],
    [
      '- {name: met, relation: meets, triggers: [会见]}',
      'rule "met": unknown relation "meets": take one of data/ontology.yaml',
    ],
    ['- {name: met, triggers: [会见]}', 'rule "met": unknown relation "undefined": take one of data/ontology.yaml'],
    ['- {name: met, relation: met_with}', 'rule "met": needs triggers'],
    ['- {name: met, relation: met_with, triggers: []}', 'rule "met": needs triggers'],
    [
      '- {name: held, relation: occurred_on, triggers: [举行]}',
      'rule "held": relation "occurred_on" takes a value: set dated: true',
    ],
    [rule(', object: {from: [beside]}'), 'rule "met": unknown slot "beside" in object'],
    [rule(', subject: {also: [along]}'), 'rule "met": unknown slot "along" in subject'],
    [rule(', types: {object: [place]}'), 'rule "met": object cannot be "place": the ontology allows person'],
    [rule(', trigger: 会见'), 'rule "met": unknown field "trigger"'],
    [rule(', implies: [part_of]'), 'rule "met": cannot imply "part_of": only located_in and occurred_on'],
    [`${rule('')}${rule('')}`, 'rule "met" is in data/rules/zh/meetings.yaml too: rename one'],
  ])('%s', (text, message) => {
    expect(() => read(text)).toThrow(`data/rules/zh/meetings.yaml: ${message}`)
  })
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
