import { describe, expect, test } from 'vitest'
import { type BuildOptions, buildDocument } from '../../test/build-document.ts'
import { readUnits } from './units.ts'

const KNOWN: NonNullable<BuildOptions['known']> = {
  'place:中国': { kind: 'country' },
  'place:哈萨克斯坦': { kind: 'country' },
  'place:湖北': { kind: 'province', within: '中国' },
  'place:武汉': { kind: 'city', within: '湖北' },
}

function read(marked: string) {
  const doc = buildDocument([marked], { known: KNOWN })
  const [sentence] = readUnits(doc)
  const name = (id: string | null) => (id ? id.slice(id.indexOf(':') + 1) : null)
  return {
    units: sentence!.units.flatMap((unit) =>
      unit.kind === 'entity' ? unit.members.map((m) => name(m.entity)).join('+') : [],
    ),
    spans: sentence!.units.map((unit) => doc.text.slice(unit.start, unit.end)),
    offices: sentence!.offices.map(({ person, title, body }) => [name(person), title, name(body)].join(' ')),
    nestings: sentence!.nestings.map(({ inner, outer }) => `${name(inner.entity)} in ${name(outer.entity)}`),
  }
}

describe('offices', () => {
  test.each([
    ['[哈萨克斯坦|place][总统|title][托卡耶夫|person]说', '哈萨克斯坦总统托卡耶夫', ['托卡耶夫 总统 哈萨克斯坦']],
    ['[习近平|person][主席|title]说', '习近平主席', ['习近平 主席 ']],
    ['[国务院|organization][总理|title][李强|person]说', '国务院总理李强', ['李强 总理 国务院']],
    [
      '[中央军委|organization][副主席|title]、[国防部|organization][部长|title][甲|person]说',
      '中央军委副主席、国防部部长甲',
      ['甲 部长 国防部', '甲 副主席 中央军委'],
    ],
    [
      '[市委金融办|organization]分管日常工作的[副主任|title][叶晓飞|person]说',
      '市委金融办分管日常工作的副主任叶晓飞',
      ['叶晓飞 分管日常工作的副主任 市委金融办'],
    ],
    ['[叙利亚|place]驻[俄罗斯|place][大使|title][甲|person]说', '叙利亚驻俄罗斯大使甲', ['甲 驻俄罗斯大使 叙利亚']],
  ])('%s', (marked, span, offices) => {
    const found = read(marked)
    expect(found.spans).toEqual([span])
    expect(found.offices).toEqual(offices)
  })

  test('a title is not that of a name across a comma', () =>
    expect(read('[商务部|organization]表示，[部长|title][甲|person]说').offices).toEqual(['甲 部长 ']))

  test('a person before a title is no body', () =>
    expect(read('[甲|person][记者|title][乙|person]').offices).not.toContain('乙 记者 甲'))
})

describe('lists', () => {
  test.each([
    ['[甲|person]、[乙|person]和[丙|person]参加', ['甲+乙+丙']],
    ['[哈萨克斯坦|place][总统|title][甲|person]、[俄罗斯|place][总理|title][乙|person]参加', ['甲+乙']],
    ['[中|place=中国][哈|place=哈萨克斯坦]关系', ['中国+哈萨克斯坦']],
    ['[甲|person]同[乙|person]会谈', ['甲', '乙']],
    ['[甲|person]与[乙|person]会谈', ['甲', '乙']],
    ['[甲|person]、[乙|person]与[丙|person]参加', ['甲+乙+丙']],
    ['[甲|person]和[武汉|place]', ['甲', '武汉']],
    ['[甲|person]，[乙|person]', ['甲', '乙']],
  ])('%s', (marked, units) => {
    expect(read(marked).units).toEqual(units)
  })
})

describe('places in places', () => {
  test.each([
    ['[湖北|place][武汉|place]', ['武汉'], ['武汉 in 湖北']],
    ['[湖北|place]省会[武汉|place]', ['武汉'], ['武汉 in 湖北']],
    ['[湖北|place]和[武汉|place]', ['湖北+武汉'], []],
    ['[湖北|place]在[武汉|place]', ['湖北', '武汉'], []],
    ['[哈萨克斯坦|place][中国|place]', ['哈萨克斯坦', '中国'], []],
  ])('%s', (marked, units, nestings) => {
    const found = read(marked)
    expect(found.units).toEqual(units)
    expect(found.nestings).toEqual(nestings)
  })
})

test('a group that resolution left open is no unit', () => expect(read('[双方|group-parties]会谈').units).toEqual([]))

test('a group stands for its members', () =>
  expect(read('[双方|group-parties=person:甲+person:乙]，[甲|person]、[乙|person]').units).toEqual(['甲+乙', '甲+乙']))
