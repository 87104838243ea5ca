import { expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

test.each<[string, readonly string[]]>([
  ['公布[条例|document]，自[2026年5月1日|date=2026-05-01]起{施行/v}。', ['条例 has_value 2026-05-01 metric=施行日期']],
  ['[条例|document]将于[5月1日|date=2026-05-01]正式{生效/v}。', ['条例 has_value 2026-05-01 metric=生效日期']],
  ['公布[条例|document]，[甲|organization]自[5月1日|date=2026-05-01]起{调查/v}。', []],
  ['[甲|organization]自[5月1日|date=2026-05-01]起{施行/v}。', []],
])('%s', (marked, expected) => {
  expect(told([marked]).filter((t) => t.includes('has_value'))).toEqual(expected)
})
