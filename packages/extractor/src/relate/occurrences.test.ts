import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../test/build-document.ts'
import { tell } from '../../test/relate-document.ts'
import { ONTOLOGY } from '../data/ontology.ts'
import type { Qualifiers } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { mergeDrafts } from './occurrences.ts'

/** Three sentences in one article, a fourth in the next. */
const doc = buildDocument(['[甲|person]。', '[乙|person]。', '[丙|person]。', '# 题', '[甲|person]。'])

const met = (sentence: number, qualifiers: Qualifiers = {}, fields: Partial<Draft> = {}): Draft => ({
  subject: 'person:甲',
  relation: 'met_with',
  object: 'person:乙',
  qualifiers,
  sentence,
  rule: 'met-with',
  span: { start: 0, end: 1 },
  ...fields,
})
const merge = (...drafts: Draft[]) => mergeDrafts(doc, drafts, ONTOLOGY, (rule) => (rule === 'sure' ? 0.9 : 0.5))
const OTHER_ARTICLE = 4

describe('one occurrence', () => {
  test.each<[string, Draft[], string]>([
    ['told twice', [met(0), met(1)], '甲 met_with 乙'],
    ['told from either side', [met(0), met(1, {}, { subject: 'person:乙', object: 'person:甲' })], '甲 met_with 乙'],
    ['told with a date, then without', [met(0, { date: '2025-06' }), met(1)], '甲 met_with 乙 date=2025-06'],
    [
      'told more precisely',
      [met(0, { date: '2025' }), met(1, { date: '2025-06-16' })],
      '甲 met_with 乙 date=2025-06-16',
    ],
    [
      'told less precisely',
      [met(0, { date: '2025-06-16' }), met(1, { date: '2025' })],
      '甲 met_with 乙 date=2025-06-16',
    ],
    ['told with a place, then without', [met(0, { place: 'place:北京' }), met(1)], '甲 met_with 乙 place=北京'],
    ['called twice', [met(0, { kind: '会谈' }), met(1, { kind: '会见' })], '甲 met_with 乙 kind=会谈'],
    [
      'dated alike in two articles',
      [met(0, { date: '2025-06' }), met(OTHER_ARTICLE, { date: '2025-06-16' })],
      '甲 met_with 乙 date=2025-06-16',
    ],
  ])('%s', (_, drafts, expected) => {
    const merged = merge(...drafts)
    expect(merged.map((m) => tell({ id: 't', ...m }))).toEqual([expected])
    expect(merged[0]?.evidence).toHaveLength(2)
  })

  test('a state is one, whatever the date', () => {
    const studied = { relation: 'studied_at', object: 'organization:清华大学' }
    expect(merge(met(0, { date: '2013' }, studied), met(OTHER_ARTICLE, { date: '2016' }, studied))).toHaveLength(1)
  })
})

describe('two occurrences', () => {
  test.each<[string, Draft[]]>([
    ['on two days', [met(0, { date: '2025-06-15' }), met(1, { date: '2025-06-16' })]],
    ['in two places', [met(0, { place: 'place:北京' }), met(1, { place: 'place:西安' })]],
    ['in two articles, one undated', [met(0, { date: '2025-06' }), met(OTHER_ARTICLE)]],
    ['with two persons', [met(0), met(1, {}, { object: 'person:丙' })]],
    ['of two relations', [met(0), met(1, {}, { relation: 'wrote_to' })]],
  ])('%s', (_, drafts) => {
    expect(merge(...drafts)).toHaveLength(2)
  })

  test('a relation that is not symmetric has its direction', () => {
    const wrote = { relation: 'wrote_to' }
    const back = { ...wrote, subject: 'person:乙', object: 'person:甲' }
    expect(merge(met(0, {}, wrote), met(1, {}, back))).toHaveLength(2)
  })

  test('two offices in one body are two', () => {
    const holds = { relation: 'holds_position', object: 'place:武汉' }
    expect(merge(met(0, { title: '书记' }, holds), met(1, { title: '市长' }, holds))).toHaveLength(2)
  })

  test.each<[string, Qualifiers, number, number]>([
    ['two amounts', {}, 5, 2],
    ['one amount told again', {}, 3, 1],
    ['one amount at two dates', { date: '2023' }, 3, 2],
  ])('%s', (_, qualifiers, number, count) => {
    const value = (n: number) => ({ relation: 'has_value', value: { raw: `${n}家`, number: n, unit: '家' } })
    const { object: _first, ...first } = met(0, { date: '2024' }, value(3))
    const { object: _second, ...second } = met(1, qualifiers, value(number))
    expect(merge(first, second)).toHaveLength(count)
  })
})

describe('evidence', () => {
  test('names the words that say it, in the document', () => {
    const [triple] = merge(met(1, {}, { trigger: { start: 0, end: 1 } }))
    const { trigger } = triple!.evidence[0]
    expect(doc.text.slice(trigger?.start, trigger?.end)).toBe('乙')
    expect(merge(met(1))[0]!.evidence[0]).not.toHaveProperty('trigger')
  })

  test('is the sentence, with the article and the rule that read it', () => {
    expect(merge(met(OTHER_ARTICLE))[0]?.evidence).toEqual([
      {
        doc: 'doc',
        article: 'doc#2',
        start: doc.sentences[4]?.start,
        end: doc.sentences[4]?.end,
        text: '甲。',
        rule: 'met-with',
      },
    ])
  })

  test('of one sentence counts once', () =>
    expect(merge(met(0), met(0, {}, { rule: 'other' }))[0]?.evidence).toHaveLength(1))

  test('of a plan and of the deed is of a deed', () => {
    expect(merge(met(0, { status: 'planned' }), met(1))[0]?.qualifiers.status).toBeUndefined()
    expect(merge(met(0, { status: 'planned' }), met(1, { status: 'planned' }))[0]?.qualifiers.status).toBe('planned')
  })

  test('comes in the order of the text, and the surest rule gives the confidence', () => {
    const [merged] = merge(met(2, {}, { rule: 'sure' }), met(0))
    expect(merged?.evidence.map((e) => e.rule)).toEqual(['met-with', 'sure'])
    expect(merged?.confidence).toBe(0.9)
  })
})
