import { describe, expect, test } from 'vitest'
import { parseGraphJson } from '../source/parse-graph.ts'
import { createHan } from './han.ts'
import { buildSearch, fold, search } from './search.ts'
import { rankBySupport } from './support.ts'

const node = (key: string, type: string, label: string, mentions: number, more: object = {}) => ({
  key,
  attributes: { label, type, mentions, ...more },
})
const { graph } = parseGraphJson(
  JSON.stringify({
    nodes: [
      node('a', 'person', '习近平', 9, { names: { en: 'Xi Jinping' }, aliases: ['习近平', '习近平主席'] }),
      node('b', 'person', '谢尔达尔·别尔德穆哈梅多夫', 1),
      node('c', 'facility', '中吉乌铁路', 2),
      node('d', 'organization', '上海合作组织', 3, { aliases: ['上海合作组织', '上合组织'] }),
      node('e', 'place', '上海', 1),
      node('f', 'product', 'ＡＩＣ基金', 1),
    ],
  }),
  'graph.json',
)
const han = createHan()
const entries = buildSearch(graph, rankBySupport(graph), han)
const ids = (query: string) => search(entries, query, han).flatMap(({ hits }) => hits.map(({ id }) => id))

test.each([
  ['Ｘｉ Ｊｉｎｐｉｎｇ', 'xijinping'],
  ['谢尔达尔·别尔德', '谢尔达尔别尔德'],
  ['中国-中亚', '中国中亚'],
  ["Xi'an", 'xian'],
  ['Éric', 'eric'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

describe('search', () => {
  test.each([
    ['近平', ['a']],
    ['主席', ['a']],
    ['jinping', ['a']],
    ['XI JIN', ['a']],
    ['铁路', ['c']],
    ['达尔别尔德', ['b']],
    ['合组', ['d']],
    ['aic', ['f']],
    ['不存在', []],
    ['xjp', ['a']],
    ['xijp', ['a']],
    ['xijinping', ['a']],
    ['zjwtl', ['c']],
    ['tielu', ['c']],
    ['shhzzz', ['d']],
    ['习進平', ['a']],
    ['習近平', ['a']],
    ['鐵路', ['c']],
    ['xijingping', ['a']],
    ['Jinpinng', ['a']],
    ['别尔德木哈', ['b']],
    ['zzz9', []],
    ['  ', []],
  ])('%s finds %j', (query, found) => {
    expect(ids(query)).toEqual(found)
  })

  test('a whole name comes before the beginning of a better supported one', () => {
    expect(ids('上海')).toEqual(['e', 'd'])
  })

  test('the alias that matched is named, the name itself is not', () => {
    const hit = (query: string) => search(entries, query, han)[0]?.hits[0]
    expect(hit('主席')?.alias).toBe('习近平主席')
    expect(hit('习近平')?.alias).toBeNull()
  })

  test('groups list so many and count all', () => {
    const many = buildSearch(graph, ['a', 'b']).map((entry, i) => ({ ...entry, id: `x${i}` }))
    const [group] = search([...entries, ...many], '尔', undefined, 1)
    expect(group).toMatchObject({ type: 'person', total: 2 })
    expect(group?.hits).toHaveLength(1)
  })
})
