import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

const known = {
  'place:鄂州': { kind: 'city' },
  'place:法国': { kind: 'country' },
  'organization:商务部': { kind: 'ministry' },
}

test.each<[string, readonly string[]]>([
  ['在[鄂州|place]，[李强|person]来到[花湖机场|facility]。', ['花湖机场 located_in 鄂州']],
  ['在[鄂州|place]，[植物园|organization]{推出}活动。', ['植物园 located_in 鄂州']],
  ['在[鄂州|place]，记者到[植物园|organization]。', []],
  ['在[鄂州|place]，[商务部|organization]举行活动。', []],
  ['在[法国|place]，[李强|person]来到[机场|facility]。', []],
  ['[鄂州|place]，[李强|person]来到[机场|facility]。', []],
  ['在[鄂州|place]开会，[李强|person]来到[机场|facility]。', []],
])('%s', (marked, expected) => {
  expect(told([marked], [], { known })).toEqual(expected)
})
