import { expect, test } from 'vitest'
import { listMentions, NEXT_ARTICLE, taggedDocument } from '../../test/tagged-document.ts'
import type { EntityType } from '../model/index.ts'
import { headIndex } from './head-index.ts'
import { type NameFinder, namesLayer, stripMarks } from './names-layer.ts'

const headOf = headIndex([
  { head: '大桥', type: 'facility', strong: true },
  { head: '会议', type: 'event', strong: false },
])

/** Proposes a text wherever it stands. */
const finder =
  (text: string, type: EntityType, foundBy: string, name?: string): NameFinder =>
  (sentence) => {
    const start = sentence.text.indexOf(text)
    if (start < 0) return []
    return [{ start, end: start + text.length, type, foundBy, ...(name === undefined ? {} : { name }) }]
  }

const settle = (line: string, finders: readonly NameFinder[], lang: 'zh' | 'en' = 'zh') =>
  namesLayer(finders, headOf).run(taggedDocument([line], lang))

test.each<[string, string, readonly NameFinder[], readonly string[]]>([
  [
    'a new name joins',
    '[武汉|place]天河机场',
    [finder('天河机场', 'facility', 'a')],
    ['武汉|place', '天河机场|facility'],
  ],
  ['the longer wins', '[武汉|place]天河机场', [finder('武汉天河机场', 'facility', 'a')], ['武汉天河机场|facility']],
  ['the longer stays', '[武汉天河机场|facility]', [finder('武汉', 'place', 'gazetteer')], ['武汉天河机场|facility']],
  ['of equals the first stays', '[长江|place]', [finder('长江', 'work', 'a')], ['长江|place']],
  ['of equals a gazetteer wins', '[长江|person]', [finder('长江', 'place', 'gazetteer')], ['长江|place']],
  ['of equals a short name wins', '[哈|person]方', [finder('哈', 'place', 'short-name')], ['哈|place']],
  ['an earlier finder wins', '长江', [finder('长江', 'place', 'a'), finder('长江', 'work', 'b')], ['长江|place']],
  ['a head noun alone names nothing', '[大桥|facility]', [finder('会议', 'event', 'a')], []],
  ['unless it is known', '大桥', [finder('大桥', 'place', 'gazetteer')], ['大桥|place']],
  ['titles stay', '[市长|title][李湛|person]', [finder('李湛', 'work', 'a')], ['市长|title', '李湛|person']],
])('%s: %s', (_, line, finders, expected) => {
  expect(listMentions(settle(line, finders))).toEqual(expected)
})

test('a finder sees what those before it settled, in its own sentence', () => {
  const seen: string[][] = []
  const spy: NameFinder = (_, known) => {
    seen.push(known.map((n) => n.text))
    return []
  }
  const doc = taggedDocument(['[武汉|place]长江', NEXT_ARTICLE, '[北京|place]'])
  namesLayer([finder('武汉长江', 'facility', 'a'), spy], headOf).run(doc)
  expect(seen).toEqual([['武汉长江'], ['北京']])
})

test('English sentences are left as they are', () => {
  expect(listMentions(settle('[Wuhan|place] Port', [finder('Wuhan Port', 'facility', 'a')], 'en'))).toEqual([
    'Wuhan|place',
  ])
})

test.each([
  ['“复兴”气田', undefined, '复兴气田'],
  ['《长江》（国际版）', '长江（国际版）', '长江（国际版）'],
])('%s is named without marks', (text, name, expected) => {
  const doc = settle(`在${text}。`, [finder(text, 'facility', 'a', name)])
  expect(doc.mentions).toMatchObject([{ text, name: expected, from: 1, to: 1 + text.length }])
})

test.each([
  ['《〈长江〉》', '长江'],
  ['“一带一路”倡议', '一带一路倡议'],
  ['「东京」『塔』"x"', '东京塔x'],
  ['中国—中亚（峰会）', '中国—中亚（峰会）'],
])('%s stripped of marks is %s', (text, expected) => {
  expect(stripMarks(text)).toBe(expected)
})
