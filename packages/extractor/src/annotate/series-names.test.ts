import { expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { headIndex } from './head-index.ts'
import { seriesNames } from './series-names.ts'

const find = seriesNames(
  headIndex([
    { head: '飞船', type: 'facility', strong: false },
    { head: '运载火箭', type: 'product', strong: false },
    { head: '飞机', type: 'product', strong: false },
    { head: '会议', type: 'event', strong: false },
  ]),
)

test.each<[string, readonly string[]]>([
  ['神舟/n 十五/m 号/q 载人/n 飞船/n 升空/v', ['神舟十五号载人飞船|facility']],
  ['神舟/n 十五/m 号/q 航天员/n', ['神舟十五号|facility']],
  ['用/p 长征/v 五/m 号/q 运载火箭/n', ['长征五号运载火箭|product']],
  ['雪/n 龙/n 2/m 号/q 飞船/n', ['雪龙2号飞船|facility']],
  ['国产/b 飞机/n C919/nx 首飞/v', ['C919|product']],
  ['AG600/nz 飞机/n', ['AG600|product']],
])('%s holds %j', (line, names) => {
  expect(proposalsOf(find, line)).toEqual(names)
})

test.each([
  ['a numbered paper', '中央/n 一/m 号/q 文件/n'],
  ['a line', '地铁/n 二/m 号/q 线/n'],
  ['what no noun tells', '雪/n 龙/n 2/m 号/q 抵达/v'],
  ['what is no thing', '东方/n 2/m 号/q 会议/n'],
  ['after a preposition', '对于/p 2/m 号/q 飞船/n'],
  ['letters of no model', '全球/n B20/nx 会议/n'],
])('not %s: %s', (_, line) => {
  expect(proposalsOf(find, line)).toEqual([])
})
