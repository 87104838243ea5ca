import { expect, test } from 'vitest'
import { ONTOLOGY } from '../data/ontology.ts'
import type { DictionaryEntry } from '../model/index.ts'
import { compileDictionary, flatNames, joinOver } from './dictionary.ts'
import { indexDictionary } from './dictionary-names.ts'

const entry = (
  surfaces: string,
  type: DictionaryEntry['type'],
  rest: Partial<DictionaryEntry> = {},
): DictionaryEntry => ({
  surfaces: surfaces.split('|'),
  type,
  ...rest,
})

const DICTIONARY = compileDictionary([
  entry('武汉', 'place'),
  entry('武汉大学', 'organization', { canonical: '武大', en: 'Wuhan University', aliases: ['WHU'] }),
  entry('大学城', 'none'),
  entry('中国—中亚峰会', 'event'),
  entry('C-Link', 'product', { canonical: '西联' }),
])!

test.each<[string, string[]]>([
  ['武汉大学在武汉', ['武汉大学/organization', '武汉/place']],
  // The longest wins, the first of equals; what names nothing takes part.
  ['武汉大学城', ['武汉大学/organization']],
  ['大学城', ['大学城/none']],
  ['武大、WHU', ['武大/organization', 'WHU/organization']],
  ['at Wuhan University, not WHUs', ['Wuhan University/organization']],
  ['ＷＨＵ和中国－中亚峰会', ['ＷＨＵ/organization', '中国－中亚峰会/event']],
  ['C-Link, C-Links, c-link, 用C-Link西联', ['C-Link/product', 'C-Link/product', '西联/product']],
  ['\u{20BB7}武汉\u{20BB7}', ['武汉/place']],
  ['', []],
])('%s', (text, found) => {
  expect(DICTIONARY.find(text).map(({ start, end, type }) => `${text.slice(start, end)}/${type}`)).toEqual(found)
})

test.each([
  ['“武汉”大学', '武大'],
  ['中国——中亚峰会', '中国—中亚峰会'],
  ['whu', undefined],
  ['华中大学', undefined],
])('%s is looked up as %s', (name, known) => {
  expect(DICTIONARY.lookup(name)?.name).toBe(known)
})

test('lines of one entity share what they say; a canonical name gives way to what an entry says of it', () => {
  const index = indexDictionary([
    entry('华盛顿总统', 'person', { canonical: '华盛顿', en: 'George Washington' }),
    entry('开国总统', 'person', { canonical: '华盛顿', wikidata: 'Q23' }),
    entry('华盛顿', 'place'),
  ])
  expect(index.get('华盛顿总统')).toEqual({ type: 'person', name: '华盛顿', en: 'George Washington', wikidata: 'Q23' })
  expect(index.get('开国总统')).toBe(index.get('华盛顿总统'))
  expect(index.get('华盛顿')?.type).toBe('place')
})

test.each<[string, DictionaryEntry[], RegExp]>([
  [
    'two names',
    [
      entry('张军', 'person', { canonical: '张军甲', at: 'a:2' }),
      entry('张军', 'person', { canonical: '张军乙', at: 'b:7' }),
    ],
    /^b:7: "张军" names person "张军乙" here and person "张军甲" in a:2: keep one/,
  ],
  ['a name and none', [entry('和平', 'place'), entry('和 平|和平', 'none')], /^dictionary entry 2: .*nothing.*entry 1/],
  ['an alias', [entry('甲', 'place', { aliases: ['丙'] }), entry('乙', 'place', { aliases: ['丙'] })], /"丙" names/],
  ['a type', [entry('甲', 'animal' as 'place')], /unknown type "animal": use one of person, .*none/],
  ['no surface', [entry(' ', 'place')], /surface is missing/],
  ['a Wikidata id', [entry('甲', 'place', { wikidata: '148' })], /bad Wikidata id "148"/],
  [
    'two Wikidata ids',
    [entry('甲', 'place', { wikidata: 'Q1' }), entry('乙', 'place', { canonical: '甲', wikidata: 'Q2' })],
    /keep one/,
  ],
  ['none with a name', [entry('甲', 'none', { canonical: '乙' })], /names nothing: leave/],
])('%s: an error', (_, entries, message) => {
  expect(() => compileDictionary(entries)).toThrow(message)
})

test('types are those of the ontology', () => {
  const ship = entry('天宫', 'ship' as 'product')
  const ontology = { ...ONTOLOGY, entityTypes: { ...ONTOLOGY.entityTypes, ship: { en: 'ship', zh: '船' } } }
  expect(compileDictionary([ship], ontology)?.find('天宫')[0]?.type).toBe('ship')
  expect(() => compileDictionary([ship])).toThrow(/unknown type "ship"/)
})

test('names and sentences give way to words', () => {
  const names = [
    { start: 0, end: 4, type: 'person', foundBy: 'tagger' } as const,
    { start: 6, end: 8, type: 'place', foundBy: 'tagger' } as const,
  ]
  const words = [{ start: 2, end: 5, type: 'place' } as const, { start: 9, end: 10, type: 'none' } as const]
  expect(flatNames(names, words)).toEqual([{ ...words[0]!, foundBy: 'dictionary' }, names[1]])
  const spans = [0, 3, 6, 9].map((start) => ({ start, end: start + 3 }))
  expect(joinOver(spans, words)).toEqual([
    { start: 0, end: 6 },
    { start: 6, end: 9 },
    { start: 9, end: 12 },
  ])
})

test('no entries are no dictionary; many are looked for in one pass', () => {
  expect(compileDictionary([])).toBeNull()
  const many = compileDictionary(Array.from({ length: 10_000 }, (_, i) => entry(`名${i}号`, 'product')))!
  const text = '名9999号、名42号。'.repeat(2000)
  expect(many.find(text)).toHaveLength(4000)
})
