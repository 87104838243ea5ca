// An English news text through the whole library call, and one beside a Chinese text about the same persons.
import { describe, expect, test } from 'vitest'
import type { Extraction, Triple } from '../src/model/index.ts'
import { extractFresh, textInput } from './real-extractor.ts'

const NEWS = `ASTANA, June 17 (Xinhua) -- Chinese President Xi Jinping met with Kazakh President Kassym-Jomart Tokayev in Astana on Monday.

Xi arrived in the Kazakh capital on Monday morning, and Tokayev, who visited China in September 2024, welcomed him at the airport. The two leaders signed the Astana Declaration on Tuesday.

Wang Yi, China's foreign minister, held talks with U.S. Secretary of State Antony Blinken in Beijing on April 26, 2024. Ursula von der Leyen, president of the European Commission, will attend the Astana International Forum next year. German Chancellor Olaf Scholz hopes to meet Xi, but he did not visit Astana.
`

const english = extractFresh([textInput('news', NEWS, '2025-06-18')])

describe('an English news text', () => {
  test.each([
    ['Xi Jinping holds_position China', { title: 'President' }],
    ['Kassym-Jomart Tokayev holds_position Kazakhstan', { title: 'President' }],
    ['Xi Jinping met_with Kassym-Jomart Tokayev', { date: '2025-06-16', place: 'Astana', kind: 'met with' }],
    ['Kassym-Jomart Tokayev visited China', { date: '2024-09', kind: 'visited' }],
    ['Xi Jinping signed Astana Declaration', { date: '2025-06-17' }],
    ['Kassym-Jomart Tokayev signed Astana Declaration', { date: '2025-06-17' }],
    ['Wang Yi holds_position China', { title: 'foreign minister' }],
    ['Antony Blinken holds_position United States', { title: 'Secretary of State' }],
    ['Wang Yi met_with Antony Blinken', { date: '2024-04-26', place: 'Beijing', kind: 'held talks with' }],
    ['Ursula von der Leyen holds_position European Commission', { title: 'president' }],
    ['Ursula von der Leyen attended Astana International Forum', { date: '2026', status: 'planned' }],
    ['Olaf Scholz holds_position Germany', { title: 'Chancellor' }],
  ])('%s', (fact, qualifiers) => {
    const told = english.triples.filter((triple) => readable(english, triple) === fact)
    expect(told.map((triple) => qualifiersOf(english, triple))).toEqual([qualifiers])
  })

  test('wishes and denials are no facts', () => {
    const scholz = english.triples.filter((t) => nameOf(english, t.subject) === 'Olaf Scholz')
    expect(scholz.map((t) => t.relation)).toEqual(['holds_position'])
  })

  test('every triple quotes its evidence', () => {
    for (const { evidence } of english.triples)
      for (const e of evidence) expect(e.text).toBe(NEWS.slice(e.start, e.end))
  })
})

test('a Chinese and an English text share the entities that both name', () => {
  const both = extractFresh([
    textInput('zh', '国家主席习近平16日在阿斯塔纳同哈萨克斯坦总统托卡耶夫举行会谈。', '2025-06-17'),
    textInput('en', 'Xi Jinping met Tokayev in Astana on June 16, 2025.', '2025-06-17'),
  ])
  const tokayev = both.entities.find((e) => e.id === 'person:托卡耶夫')
  expect(tokayev?.names).toEqual({ zh: '托卡耶夫', en: 'Kassym-Jomart Tokayev' })
  expect(tokayev?.mentions.map((m) => `${m.doc} ${m.text}`)).toEqual(['zh 托卡耶夫', 'en Tokayev'])
  const met = both.triples.filter((t) => t.relation === 'met_with')
  expect(met.map((t) => t.evidence.map((e) => e.doc))).toEqual([['zh', 'en']])
})

function nameOf({ entities }: Extraction, id: string | undefined): string {
  const entity = entities.find((e) => e.id === id)
  return entity?.names.en ?? entity?.name ?? ''
}

function readable(extraction: Extraction, { subject, relation, object }: Triple): string {
  return `${nameOf(extraction, subject)} ${relation} ${nameOf(extraction, object)}`
}

function qualifiersOf(extraction: Extraction, { qualifiers }: Triple): object {
  const { place } = qualifiers
  return place ? { ...qualifiers, place: nameOf(extraction, place) } : qualifiers
}
