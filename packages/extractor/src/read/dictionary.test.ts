import { expect, test } from 'vitest'
import { readDictionary } from './dictionary.ts'

const HEAD = 'surface\ttype\tcanonical\taliases\ten\twikidata'

test('a table', () => {
  const text = `\ufeff# Ours\r\n\r\n${HEAD}\r\n天工\tproduct\t天工平台\t天工系统| T-Work\tTiangong\tQ5\r\n\r\n和平\tnone\r\n`
  expect(readDictionary(text, { file: 'names.tsv' })).toEqual([
    {
      surfaces: ['天工'],
      type: 'product',
      canonical: '天工平台',
      aliases: ['天工系统', 'T-Work'],
      en: 'Tiangong',
      wikidata: 'Q5',
      at: 'names.tsv:4',
    },
    { surfaces: ['和平'], type: 'none', aliases: [], at: 'names.tsv:6' },
  ])
  expect(readDictionary('type\tsurface\nplace\t甲\n')).toMatchObject([{ surfaces: ['甲'], at: 'dictionary:2' }])
  expect(readDictionary('# nothing yet\n')).toEqual([])
})

test('YAML, where every scalar is text', () => {
  const text = `# ours
- surface: [731, No]
  type: organization
  canonical: "731"
  aliases: 甲|乙
  wikidata:
- {surface: 和平, type: none}
`
  expect(readDictionary(text, { file: 'names.yml' })).toEqual([
    { surfaces: ['731', 'No'], type: 'organization', canonical: '731', aliases: ['甲', '乙'], at: 'names.yml:2' },
    { surfaces: ['和平'], type: 'none', aliases: [], at: 'names.yml:7' },
  ])
  expect(readDictionary('', { format: 'yaml' })).toEqual([])
})

const line = (...cells: string[]) => `${HEAD}\n${cells.join('\t')}\n`

test.each([
  [line('甲', 'animal'), /^d\.tsv:2: unknown type "animal": use one of person, .*none$/],
  [line('甲'), /^d\.tsv:2: the type is missing: use one of/],
  [line('', 'place', '甲'), /^d\.tsv:2: the surface is missing: write/],
  [line('甲', 'place', '', '', '', 'q12'), /^d\.tsv:2: bad Wikidata id "q12": write Q and digits/],
  [`${line('甲', 'place')}乙\tplace\n甲\tplace\n`, /^d\.tsv:4: duplicate of "甲" in d\.tsv:2: delete one/],
  [`${line('甲', 'place', '乙')}甲\tplace\t丙\n`, /^d\.tsv:3: "甲" names place "丙" here and place "乙" in d\.tsv:2/],
  [line('甲', 'place', '', '', '', '', 'x'), /^d\.tsv:2: 7 cells, the header has 6/],
  ['surface\tkind\n', /^d\.tsv:1: bad header: no column is called "kind": the first line names the columns/],
  ['甲\tplace\n', /^d\.tsv:1: bad header/],
  ['surface\ten\n', /^d\.tsv:1: bad header: "type" is missing/],
  ['surface\ttype\ttype\n', /^d\.tsv:1: bad header: "type" stands twice/],
])('table %j: an error', (text, message) => {
  expect(() => readDictionary(text, { file: 'd.tsv' })).toThrow(message)
})

test.each([
  ['- {surface: 甲, type: place}\n- {surface: 乙, kind: place}\n', /^d\.yaml:2: no key is called "kind": use surface/],
  ['surface: 甲\n', /^d\.yaml:1: the dictionary is no list/],
  ['- 甲\n', /^d\.yaml:1: an entry is no mapping/],
  ['- surface: 甲\n  type: [place, person]\n', /^d\.yaml:2: "type" is a list/],
  ['- surface: {a: b}\n', /^d\.yaml:1: "surface" holds no text/],
  ['- {surface: 甲, type: place}\n- {surface: 乙\n', /^d\.yaml:\d: no YAML: .*: mend the line/],
  ['- type: place\n', /^d\.yaml:1: the surface is missing/],
])('YAML %j: an error', (text, message) => {
  expect(() => readDictionary(text, { file: 'd.yaml' })).toThrow(message)
})
