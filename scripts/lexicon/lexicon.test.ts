import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { withDivisions } from './build-divisions.ts'
import { formatTable, listOf, parseTable, type Row, type Table } from './table.ts'

const read = (file: string): Table =>
  parseTable(readFileSync(fileURLToPath(new URL(`../../data/lexicon/${file}`, import.meta.url)), 'utf8'), file)

const ENTITY_TYPES = 'person organization place facility event initiative document work product'.split(' ')
const PLACE_KINDS =
  'continent region country territory capital municipality province state prefecture city district county town zone river lake sea ocean strait canal island peninsula mountain desert site'
const ORGANIZATION_KINDS =
  'international party state government legislature court ministry agency academy military association media bank exchange fund company university school hospital museum team'
const GROUP_KINDS =
  'countries places organizations heads governments peoples parties armies relation host side own whole that fixed'
const TITLE_LEVELS =
  'state government ministry local party legislature judicial military diplomatic international company academic media sport other'

interface Rule {
  readonly file: string
  readonly columns: string
  /** Columns that together name a row. */
  readonly key: readonly string[]
  /** Columns with a closed set of values. */
  readonly closed: Readonly<Record<string, readonly string[]>>
  readonly required: readonly string[]
}

const RULES: readonly Rule[] = [
  {
    file: 'places.tsv',
    columns: 'name aliases en kind within short wikidata',
    key: ['name', 'within'],
    closed: { kind: PLACE_KINDS.split(' ') },
    required: ['name', 'en', 'kind'],
  },
  {
    file: 'organizations.tsv',
    columns: 'name aliases en kind within parent wikidata',
    key: ['name'],
    closed: { kind: ORGANIZATION_KINDS.split(' ') },
    required: ['name', 'en', 'kind'],
  },
  {
    file: 'persons.tsv',
    columns: 'name aliases en title body from to wikidata',
    key: ['name', 'en', 'title', 'body', 'from'],
    closed: {},
    required: ['name', 'en'],
  },
  {
    file: 'zh/titles.tsv',
    columns: 'title en level takes',
    key: ['title'],
    closed: { level: TITLE_LEVELS.split(' '), takes: ['place', 'organization', 'any'] },
    required: ['title', 'en', 'level', 'takes'],
  },
  {
    file: 'zh/honorifics.tsv',
    columns: 'honorific en position',
    key: ['honorific', 'position'],
    closed: { position: ['before', 'after'] },
    required: ['honorific', 'en', 'position'],
  },
  {
    file: 'zh/heads.tsv',
    columns: 'head type role',
    key: ['head', 'type'],
    closed: { type: ENTITY_TYPES, role: ['strong', 'weak'] },
    required: ['head', 'type', 'role'],
  },
  {
    file: 'zh/figure-words.tsv',
    columns: 'word role',
    key: ['word', 'role'],
    closed: {},
    required: ['word', 'role'],
  },
  {
    file: 'zh/generic-modifiers.tsv',
    columns: 'modifier kind',
    key: ['modifier'],
    closed: { kind: ['determiner', 'quality', 'field'] },
    required: ['modifier', 'kind'],
  },
  {
    file: 'zh/groups.tsv',
    columns: 'text kind members en',
    key: ['text'],
    closed: { kind: GROUP_KINDS.split(' ') },
    required: ['text', 'kind'],
  },
  {
    file: 'en/titles.tsv',
    columns: 'title zh level takes',
    key: ['title'],
    closed: { level: TITLE_LEVELS.split(' '), takes: ['place', 'organization', 'any'] },
    required: ['title', 'zh', 'level', 'takes'],
  },
  {
    file: 'en/groups.tsv',
    columns: 'text kind members',
    key: ['text'],
    closed: { kind: GROUP_KINDS.split(' ') },
    required: ['text', 'kind'],
  },
]

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
]

describe.each(RULES)('$file', ({ file, columns, key, closed, required }) => {
  const table = read(file)
  const text = readFileSync(fileURLToPath(new URL(`../../data/lexicon/${file}`, import.meta.url)), 'utf8')

  it('has its columns, its source in a comment, and sorted rows', () => {
    expect(table.columns).toEqual(columns.split(' '))
    expect(table.comments.length).toBeGreaterThan(0)
    expect(formatTable(table)).toBe(text)
  })
  it('names each row once', () => {
    const keys = table.rows.map((row) => key.map((column) => row[column]).join(' '))
    const seen = new Map<string, number>()
    for (const k of keys) seen.set(k, (seen.get(k) ?? 0) + 1)
    expect([...seen].filter(([, n]) => n > 1)).toEqual([])
  })
  it('fills what must be filled, with clean cells of known kinds', () => {
    const wrong = (row: Row): boolean =>
      required.some((column) => !row[column]) ||
      Object.entries(closed).some(([column, values]) => !values.includes(row[column] ?? '')) ||
      Object.values(row).some((cell) => cell !== cell.trim() || cell.split('|').some((part) => cell && !part)) ||
      repeated([row.name ?? '', ...listOf(row.aliases)]).length > 0
    expect(table.rows.filter(wrong)).toEqual([])
  })
})

