import { describe, expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { headIndex } from './head-index.ts'
import { headNames } from './head-names.ts'

const find = headNames({
  headOf: headIndex([
    { head: '峰会', type: 'event', strong: true },
    { head: '会议', type: 'event', strong: false },
    { head: '座谈会', type: 'event', strong: true },
    { head: '仪式', type: 'event', strong: true },
    { head: '行动', type: 'initiative', strong: true },
    { head: '工程', type: 'initiative', strong: false },
    { head: '台', type: 'organization', strong: false },
    { head: '监管局', type: 'organization', strong: true },
    { head: '方案', type: 'document', strong: true },
    { head: '协定', type: 'document', strong: true },
    { head: '大学', type: 'organization', strong: true },
    { head: '部', type: 'organization', strong: true },
    { head: '总领事馆', type: 'organization', strong: true },
    { head: '局', type: 'organization', strong: true },
    { head: '变电站', type: 'facility', strong: true },
    { head: '气田', type: 'facility', strong: true },
    { head: '走廊', type: 'facility', strong: true },
    { head: '平台', type: 'product', strong: false },
    { head: '故事', type: 'work', strong: true },
  ]),
  stopVerbs: new Set(['出席', '举行', '举办']),
  introducers: new Set(['实施', '签署', '印发', '召开']),
  generic: new Set(['国际', '当地', '重要', '该', '有关', '各级', '同类', '余']),
})

describe('names grow leftwards from their head', () => {
  test.each<[string, readonly string[]]>([
    // Numbers of an edition and marks that join belong to the name.
    ['出席/v 第二/m 届/q [中国/ns|place] —/w [中亚/ns|place] 峰会/n', ['第二届中国—中亚峰会|event']],
    ['实施/v 耐心/a 资本/n 培育/v 行动/vn', ['耐心资本培育行动|initiative']],
    ['印发/v 供水/vn 保障/vn 行动/vn 方案/n', ['供水保障行动方案|document']],
    ['签署/v 互免/v 签证/n 协定/n', ['互免签证协定|document']],
    ['文化/n 和/c 旅游/vn 部/n 公布/v', ['文化和旅游部|organization']],
    ['[哈萨克斯坦/ns|place] 驻/v [西安/ns|place] 总领事馆/n 举行/v', ['哈萨克斯坦驻西安总领事馆|organization']],
    ['跨/v [里海/ns|place] 国际/n 运输/vn 走廊/n', ['跨里海国际运输走廊|facility']],
    ['[武汉/ns|place] 500/m 千伏/q 变电站/n 投产/v', ['武汉500千伏变电站|facility']],
    ['“/w 复兴/vn ”/w 气田/n 投产/v', ['“复兴”气田|facility']],
    ['市/n 金融/n 管理/vn 局/n 介绍/v', ['市金融管理局|organization']],
    ['纪念/v [陈云/nr|person] 诞辰/n 120/m 周年/q 座谈会/n', ['纪念陈云诞辰120周年座谈会|event']],
    // A joint of a longer name; an act that is a noun there.
    ['[国家/n 金融/n 总局/n|organization] [北京/ns 监管局/n|organization]', ['国家金融总局北京监管局|organization']],
    ['[中国/ns|place] 报业/n 创新/v 发展/vn 峰会/n', ['中国报业创新发展峰会|event']],
    ['签署/v 互/d 免/v 签证/n 协定/n', ['互免签证协定|document']],
    ['[中国/ns|place] 气田/n 一/m 期/q 工程/n', ['中国气田|facility', '中国气田一期工程|facility']],
    ['在/p 民营/b 企业/n 座谈会/n 上/f', ['民营企业座谈会|event']],
    ['出席/v [复兴/vn 气田/n|facility] 竣工/v 投产/v 仪式/n', ['复兴气田竣工投产仪式|event']],
    // A weak head needs a name, a number of its edition or an introducer before it.
    ['召开/v 全球/n 健康/an 促进/vn 会议/n', ['全球健康促进会议|event']],
    ['[武汉/ns|place] 会议/n 通过/v', ['武汉会议|event']],
  ])('%s holds %j', (line, names) => {
    expect(proposalsOf(find, line)).toEqual(names)
  })
})

describe('what ends a name', () => {
  test.each<[string, string, readonly string[]]>([
    ['a stop verb', '供水/vn 举行/v 健康/an 中国/ns 行动/vn', ['健康中国行动|initiative']],
    ['a preposition', '市民/n 在/p [武汉/ns|place] 大学/n', ['武汉大学|organization']],
    ['a mark', '发展/n ，/w [武汉/ns|place] 大学/n', ['武汉大学|organization']],
    ['的', '著名/a 的/u [武汉/ns|place] 大学/n', ['武汉大学|organization']],
    ['a verb with its object', '[李强/nr|person] 主持/v 供水/vn 峰会/n', ['供水峰会|event']],
    ['how something is done', '讲/v 好/a [武汉/ns|place] 峰会/n', ['武汉峰会|event']],
    ['a count of times', '四/m 次/q [武汉/ns|place] 峰会/n', ['武汉峰会|event']],
    ['a region', '[武汉/ns|place] 东部/f [中国/ns|place] 大学/n', ['中国大学|organization']],
    ['a determiner', '田径/n 项目/n 历届/r [武汉/ns|place] 峰会/n', ['武汉峰会|event']],
    ['a count', '10/m 余/m 份/q [武汉/ns|place] 方案/n', ['武汉方案|document']],
    ['what only points', '该/r [武汉/ns|place] 大学/n', ['武汉大学|organization']],
  ])('%s: %s', (_, line, names) => {
    expect(proposalsOf(find, line)).toEqual(names)
  })
})

test.each([
  ['a head alone', '举行/v 会议/n'],
  ['a generic word before it', '出席/v 国际/n 会议/n'],
  ['a weak head after common nouns', '工作/vn 会议/n'],
  ['a strong head after one character', '大/a 峰会/n'],
  ['a product of a place', '[华中/ns|place] 同类/b 平台/n'],
  ['a work', '[中国/ns|place] 故事/n'],
  ['one character of a place', '[河北/ns 邢台/ns|place]'],
  ['a verb', '我们/r 马上/d 行动/v'],
  ['one character at the end of a word of two', '西/f 部/n 地区/n 干部/n'],
  ['a known name of the type of its head', '在/p [武汉/ns 大学/n|organization]'],
  ['nouns too many', `实施/v ${'长城/n '.repeat(21)}行动/vn`],
])('not %s: %s', (_, line) => {
  expect(proposalsOf(find, line)).toEqual([])
})

test('weak and strong heads are told apart', () => {
  const line = '[武汉/ns|place] 会议/n 与/c [武汉/ns|place] 峰会/n'
  expect(proposalsOf(find, line)).toEqual(['武汉会议|event', '武汉峰会|event'])
})
