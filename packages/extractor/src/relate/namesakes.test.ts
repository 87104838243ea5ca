import { expect, test } from 'vitest'
import { buildDocument } from '../../test/build-document.ts'
import type { Document } from '../model/index.ts'
import { Namesakes } from './namesakes.ts'

/** A document in which 张伟 holds office in a body; none where it is empty. */
function office(id: string, body: string): Document {
  const doc = buildDocument([body ? `[${body}|organization]：[张伟|person]。` : '[张伟|person]。'], { id })
  const evidence = { doc: id, article: `${id}#1`, start: 0, end: 1, text: '', rule: 'test' }
  const triple = {
    id: 't1',
    subject: 'person:张伟',
    relation: 'holds_position',
    object: `organization:${body}`,
    qualifiers: {},
    confidence: 1,
    evidence: [evidence] as const,
  }
  return { ...doc, triples: body ? [triple] : [] }
}

function idsOf(bodies: readonly string[]): string[] {
  const namesakes = new Namesakes()
  return bodies.map((body, i) => namesakes.rename(office(`d${i}`, body)).get('person:张伟') ?? 'person:张伟')
}

test.each<[string, readonly string[], readonly string[]]>([
  ['one body', ['武汉大学', '武汉大学'], ['person:张伟', 'person:张伟']],
  ['bodies of one city', ['武汉市委', '武汉市政府'], ['person:张伟', 'person:张伟']],
  ['bodies of the centre', ['国务院', '中央军委'], ['person:张伟', 'person:张伟']],
  ['no body', ['武汉大学', ''], ['person:张伟', 'person:张伟']],
  ['a body of some city', ['武汉大学', '市委'], ['person:张伟', 'person:张伟']],
  [
    'bodies apart',
    ['武汉大学', '上海电气', '武汉大学', '华为公司'],
    ['person:张伟', 'person:张伟#2', 'person:张伟', 'person:张伟#3'],
  ],
])('%s', (_, bodies, ids) => {
  expect(idsOf(bodies)).toEqual(ids)
})

test('a person whom the gazetteer knows is one everywhere', () => {
  const namesakes = new Namesakes()
  const known = (doc: Document): Document => ({
    ...doc,
    entities: doc.entities.map((e) => (e.type === 'person' ? { ...e, names: { zh: '张伟', en: 'Zhang Wei' } } : e)),
  })
  namesakes.rename(known(office('a', '武汉大学')))
  expect(namesakes.rename(known(office('b', '上海电气')))).toEqual(new Map())
})
