import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

const NAMED = '《[西安宣言|document]》发表，[联合公报|document]发表。'

test.each([
  ['each party issues it', '[甲|person]与[乙|person]在宣言中宣布', ['甲 issued 西安宣言', '乙 issued 西安宣言']],
  ['the last of that kind', '[甲|person]在公报中重申', ['甲 issued 联合公报']],
  ['not one of another kind', '[甲|person]在声明中宣布', []],
  ['not what is only read in it', '[甲|person]在宣言中看到', []],
  ['not for nobody', '记者在宣言中宣布', []],
])('%s', (_, marked, expected) => {
  expect(told([NAMED, marked])).toEqual(expected)
})

test('not one of another article', () => expect(told([NAMED, '# 题', '[甲|person]在宣言中宣布'])).toEqual([]))
