import { describe, expect, test } from 'vitest'
import { told } from '../../../test/relate-document.ts'

describe('whose figure, and of what', () => {
  test.each([
    [
      '[2024年|date=2024]，[中国|place]{贸易额/n}达到[948亿美元|amount=9.48e10 USD]。',
      ['中国 has_value 948亿美元 date=2024 metric=贸易额'],
    ],
    ['[武汉|place]{新增/v}[28家|amount=28 家]{上市/vn}{公司/n}。', ['武汉 has_value 28家 metric=新增上市公司']],
    [
      '[武汉|place]{力争/v}{融资额/n}达到[1000亿元|amount=1e11 CNY]。',
      ['武汉 has_value 1000亿元 metric=融资额 status=target'],
    ],
    [
      '[武汉|place]{融资额/n}[600亿元|amount=6e10 CNY]，{贷款额/n}[900亿元|amount=9e10 CNY]。',
      ['武汉 has_value 600亿元 metric=融资额', '武汉 has_value 900亿元 metric=贷款额'],
    ],
    [
      '[武汉|place]{融资额/n}[600亿元|amount=6e10 CNY]，同比增长[5%|amount=5 %]。',
      ['武汉 has_value 600亿元 metric=融资额', '武汉 has_value 5% metric=融资额同比增长'],
    ],
    [
      '[两市|group-places=place:武汉+place:长沙]{贸易额/n}为[3亿元|amount=3e8 CNY]，[武汉|place]、[长沙|place]。',
      ['武汉 has_value 3亿元 metric=贸易额', '长沙 has_value 3亿元 metric=贸易额'],
    ],
    [
      '[2022年|date=2022]，[武汉|place]{棉花/n}{产量/n}比[上年|date=2021]增长[4%|amount=4 %]。',
      ['武汉 has_value 4% date=2022 metric=棉花产量比上年增长'],
    ],
    ['{融资额/n}达[5亿元|amount=5e8 CNY]。', []],
    ['[武汉|place][三年|amount=3 年]建设。', []],
    ['[武汉|place]{愿/v}{融资额/n}达[5亿元|amount=5e8 CNY]。', []],
    ['[武汉|place]{提出/v}[三大|amount=3 大]{目标/n}。', []],
    ['[500千伏站|facility]投运。', []],
    // who owns the figure
    ['[武汉|place]大户[周波|person]的[1200亩|amount=1200 亩]{早稻/n}。', ['周波 has_value 1200亩 metric=早稻']],
    ['{气温/n}[18℃|amount=18 °C]的[北极村|place]。', ['北极村 has_value 18℃ metric=气温']],
    ['[春运|event]以来，接送{旅客/n}[40人|amount=40 人]。', []],
    ['[厦门|place]、[赣州|place]等[5个|amount=5 个]{城市/n}开展试点。', []],
    ['[武汉|place]这家{企业/n}{拿到/v}[5亿元|amount=5e8 CNY]。', []],
    [
      '[武汉|place]{启动/v}[科创基金|product]，首期规模[36亿元|amount=3.6e9 CNY]。',
      ['科创基金 has_value 36亿元 metric=首期规模'],
    ],
    ['{机构/n}{发行/v}[5亿元|amount=5e8 CNY][科创债券|product]。', ['科创债券 has_value 5亿元 metric=机构发行']],
    [
      '[甲军|organization]称，在[加沙|place]{摧毁/v}[15辆|amount=15 辆]{坦克/n}。',
      ['甲军 has_value 15辆 metric=摧毁坦克'],
    ],
    ['[习近平|person]给[8位|amount=8 位]{艺术家/n}回信。', []],
    [
      '来自[3个|amount=3 个]{国家/n}的[300名|amount=300 名]{代表/n}{参加/v}[博览会|event]。',
      ['博览会 has_value 3个 metric=国家', '博览会 has_value 300名 metric=代表'],
    ],
    ['{企业/n}[60多家|amount=60 家]{落户/v}[中山|place]。', ['中山 has_value 60多家 metric=企业']],
    [
      '[班列|product]{通达/v}[26个|amount=26 个]{国家/n}、[11个|amount=11 个][亚洲|place]{国家/n}[100个|amount=100 个]{城市/n}。',
      [
        '班列 has_value 26个 metric=通达国家',
        '班列 has_value 11个 metric=亚洲国家',
        '班列 has_value 100个 metric=城市',
      ],
    ],
    [
      '[《条例》|document]共[7章|amount=7 章][58条|amount=58 条]。',
      ['条例 has_value 7章 metric=章数', '条例 has_value 58条 metric=条数'],
    ],
    ['[《条例》|document]规定[58条|amount=58 条]{措施/n}。', []],
    ['[峰会|event]为期[3天|amount=3 d]。', ['峰会 has_value 3天 metric=为期']],
    ['[峰会|event]在[3天|amount=3 d]后开始。', []],
    ['[定日县|place]发生[6.8级|amount=6.8 级]{地震/n}。', []],
    ['[武汉|place]{队员/n}驱车[60公里|amount=60 km]。', []],
    // what it measures
    ['[武汉|place]{普及率/n}{提升/v}至[88%|amount=88 %]。', ['武汉 has_value 88% metric=普及率']],
    [
      '[武汉|place]{企业/n}{从/p}[5家|amount=5 家]{增至/v}[9家|amount=9 家]。',
      ['武汉 has_value 5家 metric=企业', '武汉 has_value 9家 metric=企业'],
    ],
    [
      '[中国|place]{贷款余额/n}较[年初|date=2023-01]增长[23%|amount=23 %]。',
      ['中国 has_value 23% metric=贷款余额较年初增长'],
    ],
    [
      '[武汉|place]{汽车/n}、{钢铁/n}{产量/n}{分别/d}{增长/v}[3%|amount=3 %]、[2%|amount=2 %]。',
      ['武汉 has_value 3% metric=汽车、钢铁产量分别增长', '武汉 has_value 2% metric=汽车、钢铁产量分别增长'],
    ],
    [
      '[武汉|place]{投入/n}{从/p}[2012年|date=2012]{的/u}[1万亿元|amount=1e12 CNY]{增长/v}{到/v}[2021年|date=2021]{的/u}[3万亿元|amount=3e12 CNY]。',
      ['武汉 has_value 1万亿元 date=2012 metric=投入', '武汉 has_value 3万亿元 date=2021 metric=投入'],
    ],
    [
      '[央行|organization]{利率/n}{上调/v}[25个基点|amount=25 基点]，{分别/d}{上调/v}{至/p}[4%|amount=4 %]、[5%|amount=5 %]。',
      ['央行 has_value 25个基点 metric=利率上调', '央行 has_value 4% metric=利率', '央行 has_value 5% metric=利率'],
    ],
    ['[英国|place]{物价/n}[9%|amount=9 %]，{高于/v}{预期/n}{的/u}[8%|amount=8 %]。', ['英国 has_value 9% metric=物价']],
    ['[机场|facility][80架次|amount=80 架次]{航班/n}{取消/v}。', ['机场 has_value 80架次 metric=航班取消']],
    ['[武汉|place]{惠及/v}[60岁|amount=60 岁]{老人/n}。', []],
    ['[张三|person]{获得/v}{女子/n}[200米|amount=200 m]{仰泳/vn}{金牌/n}。', []],
    ['[河南|place][17个|amount=17 个][20户|amount=20 户]的{村/n}。', ['河南 has_value 17个 metric=村']],
  ])('%s', (marked, expected) => {
    expect(told([marked])).toEqual(expected)
  })
})

