// The newspaper page of data/documents: three subjects that must come out right, and what holds of every output.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { ONTOLOGY } from '../src/data/ontology.ts'
import type { Entity, Extraction, Qualifiers, Triple } from '../src/model/index.ts'
import { extractFresh, textInput } from './real-extractor.ts'

const ID = 'changjiang-daily-2025-06-17'
const text = readFileSync(new URL(`../../../data/documents/${ID}.txt`, import.meta.url), 'utf8')
const read = () => extractFresh([textInput(ID, text)])

let page: Extraction
let byId: Map<string, Entity>
beforeAll(() => {
  page = read()
  byId = new Map(page.entities.map((entity) => [entity.id, entity]))
})

/** Whether an id is of the entity that the page calls so. */
function isNamed(id: string | undefined, name: string): boolean {
  const entity = byId.get(id ?? '')
  return entity !== undefined && (entity.name === name || entity.aliases.includes(name))
}

function triples(subject: string, relation: string, object?: string): readonly Triple[] {
  const ends = (t: Triple, a: string, b: string) => isNamed(t.subject, a) && isNamed(t.object, b)
  return page.triples.filter(
    (t) =>
      t.relation === relation &&
      (object === undefined
        ? isNamed(t.subject, subject)
        : ends(t, subject, object) || (ONTOLOGY.relations[relation]?.symmetric === true && ends(t, object, subject))),
  )
}

/** The qualifiers of each occurrence, with names for ids. */
function told(found: readonly Triple[]): readonly Qualifiers[] {
  const name = (id: string) => byId.get(id)?.name ?? id
  return found.map(({ qualifiers: { place, event, ...rest } }) => ({
    ...rest,
    ...(place ? { place: name(place) } : {}),
    ...(event ? { event: name(event) } : {}),
  }))
}

describe('习近平 and 托卡耶夫', () => {
  const met = () => triples('习近平', 'met_with', '托卡耶夫')

  test('each meeting is an occurrence of its own', () => {
    expect(met().length).toBeGreaterThanOrEqual(2)
    expect(new Set(met().map((t) => t.qualifiers.date ?? '')).size).toBe(met().length)
  })

  test('they talked in the course of the first summit', () => {
    const summit = { date: '2023-05', place: '西安', kind: '会谈', event: '首届中国-中亚峰会' }
    expect(told(met())).toContainEqual(expect.objectContaining(summit))
  })

  test('they talked in June 2025, which is what an article is about', () => {
    const second = met().filter((t) => t.evidence.some((e) => e.article === `${ID}#2`))
    expect(told(second)).toEqual([expect.objectContaining({ kind: '会谈', date: expect.stringMatching(/^2025-06/) })])
  })

  test.each(['习近平', '托卡耶夫'])('%s attended the opening of the express by video', (person) => {
    expect(told(triples(person, 'attended', '中欧跨里海直达快运开通仪式'))).toEqual([
      expect.objectContaining({ date: '2024-07' }),
    ])
  })

  test.each(['习近平', '托卡耶夫'])('%s attended the unveiling in Kazakhstan', (person) => {
    expect(told(triples(person, 'attended', '北京语言大学哈萨克斯坦分校揭牌仪式'))).toEqual([
      expect.objectContaining({ date: '2024', place: '哈萨克斯坦' }),
    ])
  })

  test('the unveiling was in Kazakhstan in 2024', () => {
    expect(triples('北京语言大学哈萨克斯坦分校揭牌仪式', 'located_in', '哈萨克斯坦')).toHaveLength(1)
    expect(triples('北京语言大学哈萨克斯坦分校揭牌仪式', 'occurred_on').map((t) => t.value?.date)).toEqual(['2024'])
  })
})

describe('中吉乌铁路', () => {
  test.each([
    ['中吉乌铁路', 'starts_at', '喀什'],
    ['中吉乌铁路', 'passes_through', '吐尔尕特山口'],
    ['中吉乌铁路', 'passes_through', '吉尔吉斯斯坦'],
    ['中吉乌铁路', 'passes_through', '贾拉拉巴德'],
    ['中吉乌铁路', 'ends_at', '安集延'],
    ['中吉乌铁路项目启动仪式', 'launched', '中吉乌铁路'],
    ['中吉乌铁路项目启动仪式', 'located_in', '贾拉拉巴德'],
    ['习近平', 'wrote_to', '中吉乌铁路项目启动仪式'],
    ['安集延', 'located_in', '乌兹别克斯坦'],
    ['贾拉拉巴德', 'located_in', '吉尔吉斯斯坦'],
  ])('%s %s %s', (subject, relation, object) => {
    expect(triples(subject, relation, object)).toHaveLength(1)
  })

  test('the ceremony was at the end of 2024', () =>
    expect(triples('中吉乌铁路项目启动仪式', 'occurred_on').map((t) => t.value?.date)).toEqual(['2024-12']))

  test.each(['starts_at', 'ends_at'])('has one place that it %s', (relation) =>
    expect(triples('中吉乌铁路', relation)).toHaveLength(1),
  )

  test('passes through no other place', () => expect(triples('中吉乌铁路', 'passes_through')).toHaveLength(3))
})

