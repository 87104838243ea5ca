import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

const MET = '[6月|date=2025-06]，[甲|person]{会见/v}[乙|person]。'
const BASE = '甲 met_with 乙 date=2025-06 kind=会见'

test.each([
  [
    'each takes part',
    [MET, '[丙|person]、[丁|person]参加会见。'],
    [BASE, '丙 met_with 乙 date=2025-06 kind=参加会见', '丁 met_with 乙 date=2025-06 kind=参加会见'],
  ],
  [
    'in activities of any kind',
    [MET, '[丙|person]等参加上述活动。'],
    [BASE, '丙 met_with 乙 date=2025-06 kind=参加活动'],
  ],
  ['not in another kind', [MET, '[丙|person]参加调研。'], [BASE]],
  ['not in another article', [MET, '# 题', '[丙|person]参加会见。'], [BASE]],
  ['not before anything happened', ['[丙|person]参加会见。', MET], [BASE]],
  ['not where more is said', [MET, '[丙|person]参加会见并致辞。'], [BASE]],
  ['not a body', [MET, '[外交部|organization]参加会见。'], [BASE]],
])('%s', (_, marked, expected) => {
  expect(told(marked, ['met-with'])).toEqual(expected)
})

test('who accompanies does the same', () => {
  const marked = ['[甲|person]在[丙|person]、[丁|person]陪同下{考察/v}[武汉|place]。']
  expect(told(marked, ['inspected'])).toEqual([
    '甲 inspected 武汉 kind=考察',
    '丙 inspected 武汉 kind=陪同',
    '丁 inspected 武汉 kind=陪同',
  ])
})

test('who takes part in a meeting that another holds attends it', () => {
  const marked = ['[甲|person]主持召开[首届峰会|event]。', '[丙|person]一同参加会议。', '[丁|person]一道。']
  expect(told(marked, ['chaired'])).toContain('丙 attended 首届峰会 kind=参加会议')
})

test('each of a list takes part, whatever stands between them of their offices', () => {
  const list =
    '[丙|person]、[英国|place]驻华[大使|title][丁|person]，[外交部|organization]地区事务助理[戊|person]等参加了会见。'
  expect(told([MET, list], ['met-with'])).toEqual(
    expect.arrayContaining(['丙', '丁', '戊'].map((who) => `${who} met_with 乙 date=2025-06 kind=参加会见`)),
  )
})
