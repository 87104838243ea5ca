import { expect, test } from 'vitest'
import { NEXT_ARTICLE, taggedDocument } from '../../test/tagged-document.ts'
import type { GroupMention } from '../model/index.ts'
import { CanonicalNames } from './canonical.ts'
import { addCeremonies, ceremonyOf } from './ceremonies.ts'
import { clusterNames } from './name-clusters.ts'

const canonical = new CanonicalNames([])

function read(lines: readonly string[]) {
  const doc = taggedDocument(lines)
  const clusters = clusterNames(doc, canonical)
  const known = clusters.length
  addCeremonies(doc, clusters)
  const groups = doc.mentions.filter((m): m is GroupMention => m.kind === 'group')
  return {
    made: clusters.slice(known).map((c) => `${c.type}:${c.name}`),
    meant: groups.map((group) => ceremonyOf(group, doc, clusters)?.name ?? null),
  }
}

const OPENED = '[龙龙高铁|facility]今日开通。'
const CEREMONY = '市长出席[开通仪式|group-ceremony]。'

test.each<[string, readonly string[], string]>([
  ['in the sentence before', [OPENED, CEREMONY], 'event:龙龙高铁开通仪式'],
  ['two sentences before', [OPENED, '全长80公里。', CEREMONY], 'event:龙龙高铁开通仪式'],
  ['in the same sentence', ['[龙龙高铁|facility]开通，市长出席[开通仪式|group-ceremony]'], 'event:龙龙高铁开通仪式'],
  ['a body', ['[武汉研究院|organization]揭牌，', '[揭牌仪式|group-ceremony]上'], 'event:武汉研究院揭牌仪式'],
])('the ceremony of what was opened %s is made', (_, lines, made) => {
  expect(read(lines)).toEqual({ made: [made], meant: [made.slice('event:'.length)] })
})

test('two mentions of one ceremony make one event', () => {
  expect(read([OPENED, CEREMONY, CEREMONY])).toEqual({
    made: ['event:龙龙高铁开通仪式'],
    meant: ['龙龙高铁开通仪式', '龙龙高铁开通仪式'],
  })
})

test('a ceremony that is named is the one meant', () => {
  expect(read(['[龙龙高铁开通仪式|event]举行。', CEREMONY])).toEqual({ made: [], meant: ['龙龙高铁开通仪式'] })
})

test.each<[string, readonly string[]]>([
  ['another act', ['[龙龙高铁|facility]今日开工。', CEREMONY]],
  ['too far back', [OPENED, '全长80公里。', '设站5座。', CEREMONY]],
  ['after it', [CEREMONY, OPENED]],
  ['in another article', [OPENED, NEXT_ARTICLE, CEREMONY]],
  ['the act far behind the name', ['[龙龙高铁|facility]全长80公里，设站5座，开通。', CEREMONY]],
  ['a place', ['[武汉|place]开通。', CEREMONY]],
  ['a person', ['[李湛|person]开通。', CEREMONY]],
  ['nothing at all', [CEREMONY]],
  ['a ceremony named in another article', ['[龙龙高铁开通仪式|event]', NEXT_ARTICLE, CEREMONY]],
])('no event for %s', (_, lines) => {
  expect(read(lines)).toEqual({ made: [], meant: [null] })
})

test('of two ceremonies named, neither is meant', () => {
  expect(read(['[龙龙高铁开通仪式|event]、[武汉地铁开通仪式|event]', CEREMONY]).meant).toEqual([null])
})
