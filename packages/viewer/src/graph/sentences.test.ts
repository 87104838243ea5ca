import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { sentencesNaming } from './sentences.ts'

const TEXT = '甲说：“好。”乙到甲国。\n  甲会见乙！甲回国，甲走了'
const at = (name: string, nth: number): { entity: string; type: string; start: number; end: number } => {
  let start = -1
  for (let i = 0; i < nth; i += 1) start = TEXT.indexOf(name, start + 1)
  return { entity: name, type: 'person', start, end: start + name.length }
}
const result = {
  name: 'x',
  key: 'x',
  graph: smallGraph(),
  positioned: true,
  documents: new Map([
    [
      'd',
      {
        id: 'd',
        source: '',
        lang: 'zh',
        text: TEXT,
        articles: [{ id: 'd#1', title: '', dateline: null, start: 0, end: 40 }],
      },
    ],
  ]),
  mentions: new Map([['d', [at('甲', 1), at('乙', 1), at('甲', 3), at('乙', 2), at('甲', 4), at('甲', 5)]]]),
  curation: [],
  curationProblem: null,
}

test.each([
  [['甲', '乙'], ['甲会见乙！']],
  [['乙'], ['乙到甲国。', '甲会见乙！']],
  [['甲'], ['甲说：“好。”', '甲会见乙！', '甲回国，甲走了']],
  [[], []],
])('sentences that name %j', (entities, sentences) => {
  const found = sentencesNaming(result, entities, 9)
  expect(found.map(({ text }) => text)).toEqual(sentences)
  for (const { start, end, text } of found) expect(TEXT.slice(start, end)).toBe(text)
})

test('stops where enough are found', () => expect(sentencesNaming(result, ['甲'], 1)).toHaveLength(1))
