import { expect, test } from 'vitest'
import { type BuildOptions, buildDocument } from '../../test/build-document.ts'
import { ruleNamed, tell } from '../../test/relate-document.ts'
import { ONTOLOGY } from '../data/ontology.ts'
import type { Document } from '../model/index.ts'
import { mergeDocuments } from './merge-documents.ts'
import { relate } from './relate.ts'

const knowledge = {
  ontology: ONTOLOGY,
  rules: [ruleNamed('met-with')],
  modality: new Map(),
  confidence: () => 0.5,
  home: '中国',
}
const read = (id: string, marked: string, options: BuildOptions = {}): Document =>
  relate(knowledge).run(buildDocument([marked], { id, ...options }))

const met = (date: string) => `[6月|date=${date}]，[习近平|person]{会见/v}[普京|person]。`

test('an entity of two documents is one, with the mentions and names of both', () => {
  const { entities } = mergeDocuments([read('b', '[习主席|person=习近平]。'), read('a', '[习近平|person]。')], ONTOLOGY)
  expect(entities.map(({ id, aliases, mentions }) => [id, aliases, mentions.map((m) => m.doc)])).toEqual([
    ['person:习近平', ['习主席', '习近平'], ['b', 'a']],
  ])
})

test('an occurrence that two documents tell is one triple with two evidences', () => {
  const { triples } = mergeDocuments([read('a', met('2025-06')), read('b', met('2025-06-16'))], ONTOLOGY)
  expect(triples.map(tell)).toEqual(['习近平 met_with 普京 date=2025-06-16 kind=会见'])
  expect(triples[0]?.evidence.map((e) => e.doc)).toEqual(['a', 'b'])
})

test.each([
  ['two dates', met('2025-06'), met('2025-07')],
  ['a date and none', met('2025-06'), '[习近平|person]{会见/v}[普京|person]。'],
])('%s are two triples, numbered through', (_, first, second) => {
  const { triples } = mergeDocuments([read('a', first), read('b', second)], ONTOLOGY)
  expect(triples.map((t) => t.id)).toEqual(['t1', 't2'])
})

test('entities are sorted by id, documents and warnings keep their order', () => {
  const warned = { ...read('b', '[乙|person]、[甲|place]。'), warnings: [{ message: 'odd' }] }
  const { documents, entities, warnings } = mergeDocuments([warned, read('a', '[丙|event]。')], ONTOLOGY)
  expect(documents.map((d) => d.id)).toEqual(['b', 'a'])
  expect(entities.map((e) => e.id)).toEqual(['event:丙', 'person:乙', 'place:甲'])
  expect(warnings).toEqual([{ message: 'odd', doc: 'b' }])
})

test('nothing comes of nothing', () =>
  expect(mergeDocuments([], ONTOLOGY)).toEqual({ documents: [], entities: [], triples: [], warnings: [] }))
