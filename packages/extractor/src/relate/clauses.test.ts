import { describe, expect, test } from 'vitest'
import { slotOf } from './clauses.ts'
import { EN } from './grammar/en.ts'
import { ZH } from './grammar/zh.ts'

describe('slotOf', () => {
  test.each([
    ['习近平在阿斯塔纳会谈', '阿斯塔纳', 'at'],
    ['习近平会同托卡耶夫', '托卡耶夫', 'with'],
    ['会见托卡耶夫', '托卡耶夫', null],
  ])('%s: %s is %s', (text, name, slot) => {
    const start = text.indexOf(name)
    expect(slotOf(text, { start, end: start + name.length }, 0, ZH)).toBe(slot)
  })

  test.each([
    ['Xi met with Tokayev', 'Tokayev', 'with'],
    ['Xi met with the visiting Tokayev', 'Tokayev', 'with'],
    ['In the Kazakh capital Astana', 'Astana', 'at'],
    ['in the city of Kazan', 'Kazan', 'at'],
    ['On Monday Xi', 'Xi', null],
    ['Berlin Astana', 'Astana', null],
    ['signed by Xi', 'Xi', 'by'],
    ['according to Xi', 'Xi', 'source'],
    ['Xi met Tokayev', 'Tokayev', null],
  ])('%s: %s is %s', (text, name, slot) => {
    const start = text.lastIndexOf(name)
    expect(slotOf(text, { start, end: start + name.length }, 0, EN)).toBe(slot)
  })
})
