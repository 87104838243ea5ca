import { expect, test } from 'vitest'
import { createEnglish } from '../lang/en/index.ts'
import { clauseStarts } from './clause-words.ts'
import { splitClauses } from './clauses.ts'
import { EN } from './grammar/en.ts'
import { ZH } from './grammar/zh.ts'
import type { EntityUnit } from './unit.ts'

const english = createEnglish()

/** Tags a text in which names are written _so_; the clauses come back trimmed. */
function clausesOf(marked: string): readonly string[] {
  const units: EntityUnit[] = []
  let text = ''
  marked.split('_').forEach((part, i) => {
    const span = { start: text.length, end: text.length + part.length }
    text += part
    if (i % 2 === 0) return
    const member = { entity: `person:${part}`, type: 'person' as const, mention: span }
    units.push({ ...span, head: span.start, kind: 'entity', members: [member], group: false, marked: false })
  })
  const { tokens } = english.tag(text)
  return splitClauses({ text, tokens }, units, EN)
    .map((clause) => text.slice(clause.start, clause.end).trim())
    .filter((clause) => clause !== '')
}

test.each([
  [
    '_Xi_ met _Tokayev_ on Monday and _Putin_ visited Beijing',
    ['Xi met Tokayev on Monday', 'and Putin visited Beijing'],
  ],
  ['_Xi_ visited Astana and met _Tokayev_', ['Xi visited Astana and met Tokayev']],
  ['_Wang Yi_ said _Lavrov_ arrived in Beijing', ['Wang Yi said', 'Lavrov arrived in Beijing']],
  ['_Wang Yi_ said that he met _Lavrov_', ['Wang Yi said that', 'he met Lavrov']],
  ['_Tokayev_, who visited China, met _Xi_', ['Tokayev', 'who visited China', 'met Xi']],
  ['_Scholz_ met the deadline that _Macron_ had set', ['Scholz met the deadline', 'that Macron had set']],
  ['_Xi_ met _Tokayev_ after the summit in Astana', ['Xi met Tokayev after the summit in Astana']],
  ['_Xi_ met _Tokayev_ after arriving in Astana', ['Xi met Tokayev', 'after arriving in Astana']],
  ['_Xi_ paid 10,000 yuan', ['Xi paid 10,000 yuan']],
])('%s', (marked, clauses) => {
  expect(clausesOf(marked)).toEqual(clauses)
})

test('marks alone cut Chinese', () => {
  expect([...clauseStarts({ text: '习近平会见托卡耶夫', tokens: [] }, [], ZH)]).toEqual([])
})
