import { expect, test } from 'vitest'
import type { Statement } from '../graph/statements.ts'
import { placeOf, readingList, stepReading } from './reading-list.ts'

const statement = (id: string, relation: string, evidences: number): Statement => ({
  id,
  relation,
  label: relation,
  labelEn: relation,
  subject: 'a',
  object: 'b',
  value: null,
  symmetric: false,
  qualifiers: {},
  confidence: 1,
  review: null,
  curated: [],
  sources: Array.from({ length: evidences }, (_, i) => ({
    doc: 'd',
    article: 'd#1',
    start: i,
    end: i + 1,
    text: 'x',
    rule: 'r',
  })),
})

const list = readingList(
  [statement('t1', 'visited', 1), statement('t2', 'met_with', 2), statement('t3', 'met_with', 1)],
  {
    kind: 'node',
    id: 'a',
  },
)

test('evidences come in the order of the panel: the larger group first', () => {
  expect(list.map(({ statement: id, evidence }) => `${id}.${evidence}`)).toEqual(['t2.0', 't2.1', 't3.0', 't1.0'])
})

test('steps wrap around, and begin with the first', () => {
  const first = stepReading(list, null, 1)
  expect(first).toEqual({ doc: 'd', article: 'd#1', statement: 't2', evidence: 0 })
  expect(placeOf(list, stepReading(list, first, 1))).toBe(1)
  expect(placeOf(list, stepReading(list, first, -1))).toBe(3)
  expect(stepReading([], first, 1)).toBeNull()
})
