// What people write wrong in a pack, and what they are told: file, line, rule, cure.
import { describe, expect, test } from 'vitest'
import { ONTOLOGY } from '../data/ontology.ts'
import { mixRules, PackError, readModalityPack, readOntology, readRulePack } from './index.ts'

const read = (text: string) => readRulePack({ file: 'mine.yaml', text, lang: 'zh' }, ONTOLOGY)
const rule = (fields: string) => `- {name: met, relation: met_with, triggers: [会见]${fields}}\n`

describe('rules', () => {
  test('types come from the relation, slots from the roles', () => {
    const { rules } = read(rule(', object: {from: [with, object]}, kind: trigger, mutual: true, reach: 4'))
    expect(rules).toEqual([
      {
        name: 'met',
        lang: 'zh',
        relation: 'met_with',
        triggers: ['会见'],
        subject: { slots: ['subject'], types: ['person'] },
        object: { slots: ['with', 'object'], types: ['person'] },
        kind: 'trigger',
        reach: 4,
        mutual: true,
      },
    ])
  })

  test('examples know their line', () => {
    const text = `${rule('').slice(0, -2)},\n  yields: [{text: A会见B。, triple: [A, met_with, B]}],\n  skips: [{text: 会见厅, why: a hall}]}\n`
    expect(read(text).examples).toMatchObject([
      { rule: 'met', file: 'mine.yaml', line: 2, triple: ['A', 'met_with', 'B'] },
      { rule: 'met', file: 'mine.yaml', line: 3, why: 'a hall' },
    ])
  })

  test('a mapping holds language, disabled names and rules; an alias stands for its list', () => {
    const pack = read(
      'lang: en\ndisable: [visited]\nrules:\n- {name: a, relation: visited, triggers: &w [saw]}\n- {name: b, relation: visited, triggers: *w}\n',
    )
    expect(pack.disable).toEqual(['visited'])
    expect(pack.rules.map(({ name, lang, triggers }) => [name, lang, ...triggers])).toEqual([
      ['a', 'en', 'saw'],
      ['b', 'en', 'saw'],
    ])
  })

  test.each([
    ['- {relation: met_with, triggers: [会见]}', '1: a rule has no name: add name: words-with-hyphens'],
    [`\n${rule(', trigger: 会见')}`, '2: rule "met": unknown field "trigger": did you mean "triggers"?'],
    [
      '- {name: met, relation: met_wiht, triggers: [会见]}',
      '1: rule "met": unknown relation "met_wiht": did you mean "met_with"?',
    ],
    ['- {name: met, triggers: [会见]}', '1: rule "met": needs a relation: take one of holds_position'],
    ['- {name: met, relation: met_with}', '1: rule "met": needs triggers: write triggers: ['],
    ['- {name: met, relation: met_with, triggers: []}', '1: rule "met": needs triggers'],
    [
      '- {name: met, relation: met_with, triggers: 会见}',
      '1: rule "met": triggers must be a list: write triggers: [会见]',
    ],
    [
      '- {name: met, relation: met_with, triggers: [2030]}',
      'triggers holds 2030, which is no text: write it in quotes',
    ],
    [
      '- {name: held, relation: occurred_on, triggers: [举行]}',
      'relation "occurred_on" takes a value: set dated: true',
    ],
    [rule(', object: {from: [beside]}'), 'unknown slot "beside" in object: take one of subject, object, with'],
    [rule(', object: {from: [objct]}'), 'unknown slot "objct" in object: did you mean "object"?'],
    [rule(', object: to'), 'object must be a mapping, not to: write object: {from: [to, object]}'],
    [rule(', subject: {form: [to]}'), 'unknown part of subject "form": take one of from, also'],
    [rule(', types: {object: [place]}'), 'object cannot be "place": the ontology allows person'],
    [rule(', types: {object: [persons]}'), 'unknown type "persons" of object: did you mean "person"?'],
    [rule(', types: [person]'), 'types must be a mapping: write types: {subject: [person]}'],
    [rule(', implies: [part_of]'), 'cannot imply "part_of": only located_in and occurred_on'],
    [rule(', kind: [会见]'), 'kind must be one text, not a list: write kind: 会见'],
    [rule(', mutual: yes'), 'mutual must be true or false, not yes: leave it out for false'],
    [rule(', reach: far'), 'reach must be a whole number, not far'],
    [rule(', excludes: 厅'), 'excludes must be a list: write excludes: [厅]'],
    [
      rule(', yields: {text: x}'),
      'yields must be a list: write - {text: a sentence, triple: [subject, relation, object]}',
    ],
    [rule(', yields: [A会见B]'), 'yields holds A会见B: write - {text: a sentence, triple'],
    [rule(', yields: [{text: A会见B}]'), 'an example of yields needs a triple: write'],
    [
      rule(', yields: [{text: A会见B, triple: [A, B]}]'),
      'a triple has three parts, not 2: [subject, relation, object]',
    ],
    [rule(', yields: [{text: x, triple: A met B}]'), 'triple must be a list: write triple: [A met B]'],
    [
      rule(', yields: [{text: x, triple: [A, visited, B]}]'),
      'the triple\'s relation is "visited", but the rule reads met_with',
    ],
    [
      rule(', yields: [{text: x, triple: [A, met_with, B], dateline: June}]'),
      'dateline must be a day, not June: write 2025-06-16',
    ],
    [rule(', skips: [{text: x}]'), 'a counter-example needs a why'],
    [
      rule(', skips: [{text: x, why: y, triple: [A]}]'),
      'unknown part of skips "triple": take one of text, why, dateline',
    ],
    [`${rule('')}${rule('')}`, '2: rule "met": there is one of this name at line 1: rename one'],
    ['rule: 1\n', '1: unknown part of a rule file "rule": did you mean "rules"?'],
    ['rules: met\n', 'rules must be a list: begin each with "- name: …"'],
    ['- met\n', 'a rule is a mapping, not met: write - name: …'],
    ['lang: fr\n', 'lang cannot be fr: take one of zh, en, or leave it out for both'],
    ['- name: met\n  triggers: [会见\n', 'mine.yaml:3: '],
    ['- {name: met, name: met}', 'map keys must be unique: mend the YAML here'],
    ['- &x [*x]\n', '*x stands inside itself: write the list out'],
  ])('%s', (text, message) => {
    expect(() => read(text)).toThrow(PackError)
    expect(() => read(text)).toThrow(message)
  })

  test('all that is wrong is said at once', () => {
    const wrong = rule(', mutual: 1, reach: far')
    expect(() => read(`${wrong}- x\n`)).toThrow(
      ['mine.yaml:1: rule "met": reach must be a whole number, not far', 'mine.yaml:2: a rule is a mapping, not x']
        .join('\n')
        .slice(0, 20),
    )
    try {
      read(`${wrong}- x\n`)
    } catch (error) {
      expect((error as PackError).problems.map(({ line }) => line)).toEqual([1, 1, 2])
    }
  })
})

