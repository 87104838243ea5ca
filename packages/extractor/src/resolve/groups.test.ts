import { expect, test } from 'vitest'
import { SMALL_GAZETTEER, SMALL_SHORTS } from '../../test/small-gazetteer.ts'
import { NEXT_ARTICLE, taggedDocument } from '../../test/tagged-document.ts'
import type { GroupMention } from '../model/index.ts'
import { CanonicalNames } from './canonical.ts'
import { GroupIndex } from './group-index.ts'
import { resolveGroup } from './groups.ts'
import { clusterNames } from './name-clusters.ts'

const canonical = new CanonicalNames(SMALL_GAZETTEER)
const fixed = new Map([
  ['中亚两国', ['哈萨克斯坦', '吉尔吉斯斯坦']],
  ['哈方', ['哈萨克斯坦']],
])

/** The names of what the last group of the lines stands for. */
function membersOf(lines: readonly string[]): readonly string[] {
  const doc = taggedDocument(lines)
  const group = doc.mentions.filter((m): m is GroupMention => m.kind === 'group').at(-1)
  if (group === undefined) throw new Error('no group is marked')
  const clusters = clusterNames(doc, canonical)
  const index = new GroupIndex(doc, clusters)
  return resolveGroup(group, { doc, clusters, index, fixed, shorts: SMALL_SHORTS, home: '中国' }).map((c) => c.name)
}

const LEADERS = '[习近平|person]同[托卡耶夫|person]会谈。'
const STATES = '[中国|place]和[哈萨克斯坦|place]关系。'

test.each<[string, readonly string[], readonly string[]]>([
  ['the two states named last', [`[伊朗|place]，${STATES}`, '[两国|group-countries]'], ['中国', '哈萨克斯坦']],
  ['in the order of their last mention', [STATES, '[中国|place]表示，[两国|group-countries]'], ['哈萨克斯坦', '中国']],
  ['three states', [`[伊朗|place]、${STATES}`, '[三国|group-countries]'], ['伊朗', '中国', '哈萨克斯坦']],
  ['two sides', [STATES, '[双方|group-parties]同意'], ['中国', '哈萨克斯坦']],
  ['two cities', ['[武汉|place]和[太原|place]', '[两市|group-places]'], ['武汉', '太原']],
  ['two leaders', [LEADERS, '[两国元首|group-heads]见证'], ['习近平', '托卡耶夫']],
  [
    'leaders by their office in the text',
    ['[习近平|person]会见[伊朗|place][总统|title][莱希|person]。', '[两国元首|group-heads]见证'],
    ['习近平', '莱希'],
  ],
  [
    'as many leaders as the number says',
    [LEADERS, '[扎帕罗夫|person]出席。', '[三国元首|group-heads]见证'],
    ['习近平', '托卡耶夫', '扎帕罗夫'],
  ],
  ['a fixed group', [STATES, '[吉尔吉斯斯坦|place]', '[中亚两国|group-fixed]'], ['哈萨克斯坦', '吉尔吉斯斯坦']],
  ['a fixed group as far as named', [STATES, '[中亚两国|group-fixed]'], ['哈萨克斯坦']],
  [
    "a fixed group's leaders",
    [LEADERS, '[扎帕罗夫|person]，[哈萨克斯坦|place]、[吉尔吉斯斯坦|place]', '[中亚两国领导人|group-leaders]'],
    ['托卡耶夫', '扎帕罗夫'],
  ],
  ['a side of the table', [STATES, '[哈方|group-side]'], ['哈萨克斯坦']],
  ['a side by its short name', [STATES, '[中方|group-side]'], ['中国']],
  ['home', [STATES, '[我国|group-own]'], ['中国']],
  ['the city that the article names most', ['[武汉|place]，[太原|place]，[武汉|place]', '[我市|group-own]'], ['武汉']],
  [
    'the city of the article, not of the page',
    ['[武汉|place]，[武汉|place]', NEXT_ARTICLE, '[太原|place]', '[我市|group-own]'],
    ['太原'],
  ],
  ['the last project', ['[中吉乌铁路|facility]，[复兴气田|facility]', '[该项目|group-definite]'], ['复兴气田']],
  ['the last railway', ['[中吉乌铁路|facility]，[复兴气田|facility]', '[这条铁路|group-definite]'], ['中吉乌铁路']],
  ['that country', ['[伊朗|place]，[武汉|place]', '[该国|group-that]'], ['伊朗']],
  ['the city told of', ['[武汉|place]，[伊朗|place]', '[这座千年古城|group-definite]'], ['武汉']],
  ['the programme', ['[记住乡愁|work]播出', '[节目|group-definite]'], ['记住乡愁']],
  ['who spoke last', ['[习近平|person]指出', '[托卡耶夫|person]来。', '[我|group-speaker]愿'], ['习近平']],
  ['who is named after the quotation', ['[习近平|person]指出', '“[我|group-speaker]愿”', '[李湛|person]说'], ['李湛']],
  ['the ceremony', ['[复兴气田投产仪式|event]', '[投产仪式|group-ceremony]'], ['复兴气田投产仪式']],
])('%s: %j', (_, lines, names) => {
  expect(membersOf(lines)).toEqual(names)
})

test.each<[string, readonly string[]]>([
  ['two states of one', ['[中国|place]', '[两国|group-countries]']],
  ['states named only later', ['[两国|group-countries]', STATES]],
  ['states of another article', [STATES, NEXT_ARTICLE, '[两国|group-countries]']],
  ['cities for states', ['[武汉|place]和[太原|place]', '[两国|group-countries]']],
  ['persons who lead no state', ['[李湛|person]和[李强|person]', '[两国元首|group-heads]']],
  ['two leaders of one state', ['[习近平|person]和[中国|place][总理|title][李强|person]', '[两国元首|group-heads]']],
  ['fewer leaders than the number says', [LEADERS, '[三国元首|group-heads]']],
  [
    'more leaders than the number says',
    [LEADERS, '[扎帕罗夫|person]，[伊朗|place][总统|title][莱希|person]', '[三国元首|group-heads]'],
  ],
  ['a fixed group of which none is named', ['[伊朗|place]', '[中亚两国|group-fixed]']],
  ['a side that is not named', ['[伊朗|place]', '[中方|group-side]']],
  ['home where it is not named', ['[伊朗|place]', '[我国|group-own]']],
  ['a city where only states are named', [STATES, '[我市|group-own]']],
  ['a railway where only a gas field is named', ['[复兴气田|facility]', '[这条铁路|group-definite]']],
  ['a project of a body', ['[武汉大学|organization]', '[该项目|group-definite]']],
  ['a project of another article', ['[复兴气田|facility]', NEXT_ARTICLE, '[该项目|group-definite]']],
  ['a speaker where none spoke', ['[习近平|person]来。', '[我|group-speaker]愿']],
  ['what speaks and is no person', ['[武汉大学|organization]表示', '[我|group-speaker]愿']],
  ['sides of a lawsuit', [STATES, '[甲乙双方|group-parties]']],
  ['a group of no known kind', [STATES, '[他们|group-other]']],
])('nothing for %s', (_, lines) => {
  expect(membersOf(lines)).toEqual([])
})
