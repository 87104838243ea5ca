import { expect, test } from 'vitest'
import { listMentions, taggedDocument } from '../../test/tagged-document.ts'
import { groups } from './groups.ts'

const ENTRIES = [
  { text: '双方', kind: 'parties', members: [] },
  { text: '两国', kind: 'countries', members: [] },
  { text: '两国元首', kind: 'heads', members: [] },
  { text: '本市', kind: 'own', members: [] },
  { text: '中亚五国', kind: 'fixed', members: ['哈萨克斯坦', '吉尔吉斯斯坦'] },
]
const ENGLISH = [{ text: 'both sides', kind: 'parties', members: [] }]

const find = (line: string, lang: 'zh' | 'en' = 'zh') =>
  listMentions(groups(ENTRIES, ENGLISH).run(taggedDocument([line], lang)))

test.each<[string, readonly string[]]>([
  ['双方/n 举行/v 会谈/vn', ['双方|group-parties']],
  // The longest: 两国元首, not 两国.
  ['两国/n 元首/n 见证/v', ['两国元首|group-heads']],
  ['中亚/ns 五国/n 合作/vn', ['中亚五国|group-fixed']],
  ['中亚/ns 五国/n 领导人/n 出席/v', ['中亚五国领导人|group-leaders']],
  // A name that is only part of a group gives way.
  ['[中亚/ns|place] 五国/n 合作/vn', ['中亚五国|group-fixed']],
  ['推进/v 这个/r 项目/n', ['这个项目|group-definite']],
  ['该/r 站/n 位于/v [武汉/ns|place]', ['该站|group-definite', '武汉|place']],
  ['齐聚/v 这/r 座/q 千年/n 古城/n ，/w', ['这座千年古城|group-definite']],
  ['本届/r 博览会/n 上/f', ['本届博览会|group-definite']],
  ['，/w 论坛/n 期间/f', ['论坛|group-definite']],
  ['我/r 愿/v 同/p 你/r 努力/v', ['我|group-speaker']],
  ['出席/v 开通/v 仪式/n', ['开通仪式|group-ceremony']],
])('%s holds %j', (line, expected) => {
  expect(find(line)).toEqual(expected)
})

test.each([
  ['across words', '资本/n 市场/n 活跃/a'],
  ['inside a word', '应该/v 站/v 出来/v'],
  ['in the middle of a sentence without a demonstrative', '举行/v 论坛/n 活动/n'],
  ['another first person', '我国/n 和/c 我们/r'],
])('nothing %s: %s', (_, line) => {
  expect(find(line)).toEqual([])
})

test.each([
  ['a name of just that span', '[中亚/ns 五国/n|event]'],
  ['a name that holds it', '[复兴/vn 气田/n 开通/v 仪式/n|event]'],
  ['a name that overlaps it', '该/r [站/n 广场/n|place]'],
])('%s stays: %s', (_, line) => {
  expect(find(line)).toEqual(listMentions(taggedDocument([line])))
})

test.each<[string, readonly string[]]>([
  ['Both/DT sides/NNS agreed/VBD', []],
  ['[Wang/NNP|person] said/VBD', ['Wang|person']],
])('words without spaces between are no English group: %s', (line, expected) => {
  expect(find(line, 'en')).toEqual(expected)
})
