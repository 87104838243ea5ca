import { describe, expect, test } from 'vitest'
import { told } from '../../test/relate-document.ts'

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
    ['{融资额/n}达[5亿元|amount=5e8 CNY]。', []],
    ['[武汉|place][三年|amount=3 年]建设。', []],
    ['[武汉|place]{愿/v}{融资额/n}达[5亿元|amount=5e8 CNY]。', []],
    ['[武汉|place]{提出/v}[三大|amount=3 大]{目标/n}。', []],
    ['[500千伏站|facility]投运。', []],
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
