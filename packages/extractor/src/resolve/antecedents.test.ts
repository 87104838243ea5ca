import { expect, test } from 'vitest'
import { SMALL_GAZETTEER } from '../../test/small-gazetteer.ts'
import { taggedDocument } from '../../test/tagged-document.ts'
import { headIndex } from '../annotate/head-index.ts'
import { resolve } from './resolve.ts'

const run = resolve({
  gazetteer: SMALL_GAZETTEER,
  shorts: new Map(),
  fixedGroups: new Map(),
  headOf: headIndex([]),
  home: '中国',
}).run

const pronoun = (line: string) =>
  run(taggedDocument([line])).mentions.flatMap((m) => (m.kind === 'group' ? [m.entities ?? []] : []))

test.each<[string, readonly string[]]>([
  ['[王毅|person]抵达[武汉|place]，[他|group-pronoun]将致辞', ['person:王毅']],
  ['[王毅|person]抵达后，[其|group-pronoun]团队发布', ['person:王毅']],
  ['[华为公司|organization]宣布，[其|group-pronoun]子公司', ['organization:华为公司']],
])('%s: %j', (line, entities) => {
  expect(pronoun(line)).toEqual([entities])
})

test.each([
  ['two persons', '[王毅|person]会见[李强|person]，[他|group-pronoun]表示'],
  ['nobody before', '[他|group-pronoun]会见[李强|person]'],
  ['a body and a person for 其', '[王毅|person]在[华为公司|organization]说，[其|group-pronoun]业务'],
  ['a body for 他', '[华为公司|organization]宣布，[他|group-pronoun]将'],
  ['another speaker', '[王毅|person]说：“[他|group-pronoun]将到任'],
])('open: %s', (_, line) => {
  expect(pronoun(line)).toEqual([[]])
})
