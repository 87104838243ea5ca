import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

test.each([
  ['a part by its last word', '[空间站|facility][天和核心舱|facility]', ['天和核心舱 part_of 空间站']],
  ['a key work of a line', '[渝昆高铁|facility]控制性工程[炳辉隧道|facility]', ['炳辉隧道 part_of 渝昆高铁']],
  ['nothing, of two in a row', '[渝昆高铁|facility]和[天和核心舱|facility]', []],
  ['nothing, of a whole by its last word', '[渝昆高铁|facility][炳辉大厦|facility]', []],
])('%s', (_, marked, expected) => {
  expect(told([marked], [], {})).toEqual(expected)
})
