import { expect, test } from 'vitest'
import { SMALL_GAZETTEER } from '../../test/small-gazetteer.ts'
import { taggedDocument } from '../../test/tagged-document.ts'
import type { NameMention } from '../model/index.ts'
import { CanonicalNames, foldName } from './canonical.ts'

const canonical = new CanonicalNames(SMALL_GAZETTEER)

function canonicalOf(mark: string, quoted: readonly string[] = []) {
  const mention = taggedDocument([mark]).mentions.find((m): m is NameMention => m.kind === 'name')
  if (mention === undefined) throw new Error(`no name in ${mark}`)
  return canonical.of(mention, new Set(quoted))
}

test.each([
  ['《长江日报》', '长江日报'],
  ['“一带一路”', '一带一路'],
  ['中国—中亚', '中国-中亚'],
  ['中国——中亚', '中国-中亚'],
  ['中国－中亚', '中国-中亚'],
  ['谢尔达尔•别尔德穆哈梅多夫', '谢尔达尔·别尔德穆哈梅多夫'],
  ['谢尔达尔・别尔德穆哈梅多夫', '谢尔达尔·别尔德穆哈梅多夫'],
  ['ＣＯＶＩＤ １９', 'covid19'],
  ['Xi Jinping', 'xijinping'],
])('%s folds to %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test.each([
  ['中国', '中亚'],
  ['中国-中亚', '中国中亚'],
  ['别尔德穆哈梅多夫', '谢尔达尔·别尔德穆哈梅多夫'],
])('%s and %s do not fold to one', (a, b) => {
  expect(foldName(a)).not.toBe(foldName(b))
})

test.each([
  ['[中华人民共和国|place]', '中国'],
  ['[China|place]', '中国'],
  ['[武汉市|place]', '武汉'],
  ['[上合组织|organization]', '上海合作组织'],
  ['[“一带一路”倡议|initiative]', '一带一路'],
  ['[共建“一带一路”|initiative]', '一带一路'],
  ['[共建“一带一路”倡议|initiative]', '一带一路'],
])('%s is %s of the gazetteer', (mark, name) => {
  const { entry, ...rest } = canonicalOf(mark)
  expect(rest).toEqual({ key: foldName(name), name })
  expect(entry?.name).toBe(name)
})

test.each<[string, readonly string[], string]>([
  ['[中吉乌铁路项目|facility]', [], '中吉乌铁路'],
  ['[中吉乌铁路建设|facility]', [], '中吉乌铁路'],
  // Of other types, only where the name stands between marks elsewhere.
  ['[惠农贷产品|product]', ['惠农贷'], '惠农贷'],
  ['[惠农贷产品|product]', [], '惠农贷产品'],
  ['[健康中国战略|initiative]', ['健康中国'], '健康中国'],
  ['[健康中国战略|initiative]', [], '健康中国战略'],
  ['[大桥项目|facility]', [], '大桥项目'],
  ['[武汉建设|organization]', ['武汉'], '武汉建设'],
  // A known name of another type is another thing.
  ['[中国|work]', [], '中国'],
  ['[北京|organization]', [], '北京'],
])('%s, with %j quoted, is named %s', (mark, quoted, name) => {
  expect(canonicalOf(mark, quoted)).toEqual({ key: foldName(name), name, entry: null })
})

test.each<[string, readonly string[]]>([
  ['哈萨克斯坦共和国', ['哈萨克斯坦']],
  ['新建', ['新建区']],
  ['中亚', []],
])('looking up %s gives %j', (surface, names) => {
  expect(canonical.lookup(surface).map((e) => e.name)).toEqual(names)
})
