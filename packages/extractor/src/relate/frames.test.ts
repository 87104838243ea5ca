// Which unit fills which role, read through whole rules of data/rules.
import { describe, expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

const MEET = '[习近平|person]在[北京|place]同[普京|person]{会谈/v}'

describe('subjects', () => {
  test.each([
    ['stands before the verb', '[甲|person]{访问/v}[法国|place]。', ['甲 visited 法国 kind=访问']],
    ['is that of the clause before', '[甲|person]抵达机场，{访问/v}[法国|place]。', ['甲 visited 法国 kind=访问']],
    ['follows a scene', '{访问/v}[法国|place]期间，[甲|person]发言。', ['甲 visited 法国 kind=访问']],
    [
      'is the noun that a relative clause modifies',
      '[乙|person]{会见/v}{访问/v}[法国|place]的[甲|person]。',
      ['甲 visited 法国 kind=访问'],
    ],
    ['is the first of parallel parts', '[甲|person]在京发言；{访问/v}[法国|place]。', ['甲 visited 法国 kind=访问']],
    [
      'is each of a list',
      '[甲|person]、[乙|person]{访问/v}[法国|place]。',
      ['甲 visited 法国 kind=访问', '乙 visited 法国 kind=访问'],
    ],
    ['is no object of another verb', '{祝福/v}[甲|person]{访问/v}[法国|place]。', []],
    ['is no possessor', '[甲|person]的代表{访问/v}[法国|place]。', []],
    ['is nobody', '代表团{访问/v}[法国|place]。', []],
  ])('%s', (_, marked, expected) => {
    expect(told([marked], ['visited'])).toEqual(expected)
  })
})

test.each([
  ['acts itself', '[商务部|organization]{发布/v}[公报|document]。', ['商务部 issued 公报']],
  [
    'acts through who speaks for it',
    '[商务部|organization]{发言人/n}{发布/v}[公报|document]。',
    ['商务部 issued 公报'],
  ],
  ['does not act where it is part of another name', '[商务部|organization]{展览馆/n}{发布/v}[公报|document]。', []],
])('a body %s', (_, marked, expected) => {
  expect(told([marked], ['issued'])).toEqual(expected)
})

describe('objects', () => {
  test.each([
    ['what a preposition marks', `${MEET}。`, ['习近平 met_with 普京 kind=会谈 place=北京']],
    ['after the verb', '[习近平|person]{会见/v}[普京|person]。', ['习近平 met_with 普京 kind=会见']],
    [
      'over words that modify it',
      '[习近平|person]{会见/v}来访的老朋友[普京|person]。',
      ['习近平 met_with 普京 kind=会见'],
    ],
    ['not out of reach', '[习近平|person]{会见/v}参加多边对话活动的各界代表以及[普京|person]。', []],
    ['not across a clause', '[习近平|person]{会见/v}，[普京|person]。', []],
    ['not of another type', '[习近平|person]{会见/v}[外交部|organization]。', []],
    ['not the subject itself', '[习近平|person]{会见/v}[习近平|person]。', []],
    [
      'each other, where both are the subject',
      '[习近平|person]和[普京|person]{会谈/v}。',
      ['习近平 met_with 普京 kind=会谈'],
    ],
    [
      'nobody, where a group of many meets',
      '[三国元首|group-heads=person:甲+person:乙+person:丙]{会谈/v}，[甲|person]、[乙|person]、[丙|person]。',
      [],
    ],
  ])('%s', (_, marked, expected) => {
    expect(told([marked], ['met-with'])).toEqual(expected)
  })

  test('a trigger inside a name is part of the name', () =>
    expect(told(['[甲|person]参观[会见厅|facility]，[乙|person]。'], ['met-with'])).toEqual([]))
})

describe('when and where', () => {
  test.each([
    ['the date of the clause', `[6月|date=2025-06]，${MEET}。`, 'date=2025-06 kind=会谈 place=北京'],
    [
      'the date before the verb first',
      `[甲|person]说，[6月|date=2025-06]${MEET}后[7月|date=2025-07]。`,
      'date=2025-06 kind=会谈 place=北京',
    ],
    ['no vague date', `[近日|date]，${MEET}。`, 'kind=会谈 place=北京'],
    ['an earlier date of the sentence', `[5月|date=2025-05]访问，${MEET}。`, 'date=2025-05 kind=会谈 place=北京'],
    ['the event', `在[峰会|event]期间，${MEET}。`, 'event=峰会 kind=会谈 place=北京'],
  ])('%s', (_, marked, qualifiers) => {
    expect(told([marked], ['met-with'])).toContain(`习近平 met_with 普京 ${qualifiers}`)
  })

  test('a scene holds for the rest of its paragraph, and no longer', () => {
    const visit = '[甲|person]{会见/v}[乙|person]。'
    expect(told(['在[宜昌|place]，[丙|person]发言。', visit], ['met-with'])).toEqual([
      '甲 met_with 乙 kind=会见 place=宜昌',
    ])
    expect(told(['在[宜昌|place]，[丙|person]发言。', `¶${visit}`], ['met-with'])).toEqual(['甲 met_with 乙 kind=会见'])
  })

  test('what happened in the course of an event happened when the event did', () => {
    const event = '[首届峰会|event]于[5月|date=2023-05]{举行/v}。'
    const met = '在[首届峰会|event]期间，[甲|person]{会见/v}[乙|person]。'
    expect(told([event, met], ['took-place-on', 'met-with'])).toContain(
      '甲 met_with 乙 date=2023-05 event=首届峰会 kind=会见',
    )
  })
})

test('what is dated ahead of its article is planned', () => {
  const when = (day: string) =>
    told([`[甲|person]于[22日|date=${day}]{会见/v}[乙|person]。`], ['met-with'], { dateline: '2025-06-17' })
  expect(when('2025-06-22')).toEqual(['甲 met_with 乙 date=2025-06-22 kind=会见 status=planned'])
  expect(when('2025-06')).toEqual(['甲 met_with 乙 date=2025-06 kind=会见'])
})
