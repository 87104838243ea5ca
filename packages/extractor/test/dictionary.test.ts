// A user's dictionary against the model as it ships: words, names and entities.
import { describe, expect, test, vi } from 'vitest'
import { createExtractor, createLanguages } from '../src/extract.ts'
import type { Document } from '../src/model/index.ts'
import { loadModel } from '../src/node/resources.ts'
import { readDictionary } from '../src/read/dictionary.ts'
import { textInput } from './real-extractor.ts'

vi.setConfig({ testTimeout: 30_000 })
const LANGUAGES = createLanguages(loadModel())

const HEAD = 'surface\ttype\tcanonical\taliases\ten\twikidata'

function extractWith(lines: readonly string[], text: string): Document {
  const dictionary = readDictionary([HEAD, ...lines.map((line) => line.replaceAll(/ ?\/ ?/g, '\t'))].join('\n'))
  return createExtractor({ languages: LANGUAGES, dictionary })(textInput('text', text, '2025-06-17'))
}

/** `id: mentions` of each entity. */
const entities = (doc: Document): string[] =>
  doc.entities.map(({ id, mentions }) => `${id}: ${mentions.map((m) => m.text).join(' ')}`).sort()
const words = (doc: Document): string[] =>
  doc.sentences.flatMap(({ tokens }) => tokens.map((t) => `${t.text}/${t.pos}`))

const MEETING = '哈萨克斯坦总统托卡耶夫16日在阿斯塔纳会见记者杜若溪。'

describe('names', () => {
  test.each<[string, string[], string, string[], string[]]>([
    [
      'another type than the model says',
      ['托卡耶夫 / organization'],
      MEETING,
      ['organization:托卡耶夫: 托卡耶夫'],
      ['person:托卡耶夫'],
    ],
    [
      'a type that the tagger lacks',
      ['阿斯塔纳 / product'],
      MEETING,
      ['product:阿斯塔纳: 阿斯塔纳'],
      ['place:阿斯塔纳'],
    ],
    ['part of what the model takes for a name', ['若溪 / person'], MEETING, ['person:若溪: 若溪'], ['杜若溪']],
    ['what no model takes for a name', ['总统 / product'], MEETING, ['product:总统: 总统'], []],
    [
      'over a name and what stands before',
      ['在阿斯塔纳 / work'],
      MEETING,
      ['work:在阿斯塔纳: 在阿斯塔纳'],
      ['place:阿斯塔纳'],
    ],
    ['over a date', ['16日 / event'], MEETING, ['event:16日: 16日'], []],
    [
      'a longer entry over a shorter',
      ['阿斯 / person', '阿斯塔纳会 / event'],
      MEETING,
      ['event:阿斯塔纳会: 阿斯塔纳会'],
      ['person:阿斯'],
    ],
    [
      'none',
      ['托卡耶夫 / none', '阿斯塔纳 / none'],
      MEETING,
      ['place:哈萨克斯坦: 哈萨克斯坦'],
      ['托卡耶夫', '阿斯塔纳'],
    ],
    [
      'inside a longer name, which stays',
      ['哈萨克斯坦 / place / 哈国'],
      '北京语言大学哈萨克斯坦分校今天揭牌。',
      ['place:哈国: 哈萨克斯坦', 'organization:北京语言大学哈萨克斯坦分校: 北京语言大学哈萨克斯坦分校'],
      ['place:哈萨克斯坦'],
    ],
    ['none, and no longer name', ['哈萨克斯坦 / none'], '北京语言大学哈萨克斯坦分校今天揭牌。', [], ['哈萨克斯坦']],
    [
      'against marks around it',
      ['复兴 / product', '丝路气田 / facility'],
      '“复兴”气田和“丝路”气田今天投产。',
      ['product:复兴: 复兴', 'facility:丝路气田: “丝路”气田'],
      [],
    ],
    ['a group', ['双方 / organization'], '习近平会见托卡耶夫，双方签署协定。', ['organization:双方: 双方'], []],
    ['one character', ['哈 / organization / 哈药'], '哈是一家公司。', ['organization:哈药: 哈'], []],
  ])('%s', (_, lines, text, found, gone) => {
    const listed = entities(extractWith(lines, text))
    expect(listed).toEqual(expect.arrayContaining(found))
    for (const name of gone) expect(listed.join('\n')).not.toContain(name)
  })

  test('mentions are the dictionary’s, and the triples follow', () => {
    const doc = extractWith(['杜若溪 / organization / 若溪传媒'], MEETING)
    const mention = doc.mentions.find((m) => m.text === '杜若溪')
    expect(mention).toMatchObject({
      kind: 'name',
      type: 'organization',
      foundBy: 'dictionary',
      entity: 'organization:若溪传媒',
    })
    expect(doc.triples.some((t) => t.object === 'person:杜若溪')).toBe(false)
  })
})

describe('words', () => {
  test.each<[string, string[], string, string[]]>([
    ['names whole', ['杜若溪 / person', '阿斯塔纳会 / event'], MEETING, ['杜若溪/nr', '阿斯塔纳会/nz']],
    ['across words', ['统托 / organization'], MEETING, ['统托/nt']],
    ['inside a word', ['记 / place'], MEETING, ['记/ns', '者/']],
    ['with a space', ['天工 OS 平台 / product'], '企业发布天工 OS 平台。', ['天工 OS 平台/nz']],
    ['over a stop', ['快！手 / organization'], '他去了快！手公司。', ['快！手/nt']],
    [
      'over the edge of a piece',
      [`${'一二三四五'.repeat(20)} / work`],
      `甲${'一二三四五'.repeat(200)}。`,
      [`${'一二三四五'.repeat(20)}/nz`],
    ],
    ['English', ['Yahoo! Japan / organization'], 'He said Yahoo! Japan’s sales rose.', ['Yahoo! Japan/NNP', '’s/POS']],
  ])('%s', (_, lines, text, found) => {
    const tokens = words(extractWith(lines, text))
    for (const token of found)
      expect(
        tokens.some((t) => t.startsWith(token)),
        `${token} in ${tokens.join(' ')}`,
      ).toBe(true)
  })
})

