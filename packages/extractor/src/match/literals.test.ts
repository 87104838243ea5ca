import { expect, test } from 'vitest'
import { compileLiterals, longestMatches } from './literals.ts'

const find = (words: string[], text: string) =>
  compileLiterals(words.map((w) => [w, w] as const))(text).map((m) => m.value)

test.each([
  [['会谈', '会见'], '会见后会谈', ['会见', '会谈']],
  [['he', 'she', 'his', 'hers'], 'ushers', ['she', 'he', 'hers']],
  [['aa'], 'aaaa', ['aa', 'aa', 'aa']],
  [['国家', '国家主席', '主席'], '国家主席', ['国家', '国家主席', '主席']],
  [['', '中'], '中', ['中']],
  [['中'], '', []],
])('%j in %s', (words, text, expected) => {
  expect(find(words, text)).toEqual(expected)
})

test('the longest of overlapping matches wins', () => {
  const all = compileLiterals([
    ['国家', 1],
    ['国家主席', 2],
    ['主席', 3],
  ] as const)('国家主席的国家')
  expect(longestMatches(all).map((m) => m.value)).toEqual([2, 1])
})
