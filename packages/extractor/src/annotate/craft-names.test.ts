import { expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { craftNames } from './craft-names.ts'
import { headIndex } from './head-index.ts'

const find = craftNames(
  headIndex([
    { head: '机器人', type: 'product', strong: false },
    { head: '潜水器', type: 'product', strong: false },
    { head: '航母', type: 'product', strong: false },
    { head: '货轮', type: 'product', strong: false },
    { head: '行动', type: 'initiative', strong: true },
  ]),
)

test.each<[string, readonly string[]]>([
  ['“/w 奋斗者/n ”/w 号/n 载人/vn 潜水器/n 下潜/v', ['奋斗者号载人潜水器|product']],
  ['货轮/n “/w 光明/n ”/w 号/n 靠岸/v', ['光明号|product']],
  ['机器人/n “/w 光子/n ”/w 亮相/v', ['光子|product']],
  ['台风/n “/w 夏/Tg 浪/n ”/w 逼近/v', ['台风夏浪|event']],
  ['[福建/ns|place] 舰/n 入列/v', ['福建舰|product']],
  ['[重庆/ns|place] 东站/n 开通/v', ['重庆东站|facility']],
])('%s', (line, names) => {
  expect(proposalsOf(find, line)).toEqual(names)
})

test.each([
  ['what a kind does', '机器人/n “/w 会/v 跳舞/v ”/w ，/w'],
  ['which sort', '机器人/n “/w 小散乱/n ”/w 企业/n'],
  ['a thing of no kind', '“/w 奋斗者/n ”/w 号/n 下潜/v'],
  ['a fleet', '[福建/ns|place] 舰队/n 出海/v'],
  ['where one stands', '[福建/ns|place] 东/f 站/v 在/p'],
])('not %s: %s', (_, line) => {
  expect(proposalsOf(find, line)).toEqual([])
})
