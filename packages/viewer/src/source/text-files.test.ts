import { expect, test } from 'vitest'
import { planExtraction } from './text-files.ts'

const file = (name: string) => ({ name, size: 1, text: () => Promise.resolve('x') })

test.each([
  [['a.txt', 'b.MD'], ['a.txt', 'b.MD'], []],
  [['a.txt', 'report.doc', '.DS_Store'], ['a.txt'], ['report.doc', '.DS_Store']],
  [['a.HTML', 'b.docx', 'c.pdf', 'd.epub'], ['a.HTML', 'b.docx', 'c.pdf', 'd.epub'], []],
  [['corpus.jsonl', 'table.csv.gz', 'all.zip'], ['corpus.jsonl', 'table.csv.gz', 'all.zip'], []],
])('%j are extracted', (names, texts, passedOver) => {
  const plan = planExtraction(names.map(file))
  expect(plan?.texts.map(({ name }) => name)).toEqual(texts)
  expect(plan?.passedOver).toEqual(passedOver)
})

test.each([
  [['graph.json', 'README.md']],
  [['report.doc']],
  [['triples.jsonl', 'a.txt']],
  [['curation (1).jsonl']],
  [[]],
])('%j are not', (names) => {
  expect(planExtraction(names.map(file))).toBeUndefined()
})
