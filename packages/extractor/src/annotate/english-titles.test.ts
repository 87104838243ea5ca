import { expect, test } from 'vitest'
import { TITLES } from '../data/en-titles.ts'
import type { NameMention, Sentence } from '../model/index.ts'
import { englishTitles } from './english-titles.ts'
import { mentionAt } from './mention-at.ts'

const find = englishTitles(TITLES)

function sentenceOf(text: string): Sentence {
  const offsets = Array.from({ length: text.length + 1 }, (_, i) => i)
  const place = { article: 0, paragraph: 0, start: 0, end: text.length }
  return { ...place, text, offsets, lang: 'en', role: 'body', tokens: [] }
}

test.each([
  ['Kazakh President Kassym-Jomart Tokayev', 'Kassym-Jomart Tokayev', ['place Kazakhstan', 'title President']],
  ['U.S. Secretary of State Antony Blinken', 'Antony Blinken', ['title Secretary of State']],
  ['Wang Yi, China’s foreign minister', 'Wang Yi', ['title foreign minister']],
  ['former Deputy Prime Minister Wang Yi', 'Wang Yi', ['title former Deputy Prime Minister']],
  ['European President Wang Yi', 'Wang Yi', ['title President']],
  ['Wang Yi presided over the Ministership', 'Wang Yi', []],
])('%s', (text, person, found) => {
  const sentence = sentenceOf(text)
  const from = text.indexOf(person)
  const name: NameMention = {
    ...mentionAt(sentence, 0, from, from + person.length),
    kind: 'name',
    type: 'person',
    name: person,
    foundBy: 'test',
  }
  const told = find(sentence, 0, [name]).map((m) => (m.kind === 'name' ? `${m.type} ${m.name}` : `title ${m.text}`))
  expect(told).toEqual(found)
})

test('no title without a person in the sentence', () => {
  expect(find(sentenceOf('The president left.'), 0, [])).toEqual([])
})
