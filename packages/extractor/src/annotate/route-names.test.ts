import { expect, test } from 'vitest'
import { stopsOf } from './route-names.ts'

test.each([
  ['西安至十堰高铁', ['西安', '十堰']],
  ['中国—吉尔吉斯斯坦—乌兹别克斯坦铁路', ['中国', '吉尔吉斯斯坦', '乌兹别克斯坦']],
  ['中国—中亚峰会', []],
  ['京沪高铁', []],
  ['至远高铁', []],
])('%s stops at %s', (name, stops) => {
  const found = stopsOf(name)
  expect(found.map((at) => stops.find((stop) => name.startsWith(stop, at)))).toEqual(stops)
})
