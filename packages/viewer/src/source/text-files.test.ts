import { expect, test } from 'vitest'
import { documentIds, planExtraction } from './text-files.ts'

const file = (name: string) => ({ name, size: 1, text: () => Promise.resolve('x') })

test.each([
  [['a.txt', 'b.MD'], ['a.txt', 'b.MD'], []],
  [['a.txt', 'report.pdf', '.DS_Store'], ['a.txt'], ['report.pdf', '.DS_Store']],
])('%j are extracted', (names, texts, passedOver) => {
  const plan = planExtraction(names.map(file))
  expect(plan?.texts.map(({ name }) => name)).toEqual(texts)
  expect(plan?.passedOver).toEqual(passedOver)
})

test.each([[['graph.json', 'README.md']], [['report.pdf']], [['triples.jsonl', 'a.txt']], [[]]])(
  '%j are not',
  (names) => {
    expect(planExtraction(names.map(file))).toBeUndefined()
  },
)

test('ids are names without extension, and unique', () => {
  expect(documentIds(['a.txt', 'a.md', 'b.c.txt', 'a.text'])).toEqual(['a', 'a-2', 'b.c', 'a-3'])
})
