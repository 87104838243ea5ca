// When and where acts happened that their own sentence does not date.
import { describe, expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'
import { withEvents } from './occasions.ts'

const MET = '[甲|person]{会见/v}[乙|person]。'
const LEAD = '[16日|date=2025-06-16]，[丙|person]{会见/v}[丁|person]。'

describe('the day that the story last named', () => {
  const when = (...marked: string[]) =>
    told(marked, ['met-with'], { dateline: '2025-06-17' }).find((line) => line.startsWith('甲'))

  test.each([
    ['holds for the next act', [LEAD, MET], ' date=2025-06-16'],
    ['also for the title', [`# ${MET}`, LEAD], ' date=2025-06-16'],
    ['not for an act with a date of its own', [LEAD, `[5月|date=2025-05]，${MET}`], ' date=2025-05'],
    ['not for one whose date is vague', [LEAD, `[日前|date]，${MET}`], ''],
    ['not for what is said', [LEAD, `[丙|person]表示，${MET}`], ''],
    ['not for what is still said', [LEAD, '[丙|person]表示，合作顺利。', MET], ''],
    ['but for the next paragraph', [LEAD, '[丙|person]表示，合作顺利。', `¶${MET}`], ' date=2025-06-16'],
    ['and after the talks', [LEAD, '[丙|person]表示，合作顺利。', `会谈后，${MET}`], ' date=2025-06-16'],
    ['not in another article', [LEAD, '# 题', MET], ''],
    ['not where it is background', [`[5月2日|date=2025-05-02]，[丙|person]{会见/v}[丁|person]。`, MET], ''],
    ['which a later sentence names', [`# ${MET}`, '[近日|date]，大会开幕。', LEAD], ' date=2025-06-16'],
  ])('%s', (_, marked, date) => {
    expect(when(...marked)).toBe(`甲 met_with 乙${date} kind=会见`)
  })

  test('is not that of what is planned', () =>
    expect(when(LEAD, '[甲|person]{将/d}{会见/v}[乙|person]。')).toBe('甲 met_with 乙 kind=会见 status=planned'))

  test('is told of with the place of the talks', () => {
    const talks = '[16日|date=2025-06-16]，[甲|person]在[北京|place]{会见/v}[乙|person]。'
    const signed = '会见后，[甲|person]{签署/v}[联合声明|document]。'
    expect(told([talks, signed], ['met-with', 'signed'], { dateline: '2025-06-17' })).toContain(
      '甲 signed 联合声明 date=2025-06-16 place=北京',
    )
  })
})

test('a title that nothing dates is of the month of its article', () => {
  const title = ['# [甲|person]{会见/v}[乙|person]']
  expect(told(title, ['met-with'], { dateline: '2025-06-17' })).toEqual(['甲 met_with 乙 date=2025-06 kind=会见'])
  expect(told(title, ['met-with'], { dateline: '2025-06-02' })).toEqual(['甲 met_with 乙 kind=会见'])
})

test('who attends an event does so when and where it is', () => {
  const event = '[首届峰会|event]于[5月|date=2023-05]在[西安|place]{举行/v}。'
  const rules = ['took-place-on', 'took-place-at', 'attended']
  expect(told([event, '[甲|person]{出席/v}[首届峰会|event]。'], rules)).toContain(
    '甲 attended 首届峰会 date=2023-05 place=西安',
  )
})

test('a guest who is met is there on that day', () => {
  const met = '[15日|date=2025-06-15]，[甲|person]{会见/v}来[华|place]访问的[乙|person]。'
  expect(told([met], ['met-with', 'came-to-china'], { dateline: '2025-06-17' })).toContain(
    '乙 visited 华 date=2025-06-15 kind=来访',
  )
})

test('a ceremony does what it is held for when and where it is held', () => {
  const said = { sentence: 0, span: { start: 0, end: 1 }, qualifiers: {} }
  const drafts = [
    { ...said, subject: 'e', relation: 'occurred_on', value: { raw: '5月', date: '2023-05' }, rule: 'took-place-on' },
    { ...said, subject: 'e', relation: 'located_in', object: 'p', rule: 'took-place-at' },
    { ...said, subject: 'e', relation: 'launched', object: 'f', rule: 'ceremony-of' },
  ]
  expect(withEvents(drafts)[2]?.qualifiers).toEqual({ date: '2023-05', place: 'p' })
})

test('those who gather somewhere attend there what is held', () => {
  const marked = '[5月|date=2023-05]，[甲|person]同[乙|person]{齐聚/v}[西安|place]，[首届峰会|event]{举办/v}。'
  expect(told([marked], ['gathered-at'])).toContain('乙 attended 首届峰会 date=2023-05 place=西安')
})

test('what is done in a body is done where the body is', () => {
  const marked = '[5月|date=2023-05]，[甲|person]在[西安|place]的[理工大学|organization]{提出/v}[某倡议|initiative]。'
  expect(told([marked], ['proposed'])).toEqual(['甲 proposed 某倡议 date=2023-05 place=西安'])
})

test('who chairs what a body holds is where it is held', () => {
  const held = '[16日|date=2025-06-16]，[商务部|organization]在[北京|place]{召开/v}[首届座谈会|event]。'
  expect(told([held, '[甲|person]{主持/v}座谈会。'], ['hosted', 'chaired-it'])).toContain(
    '甲 attended 首届座谈会 date=2025-06-16 kind=主持 place=北京',
  )
})
