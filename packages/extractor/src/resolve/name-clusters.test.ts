import { expect, test } from 'vitest'
import { SMALL_GAZETTEER } from '../../test/small-gazetteer.ts'
import { NEXT_ARTICLE, taggedDocument } from '../../test/tagged-document.ts'
import { CanonicalNames } from './canonical.ts'
import { clusterNames } from './name-clusters.ts'

const canonical = new CanonicalNames(SMALL_GAZETTEER)

/** `TYPE:NAME` with the texts of its mentions. */
function clustersOf(lines: readonly string[]): Record<string, readonly string[]> {
  const clusters = clusterNames(taggedDocument(lines), canonical)
  return Object.fromEntries(clusters.map((c) => [`${c.type}:${c.name}`, c.mentions.map((m) => m.text)]))
}

const BERDI = '[谢尔达尔·别尔德穆哈梅多夫|person]'

test.each<[string, readonly string[], Record<string, readonly string[]>]>([
  ['equal names', ['[李湛|person]来。', '[李湛|person]去。'], { 'person:李湛': ['李湛', '李湛'] }],
  ['over articles', ['[李湛|person]来。', NEXT_ARTICLE, '[李湛|person]去。'], { 'person:李湛': ['李湛', '李湛'] }],
  ['known aliases', ['[武汉市|place]在[武汉|place]。'], { 'place:武汉': ['武汉市', '武汉'] }],
  [
    'spellings',
    ['[中国—中亚峰会|event]即[中国-中亚峰会|event]'],
    { 'event:中国—中亚峰会': ['中国—中亚峰会', '中国-中亚峰会'] },
  ],
  [
    'a kind word',
    ['[中吉乌铁路|facility]，[中吉乌铁路项目|facility]'],
    { 'facility:中吉乌铁路': ['中吉乌铁路', '中吉乌铁路项目'] },
  ],
  [
    'two types, the more frequent',
    ['[东湖|place]、[东湖|facility]、[东湖|facility]'],
    { 'facility:东湖': ['东湖', '东湖', '东湖'] },
  ],
  ['two types, the known', ['[武汉|work]、[武汉|work]、[武汉|place]'], { 'place:武汉': ['武汉', '武汉', '武汉'] }],
  [
    'a family name',
    [`${BERDI}抵达。`, '[别尔德穆哈梅多夫|person]说。'],
    { 'person:谢尔达尔·别尔德穆哈梅多夫': ['谢尔达尔·别尔德穆哈梅多夫', '别尔德穆哈梅多夫'] },
  ],
  ['a surname', ['[习近平|person]抵达。', '[习|person]主席说。'], { 'person:习近平': ['习近平', '习'] }],
  [
    'an English family name',
    ['[Rustam Minnikhanov|person] said. [Minnikhanov|person] left.'],
    { 'person:Rustam Minnikhanov': ['Rustam Minnikhanov', 'Minnikhanov'] },
  ],
  [
    'another name in brackets',
    ['[巴勒斯坦伊斯兰抵抗运动|organization]（[哈马斯|organization]）说'],
    { 'organization:巴勒斯坦伊斯兰抵抗运动': ['巴勒斯坦伊斯兰抵抗运动', '哈马斯'] },
  ],
  [
    'the short form that brackets name',
    ['[武汉地铁集团|organization]（以下简称“[地铁集团|organization]”）说'],
    { 'organization:武汉地铁集团': ['武汉地铁集团', '地铁集团'] },
  ],
  [
    'the end of the only longer name',
    ['[武汉500千伏高新变电站|facility]投产，[高新变电站|facility]'],
    { 'facility:武汉500千伏高新变电站': ['武汉500千伏高新变电站', '高新变电站'] },
  ],
])('one thing: %s', (_, lines, clusters) => {
  expect(clustersOf(lines)).toEqual(clusters)
})

test.each<[string, readonly string[], readonly string[]]>([
  ['two names', ['[李湛|person]、[李强|person]'], ['person:李湛', 'person:李强']],
  [
    'a surname of two',
    ['[李湛|person]、[李强|person]。', '[李|person]说'],
    ['person:李湛', 'person:李强', 'person:李'],
  ],
  [
    'a family name of two',
    [`${BERDI}和[库尔班古力·别尔德穆哈梅多夫|person]。`, '[别尔德穆哈梅多夫|person]说'],
    ['person:谢尔达尔·别尔德穆哈梅多夫', 'person:库尔班古力·别尔德穆哈梅多夫', 'person:别尔德穆哈梅多夫'],
  ],
  [
    'other offices',
    [`总统${BERDI}说`.replace('总统', '[总统|title]'), '[市长|title][别尔德穆哈梅多夫|person]说'],
    ['person:谢尔达尔·别尔德穆哈梅多夫', 'person:别尔德穆哈梅多夫'],
  ],
  [
    'the end of two longer names',
    ['[武汉高新变电站|facility]、[太原高新变电站|facility]、[高新变电站|facility]'],
    ['facility:武汉高新变电站', 'facility:太原高新变电站', 'facility:高新变电站'],
  ],
  [
    'the end of a name of another type',
    ['[武汉高新论坛|event]、[高新论坛|work]'],
    ['event:武汉高新论坛', 'work:高新论坛'],
  ],
  [
    'the beginning of a longer name',
    ['[武汉大学|organization]、[武汉大学医院|organization]'],
    ['organization:武汉大学', 'organization:武汉大学医院'],
  ],
  ['the end of a place', ['[东西湖区|place]、[西湖区|place]'], ['place:东西湖区', 'place:西湖区']],
  [
    'brackets after a word between',
    ['[武汉大学|organization]校长（[教育部|organization]）'],
    ['organization:武汉大学', 'organization:教育部'],
  ],
  [
    'brackets that hold more',
    ['[武汉大学|organization]（[教育部|organization]直属）'],
    ['organization:武汉大学', 'organization:教育部'],
  ],
  ['another type in brackets', ['[武汉大学|organization]（[武汉|place]）'], ['organization:武汉大学', 'place:武汉']],
])('not one thing: %s', (_, lines, ids) => {
  expect(Object.keys(clustersOf(lines))).toEqual(ids)
})

test('one-character places are left alone, one-character persons are not', () => {
  expect(clustersOf(['[中|place][哈|place]关系，[习|person]主席'])).toEqual({ 'person:习': ['习'] })
})

test('a merge says why', () => {
  const [cluster] = clusterNames(taggedDocument(['[习近平|person]，[习|person]主席']), canonical)
  expect(cluster?.reasons).toEqual(['习: only person of that surname'])
})
