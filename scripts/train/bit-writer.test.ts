import { expect, test } from 'vitest'
import { BitReader } from '../../packages/extractor/src/lang/zh/tagger/bit-reader.ts'
import { BitWriter } from './bit-writer.ts'

test.each([
  ['none', []],
  ['zeros', [0, 0, 0]],
  ['small', [3, 1, 4, 1, 5, 9, 2, 6]],
  ['one far from the rest', [0, 1, 0, 2, 100_000]],
  ['large', [2 ** 24, 2 ** 24 + 1, 2 ** 31 - 1]],
])('%s numbers come back', (_, numbers) => {
  const writer = new BitWriter()
  writer.count(7)
  writer.numbers(numbers)
  writer.numbers([1])
  const reader = new BitReader(writer.bytes())
  expect(reader.count()).toBe(7)
  expect([...reader.numbers()]).toEqual(numbers)
  expect([...reader.numbers()]).toEqual([1])
  expect(reader.atEnd()).toBe(true)
})

test('keys of all 32 bits come back', () => {
  const keys = Int32Array.of(1, 5, 2 ** 31 - 1, -(2 ** 31), -1)
  const writer = new BitWriter()
  writer.keys(keys)
  expect(new BitReader(writer.bytes()).keys()).toEqual(keys)
})
