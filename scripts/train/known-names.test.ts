import { expect, test } from 'vitest'
import type { NameType, Sentence } from './corpora.ts'
import { isConsistent, knownNames, owedToItself } from './known-names.ts'

const sentence = (text: string, ...names: readonly (readonly [string, NameType])[]): Sentence => ({
  text,
  words: [],
  tags: [],
  names: names.map(([surface, type]) => {
    const start = text.indexOf(surface)
    return { start, end: start + surface.length, type }
  }),
})
const times = (n: number, one: Sentence): Sentence[] => Array.from({ length: n }, () => one)

const SENTENCES = [
  ...times(4, sentence('托卡耶夫说', ['托卡耶夫', 'person'])),
  ...times(3, sentence('在北京大学', ['北京大学', 'organization'])),
  ...times(3, sentence('在北京', ['北京', 'place'])),
  ...times(2, sentence('高兴来了', ['高兴', 'person'])),
  ...times(3, sentence('和平来了', ['和平', 'person'])),
  ...times(3, sentence('要和平')),
  ...times(3, sentence('文明在', ['文明', 'person'])),
  ...times(90, sentence('讲文明')),
]
const known = knownNames(SENTENCES)

test.each([
  ['托卡耶夫', 1],
  ['北京', 2],
  ['北京大学', 3],
  ['高兴', undefined],
  ['和平', 4],
  ['文明', undefined],
])('class of %s is %s', (surface, kind) => {
  expect(known.classes.get(surface)).toBe(kind)
})

test('a name that is known only through a sentence is not known in it', () => {
  expect(owedToItself(SENTENCES[0]!, known)).toEqual([])
  expect(owedToItself(sentence('在北京', ['北京', 'place']), known)).toHaveLength(1)
})

test.each([
  ['known names', sentence('托卡耶夫在北京', ['托卡耶夫', 'person'], ['北京', 'place']), true],
  ['a name of another type', sentence('托卡耶夫说', ['托卡耶夫', 'place']), false],
  ['a name missed', sentence('托卡耶夫在北京', ['北京', 'place']), false],
  ['a name inside a longer one', sentence('在北京大学', ['北京大学', 'organization']), true],
  ['an unknown name', sentence('朔尔茨在北京', ['朔尔茨', 'person'], ['北京', 'place']), false],
  ['none', sentence('你好'), false],
])('consistent: %s', (_, labelled, consistent) => {
  expect(isConsistent(labelled, known)).toBe(consistent)
})
