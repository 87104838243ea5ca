import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

test.each([
  [
    'the only crew',
    ['[神舟十七号航天员乘组|organization]出舱。', '航天员[甲|person]、[乙|person]打开舱门。'],
    ['甲 member_of 神舟十七号航天员乘组', '乙 member_of 神舟十七号航天员乘组'],
  ],
  [
    'no crew of another craft',
    ['[神舟十七号航天员乘组|organization]出舱。', '神舟十六号航天员[甲|person]打开舱门。'],
    [],
  ],
  ['nothing, where no crew is named', ['航天员[甲|person]打开舱门。'], []],
])('%s', (_, marked, expected) => {
  expect(told(marked, [], {})).toEqual(expected)
})
