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
