import { expect, test } from 'vitest'
import type { Entity } from '../model/index.ts'
import { namedOrUsed } from './named-entities.ts'
import type { Occurrence } from './occurrences.ts'

const entity = (name: string, texts: readonly string[]): Entity => ({
  id: `place:${name}`,
  type: 'place',
  name,
  names: { zh: name },
  aliases: texts,
  mentions: texts.map((text) => ({ doc: 'a', start: 0, end: text.length, text })),
})

const ALL = [entity('中国', ['全国', '全国']), entity('湖北', ['全省', '湖北'])]
const evidence = { doc: 'a', article: 'a#1', start: 0, end: 1, text: '', rule: 'test' }
const about = (place: string): Occurrence => ({
  subject: 'person:甲',
  relation: 'met_with',
  object: 'person:乙',
  qualifiers: { place },
  confidence: 1,
  evidence: [evidence],
})

test.each<[string, readonly Occurrence[], readonly string[]]>([
  ['nothing is said of', [], ['湖北']],
  ['a triple is about', [about('place:中国')], ['中国', '湖北']],
  ['a triple is not about', [about('place:湖北')], ['湖北']],
])('全国 that %s', (_, triples, names) => {
  expect(namedOrUsed(ALL, triples).map((e) => e.name)).toEqual(names)
})