describe('entities', () => {
  test('surfaces, aliases and the English name are one entity, with what the entry says', () => {
    const doc = extractWith(
      ['天工平台 / product / 天工开物 / 天工系统|T-Work / Tiangong / Q5', '天工 / product / 天工开物'],
      '天工平台今天发布。天工系统又称T-Work，天工是其简称。天工开物上线。Tiangong上线。',
    )
    expect(doc.entities).toMatchObject([
      { id: 'product:天工开物', name: '天工开物', names: { zh: '天工开物', en: 'Tiangong' }, wikidata: 'Q5' },
    ])
    expect(doc.entities[0]!.mentions.map((m) => m.text)).toEqual([
      '天工平台',
      '天工系统',
      'T-Work',
      '天工',
      '天工开物',
      'Tiangong',
    ])
  })

  test('what the gazetteer knows of the entry stays, and the rest of its names join by id', () => {
    const doc = extractWith(['哈萨克斯坦 / place / / / Qazaqstan'], '哈萨克斯坦外交部说，哈萨克斯坦共和国和中哈关系。')
    const state = doc.entities.find((e) => e.id === 'place:哈萨克斯坦')
    expect(state).toMatchObject({ names: { en: 'Qazaqstan' }, wikidata: 'Q232', kind: 'country' })
    expect(state?.aliases).toContain('哈萨克斯坦共和国')
    expect(new Set(doc.entities.map((e) => e.id)).size).toBe(doc.entities.length)
  })

  test.each<[string[], string[]]>([
    [[], ['place:摩洛哥: 摩洛哥']],
    [['摩洛哥 / none'], []],
    [['摩洛哥 / organization / 摩方'], ['organization:摩方: 摩洛哥']],
  ])('what a longer entry begins with, where %j', (lines, found) => {
    const doc = extractWith(['摩洛哥独立党 / organization', ...lines], '摩洛哥独立党发表声明。')
    expect(entities(doc)).toEqual([...found, 'organization:摩洛哥独立党: 摩洛哥独立党'].sort())
  })

  test.each<[string, string, string[]]>([
    [
      'a family name and the full one',
      '谢尔达尔·别尔德穆哈梅多夫今天到访。别尔德穆哈梅多夫说。',
      ['谢尔达尔·别尔德穆哈梅多夫 / person / 子', '别尔德穆哈梅多夫 / person / 父'],
    ],
    ['brackets', '长江中心（高新中心）今天启用。', ['长江中心 / organization', '高新中心 / organization']],
    [
      'the end of a longer name',
      '武汉500千伏高新变电站投产。高新变电站检修。',
      ['武汉500千伏高新变电站 / facility', '高新变电站 / facility'],
    ],
  ])('kept apart: %s', (_, text, lines) => {
    const doc = extractWith(lines, text)
    const own = doc.mentions.filter((m) => m.kind === 'name' && m.foundBy === 'dictionary')
    expect(new Set(own.map((m) => (m.kind === 'name' ? m.entity : ''))).size).toBe(2)
  })

  test('no rule takes a name that the model found into an entry', () => {
    const doc = extractWith(['武汉500千伏高新变电站 / facility'], '武汉500千伏高新变电站投产。高新变电站检修。')
    expect(entities(doc)).toContain('facility:武汉500千伏高新变电站: 武汉500千伏高新变电站')
  })

  test('English text, type and name by the entry', () => {
    const text = 'Xi Jinping met Kassym-Jomart Tokayev in Astana on June 16, 2025. Tokayev spoke on March Forward.'
    const doc = extractWith(
      [
        'Tokayev / organization / Tokayev Group',
        'Astana / none',
        'March Forward / initiative / 向前 / / March Forward / Q7',
      ],
      text,
    )
    expect(entities(doc)).toEqual([
      'initiative:向前: March Forward',
      'organization:Tokayev Group: Tokayev Tokayev',
      'person:习近平: Xi Jinping',
    ])
  })

  test('a dictionary and Chinese and English documents: one entity', () => {
    const run = ['杜若溪 / person / / / Ruoxi Du / Q9']
    const ids = [MEETING, 'Ruoxi Du arrived in Wuhan.'].map((text) =>
      entities(extractWith(run, text)).filter((e) => e.includes('杜若溪')),
    )
    expect(ids).toEqual([['person:杜若溪: 杜若溪'], ['person:杜若溪: Ruoxi Du']])
  })
})

test('an empty dictionary changes nothing', () => {
  const bare = createExtractor({ languages: LANGUAGES })(textInput('text', MEETING, '2025-06-17'))
  expect(extractWith([], MEETING)).toEqual(bare)
})

test('10,000 entries: time is linear in the text', { timeout: 60_000 }, () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `名${i}号 / product / 品${i}`)
  const dictionary = readDictionary([HEAD, ...lines.map((line) => line.replaceAll(/ ?\/ ?/g, '\t'))].join('\n'))
  const run = createExtractor({ languages: LANGUAGES, dictionary })
  const cost = (times: number) => {
    const text = '他们今天发布了名77号和名9998号。'.repeat(times)
    const start = process.cpuUsage()
    run(textInput('text', text))
    return process.cpuUsage(start).user
  }
  cost(100)
  expect(cost(800) / cost(200)).toBeLessThan(10)
})