test('a paragraph goes on about what it was about', () => {
  const next = '{融资额/n}达[5亿元|amount=5e8 CNY]。'
  expect(told(['[武汉|place]发展迅速。', next])).toEqual(['武汉 has_value 5亿元 metric=融资额'])
  expect(told(['[武汉|place]发展迅速。', `¶${next}`])).toEqual([])
  expect(told(['[武汉|place]发展迅速。', '# 题', next])).toEqual([])
})

test('who is said to have told a figure is not its subject', () =>
  expect(told(['[统计局|organization]数据显示，[武汉|place]{融资额/n}达[5亿元|amount=5e8 CNY]。'])).toEqual([
    '武汉 has_value 5亿元 metric=融资额',
  ]))

test("what follows a body's act is told of the state", () => {
  const known = { 'organization:统计局': { kind: 'agency', within: '中国' } }
  const next = '{产量/n}增长[5%|amount=5 %]。'
  const facts = told(['[统计局|organization]和[中国|place]{公布/v}。[统计局|organization]开会。', next], [], { known })
  expect(facts.filter((t) => t.includes('has_value'))).toEqual(['中国 has_value 5% metric=产量增长'])
})

test('what someone does is not told of the place before', () =>
  expect(told(['[武汉|place]发展迅速。', '把年货送到[32座|amount=32 座]{小站/n}。'])).toEqual([]))

