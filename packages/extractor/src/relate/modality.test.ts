import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

test.each([
  ['done', '[甲|person]{访问/v}[法国|place]。', ['甲 visited 法国 kind=访问']],
  ['planned', '[甲|person]{将/d}{访问/v}[法国|place]。', ['甲 visited 法国 kind=访问 status=planned']],
  ['aimed at', '[甲|person]{力争/v}{访问/v}[法国|place]。', ['甲 visited 法国 kind=访问 status=target']],
  [
    'aimed at, whatever else',
    '[甲|person]{力争/v}{将/d}{访问/v}[法国|place]。',
    ['甲 visited 法国 kind=访问 status=target'],
  ],
  [
    'planned, not a preposition',
    '[甲|person]{将/p}[乙|person]送走，{访问/v}[法国|place]。',
    ['甲 visited 法国 kind=访问'],
  ],
  ['wished', '[甲|person]{愿/v}{访问/v}[法国|place]。', []],
  ['denied', '[甲|person]{未/d}{访问/v}[法国|place]。', []],
  [
    'planned in another clause',
    '[乙|person]{将/d}发言，[甲|person]{访问/v}[法国|place]。',
    ['甲 visited 法国 kind=访问'],
  ],
  [
    'planned in a clause before, of the same subject',
    '[甲|person]{将/d}发言，并{访问/v}[法国|place]。',
    ['甲 visited 法国 kind=访问 status=planned'],
  ],
  ['wished in a clause before', '[甲|person]{愿/v}发言，{访问/v}[法国|place]。', []],
  ['wished before, and done', '[甲|person]{愿/v}发言，已{访问/v}[法国|place]。', ['甲 visited 法国 kind=访问']],
  ['planned after the verb', '[甲|person]{访问/v}[法国|place]{将/d}发言。', ['甲 visited 法国 kind=访问']],
  ['a word that only holds a modal one', '[甲|person]{将军/n}{访问/v}[法国|place]。', ['甲 visited 法国 kind=访问']],
])('%s', (_, marked, expected) => {
  expect(told([marked], ['visited'])).toEqual(expected)
})
