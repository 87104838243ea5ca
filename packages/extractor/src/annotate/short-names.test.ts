import { expect, test } from 'vitest'
import { proposalsOf } from '../../test/tagged-document.ts'
import { shortNames } from './short-names.ts'

const find = shortNames(new Set('中哈吉乌土华汉京美俄'))

test.each<[string, string]>([
  ['中/j 方/n 指出/v', '中'],
  ['美/j 国防部/nt 发言人/n', '美'],
  ['中/j 哈/j 关系/n', '中哈'],
  ['中吉乌/j 铁路/n 开工/v', '中吉乌'],
  ['中/j 俄/j [黑河大桥|facility]', '中俄'],
  ['来/v 华/j 访问/v', '华'],
  ['在/p 汉/j 举行/v', '汉'],
  ['访/v 哈/j 期间/f', '哈'],
  ['[俄/j|place] 媒体/n', '俄'],
])('%s means %s', (line, shorts) => {
  expect(proposalsOf(find, line)).toEqual([...shorts].map((c) => `${c}|place`))
})

test.each([
  ['part of a word', '其中/r 方/d 有/v'],
  ['a place that only certain words show', '华/j 方/n'],
  ['part of a known name', '[中国|place]'],
  ['a character of another word', '美好/a 生活/n'],
  ['a run that no word of states follows', '中/f 土/n 地/n'],
  ['a run inside a word', '集中/v 美/a 关系/n'],
  ['a name with 京 in a run', '中/j 京/j 关系/n'],
  ['来 before a longer word', '来/v 华夏/n 大地/n'],
  ['a quality after a preposition', '在/p 美/a 时代/n'],
  ['half of another word before', '采访/v 中/f ，/w'],
  ['a verb that is one word', '对/p 立/v'],
  ['a person right after a run', '中/f 美/a [丽|person]'],
])('not %s: %s', (_, line) => {
  expect(proposalsOf(find, line)).toEqual([])
})
