import { describe, expect, test } from 'vitest'
import {
  log,
  RELATIONS,
  REREAD,
  refOf,
  SAMPLE,
  tripleRefOf,
  type UnsignedOperation,
  wordsOf,
} from '../../test/curated-sample.ts'
import type { Extraction } from '../model/index.ts'
import { applyCuration } from './apply.ts'
import { failureText } from './failure.ts'
import type { Operation } from './operation.ts'

const curate = (operations: readonly Operation[], extraction: Extraction = SAMPLE) =>
  applyCuration(extraction, operations, { relations: RELATIONS })
const entityOf = (extraction: Extraction, name: string) => extraction.entities.find((entity) => entity.name === name)

const WANG_AND_NA = log({ op: 'merge', into: refOf('王伟'), from: [refOf('李娜')], by: '陈', why: '同一人' })
const TWO_WANGS = log({
  op: 'split',
  entity: refOf('王伟'),
  name: '王伟（教授）',
  aliases: ['王伟教授'],
  in: [],
  triples: [],
})

describe('merge', () => {
  const { extraction, rejected } = curate(WANG_AND_NA)
  const merged = entityOf(extraction, '王伟')

  test('joins names and mentions, in the order of the texts', () => {
    expect(extraction.entities.map(({ name }) => name)).toEqual(['王伟', '武汉', '江城'])
    expect(merged?.aliases).toEqual(['李娜', '李娜女士', '王伟', '王伟教授'])
    expect(merged?.mentions.map(({ text }) => text)).toEqual([
      '王伟教授',
      '王伟',
      '李娜',
      '李娜女士',
      '王伟',
      '王伟',
      '李娜',
    ])
  })
  test('says who did it and why, on the entity and on its triples', () => {
    const mark = { id: 'o1', op: 'merge', by: '陈', why: '同一人', was: '李娜' }
    expect(merged?.curated).toEqual([mark])
    expect(extraction.triples.find(({ id }) => id === 't4')?.curated).toEqual([mark])
  })
  test('moves triples, and leaves out what would relate a thing to itself', () => {
    expect(wordsOf(extraction)).toEqual([
      '王伟 visited 武汉 2',
      '王伟 visited 武汉 date=2024 1',
      '武汉 has_value 948亿美元 metric=贸易额 1',
    ])
    expect(rejected.map(({ id }) => id)).toEqual(['t2', 't3'])
  })
  test('folds triples that became equal, places among qualifiers included', () => {
    const places = curate(log({ op: 'merge', into: refOf('武汉'), from: [refOf('江城')] })).extraction
    expect(wordsOf(places)).toContain('王伟 met_with 李娜 place=place:武汉 1')
    const undated = { ...SAMPLE, triples: SAMPLE.triples.map((t) => (t.id === 't4' ? { ...t, qualifiers: {} } : t)) }
    expect(wordsOf(curate(WANG_AND_NA, undated).extraction)[0]).toBe('王伟 visited 武汉 3')
  })
  test('leaves the extraction given as it was', () => expect(SAMPLE.entities).toHaveLength(4))
})

describe('split', () => {
  test('moves the mentions of a form, and the evidence that rests on them alone', () => {
    const { extraction } = curate(TWO_WANGS)
    expect(wordsOf(extraction)).toEqual([
      '王伟 visited 武汉 1',
      '王伟 met_with 李娜 1',
      '王伟 met_with 李娜 place=place:江城 1',
      '李娜 visited 武汉 date=2024 1',
      '武汉 has_value 948亿美元 metric=贸易额 1',
      '王伟（教授） visited 武汉 1',
    ])
    expect(entityOf(extraction, '王伟')?.aliases).toEqual(['王伟'])
    expect(entityOf(extraction, '王伟（教授）')?.mentions).toHaveLength(1)
    expect(entityOf(extraction, '王伟（教授）')?.curated).toMatchObject([{ op: 'split', was: '王伟' }])
  })
  test.each(['b', 'b#1'])('moves what stands in %s', (place) => {
    const { extraction } = curate(
      log({ op: 'split', entity: refOf('王伟'), name: '王伟', type: 'person', aliases: [], in: [place], triples: [] }),
    )
    const [one, other] = extraction.entities.filter(({ name }) => name === '王伟')
    expect([one?.mentions.length, other?.mentions.length]).toEqual([2, 2])
    expect(other?.id).toBe('person:王伟~o1')
    expect(extraction.triples.filter(({ subject }) => subject === other?.id)).toHaveLength(2)
  })
  test('moves triples that are named, and needs no mentions to tell forms apart', () => {
    const bare = { ...SAMPLE, documents: [], entities: SAMPLE.entities.map((e) => ({ ...e, mentions: [] })) }
    expect(wordsOf(curate(TWO_WANGS, bare).extraction).at(-1)).toBe('王伟（教授） visited 武汉 1')
    const [operation] = TWO_WANGS
    const named = curate([{ ...operation, aliases: [], triples: [tripleRefOf('t2')] } as Operation]).extraction
    expect(wordsOf(named)[1]).toBe('王伟（教授） met_with 李娜 1')
  })
})

