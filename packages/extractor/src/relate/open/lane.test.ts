import { expect, test } from 'vitest'
import { nameOf } from '../../check/describe.ts'
import { createExtractor } from '../../extract.ts'
import { loadModel } from '../../node/resources.ts'
import { OPEN } from './relation.ts'

const run = (open: boolean) => createExtractor({ model: loadModel(), open })
const [plain, opened] = [run(false), run(true)]

const read = (text: string, extractor: typeof plain = opened) => {
  const doc = extractor({ id: 'text', source: 'text', text, sha256: '', date: null })
  return doc.triples
    .filter((triple) => triple.relation === OPEN)
    .map(({ subject, object, qualifiers: { verb, status } }) =>
      [nameOf(doc, subject), verb, nameOf(doc, object), ...(status ? [status] : [])].join(' | '),
    )
}

test.each([
  ['卢卡申科瞻仰人民英雄纪念碑。', ['卢卡申科 | 瞻仰 | 人民英雄纪念碑']],
  ['习近平将同托卡耶夫再次合影。', ['习近平 | 同…合影 | 托卡耶夫 | planned']],
  // A rule has the verb.
  ['习近平访问哈萨克斯坦。', []],
  // No fact.
  ['卢卡申科希望瞻仰人民英雄纪念碑。', []],
  // One end is no entity.
  ['卢卡申科瞻仰了一座塔。', []],
  ['Xi Jinping praised Kazakhstan.', ['习近平 | praised | 哈萨克斯坦']],
])('%s', (text, triples) => {
  expect(read(text)).toEqual(triples)
  expect(read(text, plain)).toEqual([])
})

test('two verbs between one pair are two triples, known by their verb', () => {
  expect(read('卢卡申科瞻仰人民英雄纪念碑。卢卡申科仰望人民英雄纪念碑。')).toHaveLength(2)
})
