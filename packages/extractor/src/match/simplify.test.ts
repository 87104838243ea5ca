import { expect, test } from 'vitest'
import { SIMPLIFIED, TRADITIONAL } from '../data/zh-script.ts'
import { simplify } from './simplify.ts'

test.each([
  ['習近平會見哈薩克斯坦總統托卡耶夫', '习近平会见哈萨克斯坦总统托卡耶夫'],
  ['國務院發展研究中心', '国务院发展研究中心'],
  ['习近平会见托卡耶夫', '习近平会见托卡耶夫'],
  ['著名作家、乾隆', '著名作家、乾隆'],
  ['Tokyo 東京，２０２５', 'Tokyo 东京，２０２５'],
  ['\ud842\udfb7\ud800', '\ud842\udfb7\ud800'],
])('%s is %s', (text, simplified) => {
  expect(simplify(text)).toBe(simplified)
})

test('every character has one form, which has none in turn', () => {
  expect(TRADITIONAL).toHaveLength(SIMPLIFIED.length)
  expect(simplify(TRADITIONAL)).toBe(SIMPLIFIED)
  expect(simplify(SIMPLIFIED)).toBe(SIMPLIFIED)
})