test.each([
  [undefined, '王小伟', { zh: '王小伟' }],
  ['zh', '王小伟', { zh: '王小伟' }],
  ['en', '王伟', { zh: '王伟', en: '王小伟' }],
] as const)('rename, language %s: name %s, names %j', (lang, name, names) => {
  const operation = log({ op: 'rename', entity: refOf('王伟'), name: '王小伟', ...(lang && { lang }) })
  const entity = curate(operation).extraction.entities.find(({ id }) => id === 'person:王伟')
  expect(entity).toMatchObject({ name, names, curated: [{ op: 'rename', was: '王伟' }] })
  expect(entity?.aliases).toEqual(['王伟', '王伟教授', '王小伟'])
})

test('retype keeps the id', () => {
  const { extraction } = curate(log({ op: 'retype', entities: [refOf('江城')], type: 'facility' }))
  expect(entityOf(extraction, '江城')).toMatchObject({
    id: 'place:江城',
    type: 'facility',
    curated: [{ was: 'place' }],
  })
})

test('hide leaves out an entity, its triples, and it as a place of others', () => {
  const { extraction, hidden } = curate(log({ op: 'hide', entities: [refOf('江城'), refOf('武汉')] }))
  expect(wordsOf(extraction)).toEqual(['王伟 met_with 李娜 1', '王伟 met_with 李娜 1'])
  expect(hidden.map(({ name }) => name)).toEqual(['江城', '武汉'])
})

test('reject leaves triples out; confirm marks them, and takes a rejection back', () => {
  const reject = { op: 'reject', triples: [tripleRefOf('t2'), tripleRefOf('t4')] } as const
  const { extraction } = curate(log(reject, { op: 'confirm', triples: [tripleRefOf('t4')], by: '陈' }))
  expect(extraction.triples.map(({ id }) => id)).toEqual(['t1', 't3', 't4', 't5'])
  expect(extraction.triples[2]).toMatchObject({
    review: 'confirmed',
    curated: [{ op: 'reject' }, { op: 'confirm', by: '陈' }],
  })
})

describe('add', () => {
  const quote = { doc: 'a', start: 3, end: 11, text: '李娜女士访问武汉。' }
  const added = { subject: refOf('王伟'), relation: 'visited', object: refOf('江城'), evidence: [quote] as const }
  test('takes its evidence from where the text holds it', () => {
    const { extraction } = curate(log({ op: 'add', triple: added }))
    expect(extraction.triples.at(-1)).toMatchObject({
      id: 'c-o1',
      review: 'added',
      evidence: [{ doc: 'a', article: 'a#1', start: SAMPLE.documents[0]?.text.indexOf(quote.text), rule: 'curation' }],
    })
  })
  test('confirms what is extracted of the same sentence', () => {
    const { extraction } = curate(
      log({ op: 'add', triple: { ...added, subject: refOf('李娜'), object: refOf('武汉') } }),
    )
    expect(extraction.triples).toHaveLength(5)
    expect(extraction.triples[3]?.review).toBe('confirmed')
  })
  test.each([
    [{ relation: 'meets' }, 'the ontology has no relation "meets"'],
    [{ relation: 'has_value' }, 'the object of "has_value" must be'],
    [{ evidence: [{ ...quote, doc: 'z' }] as const }, 'the document "z" is not part'],
    [{ evidence: [{ ...quote, text: '木星' }] as const }, 'the text no longer holds the sentence "木星"'],
    [{ object: { id: 'place:木星' } }, 'has no entity "木星"'],
  ])('cannot add %j: %s', (change, message) => {
    const { failed, applied } = curate(log({ op: 'add', triple: { ...added, ...change } }))
    expect(applied).toEqual([])
    expect(failed.map(failureText)).toEqual([expect.stringContaining(message)])
  })
})

test('a note stands on its entity or triple', () => {
  const { extraction } = curate(
    log(
      { op: 'note', entity: refOf('武汉'), text: '<b>查</b>' },
      { op: 'note', triple: tripleRefOf('t5'), text: '存疑' },
    ),
  )
  expect(entityOf(extraction, '武汉')?.curated).toMatchObject([{ text: '<b>查</b>' }])
  expect(extraction.triples[4]?.curated).toMatchObject([{ text: '存疑' }])
})

