import { expect, test } from 'vitest'
import type { EntityType } from '../model/index.ts'
import { mergeAbbreviations } from './abbreviations.ts'
import type { Cluster } from './cluster.ts'

const SHORTS = new Map([['俄', [{ type: 'place' as const, name: '俄罗斯', aliases: [] }]]])

function cluster(name: string, type: EntityType = 'organization'): Cluster {
  const placed = { sentence: 0, from: 0, to: name.length, start: 0, end: name.length, text: name }
  const mention = { ...placed, kind: 'name' as const, type, name, foundBy: 'test' }
  return { type, name, entry: null, mentions: [mention], reasons: [] }
}

const merge = (names: readonly string[]) => {
  const clusters = names.map((name) => cluster(name))
  mergeAbbreviations(clusters, SHORTS)
  return clusters.filter((c) => c.mentions.length > 0).map((c) => [c.name, ...c.reasons].join(' | '))
}

test.each<[readonly string[], readonly string[]]>([
  [['首都规划建设委员会', '首规委'], ['首都规划建设委员会 | 首规委: initials of the only body that has them']],
  [['邦普循环科技公司', '邦普'], ['邦普循环科技公司 | 邦普: brand of the only company so called']],
  [['俄罗斯军队', '俄军'], ['俄罗斯军队 | 俄军: short name of its place']],
])('%j becomes %j', (names, merged) => {
  expect(merge(names)).toEqual(merged)
})

test.each([
  ['two bodies that fit', ['首都规划建设委员会', '首都规范管理委员会', '首规委']],
  ['another end', ['首都规划建设办公室', '首规委']],
  ['other characters between', ['首都建设管理委员会', '首规委']],
  ['no company', ['武汉大学出版社', '武汉']],
  ['another country', ['法国军队', '俄军']],
])('stays apart: %s', (_, names) => {
  expect(merge(names)).toEqual(names)
})
