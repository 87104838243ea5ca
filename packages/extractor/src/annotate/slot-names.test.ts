import { expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { headIndex } from './head-index.ts'
import { slotNames } from './slot-names.ts'

const find = slotNames(
  headIndex([
    { head: '产业园', type: 'facility', strong: false },
    { head: '港区', type: 'facility', strong: false },
    { head: '实验室', type: 'facility', strong: false },
    { head: '社区', type: 'place', strong: false },
    { head: '乡', type: 'place', strong: false },
    { head: '流域', type: 'place', strong: false },
    { head: '学校', type: 'organization', strong: false },
  ]),
)

test.each<[string, readonly string[]]>([
  ['来到/v 中环/s 产业园/n 考察/v', ['中环产业园|facility']],
  ['考察/v 了/u 穿/v 山/n 港区/n ，/w 指出/v', ['穿山港区|facility']],
  ['来到/v [青秀区/ns|place] 凤/v 岭北/v 社区/n 调研/vn', ['凤岭北社区|place']],
  ['[绥中县/ns|place] 明水/ns [满族乡/ns|place] [祝家沟村/ns|place]', ['明水满族乡|place']],
  ['前往/v 国家/n 超级/b 计算/v [天津中心/nt|organization] 、/w 调研/v', ['国家超级计算天津中心|organization']],
  ['考察/v [宁波舟山港/ns|facility] 穿/v 山/n 港区/n ，/w', ['宁波舟山港穿山港区|facility']],
  ['参观/v 库卡/n 、/w [宇树科技/nt|organization] 等/u 企业/n', []],
  ['库卡/n 、/w 新松/n 、/w [宇树科技/nt|organization] 等/u 企业/n', ['新松|organization']],
])('%s', (line, names) => {
  expect(proposalsOf(find, line)).toEqual(names)
})

test.each([
  ['what many have', '走进/v 车间/n 实验室/n ，/w'],
  ['which sort', '走进/v 大/a 中/f 小/a 学校/n ，/w'],
  ['a list of no firms', '库卡/n 、/w 新松/n 等/u 企业/n'],
  ['what is done there', '来到/v 当地/n 新/a 建/v 产业园/n ，/w'],
  ['half of a name', '来到/v [和田地区|place] 社区/n 。/w'],
  ['a place after what is done', '调研/vn 足迹/n 遍布/v [长江流域/ns|place] ，/w'],
  ['a day', '[亚运村|place] 今天/t 开/v 社区/n 。/w'],
])('not %s: %s', (_, line) => {
  expect(proposalsOf(find, line)).toEqual([])
})
