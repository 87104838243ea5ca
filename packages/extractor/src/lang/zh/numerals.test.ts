import { expect, test } from 'vitest'
import { toNumber } from './decimal.ts'
import { scanNumeral } from './numerals.ts'

test.each([
  ['20.9亿条', '20.9亿', 2090000000],
  ['18458.6万人次', '18458.6万', 184586000],
  ['4.78万亿', '4.78万亿', 4780000000000],
  ['1,075个', '1,075', 1075],
  ['25万6千', '25万6千', 256000],
  ['5万4千6百', '5万4千6百', 54600],
  ['两千四百五', '两千四百五', 2450],
  ['一百零一万一千', '一百零一万一千', 1011000],
  ['五兆六十二亿四万五千二', '五兆六十二亿四万五千二', 5006200045200],
  ['四万万', '四万万', 400000000],
  ['一万五千亿', '一万五千亿', 1500000000000],
  ['三亿五千万', '三亿五千万', 350000000],
  ['四千零四万', '四千零四万', 40040000],
  ['三千 八百 九十六 万 四千 九百 六十五', '三千 八百 九十六 万 四千 九百 六十五', 38964965],
  ['二〇二五年', '二〇二五', 2025],
  ['十一点三', '十一点三', 11.3],
  ['二点五亿', '二点五亿', 250000000],
  ['十点二十', '十', 10],
  ['1000多万', '1000多万', 10000000],
  ['二百三十余万', '二百三十余万', 2300000],
  ['二三十个', '二三十', 20],
  ['负四十五亿零四百零四万', '负四十五亿零四百零四万', -4504040000],
  ['-22.2%', '-22.2', -22.2],
  ['一百零十万', '一百零十万', 1100000],
  ['40k', '40k', 40000],
  ['壹萬二百五十', '壹萬二百五十', 10250],
])('%s starts with %s = %d', (text, raw, value) => {
  const numeral = scanNumeral(text, 0)
  expect(numeral && [text.slice(numeral.start, numeral.end), toNumber(numeral.value)]).toEqual([raw, value])
})

test.each(['万里', '陆地', '千家', '百姓', '亿', '几个', '数字'])('%s starts with no numeral', (text) => {
  expect(scanNumeral(text, 0)).toBeNull()
})

test.each(['9', '九', '万', '点', '十百', '一千'])('a million characters of %s end the numeral early', (chars) => {
  const numeral = scanNumeral(chars.repeat(1_000_000), 0)
  expect(numeral === null || numeral.end < 100).toBe(true)
})
