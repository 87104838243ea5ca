import { expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { editions } from './editions.ts'

test.each([
  ['“/w [天宫/n 课堂/n|event] ”/w 第四/m 课/n 开讲/v', ['“天宫课堂”第四课|event']],
  ['[中国/ns 诗词/n 大会/n|event] 第二/m 季/q 开播/v', ['中国诗词大会第二季|event']],
  ['[武汉/ns 大学/n|organization] 第二/m 期/q', []],
  ['[天宫/n 课堂/n|event] 第四/m 次/q', []],
  ['[天宫/n 课堂/n|event] ”/w 第四/m 课/n', []],
])('%s', (line, names) => {
  expect(proposalsOf(editions, line)).toEqual(names)
})
