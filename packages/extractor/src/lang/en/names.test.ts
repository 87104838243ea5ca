import { describe, expect, test } from 'vitest'
import type { GazetteerEntry } from '../../model/index.ts'
import { createEnglish } from './index.ts'
import { isEastAsianName } from './pinyin.ts'

const place = (en: string): GazetteerEntry => ({ type: 'place', name: en, aliases: [], en })
const english = createEnglish({
  names: [
    ...['Kazakhstan', 'Astana', 'China', 'Wuhan', 'Beijing', 'Kyrgyzstan', 'Mary', 'Central Asia'].map(place),
    {
      type: 'organization',
      name: '上海合作组织',
      aliases: ['上合组织', 'SCO'],
      en: 'Shanghai Cooperation Organization',
    },
    { type: 'place', name: '美国', aliases: ['U.S.'], en: 'United States' },
    { type: 'initiative', name: '一带一路', aliases: [], en: 'Belt and Road' },
  ],
})
const names = (sentence: string) =>
  english.tag(sentence).names.map(({ start, end, type }) => `${sentence.slice(start, end)}: ${type}`)

describe('names', () => {
  test.each<[string, string[]]>([
    [
      'Chinese President Xi Jinping met with Kazakh President Kassym-Jomart Tokayev in Astana.',
      ['Xi Jinping: person', 'Kassym-Jomart Tokayev: person', 'Astana: place'],
    ],
    [
      'Xi arrived in Astana for the second China-Central Asia Summit.',
      ['Xi: person', 'Astana: place', 'China-Central Asia Summit: event'],
    ],
    [
      'U.S. Secretary of State Antony Blinken and President Ursula von der Leyen spoke.',
      ['U.S.: place', 'Antony Blinken: person', 'Ursula von der Leyen: person'],
    ],
    ['He thanked UN Secretary-General Antonio Guterres.', ['UN: organization', 'Antonio Guterres: person']],
    [
      'Wuhan Mayor Sheng Yuechun met Cheongju Vice Mayor Shin Byeong-dae.',
      ['Wuhan: place', 'Sheng Yuechun: person', 'Shin Byeong-dae: person'],
    ],
    ['said Wang Yi, a member of the body.', ['Wang Yi: person']],
    [
      'The Ministry of Industry and Information Technology and the People’s Bank of China agreed.',
      ['Ministry of Industry and Information Technology: organization', 'People’s Bank of China: organization'],
    ],
    [
      'The SCO is the Shanghai Cooperation Organization.',
      ['SCO: organization', 'Shanghai Cooperation Organization: organization'],
    ],
    ['They promote Belt and Road cooperation.', ['Belt and Road: initiative']],
    [
      'Students of Wuhan University saw the Three Gorges Dam.',
      ['Wuhan University: organization', 'Three Gorges Dam: facility'],
    ],
    ['They adopted the Astana Declaration.', ['Astana Declaration: document']],
    ['The road ends in Torugart.', ['Torugart: place']],
    ['Mary said so, and Mary Smith agreed.', ['Mary Smith: person']],
    ['They flew to the city of Mary in Turkmenistan.', ['Turkmenistan: place']],
    ['Xi Meets Tokayev in Astana', ['Tokayev: person', 'Astana: place']],
  ])('%s', (sentence, expected) => expect(names(sentence)).toEqual(expect.arrayContaining(expected)))

  test.each([
    'On Monday the Chinese side said it would go on.',
    'In June, However, The Trade Rose.',
    'Trade between them rose.',
    'The president and the prime minister met.',
    'I think it is OK.',
    '',
  ])('finds none in: %s', (sentence) => expect(names(sentence)).toEqual([]))

  test('never overlap, and lie on word boundaries', () => {
    const sentence =
      'President of China Xi Jinping, Kazakhstan’s Kassym-Jomart Tokayev and the SCO Secretariat in Beijing met King Charles III.'
    const { tokens, names: spans } = english.tag(sentence)
    for (const [i, { start, end }] of spans.entries()) {
      expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
      expect(tokens.some((token) => token.start === start)).toBe(true)
      expect(tokens.some((token) => token.end === end)).toBe(true)
    }
  })
})

test.each([
  [['Xi', 'Jinping'], true],
  [['Ouyang', 'Xiu'], true],
  [['Shin', 'Byeong-dae'], true],
  [['Li', "Chang'an"], true],
  [['Long', 'Beach'], false],
  [['Wang'], false],
  [['Main', 'Street'], false],
])('%s is a Chinese or Korean name: %s', (parts, expected) => expect(isEastAsianName(parts)).toBe(expected))