const places = read('places.tsv').rows
const organizations = read('organizations.tsv').rows
const persons = read('persons.tsv').rows
const placeNames = new Map<string, number>()
for (const { name = '' } of places) placeNames.set(name, (placeNames.get(name) ?? 0) + 1)
const organizationNames = new Set(organizations.map((row) => row.name))

describe('references', () => {
  it('within names one place', () => {
    const within = [...places, ...organizations].map((row) => row.within ?? '').filter((name) => name !== '')
    expect([...new Set(within)].filter((name) => placeNames.get(name) !== 1)).toEqual([])
  })
  it('within never leads back to itself', () => {
    const up = new Map(places.map((row) => [row.name ?? '', row.within ?? '']))
    const loops = places.filter((row) => {
      let at = row.within ?? ''
      for (let steps = 0; at !== '' && steps < 12; steps++) at = up.get(at) ?? ''
      return at !== ''
    })
    expect(loops).toEqual([])
  })
  it('parent, body and members name rows', () => {
    const known = (name: string): boolean => organizationNames.has(name) || placeNames.has(name)
    expect(organizations.filter((row) => row.parent && !organizationNames.has(row.parent))).toEqual([])
    expect(persons.filter((row) => row.body && !known(row.body))).toEqual([])
    expect(read('zh/groups.tsv').rows.filter((row) => !listOf(row.members).every(known))).toEqual([])
  })
  it('fixed groups have members', () => {
    expect(read('zh/groups.tsv').rows.filter((row) => row.kind === 'fixed' && listOf(row.members).length < 2)).toEqual(
      [],
    )
  })
  it('years and ids are well formed', () => {
    const bad = persons.filter((row) => ![row.from, row.to].every((date) => /^(\d{4}(-\d\d)?)?$/.test(date ?? '')))
    expect(bad).toEqual([])
    const ids = [...places, ...organizations, ...persons].filter((row) => !/^(Q\d+)?$/.test(row.wikidata ?? ''))
    expect(ids).toEqual([])
  })
  it('one Wikidata id is one thing', () => {
    const named = new Map<string, Set<string>>()
    for (const row of [...places, ...organizations, ...persons]) {
      if (!row.wikidata) continue
      named.set(row.wikidata, (named.get(row.wikidata) ?? new Set()).add(row.name ?? ''))
    }
    expect([...named].filter(([, names]) => names.size > 1)).toEqual([])
  })
  it('a person is one English name under one name and set of aliases', () => {
    const en = new Map<string, Set<string>>()
    for (const row of persons) {
      const id = `${row.name} ${row.aliases}`
      en.set(id, (en.get(id) ?? new Set()).add(row.en ?? ''))
    }
    expect([...en].filter(([, names]) => names.size > 1)).toEqual([])
  })
})

describe('China’s divisions', () => {
  test('the generator finds nothing to add', () => {
    const table = read('places.tsv')
    expect(withDivisions(table).rows.length).toBe(table.rows.length)
  })
  test.each([
    ['武汉', '湖北', 'Wuhan'],
    ['蔡甸区', '武汉', 'Caidian District'],
    ['恩施州', '湖北', 'Enshi Prefecture|Enshi Tujia and Miao Autonomous Prefecture'],
    ['六安', '安徽', "Lu'an"],
    ['吕梁', '山西', 'Lüliang'],
    ['潜江市', '湖北', 'Qianjiang'],
    ['万州区', '重庆', 'Wanzhou District'],
  ])('%s stands in %s as %s', (name, within, en) => {
    expect(places.find((row) => row.name === name && row.within === within)?.en).toBe(en)
  })
})

describe('parseTable', () => {
  it('keeps comments, columns and rows', () => {
    expect(parseTable('# source\na\tb\n1\t2\n', 'x.tsv')).toEqual({
      comments: ['# source'],
      columns: ['a', 'b'],
      rows: [{ a: '1', b: '2' }],
    })
  })
  it('names the line that is short of a cell', () => {
    expect(() => parseTable('a\tb\n1\n', 'x.tsv')).toThrow('x.tsv:2: 1 cells, the header has 2: 1')
  })
})
