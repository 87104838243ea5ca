import { expect, test } from 'vitest'
import type { NameSpan, NameType, Sentence } from './corpora.ts'
import { learnGuidelines, relabel } from './relabel.ts'

/** Words with tags, `中/j 国/n`; names in brackets, `[法国/ns 政府/n]organization`. */
function sentence(marked: string): Sentence {
  const words: string[] = []
  const tags: string[] = []
  const names: NameSpan[] = []
  let offset = 0
  let start = 0
  for (const part of marked.split(' ')) {
    const [, open, word = '', tag = '', type] = /^(\[?)([^/]+)\/(\w+?)(?:\](\w+))?$/.exec(part) ?? []
    if (open === '[') start = offset
    words.push(word)
    tags.push(tag)
    offset += word.length
    if (type !== undefined) names.push({ start, end: offset, type: type as NameType })
  }
  return { text: words.join(''), words, tags, names }
}

const MSRA = [
  ...Array.from({ length: 5 }, () => sentence('他/r 来/v [京/j]place 了/u')),
  ...Array.from({ length: 12 }, () => sentence('[法国/ns]place 政府/n 说/v')),
  ...Array.from({ length: 3 }, () => sentence('[英国/ns]place 人/n [欧盟/j]organization')),
]

test.each([
  ['a short form', '在/p 京/j 说/v', ['京/place']],
  ['a short form that is no name there', '在/p 党政/j 说/v', []],
  ['a name inside a word', '他/r 来京/v 了/u', ['京/place']],
  ['a whole string that is labelled apart', '[法国/ns 政府/n]organization 说/v', ['法国/place']],
  ['another place with the same head', '[英国/ns 政府/n]organization 说/v', ['英国/place']],
  ['an unknown place with the same head', '[泰国/ns 政府/n]organization 说/v', ['泰国政府/organization']],
  ['a name seen too seldom', '[英国/ns 人/n]organization 说/v', ['英国人/organization']],
  ['a person', '[法国/nr]person 说/v', ['法国/person']],
] as const)('%s', (_, marked, names) => {
  const pd = [sentence(marked)]
  const [result] = relabel(pd, learnGuidelines(MSRA, pd))
  expect(result?.names.map(({ start, end, type }) => `${result.text.slice(start, end)}/${type}`)).toEqual(names)
})
