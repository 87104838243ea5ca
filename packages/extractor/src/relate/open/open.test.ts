import { expect, test } from 'vitest'
import { createEnglish } from '../../lang/en/index.ts'
import { createChinese } from '../../lang/zh/index.ts'
import { loadModel } from '../../node/resources.ts'
import { findClauses } from './index.ts'

const languages = { zh: createChinese(loadModel()), en: createEnglish() }

const read = (lang: 'zh' | 'en', text: string) =>
  findClauses({ text, tokens: languages[lang].tag(text).tokens }, lang).map(
    ({ subject, relation, marker = '', object }) =>
      `${text.slice(subject.start, subject.end)} | ${relation} | ${marker}${text.slice(object.start, object.end)}`,
  )

test.each<['zh' | 'en', string, string[]]>([
  [
    'en',
    'He served as the first minister of Australia and became a judge.',
    [
      'He | served as | the first minister',
      'He | served as the first minister of | Australia',
      'He | became | a judge',
    ],
  ],
  [
    'en',
    'In 1918, the town was renamed Jones.',
    ['the town | was renamed | Jones', 'the town | was renamed Jones In | 1918'],
  ],
  ['en', 'Smith, who wrote the book, praised the plan.', ['Smith | wrote | the book', 'Smith | praised | the plan']],
  ['en', 'They bought bread, milk and tea.', ['They | bought | bread', 'They | bought | milk', 'They | bought | tea']],
  ['en', 'A quiet morning in Paris.', []],
  ['zh', '他曾担任澳大利亚总理，并成为法官。', ['他 | 担任 | 澳大利亚总理', '他 | 成为 | 法官']],
  ['zh', '该市在1918年改名为琼斯。', ['该市 | 改名为 | 琼斯', '该市 | 改名为琼斯 | 在1918年']],
  ['zh', '他们继续居住在委内瑞拉。', ['他们 | 继续居住 | 在委内瑞拉']],
  ['zh', '激光不消融组织。', ['激光 | 不消融 | 组织']],
  ['zh', '在1947年，她开始了她的电影生涯。', ['她 | 开始了 | 她的电影生涯', '她 | 开始了她的电影生涯 | 在1947年']],
  ['zh', '采用这种方法的主要原因是成本。', ['采用这种方法的主要原因 | 是 | 成本']],
  ['zh', '俱乐部将人才提拔到高级团队。', ['俱乐部 | 将人才提拔到 | 高级团队']],
  ['zh', '宁静的早晨。', []],
])('%s: %s', (lang, text, tuples) => expect(read(lang, text)).toEqual(tuples))