describe('another extraction of the same texts', () => {
  test('is curated by names and sentences, not by ids', () => {
    const { extraction, failed } = curate(
      [
        ...log(
          { op: 'reject', triples: [tripleRefOf('t2')] },
          { op: 'confirm', triples: [tripleRefOf('t3')] },
          { op: 'rename', entity: refOf('王伟'), name: '王博士' },
          { op: 'merge', into: refOf('武汉'), from: [refOf('江城')] },
        ),
      ],
      REREAD,
    )
    expect(failed).toEqual([])
    expect(wordsOf(extraction)).toEqual([
      '武汉 has_value 948亿美元 metric=贸易额 1',
      '李娜 visited 武汉 date=2024 1',
      '王博士 met_with 李娜 place=place:武汉 1',
      '王博士 visited 武汉 2',
    ])
    expect(extraction.triples[2]?.review).toBe('confirmed')
  })
  test('holds what was applied when it was written, and is not curated twice', () => {
    const operations = log(
      { op: 'merge', into: refOf('武汉'), from: [refOf('江城')] },
      { op: 'hide', entities: [refOf('李娜')] },
    )
    const once = curate(operations).extraction
    expect(once.curation).toEqual(['o1', 'o2'])
    expect(curate(operations, once)).toMatchObject({ extraction: once, failed: [], before: operations })
  })
})

describe('what cannot be applied is told with its cause', () => {
  const less = { ...SAMPLE, triples: SAMPLE.triples.filter(({ id }) => id !== 't4') }
  const moved = {
    ...SAMPLE,
    triples: SAMPLE.triples.map((t) =>
      t.id === 't4' ? { ...t, evidence: [{ ...t.evidence[0], text: '别的话。' }] as const } : t,
    ),
  }
  const twins = { ...SAMPLE, entities: ['x', 'y'].map((id) => ({ ...SAMPLE.entities[1]!, id })), triples: [] }
  const ROWS: readonly (readonly [Extraction, UnsignedOperation, string, boolean])[] = [
    [less, { op: 'reject', triples: [tripleRefOf('t4')] }, 'the triple "李娜 visited 武汉" is not among', true],
    [less, { op: 'confirm', triples: [tripleRefOf('t4')] }, 'the triple "李娜 visited 武汉" is not among', false],
    [moved, { op: 'confirm', triples: [tripleRefOf('t4')] }, 'no longer from the sentence that was curated', false],
    [twins, { op: 'rename', entity: refOf('王伟'), name: 'x' }, 'several entities could be "王伟"', false],
    [SAMPLE, { op: 'hide', entities: [{ id: 'place:木星' }] }, 'has no entity "木星"', true],
    [
      SAMPLE,
      { op: 'split', entity: refOf('武汉'), name: 'x', aliases: ['汉'], in: [], triples: [] },
      'nothing of "武汉"',
      false,
    ],
    [SAMPLE, { op: 'undo', of: 'o9' }, 'no operation "o9"', false],
  ]
  test.each(ROWS)('%#', (extraction, operation, message, moot) => {
    const { failed, applied } = curate(log(operation), extraction)
    expect(applied).toEqual([])
    expect(failed.map((failure) => [failureText(failure), failure.moot])).toEqual([
      [expect.stringContaining(message), moot],
    ])
  })
  test('the parts of an operation that can be done are done', () => {
    const { failed, extraction } = curate(log({ op: 'hide', entities: [{ id: 'place:木星' }, refOf('江城')] }))
    expect(failed).toHaveLength(1)
    expect(entityOf(extraction, '江城')).toBeUndefined()
  })
  test('an entity that two people merged and renamed at once keeps the merge', () => {
    const [merge] = log({ op: 'merge', into: refOf('武汉'), from: [refOf('江城')], id: 'm' })
    const { failed, extraction } = curate([
      merge!,
      ...log(
        { op: 'rename', entity: refOf('江城'), name: '别名' },
        { op: 'merge', into: refOf('江城'), from: [refOf('李娜')] },
      ),
    ])
    expect(failed.map(({ code }) => code)).toEqual(['merged-entity'])
    expect(extraction.entities.map(({ name }) => name)).toEqual(['王伟', '武汉'])
  })
})

test('the direction of a relation counts, unless it has none', () => {
  const turned = (id: string) => {
    const { subject, object, ...rest } = tripleRefOf(id)
    return { ...rest, subject: object!, object: subject }
  }
  const { failed } = curate(log({ op: 'confirm', triples: [turned('t2'), turned('t4')] }))
  expect(failed.map(({ about }) => about)).toEqual(['武汉 visited 李娜'])
})
