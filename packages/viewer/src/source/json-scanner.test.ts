import { expect, test } from 'vitest'
import { createJsonScanner, type JsonPart } from './json-scanner.ts'

/** The object that the parts make up, read in pieces of some bytes. */
function scan(text: string, piece: number): Record<string, unknown> {
  const bytes = new TextEncoder().encode(text)
  const scanner = createJsonScanner('graph.json')
  const parts: JsonPart[] = []
  for (let i = 0; i < bytes.length; i += piece) parts.push(...scanner.push(bytes.subarray(i, i + piece)))
  scanner.end()
  const whole: Record<string, unknown> = {}
  for (const { key, value, at } of parts) {
    if (at === undefined) whole[key] = value
    else {
      const list = (whole[key] ?? []) as unknown[]
      expect(at).toBe(list.length)
      whole[key] = [...list, value]
    }
  }
  return whole
}

test.each([
  ['members', '{"a": 1, "b": {"c": [1, {"d": "}"}]}, "e": null}'],
  ['lists', '{"nodes": [{"key": "甲", "x": [1, 2]}, {"key": "乙"}], "edges": [ {"k": "]"} ], "n": 2}'],
  ['quotes in strings', String.raw`{"a": ["\\", "\"", "[\\\"{", "é，𠮷"], "b\"c": "x"}`],
  ['numbers and strings in a list', ' {\n"a" : [ 1 , "b" , true ]\n} \n'],
  ['a byte order mark', '\uFEFF{"a": [1]}'],
])('%s come out as JSON.parse reads them, wherever the pieces are cut', (_, text) => {
  const expected = JSON.parse(text.replace('\uFEFF', ''))
  for (const piece of [1, 2, 3, 7, 1000]) expect(scan(text, piece)).toEqual(expected)
})

test('an empty list and an empty object have no parts', () => {
  expect(scan('{"nodes": [ ], "a": 1}', 4)).toEqual({ a: 1 })
  expect(scan('{ }', 1)).toEqual({})
})

test.each([
  ['{"nodes": [', 'not-json'],
  ['{"nodes": [1,, 2]}', 'not-json'],
  ['{"nodes": [1, ]}', 'not-json'],
  ['{"a"}', 'not-json'],
  ['{"a": }', 'not-json'],
  ['{"a": 1} x', 'not-json'],
  ['nodes', 'not-json'],
  ['[1, 2]', 'not-graph'],
  ['', 'empty'],
])('%s is %s', (text, code) => {
  for (const piece of [1, 1000])
    expect(() => scan(text, piece)).toThrow(expect.objectContaining({ code, file: 'graph.json' }))
})
