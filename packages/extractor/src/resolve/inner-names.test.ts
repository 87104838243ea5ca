import { expect, test } from 'vitest'
import { SMALL_GAZETTEER, SMALL_SHORTS } from '../../test/small-gazetteer.ts'
import { taggedDocument } from '../../test/tagged-document.ts'
import { headIndex } from '../annotate/head-index.ts'
import { CanonicalNames } from './canonical.ts'
import { addInnerNames } from './inner-names.ts'
import { clusterNames } from './name-clusters.ts'

const canonical = new CanonicalNames(SMALL_GAZETTEER)
const headOf = headIndex([
  { head: '铁路', type: 'facility', strong: true },
  { head: '气田', type: 'facility', strong: true },
  { head: '峰会', type: 'event', strong: true },
])

/** `TYPE:NAME` with the texts of the mentions found inside longer names. */
function innerOf(lines: readonly string[]): Record<string, readonly string[]> {
  const doc = taggedDocument(lines)
  const clusters = clusterNames(doc, canonical)
  addInnerNames(doc, clusters, canonical, SMALL_SHORTS, headOf)
  const inner = clusters.flatMap((cluster) => {
    const found = cluster.mentions.filter((m) => m.foundBy === 'inside-name')
    for (const m of found) expect(m.text).toBe(doc.text.slice(m.start, m.end))
    return found.length > 0 ? [[`${cluster.type}:${cluster.name}`, found.map((m) => m.text)] as const] : []
  })
  return Object.fromEntries(inner)
}

test.each<[string, readonly string[], Record<string, readonly string[]>]>([
  ['a place', ['到[太原火车站|facility]'], { 'place:太原': ['太原'] }],
  ['the longest form of it', ['到[太原市火车站|facility]'], { 'place:太原': ['太原市'] }],
  ['a place that is named elsewhere', ['[太原|place]，[太原火车站|facility]'], { 'place:太原': ['太原'] }],
  ['a body', ['[国务院联防联控机制|organization]'], { 'organization:国务院': ['国务院'] }],
  ['the body above a known one', ['[国务院办公厅|organization]'], { 'organization:国务院': ['国务院'] }],
  ['places in a row', ['[湖北省武汉市图书馆|organization]'], { 'place:湖北': ['湖北省'], 'place:武汉': ['武汉市'] }],
  [
    'a place and the one behind 驻',
    ['[哈萨克斯坦驻武汉总领事馆|organization]'],
    { 'place:哈萨克斯坦': ['哈萨克斯坦'], 'place:武汉': ['武汉'] },
  ],
  ['a place in a place', ['[湖北武汉火车站|facility]'], { 'place:湖北': ['湖北'], 'place:武汉': ['武汉'] }],
  ['each mention', ['[太原火车站|facility]', '[太原火车站|facility]'], { 'place:太原': ['太原', '太原'] }],
  [
    'short names, where all are named',
    ['[中国|place]、[吉尔吉斯斯坦|place]、[乌兹别克斯坦|place]：[中吉乌铁路|facility]'],
    { 'place:中国': ['中'], 'place:吉尔吉斯斯坦': ['吉'], 'place:乌兹别克斯坦': ['乌'] },
  ],
  ['what a ceremony is of', ['[复兴气田投产仪式|event]'], { 'facility:复兴气田': ['复兴气田'] }],
  ['what a stage of works is of', ['[复兴气田一期工程|facility]'], { 'facility:复兴气田': ['复兴气田'] }],
  [
    'what a known thing opens',
    ['[复兴气田|facility]，[复兴气田竣工投产仪式|event]'],
    { 'facility:复兴气田': ['复兴气田'] },
  ],
  ['without its kind word', ['[东方铁路项目启动仪式|event]'], { 'facility:东方铁路': ['东方铁路项目'] }],
])('inside a name: %s', (_, lines, inner) => {
  expect(innerOf(lines)).toEqual(inner)
})

test.each<[string, readonly string[]]>([
  ['one side of a pair', ['[中国—中亚峰会|event]']],
  ['what a known body begins with', ['[上海合作组织|organization]']],
  ['a place in the middle', ['[新太原火车站|facility]']],
  ['a common word that is a place too', ['[和平大桥|facility]']],
  ['part of a Latin word', ['[Iranian Railways|organization]']],
  ['a known person', ['[习近平思想研究院|organization]']],
  ['inside a document', ['[武汉条例|document]']],
  ['inside an initiative', ['[武汉行动|initiative]']],
  ['the whole name', ['[武汉|facility]']],
  ['short names of places not named', ['[中吉乌铁路|facility]']],
  ['one short name', ['[中国|place]：[中南医院|facility]']],
  ['a ceremony of something of no known type', ['[春天启动仪式|event]']],
  ['a ceremony alone', ['[投产仪式|event]']],
])('not inside a name: %s', (_, lines) => {
  expect(innerOf(lines)).toEqual({})
})
