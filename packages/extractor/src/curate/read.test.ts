import { describe, expect, test } from 'vitest'
import { log, refOf, tripleRefOf } from '../../test/curated-sample.ts'
import { DataError } from '../errors.ts'
import { readCuration, writeCuration } from './read.ts'

const read = (text: string) => readCuration(text, { file: 'c.jsonl' })

test('what is written is read again', () => {
  const operations = log(
    { op: 'merge', into: refOf('王伟'), from: [refOf('李娜')], at: '2025-06-17T08:00:00Z', by: '陈', why: '同一人' },
    { op: 'split', entity: refOf('王伟'), name: '王伟', aliases: [], in: ['b'], triples: [tripleRefOf('t1')] },
    { op: 'rename', entity: refOf('王伟'), name: 'Wang', lang: 'en' },
    { op: 'retype', entities: [refOf('江城')], type: 'facility' },
    { op: 'hide', entities: [refOf('江城')] },
    { op: 'reject', triples: [tripleRefOf('t2')] },
    { op: 'confirm', triples: [tripleRefOf('t5')] },
    { op: 'note', entity: refOf('武汉'), text: 'x' },
    { op: 'undo', of: 'o1' },
    { op: 'redo', of: 'o1' },
  )
  const text = writeCuration(operations)
  expect(text.split('\n')).toHaveLength(operations.length + 1)
  const { operations: again, places } = read(`\uFEFF${text.replaceAll('\n', '\r\n\r\n')}${text}`)
  expect(again).toEqual(operations)
  expect(places.get('o2')).toBe('c.jsonl:3')
})

describe('a wrong line is named, with the cure', () => {
  const merge = '"id":"a","op":"merge","into":{"id":"x"}'
  test.each([
    ['{', 'c.jsonl:1: this is no JSON'],
    ['[]', 'c.jsonl:1: an operation is an object'],
    ['{"id":"a"}', 'c.jsonl:1: "op" is missing: take one of merge, split'],
    ['{"id":"a","op":"toString"}', 'there is no operation "toString"'],
    ['{"op":"undo","of":"a"}', 'undo: "id" is missing'],
    [`{${merge}}`, 'merge: "from" is missing: write a list'],
    [`{${merge},"from":[]}`, 'merge: "from" is empty: name at least 1'],
    [`{${merge},"from":[{"id":1}]}`, 'merge: "from[0].id" is 1: write a text'],
    ['{"id":"a","op":"retype","entities":[{"id":"x"}],"type":"ship"}', '"type" is "ship": take one of person,'],
    ['{"id":"a","op":"note","text":"x"}', 'note: name an entity or a triple'],
    [
      '{"id":"a","op":"add","triple":{"subject":{"id":"x"},"relation":"r","object":{"id":"y"},"evidence":[]}}',
      'add: "triple.evidence" is empty',
    ],
    [
      '{"id":"a","op":"add","triple":{"subject":{"id":"x"},"relation":"r","evidence":[{"doc":"d","start":0,"end":1,"text":"x"}]}}',
      'needs an object or a value',
    ],
    [
      '{"id":"a","op":"undo","of":"b"}\n{"id":"a","op":"redo","of":"b"}',
      'c.jsonl:2: the id "a" is that of c.jsonl:1 too',
    ],
    ['{"id":"a","op":"__proto__"}', 'there is no operation "__proto__"'],
  ])('%s', (text, message) => {
    expect(() => read(text)).toThrow(DataError)
    expect(() => read(text)).toThrow(message)
  })
  test('all wrong lines are named, up to a number', () =>
    expect(() => read('{\n'.repeat(30))).toThrow(/c\.jsonl:20: .*\nand 10 more$/))
})
