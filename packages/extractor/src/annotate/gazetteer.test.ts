import { expect, test } from 'vitest'
import { SMALL_GAZETTEER } from '../../test/small-gazetteer.ts'
import { proposalsOf } from '../../test/tagged-document.ts'
import { gazetteerFinder } from './gazetteer.ts'

const find = gazetteerFinder(SMALL_GAZETTEER)

test.each<[string, readonly string[]]>([
  ['习近平/nr 抵达/v 武汉/ns 。/w', ['习近平|person', '武汉|place']],
  // Longest or not, all matches are proposed: the names layer chooses.
  [
    '中华人民共和国/ns 国务院/nt 公布/v',
    ['中华人民共和国|place', '中华人民共和国国务院|organization', '国务院|organization'],
  ],
  // Four characters of a known name are one, whatever the segmentation.
  ['和/c 哈萨克斯坦方/n 面/n', ['哈萨克斯坦|place']],
  // The tagger's word makes a weak name one.
  ['在/p [和平/ns|place] 召开/v', ['和平|place']],
  ['在/p [新建/ns|place] 召开/v', ['新建|place']],
])('%s holds %j', (line, names) => {
  expect(proposalsOf(find, line)).toEqual(names)
})

test.each([
  ['太原 within a word', '朱太原来/n 了/y'],
  ['a short form that is a common word', '维护/v 和平/n 与/c 稳定/n'],
  ['the short form of a small place', '新建/v 一/m 条/q 铁路/n'],
  ['part of another word', '发展/v 中国家/n'],
  ['nothing that is known', '双方/r 举行/v 会谈/vn'],
])('not %s: %s', (_, line) => {
  expect(proposalsOf(find, line)).toEqual([])
})