describe("Wuhan's finance", () => {
  test.each([
    ['耐心资本培育行动', '五大行动'],
    ['科技信贷提质行动', '五大行动'],
    ['多层次资本市场建设行动', '五大行动'],
    ['风险补偿分担行动', '五大行动'],
    ['科技金融生态优化行动', '五大行动'],
    ['共赢贷', '科技信贷提质行动'],
    ['贷款+认股权证', '科技信贷提质行动'],
    ['股权激励贷', '科技信贷提质行动'],
  ])('%s is part of %s', (part, whole) => {
    expect(triples(part, 'part_of', whole)).toHaveLength(1)
  })

  // Whose figure, the amount as written, in base units, its date, status, and the words that its metric must hold.
  test.each([
    ['武汉', '650亿元', 65e9, 'CNY', '2025-06', undefined, '合作协议'],
    ['武汉', '3000亿元', 300e9, 'CNY', '2025/2028', 'target', '股权投资基金规模'],
    ['武汉', '5000亿元', 500e9, 'CNY', '2025/2028', 'target', '科技型企业贷款余额'],
    ['武汉', '28家', 28, '家', '2021/..', undefined, '上市公司'],
    ['武汉', '108家', 108, '家', '2025-06', undefined, '意向发债企业'],
    ['武汉', '500家以上', 500, '家', '2025/2028', 'target', '企业'],
    ['武汉', '883家', 883, '家', '2024-12-31', undefined, '金融机构'],
    ['武汉', '34家', 34, '家', '2024-12-31', undefined, '法人金融机构'],
    ['汉融通', '4218亿元', 421.8e9, 'CNY', '2024-12-31', undefined, '促成融资'],
    ['汉融通', '1000亿元', 100e9, 'CNY', '2025', 'target', '撮合融资'],
    ['汉融通', '29.5万户', 295e3, '户', '2024-12-31', undefined, '市场主体'],
    ['汉融通', '20.9亿条', 2.09e9, '条', '2024-12-31', undefined, '公共数据'],
  ])('%s: %s', (subject, raw, number, unit, date, status, metric) => {
    const found = triples(subject, 'has_value').filter((t) => t.value?.raw === raw)
    expect(found).toHaveLength(1)
    expect(found[0]?.value).toMatchObject({ number, unit })
    expect(found[0]?.qualifiers.date).toBe(date)
    expect(found[0]?.qualifiers.status ?? 'actual').toBe(status ?? 'actual')
    expect(found[0]?.qualifiers.metric).toContain(metric)
  })

  test.each([
    ['36亿元', 3.6e9, '首期规模'],
    ['110亿元', 11e9, '合计金额'],
    ['132亿元', 13.2e9, '融资支持'],
  ])('%s is a figure of the article, whosever', (raw, number, metric) => {
    const found = page.triples.filter((t) => t.value?.raw === raw)
    expect(found.map((t) => t.value?.number)).toEqual([number])
    expect(found[0]?.qualifiers.metric).toContain(metric)
  })

  test('the words that set an aim are no part of what is measured', () => {
    const metrics = page.triples.flatMap((t) => t.qualifiers.metric ?? [])
    expect(metrics.filter((metric) => /力争|预计|我们/.test(metric))).toEqual([])
  })
})

describe('every output', () => {
  test('quotes the text', () => {
    const quotes = [...page.triples.flatMap((t) => t.evidence), ...page.entities.flatMap((e) => e.mentions)]
    expect(quotes.filter((q) => q.text !== text.slice(q.start, q.end) || q.text === '')).toEqual([])
  })

  test('has evidence inside the article that it names', () => {
    const articles = new Map(page.documents[0]?.articles.map((a) => [a.id, a]))
    const outside = page.triples
      .flatMap((t) => t.evidence)
      .filter((e) => {
        const article = articles.get(e.article)
        return !article || e.start < article.start || e.end > article.end
      })
    expect(outside).toEqual([])
  })

  test('is the same, byte for byte, when made again', () => expect(JSON.stringify(read())).toBe(JSON.stringify(page)))

  test('has unique ids', () => {
    for (const ids of [page.triples.map((t) => t.id), page.entities.map((e) => e.id)])
      expect(new Set(ids).size).toBe(ids.length)
  })

  test('names entities that exist', () => {
    const named = page.triples.flatMap(({ subject, object, qualifiers }) => [
      subject,
      ...[object, qualifiers.place, qualifiers.event].flatMap((id) => id ?? []),
    ])
    expect(named.filter((id) => !byId.has(id))).toEqual([])
  })

  test("satisfies the ontology's domain and range", () => {
    const broken = page.triples.filter(({ subject, relation, object, value }) => {
      const { domain, range, literal } = ONTOLOGY.relations[relation]!
      const [from, to] = [byId.get(subject)?.type, byId.get(object ?? '')?.type]
      return !from || !domain.includes(from) || (literal ? !value || object : value || !to || !range.includes(to))
    })
    expect(broken).toEqual([])
  })

  test('has qualifiers that the ontology lists', () => {
    const used = new Set(page.triples.flatMap((t) => Object.keys(t.qualifiers)))
    expect([...used].filter((qualifier) => !ONTOLOGY.qualifiers.includes(qualifier))).toEqual([])
  })

  test('lists every surface form among the aliases', () => {
    const missing = page.entities.flatMap((e) =>
      [e.name, ...e.mentions.map((m) => m.text.replace(/\s+/g, ' '))].filter((form) => !e.aliases.includes(form)),
    )
    expect(missing).toEqual([])
  })

  test('has nine articles', () => expect(page.documents[0]?.articles).toHaveLength(9))
})
