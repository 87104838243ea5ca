// What a rule's author is told: why a rule did not fire, how a triple came about, which example fails and why.
import { describe, expect, test } from 'vitest'
import { ONTOLOGY } from '../data/ontology.ts'
import type { RuleExample } from '../model/index.ts'
import { loadModel } from '../node/resources.ts'
import { readRulePack } from '../packs/index.ts'
import { checkExample, createObserver, explain, whyNot } from './index.ts'

const pack = readRulePack(
  {
    file: 'mine.yaml',
    lang: 'zh',
    text: `
- name: praised
  relation: met_with
  triggers: [盛赞]
  reach: 4
  requires: [在]
  excludes: [曾]
  notBefore: [会]
  notAfter: [大]
  notAbout: [体育]
- {name: praised-first, relation: met_with, triggers: [在会上盛赞], object: {from: [object]}, priority: 1, reach: 20}
- {name: opened, relation: opened_on, triggers: [竣工], dated: true}
- {name: named, relation: holds_position, triggers: [出任], titled: true}
- {name: greeted, relation: visited, triggers: [问候], types: {object: [place]}}
`,
  },
  ONTOLOGY,
)
const observer = createObserver({ model: loadModel(), rules: [pack] })
const rule = (name: string) => observer.rules.find((other) => other.name === name)!

describe('why not', () => {
  test.each([
    ['praised', '习近平在北京赞扬托卡耶夫。', 'no trigger in the text: it holds none of 盛赞'],
    ['praised', '习近平盛赞托卡耶夫。', 'at 盛赞 (3-5): requires: the clause holds none of 在'],
    ['praised', '习近平曾在北京盛赞托卡耶夫。', 'excludes: "曾" stands in the clause'],
    ['praised', '习近平在北京的盛赞会。', 'notBefore: "会" stands right after the trigger'],
    ['praised', '习近平在北京大盛赞托卡耶夫。', 'notAfter: "大" stands right before the trigger'],
    ['praised', '习近平在北京体育馆盛赞托卡耶夫。', 'notAbout: "体育" stands in the article\'s title or lead'],
    ['praised', '习近平希望在北京盛赞托卡耶夫。', 'modality: "希望" before the trigger makes it no fact'],
    [
      'praised',
      '中国在北京盛赞托卡耶夫。',
      'subject: slot "subject" holds 中国 (place), where person is wanted; names in the sentence: 中国 (place), 北京 (place), 托卡耶夫 (person)',
    ],
    [
      'praised',
      '习近平在北京盛赞哈萨克斯坦。',
      'object: slot "object" holds 哈萨克斯坦 (place), where person is wanted',
    ],
    [
      'praised',
      '习近平在北京盛赞了多年以来的老朋友托卡耶夫。',
      '托卡耶夫 (person), which stands further from the trigger than 4 characters (reach)',
    ],
    [
      'praised',
      '习近平在会上盛赞托卡耶夫。',
      'priority: rule "praised-first", whose priority is higher, reads at the same words',
    ],
    [
      'praised',
      '习近平表示，在北京盛赞了托卡耶夫。',
      '习近平 (person), who speaks in the clause before and does not act',
    ],
    [
      'praised',
      'Xi Jinping 盛赞 Kassym-Jomart Tokayev in the city of Astana.',
      'the text is en, the rule reads zh only',
    ],
    ['opened', '中吉乌铁路竣工。', 'dated: no date that can be resolved belongs to the trigger'],
    ['named', '王毅出任重要职务。', 'titled: no office whose body is named stands right after the trigger'],
  ])('%s: %s', (name, text, reason) => {
    expect(whyNot(rule(name), observer.read(text)).join('\n')).toContain(reason)
  })

  test('nothing where the rule fired', () =>
    expect(whyNot(rule('praised'), observer.read('习近平在北京盛赞托卡耶夫。'))).toEqual([]))

  test('the second rule to read a triple is told of the first', () => {
    const again = readRulePack(
      { file: 'b.yaml', text: '- {name: a-met, relation: met_with, triggers: [举行会谈], object: {from: [with]}}' },
      ONTOLOGY,
    )
    const both = createObserver({ model: loadModel(), rules: [again] })
    const observation = both.read('习近平同托卡耶夫举行会谈。')
    const reasons = ['a-met', 'met-with'].map((name) =>
      whyNot(both.rules.find((r) => r.name === name)!, observation).join(),
    )
    expect(reasons.sort()).toEqual([
      '',
      expect.stringMatching(/^at .*: rule ".*" read the same triple in this sentence first$/),
    ])
  })
})

describe('explain', () => {
  test('trigger, roles, qualifiers with their source', () => {
    const [lines] = explain(observer.read('2024年7月，习近平主席访问哈萨克斯坦。'), 'visited')
    expect(lines).toEqual([
      expect.stringMatching(/^习近平 visited 哈萨克斯坦 \(confidence 0\.\d+\)$/),
      '  rule visited: 2024年7月，习近平主席访问哈萨克斯坦。',
      '    trigger 访问 (13-15)',
      '    subject: 习近平主席 (person) in slot "subject"',
      '    object: 哈萨克斯坦 (place) in slot "object"',
      '  date 2024-07: from 2024年7月',
      '  kind 访问: from the trigger',
    ])
  })

  test('a triple that no trigger gave', () => {
    const told = explain(observer.read('哈萨克斯坦总统托卡耶夫发表讲话。')).flat()
    expect(told).toContain('    no trigger: read from names, offices or figures')
  })
})

describe('examples', () => {
  const example = (fields: Partial<RuleExample>): RuleExample => ({
    rule: 'praised',
    file: 'mine.yaml',
    line: 7,
    text: '',
    ...fields,
  })
  test.each([
    [{ text: '习近平在北京盛赞托卡耶夫。', triple: ['托卡耶夫', 'met_with', '习近平'] }, undefined],
    [
      { text: '习近平在北京盛赞托卡耶夫。', triple: ['习近平', 'met_with', '普京'] },
      'reads 习近平 met_with 托卡耶夫, not 习近平 met_with 普京, in: 习近平在北京盛赞托卡耶夫。',
    ],
    [
      { text: '习近平盛赞托卡耶夫。', triple: ['习近平', 'met_with', '托卡耶夫'] },
      'does not read 习近平 met_with 托卡耶夫: at 盛赞 (3-5): requires: the clause holds none of 在 in: 习近平盛赞托卡耶夫。',
    ],
    [
      { text: '习近平在北京盛赞托卡耶夫。', why: 'test' },
      'reads 习近平 met_with 托卡耶夫, though it must not (test), in: 习近平在北京盛赞托卡耶夫。',
    ],
    [{ text: '习近平在北京。', why: 'test' }, undefined],
    [{ rule: 'nobody', text: '' }, 'there is no such rule for the example in: '],
  ])('%j', (fields, message) => {
    const problem = checkExample(example(fields), observer)
    expect(problem?.message).toBe(message)
    if (problem) expect(problem).toMatchObject({ file: 'mine.yaml', line: 7 })
  })
})
