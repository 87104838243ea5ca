import { expect, test } from 'vitest'
import { listMentions, taggedDocument } from '../../test/tagged-document.ts'
import { titledSurnames } from './titled-surnames.ts'

const find = (lines: readonly string[]) =>
  listMentions(titledSurnames(['总理', '副总理', '校长']).run(taggedDocument(lines)))

test.each<[string, readonly string[], readonly string[]]>([
  ['a word of its own', ['[李强/nr|person] 抵达/v', '李/nr 总理/n 说/v'], ['李强|person', '李|person']],
  ['one word with its office', ['[李强/nr|person] 抵达/v', '李总理/nr 说/v'], ['李强|person', '李|person']],
  ['an honorific', ['[王毅/nr|person] 抵达/v', '王/nr 先生/n 说/v'], ['王毅|person', '王|person']],
])('%s', (_, lines, mentions) => {
  expect(find(lines)).toEqual(mentions)
})

test.each<[string, readonly string[]]>([
  ['nobody of that surname', ['[王毅/nr|person] 抵达/v', '李/nr 总理/n 说/v']],
  ['no office', ['[李强/nr|person] 抵达/v', '李/nr 说/v']],
  ['a word that only begins so', ['[高明/nr|person] 抵达/v', '高校/n 长期/d 合作/v']],
  ['a foreign name', ['[李·杰克/nr|person] 抵达/v', '李/nr 总理/n 说/v']],
  ['a name found already', ['[李强/nr|person] 抵达/v', '[李/nr 总理/n|person] 说/v']],
])('not %s', (_, lines) => {
  expect(find(lines)).toEqual(listMentions(taggedDocument(lines)))
})
