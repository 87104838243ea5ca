import { describe, expect, test } from 'vitest'
import { findNames, paragraphs, segment } from './marks.ts'

const mark = (start: number, end: number, entity = 'a') => ({ start, end, entity, type: 'person' })

describe('segment', () => {
  const text = '习近平同托卡耶夫会谈。双方满意。'

  test('cuts at mentions and at the evidence, without gap or overlap', () => {
    const parts = segment(text, { start: 0, end: text.length }, [mark(0, 3), mark(4, 8, 'b')], { start: 0, end: 11 })
    expect(parts.map((part) => part.text)).toEqual(['习近平', '同', '托卡耶夫', '会谈。', '双方满意。'])
    expect(parts.map((part) => part.mark?.entity ?? null)).toEqual(['a', null, 'b', null, null])
    expect(parts.map((part) => part.evidence)).toEqual([true, true, true, true, false])
  })

  test('of overlapping mentions the first and longest wins', () => {
    const parts = segment(text, { start: 0, end: 8 }, [mark(0, 8), mark(0, 3), mark(4, 8)], null)
    expect(parts.map((part) => part.text)).toEqual(['习近平同托卡耶夫'])
  })

  test('evidence that begins within a mention splits it', () => {
    const parts = segment(text, { start: 0, end: 8 }, [mark(4, 8)], { start: 6, end: 8 })
    expect(parts.map((part) => [part.text, part.mark !== null, part.evidence])).toEqual([
      ['习近平同', false, false],
      ['托卡', true, false],
      ['耶夫', true, true],
    ])
  })

  test('marks beyond the range, empty or reversed are left out', () => {
    expect(segment(text, { start: 4, end: 8 }, [mark(0, 3), mark(5, 5), mark(7, 6), mark(6, 30)], null)).toHaveLength(1)
  })
})

describe('paragraphs', () => {
  const texts = (text: string) =>
    paragraphs(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

  test('blank lines separate, and are dropped', () => {
    expect(texts('标题\n\n \n第一段。\r\n第二段。')).toEqual(['标题', '第一段。', '第二段。'])
  })

  test('a column that breaks off within a sentence goes on below', () => {
    const [joined] = texts('《西安宣言》是峰会的重要成果。各国元首在宣言\n\n中宣布，六国决心携手。')
    expect(joined).toContain('宣言\n\n中宣布')
  })

  test('a title of any length stays by itself', () => {
    expect(texts('节目在中亚五国主流媒体落地播出并且受到热烈欢迎\n\n新华社电。')).toHaveLength(2)
  })
})

test('names are found longest first, without overlap', () => {
  const names = [
    { name: '托卡耶夫', entity: 'a', type: 'person' },
    { name: '托卡耶夫总统', entity: 'a', type: 'person' },
    { name: '', entity: 'b', type: 'person' },
  ]
  expect(findNames('托卡耶夫总统说，托卡耶夫', names).map(({ start, end }) => [start, end])).toEqual([
    [0, 6],
    [8, 12],
  ])
})

test('the words that say the relation are cut out of the evidence, and further ends are kept', () => {
  const parts = segment(
    '甲会见乙。下一句',
    { start: 0, end: 8 },
    [],
    { start: 0, end: 5, trigger: { start: 1, end: 3 } },
    [5, 7],
  )
  expect(parts.map(({ text, trigger, evidence }) => `${text} ${trigger} ${evidence}`)).toEqual([
    '甲 false true',
    '会见 true true',
    '乙。 false true',
    '下一 false false',
    '句 false false',
  ])
})
