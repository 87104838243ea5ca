import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import { createHan } from './han.ts'

const han = createHan()

test.each([
  ['习', ['xi']],
  ['習', ['xi']],
  ['重', ['zhong', 'chong']],
  ['吕', ['lu']],
  ['A', []],
  ['。', []],
])('%s reads %j', (character, syllables) => {
  expect(han.readings(character)).toEqual(expect.arrayContaining(syllables))
  expect(han.readings(character).length === 0).toBe(syllables.length === 0)
})

describe('names', () => {
  // Heteronyms included: 单 is shan, 曾 zeng, 乐 yue or le as a surname.
  test.each(
    '王毅 蔡奇 单忠德 曾志伟 任正非 解振华 仇保兴 盖宗源 乐玉成 重庆 厦门 六安 蚌埠 乌兹别克斯坦 阿拉木图 长春 银行'.split(
      ' ',
    ),
  )('of %s one reading is as a dictionary has it', (name) => {
    const expected = pinyin(name, { toneType: 'none', type: 'array', v: true })
    for (const [i, character] of [...name].entries())
      expect(han.readings(character)).toContain((expected[i] ?? '').replace('v', 'u'))
  })
})

test('traditional characters are simplified, the rest stays', () => {
  expect(han.simplify('習近平訪問烏茲別克ABC')).toBe('习近平访问乌兹别克ABC')
})
