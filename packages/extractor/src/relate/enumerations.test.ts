import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

const WHOLE = '我们将推进[“三大行动”|initiative]。'

test.each([
  [
    'parts announced before',
    [WHOLE, '一是实施[甲行动|initiative]。', '二是实施[乙行动|initiative]。'],
    ['甲行动 part_of 三大行动', '乙行动 part_of 三大行动'],
  ],
  [
    'what a part lists',
    [WHOLE, '¶一是实施[甲行动|initiative]。', '其中，[A贷|product]、[B贷|product]落地。'],
    ['甲行动 part_of 三大行动', 'A贷 part_of 甲行动', 'B贷 part_of 甲行动'],
  ],
  ['no more than announced', [WHOLE, '四是实施[甲行动|initiative]。'], []],
  ['none of another noun', [WHOLE, '一是实施[甲工程|initiative]。'], []],
  ['none announced', ['一是实施[甲行动|initiative]。'], []],
  ['none announced in another article', [WHOLE, '# 题', '一是实施[甲行动|initiative]。'], []],
  [
    'no list in another paragraph',
    [WHOLE, '¶一是实施[甲行动|initiative]。', '¶其中，[A贷|product]、[B贷|product]落地。'],
    ['甲行动 part_of 三大行动'],
  ],
])('%s', (_, marked, expected) => {
  expect(told(marked)).toEqual(expected)
})
