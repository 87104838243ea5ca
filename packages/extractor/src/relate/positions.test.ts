import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

const known = {
  'place:中国': { kind: 'country' },
  'place:武汉': { kind: 'city' },
  'place:长沙': { kind: 'city' },
  'person:普京': { kind: 'leader', within: '俄罗斯' },
  'place:俄罗斯': { kind: 'country' },
}

test.each([
  ['the body before the title', '[俄罗斯|place][总统|title][普京|person]说', ['普京 holds_position 俄罗斯 title=总统']],
  [
    'the state that a leader is known to lead',
    '在[俄罗斯|place]，[总统|title][普京|person]说',
    ['普京 holds_position 俄罗斯 title=总统'],
  ],
  [
    'the home state',
    '在[中国|place]，[国家主席|title][习近平|person]说',
    ['习近平 holds_position 中国 title=国家主席'],
  ],
  ['no state that the text does not name', '[国家主席|title][习近平|person]说', []],
  [
    'the city named most',
    '[武汉|place]和[武汉|place]、[长沙|place]，[副市长|title][李湛|person]说',
    ['李湛 holds_position 武汉 title=副市长'],
  ],
  [
    'what a list says once',
    '[国务院|organization][副总理|title][甲|person]、[乙|person]出席',
    ['甲 holds_position 国务院 title=副总理', '乙 holds_position 国务院 title=副总理'],
  ],
  [
    'no office that only one holds, of the next in a list',
    '[俄罗斯|place][总统|title][普京|person]、[甲|person]出席',
    ['普京 holds_position 俄罗斯 title=总统'],
  ],
  [
    'the body of the office listed before',
    '[俄罗斯|place][总督|title][甲|person]、[州长|title][乙|person]说',
    ['甲 holds_position 俄罗斯 title=总督', '乙 holds_position 俄罗斯 title=州长'],
  ],
  [
    'the office before a body that no one knows',
    '[国务院|organization][副总理|title]、首规委[主任|title][甲|person]说',
    ['甲 holds_position 国务院 title=副总理'],
  ],
  ['nobody who sent him where none is named', '本报驻[俄罗斯|place][记者|title][甲|person]说', []],
  ['nothing, of a title that says no body', '[武汉|place]，[部长|title][甲|person]说', []],
  ['nothing, of a word that is no office', '[武汉|place][居民|title][甲|person]说', []],
])('%s', (_, marked, expected) => {
  expect(told([marked], [], { known })).toEqual(expected)
})

test('an office told in full is not told again of another body', () =>
  expect(told(['[俄罗斯|place][总统|title][普京|person]说。', '[总统|title][普京|person]说。'], [], { known })).toEqual(
    ['普京 holds_position 俄罗斯 title=总统'],
  ))

test('a president is called as the document calls him in full', () => {
  const led = { ...known, 'person:习近平': { kind: 'leader', within: '中国' } }
  const short = '在[中国|place]，[主席|title][习近平|person]说。'
  expect(told([short], [], { known: led })).toEqual(['习近平 holds_position 中国 title=主席'])
  expect(told([short, '国家主席的任期。'], [], { known: led })).toEqual(['习近平 holds_position 中国 title=国家主席'])
})
