import { describe, expect, test } from 'vitest'
import { CHANGE, is, isLink, LASTING, opening, REACHED } from './lexicon.ts'

test.each([
  ['已达', true],
  ['约占', true],
  ['产量', false],
])('%s only links: %s', (word, links) => expect(isLink(word)).toBe(links))

test.each([
  ['产量同比增长', '同比增长'],
  ['产量比去年高', '比去年高'],
  ['价格平均上涨了', '平均上涨了'],
  ['企业数', undefined],
])('%s ends with the change %s', (text, change) => expect(CHANGE.exec(text)?.[0]).toBe(change))

describe('roles', () => {
  test('a value that is reached is no change', () => {
    expect(REACHED.test('普及率提升至')).toBe(true)
    expect(REACHED.test('普及率提升')).toBe(false)
  })
  test('a length of time that is told', () => expect(LASTING.test('会议为期')).toBe(true))
  test('words have several roles', () => expect([is('lead', '目前'), is('link', '目前')]).toEqual([true, true]))
  test('the longest word opens a text', () => expect(opening('scope', '首个国家公园')).toBe('首个'))
})