describe('packs with ours', () => {
  const ours = read(rule('')).rules
  const pack = (text: string, file: string) => readRulePack({ file, text }, ONTOLOGY)

  test("disabled rules go, the rest stays before the user's", () => {
    const mixed = mixRules(ours, [pack(`disable: [met]\nrules:\n${rule('')}`, 'a.yaml')])
    expect(mixed.map(({ name, lang }) => [name, lang])).toEqual([['met', undefined]])
  })

  test.each([
    [
      [rule('')],
      'a.yaml:1: rule "met": is the name of a rule of silkgraph\'s own: rename it, or switch that off: disable: [met]',
    ],
    [['disable: [mett]\n'], 'a.yaml:1: disable: there is no rule "mett": did you mean "met"?'],
    [['disable: [met]\n', rule(''), `\n${rule('')}`], 'c.yaml:2: rule "met": is in b.yaml:1 too: rename one'],
  ])('%j', (texts, message) => {
    const packs = texts.map((text, i) => pack(text, `${'abc'[i]}.yaml`))
    expect(() => mixRules(ours, packs)).toThrow(message)
  })
})

describe('ontology', () => {
  const types = 'entity_types: {person: {en: Person, zh: 人物}, place: {en: Place, zh: 地点}}\n'
  const own = (text: string) => readOntology({ file: 'ontology.yaml', text })

  test('a relation has its names, sides and nearest property', () => {
    const { relations } = own(
      `${types}relations:\n  visited: {en: visited, zh: 访问, domain: [person], range: [place]}\n`,
    )
    expect(relations['visited']).toEqual({
      name: 'visited',
      en: 'visited',
      zh: '访问',
      domain: ['person'],
      range: ['place'],
      literal: false,
      symmetric: false,
      wikidata: null,
    })
  })

  test.each([
    ['relations: {}', '1: entity_types is missing'],
    [types, '1: relations is missing'],
    [
      `${types}relations: {met: {en: met, domain: [person], range: [person]}}`,
      '2: relation "met" needs an English and a Chinese name (en, zh)',
    ],
    [`${types}relations: {met: {en: met, zh: 见, range: [person]}}`, '2: relation "met" needs a domain'],
    [`${types}relations: {met: {en: met, zh: 见, domain: [person]}}`, '2: relation "met" needs a range'],
    [
      `${types}relations: {met: {en: met, zh: 见, domain: [persn], range: [person]}}`,
      'relation "met": unknown type "persn" in domain',
    ],
    [
      `${types}relations: {met: {en: met, zh: 见, domain: [person], range: [value]}}`,
      'relation "met": unknown type "value" in range',
    ],
    [
      `${types}relations: {met: {en: met, zh: 见, domain: person, range: [person]}}`,
      'relation "met": domain must be a list: write domain: [person]',
    ],
    [
      `${types}relations: {met: {en: met, zh: 见, domian: [person], range: [person]}}`,
      'relation "met": unknown field "domian": did you mean "domain"?',
    ],
    [`${types}relations: {met: 见}`, '2: relation "met" must be a mapping'],
  ])('%s', (text, message) => expect(() => own(text)).toThrow(`ontology.yaml:${message.replace(/^(?!\d)/, '2: ')}`))

  const extend = (text: string) => readOntology({ file: 'mine.yaml', text }, ONTOLOGY)

  test('a user adds relations and changes labels', () => {
    const { relations, entityTypes } = extend(
      'relations:\n  acquired: {en: acquired, zh: 收购, domain: [organization], range: [organization]}\n  met_with: {zh: 会晤}\n',
    )
    expect(relations['acquired']).toMatchObject({ name: 'acquired', range: ['organization'] })
    expect(relations['met_with']).toEqual({ ...ONTOLOGY.relations['met_with'], zh: '会晤' })
    expect(entityTypes).toBe(ONTOLOGY.entityTypes)
  })

  test.each([
    [
      'relations: {met_with: {domain: [place]}}',
      'relation "met_with": domain is fixed, as the relation is ours: change only en, zh',
    ],
    ['entity_types: {animal: {en: Animal, zh: 动物}}', 'entity type "animal" is new: there are nine'],
    ['relation: {}', 'unknown part of an ontology "relation": did you mean "relations"?'],
    ['- x', 'an ontology is a mapping: write relations:'],
  ])('%s', (text, message) => expect(() => extend(text)).toThrow(`mine.yaml:1: ${message}`))
})

describe('modality', () => {
  const modality = (text: string) => readModalityPack({ file: 'modality.yaml', text })
  test('words by their mode', () =>
    expect(modality('planned: [将]\nnone: [愿]')).toEqual([
      ['将', 'planned'],
      ['愿', 'none'],
    ]))
  test.each([
    ['plannd: [将]', '1: unknown mode "plannd": did you mean "planned"?'],
    ['planned: 将', '1: planned must be a list: write planned: [将]'],
    ['planned: [将]\nnone: [将]', '2: "将" is both planned and none: take it out of one'],
    ['- 将', '1: a table of modality is a mapping'],
  ])('%s', (text, message) => expect(() => modality(text)).toThrow(`modality.yaml:${message}`))
})
