import { expect, test } from 'vitest'
import { listMentions, taggedDocument } from '../../test/tagged-document.ts'
import type { GazetteerEntry, Mention } from '../model/index.ts'
import { mentionAt } from './mention-at.ts'
import { taggerSlips } from './tagger-slips.ts'

const ENTRIES: readonly GazetteerEntry[] = [
  { type: 'place', name: '乌克兰', aliases: [], short: ['乌'] },
  { type: 'person', name: '李希', aliases: [] },
  { type: 'place', name: '日本', aliases: [], short: ['日'] },
]
const mend = (line: string) => listMentions(taggerSlips(ENTRIES).run(taggedDocument([line])))

test.each<[string, readonly string[]]>([
  ['[乌/nr 军/nr|person|tagger] 称/v', ['乌军|organization']],
  ['[日/j 企/n|person|tagger] 投资/v', []],
  ['[李希还/nr|person|tagger] 瞻仰/v', ['李希|person']],
  ['[刘奇作/nr|person|tagger] 的/u 报告/n', ['刘奇|person']],
  ['[普拉博沃·苏比延/nr|person|tagger] 多/a ，/w', ['普拉博沃·苏比延多|person']],
  ['[广州东站/nt|organization|tagger] 改造/v', ['广州东站|facility']],
  ['[众/j|organization|tagger] 议长/n', []],
  ['[布萨尔金/nr 称/v|person|tagger]', ['布萨尔金|person']],
  ['[文莱/ns|place|tagger] [苏丹/ns|place|tagger] [哈桑纳尔/nr|person|tagger]', ['文莱|place', '哈桑纳尔|person']],
])('%s becomes %j', (line, mentions) => {
  expect(mend(line)).toEqual(mentions)
})

test.each([
  ['a visit', '来[日|place|tagger]/v 访问/v'],
  ['a side', '[日/j|place|tagger] 方/n'],
  ['a given name', '[王大作/nr|person|tagger] 说/v'],
  ['a person', '[李军/nr|person|tagger] 称/v'],
  ['the state', '在/p [苏丹/ns|place|tagger] 举行/v'],
  ['what another finder knows', '[乌/nr 军/nr|person|gazetteer] 称/v'],
])('%s stays: %s', (_, line) => {
  expect(mend(line)).toEqual(listMentions(taggedDocument([line])))
})

test('a character inside a word is no place', () => {
  const doc = taggedDocument(['中国/ns 抗日战争/nz 胜利/v'])
  const name: Mention = {
    ...mentionAt(doc.sentences[0]!, 0, 3, 4),
    kind: 'name',
    type: 'place',
    name: '日',
    foundBy: 'tagger',
  }
  expect(taggerSlips(ENTRIES).run({ ...doc, mentions: [name] }).mentions).toEqual([])
})
