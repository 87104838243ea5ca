import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

test.each([
  [
    'both ends and what lies between',
    ['[瓦日铁路|facility]西起[吕梁|place]，途经[长治|place]、[安阳|place]，东至[日照|place]。'],
    [
      '瓦日铁路 ends_at 日照',
      '瓦日铁路 passes_through 安阳',
      '瓦日铁路 passes_through 长治',
      '瓦日铁路 starts_at 吕梁',
    ],
  ],
  ['the line that follows', ['西起[吕梁|place]的[瓦日铁路|facility]开通。'], ['瓦日铁路 starts_at 吕梁']],
  [
    'what it enters after what it passes',
    ['[瓦日铁路|facility]西起[吕梁|place]，经[长治|place]进入[河南|place]。'],
    ['瓦日铁路 passes_through 河南', '瓦日铁路 passes_through 长治', '瓦日铁路 starts_at 吕梁'],
  ],
  ['nothing, of what passes no line', ['车辆通过[拉法口岸|facility]进入[加沙|place]。'], []],
  ['nothing, of what is no line', ['[瓦日车站|facility]西起[吕梁|place]。'], []],
])('%s', (_, marked, expected) => {
  expect([...told(marked, [], {})].sort()).toEqual(expected)
})
