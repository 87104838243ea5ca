import { expect, test } from 'vitest'
import { SMALL_GAZETTEER, SMALL_SHORTS } from '../../test/small-gazetteer.ts'
import { taggedDocument } from '../../test/tagged-document.ts'
import { headIndex } from '../annotate/head-index.ts'
import { CanonicalNames } from './canonical.ts'
import { addInnerNames } from './inner-names.ts'
import { clusterNames } from './name-clusters.ts'

const canonical = new CanonicalNames(SMALL_GAZETTEER)
const headOf = headIndex([
  { head: '大学', type: 'organization', strong: true },
  { head: '校区', type: 'facility', strong: false },
  { head: '集团', type: 'organization', strong: false },
  { head: '电厂', type: 'facility', strong: false },
  { head: '卫星', type: 'facility', strong: false },
  { head: '发射中心', type: 'facility', strong: false },
  { head: '委员会', type: 'organization', strong: true },
  { head: '国防部', type: 'organization', strong: false },
  { head: '全体会议', type: 'event', strong: false },
])

/** `TYPE:NAME` of bodies and built things found inside longer names. */
function innerOf(line: string): string[] {
  const doc = taggedDocument([line])
  const clusters = clusterNames(doc, canonical)
  addInnerNames(doc, clusters, canonical, SMALL_SHORTS, headOf)
  return clusters.flatMap((c) =>
    c.type !== 'place' && c.mentions.some((m) => m.foundBy === 'inside-name') ? [`${c.type}:${c.name}`] : [],
  )
}

test.each<[string, string, readonly string[]]>([
  ['a body of its campus', '[武汉/ns 大学/n 新泉/n 校区/n|facility]', ['organization:武汉大学']],
  ['a body of its research body', '[武汉/ns 大学/n 中山/ns 大学/n|organization]', ['organization:武汉大学']],
  ['works of a part', '[太原/ns 第一/m 电厂/n 主/b 厂房/n|facility]', ['facility:太原第一电厂']],
  [
    'a body of its session',
    '[二十/m 届/q 武汉/ns 规划/n 委员会/n 第六/m 次/q 全体/n 会议/n|event]',
    ['organization:武汉规划委员会'],
  ],
  [
    'a ministry of its office',
    '[乌兹别克斯坦/ns 国防部/n 情报/n 总局/n|organization]',
    ['organization:乌兹别克斯坦国防部'],
  ],
])('begins with %s', (_, line, inner) => {
  expect(innerOf(line)).toEqual(inner)
})

test.each<[string, string]>([
  ['a kind of head', '[太原/ns 卫星/n 发射中心/n|facility]'],
  ['what any state has', '[乌兹别克斯坦/ns 大学/n 研究/vn 集团/n|organization]'],
  ['a word cut in two', '[武汉/ns 大学生/n 委员会/n|organization]'],
  ['its kind', '[太原/ns 第一/m 电厂/n 工程/n|facility]'],
  ['who belongs to it', '[武汉/ns 大学/n 代表/n 全体/n 会议/n|event]'],
  ['a body without a name', '[国家/n 大学/n 新泉/n 校区/n|facility]'],
])('does not begin with %s', (_, line) => {
  expect(innerOf(line)).toEqual([])
})
