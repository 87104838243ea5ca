import { expect, test } from 'vitest'
import { TYPE_STYLES } from '../graph/entity-types.ts'
import { EN } from './en.ts'
import { entityName, literalText, otherName, relationName } from './i18n.ts'
import { ZH_CN } from './zh-cn.ts'

test('every type has a name in both languages', () => {
  for (const type of Object.keys(TYPE_STYLES)) {
    expect(EN.type[type]).toBeTruthy()
    expect(ZH_CN.type[type]).toBeTruthy()
  }
})

test('names follow the language, and fall back to the text', () => {
  const xi = { label: '习近平', names: { zh: '习近平', en: 'Xi Jinping' } }
  expect([entityName(xi, 'en'), otherName(xi, 'en')]).toEqual(['Xi Jinping', '习近平'])
  expect([entityName(xi, 'zh-CN'), otherName(xi, 'zh-CN')]).toEqual(['习近平', 'Xi Jinping'])
  expect([entityName({ label: '某', names: {} }, 'en'), otherName({ label: '某', names: {} }, 'en')]).toEqual([
    '某',
    undefined,
  ])
})

test.each([
  [{ relation: 'met_with', label: '会见', labelEn: 'met with' }, '会见', 'met with'],
  [{ relation: 'met_with', label: 'met_with', labelEn: '' }, '会见', 'met with'],
  [{ relation: 'married_to', label: '', labelEn: '' }, 'married to', 'married to'],
])('%j is %s, %s', (relation, zh, en) => {
  expect([relationName(relation, 'zh-CN'), relationName(relation, 'en')]).toEqual([zh, en])
})

test.each([
  [{ raw: '948亿美元', number: 94_800_000_000, unit: 'USD' }, '94,800,000,000 USD'],
  [{ raw: '超过10万家', number: 100_000, unit: '家', bound: 'over' }, 'over 100,000 家'],
  [{ raw: '80%', number: 80, unit: '%' }, undefined],
  [{ raw: '28家', number: 28, unit: '家' }, undefined],
  [{ raw: '去年底', date: '2024-12' }, '2024-12'],
  [{ raw: '多次' }, undefined],
])('%j reads %s', (value, normal) => {
  expect(literalText(value, 'en', EN)).toEqual({ raw: value.raw, normal })
})
