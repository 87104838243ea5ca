import { describe, expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { headIndex } from './head-index.ts'
import { bookTitles, marked, quotedNames } from './quoted-names.ts'

const headOf = headIndex([
  { head: '条例', type: 'document', strong: true },
  { head: '规划', type: 'document', strong: false },
  { head: '倡议', type: 'initiative', strong: true },
  { head: '行动', type: 'initiative', strong: true },
  { head: '气田', type: 'facility', strong: true },
  { head: '产品', type: 'product', strong: false },
  { head: '论坛', type: 'event', strong: true },
  { head: '故事', type: 'work', strong: false },
])

describe('book titles', () => {
  test.each<[string, readonly string[]]>([
    ['印发《城市供水条例》', ['城市供水条例|document']],
    ['小说《平凡的世界》出版', ['平凡的世界|work']],
    ['《平凡的世界》', ['平凡的世界|work']],
    // What is signed is a document, whatever it is called.
    ['双方签署了《谅解备忘》', ['谅解备忘|document']],
    ['《长江日报》报道', ['长江日报|organization']],
    ['据《人民日报》（海外版）报道', ['人民日报（海外版）|organization']],
    ['《关于〈城市供水条例〉的说明》', ['关于〈城市供水条例〉的说明|document']],
    ['《山》和《海》', ['山|work', '海|work']],
  ])('%s holds %j', (line, names) => {
    expect(proposalsOf(bookTitles(headOf), line)).toEqual(names)
  })

  test.each([
    ['an empty title', '《》'],
    ['a mark that is not closed', '《城市供水条例'],
    ['a mark that was not opened', '城市供水条例》'],
    ['a title too long to be one', `《${'长'.repeat(61)}》`],
  ])('not %s: %s', (_, line) => {
    expect(proposalsOf(bookTitles(headOf), line)).toEqual([])
  })

  test('a public notice is no newspaper', () => {
    expect(proposalsOf(bookTitles(headOf), '《统计公报》')).toEqual(['统计公报|document'])
  })
})

describe('quoted names', () => {
  test.each<[string, readonly string[]]>([
    ['“/w 复兴/vn ”/w 气田/n 投产/v', ['复兴|facility']],
    ['“/w 共赢贷/n ”/w “/w 惠农贷/n ”/w 等/u 4/m 个/q 信贷/n 产品/n', ['共赢贷|product', '惠农贷|product']],
    ['“/w 共赢贷/n ”/w 、/w “/w 惠农贷/n ”/w 等/u 产品/n', ['共赢贷|product', '惠农贷|product']],
    ['开展/v “/w 五大/n 行动/vn ”/w ，/w', ['五大行动|initiative']],
    ['“/w 书香/n 之/u 旅/n ”/w 等/u 丰富多彩/i 的/u 活动/n', ['书香之旅|event']],
    ['“/w 复兴/vn 之路/n ”/w 战略/n', ['复兴之路|initiative']],
  ])('%s holds %j', (line, names) => {
    expect(proposalsOf(quotedNames(headOf), line)).toEqual(names)
  })

  test.each([
    ['what nobody holds', '打击/v “/w 港/j 独/a ”/w 活动/n'],
    ['a layout', '“/w 四个/m 全面/a ”/w 战略/n 布局/n'],
    ['a slogan', '坚持/v “/w 互利/v 共赢/v ”/w ，/w 发展/v'],
    ['one quotation with words before the head', '“/w 复兴/vn ”/w 大型/b 气田/n'],
    ['a head behind a comma', '“/w 共赢贷/n ”/w ，/w 产品/n'],
    ['a head behind a preposition', '“/w 互利/v ”/w 在/p 论坛/n'],
    ['an event named by what follows', '“/w 共赢/v ”/w 论坛/n'],
    ['a work', '讲好/v “/w 中国/ns 故事/n ”/w'],
    ['one character', '“/w 山/n ”/w 气田/n'],
    ['a long quotation', '“/w 我们/r 一定/d 要/v 一起/d 把/p 这件/r 大事/n 办好/v 办成/v 行动/vn ”/w'],
  ])('not %s: %s', (_, line) => {
    expect(proposalsOf(quotedNames(headOf), line)).toEqual([])
  })
})

test.each<[string, readonly [number, number][]]>([
  ['a《b》c', [[1, 4]]],
  ['《a《b》c》', [[0, 7]]],
  ['》a《b', []],
  [
    '《a》《b》',
    [
      [0, 3],
      [3, 6],
    ],
  ],
])('marks of %s', (text, spans) => {
  expect(marked(text, '《', '》').map((s) => [s.start, s.end])).toEqual(spans)
})