test('a noun of its own acts in a sentence that goes on', () => {
  const topic = '[武汉|place]发展迅速。'
  expect(told([topic, '{二期/n}{将/d}{建设/v}[11台|amount=11 台]{谱仪/n}。'])).toEqual([])
  expect(told([topic, '{建设/v}[11台|amount=11 台]{谱仪/n}。'])).toEqual(['武汉 has_value 11台 metric=建设谱仪'])
})

test.each([
  ['[统计局|organization]数据显示，{产量/n}增长[5%|amount=5 %]。', 1],
  ['[统计局|organization]表示，{产量/n}增长[5%|amount=5 %]。', 0],
  ['[外国局|organization]数据显示，{产量/n}增长[5%|amount=5 %]。', 0],
])("what the state counts is the state's: %s", (marked, count) => {
  const known = {
    'organization:统计局': { kind: 'agency', within: '中国' },
    'organization:外国局': { kind: 'agency', within: '法国' },
  }
  expect(
    told([marked, '[中国|place]{公布/v}。'], [], { known }).filter((t) => t.startsWith('中国 has_value')),
  ).toHaveLength(count)
})

test('全市 is the place that a sentence is about', () =>
  expect(
    told([
      '[武汉|place]、[上海|place]。',
      '{融资/v}[5亿元|amount=5e8 CNY]，[全市|group-whole=place:上海]{贷款/n}[6亿元|amount=6e8 CNY]。',
    ]),
  ).toEqual(['上海 has_value 5亿元 metric=融资', '上海 has_value 6亿元 metric=贷款']))

describe('the time of figures', () => {
  const half = '[上半年|date=2025-01/2025-06]，[武汉|place]{出口/n}[5亿元|amount=5e8 CNY]。'
  const next = '{进口/n}[3亿元|amount=3e8 CNY]。'
  const last = (...marked: string[]) => told(marked).at(-1)
  test('is that of the sentence before, where none is named', () =>
    expect(last(half, next)).toBe('武汉 has_value 3亿元 date=2025-01/2025-06 metric=进口'))
  test.each<[string, string[]]>([
    ['after a sentence that has none', [half, '[武汉|place]发展迅速。', next]],
    ['of a single day', [half.replace('上半年|date=2025-01/2025-06', '6日|date=2025-06-06'), next]],
  ])('is not carried %s', (_, marked) => expect(last(...marked)).toBe('武汉 has_value 3亿元 metric=进口'))
  test.each([
    ['截至[2023年底|date=2023-12]', '2023-12-31'],
    ['截至[2月底|date=2024-02]', '2024-02-29'],
    ['[2月|date=2024-02]', '2024-02'],
  ])('%s is %s', (date, edtf) =>
    expect(told([`${date}，[武汉|place]{存款/n}[5亿元|amount=5e8 CNY]。`])).toEqual([
      `武汉 has_value 5亿元 date=${edtf} metric=存款`,
    ]),
  )
})
