import { expect, test } from 'vitest'
import { taggedDocument } from '../../test/tagged-document.ts'
import { titles } from './titles.ts'

const WORDS = [
  '总统',
  '主席',
  '国家主席',
  '中央军委主席',
  '市长',
  '部长',
  '外交部长',
  '国防部长',
  '委员',
  '中央政治局委员',
  '同志',
  '记者',
  '院长',
]
const ENGLISH = ['president', 'foreign minister']

function titlesOf(line: string, lang: 'zh' | 'en' = 'zh'): string[] {
  const doc = titles(WORDS, ENGLISH).run(taggedDocument([line], lang))
  return doc.mentions
    .filter((m) => m.kind === 'title')
    .sort((a, b) => a.start - b.start)
    .map((m) => m.text)
}

test.each<[string, readonly string[]]>([
  ['[哈萨克斯坦|place]总统[托卡耶夫|person]抵达', ['总统']],
  ['[习近平|person]主席指出', ['主席']],
  // The longest of the titles that end there.
  ['国家主席[习近平|person]', ['国家主席']],
  ['副市长[李湛|person]', ['副市长']],
  ['常务副市长[李湛|person]', ['常务副市长']],
  ['[哈萨克斯坦|place]前总统[纳扎尔巴耶夫|person]', ['前总统']],
  // The body's name takes the first character of the title, or the ministry that is the title's.
  ['[莫斯科市|place]长[索比亚宁|person]称', ['长']],
  ['[美国外交部|organization]长[布林肯|person]', ['外交部长']],
  ['[北京市|place]长安街[李湛|person]', []],
  // The ministry of another state is no body of its own; ours has other offices before it.
  ['[塔吉克斯坦|place][国防部|organization]长[甲|person]', ['国防部长']],
  ['主席、委员兼[国防部|organization]长[甲|person]', ['主席', '委员', '长']],
  // One office in two words.
  ['副主席兼院长[白春礼|person]', ['副主席兼院长']],
  // Chains, over a mark or a body between.
  ['中央政治局委员、外交部长[王毅|person]', ['中央政治局委员', '外交部长']],
  ['国家主席、中央军委主席[习近平|person]', ['国家主席', '中央军委主席']],
  ['主席、[中国科学院|organization]院长[白春礼|person]', ['主席', '院长']],
  // The title after one name is not the next one's.
  ['[习近平|person]主席[彭丽媛|person]', ['主席']],
  ['记者[王芳|person]、市长[李湛|person]', ['记者', '市长']],
])('%s holds %j', (line, expected) => {
  expect(titlesOf(line)).toEqual(expected)
})

test.each([
  ['a title without a name', '主席指出，市长介绍'],
  ['a title beside what is no person', '[武汉|place]市长介绍'],
  ['a title apart from the name', '市长昨天会见[李湛|person]'],
  ['an honorific', '[陈云|person]同志诞辰'],
  ['a title inside a name', '[中国记者协会|organization][李湛|person]'],
  ['a title that runs into a name', '[总统府|facility]，[李湛|person]'],
])('not %s: %s', (_, line) => {
  expect(titlesOf(line)).toEqual([])
})

test('a rank inside a name before is no part of the title', () => {
  expect(titlesOf('[武汉日报副|organization]市长[李湛|person]')).toEqual(['市长'])
})

test.each<[string, readonly string[]]>([
  ['[Kazakhstan|place] President [Kassym-Jomart Tokayev|person] arrived.', ['President']],
  ['Vice President [Han Zheng|person] arrived.', ['Vice President']],
  ['The president spoke in [Astana|place].', []],
  ['The presidential race of [Han Zheng|person].', []],
])('in English, %s holds %j', (line, expected) => {
  expect(titlesOf(line, 'en')).toEqual(expected)
})

test('of a minister only the state is named', () => {
  const doc = titles(WORDS).run(taggedDocument(['[美国外交部|organization]长[布林肯|person]']))
  expect(doc.mentions.filter((m) => m.kind === 'name').map((m) => `${m.name} ${m.type}`)).toEqual([
    '美国 place',
    '布林肯 person',
  ])
})
