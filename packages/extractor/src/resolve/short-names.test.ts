import { expect, test } from 'vitest'
import { SMALL_GAZETTEER, SMALL_SHORTS } from '../../test/small-gazetteer.ts'
import { NEXT_ARTICLE, taggedDocument } from '../../test/tagged-document.ts'
import { CanonicalNames } from './canonical.ts'
import { clusterNames } from './name-clusters.ts'
import { resolveShortNames } from './short-names.ts'

const canonical = new CanonicalNames(SMALL_GAZETTEER)

/** The places with the texts of their mentions. */
function placesOf(lines: readonly string[]): Record<string, readonly string[]> {
  const doc = taggedDocument(lines)
  const clusters = clusterNames(doc, canonical)
  resolveShortNames(doc, clusters, SMALL_SHORTS, '中国')
  return Object.fromEntries(clusters.map((c) => [c.name, c.mentions.map((m) => m.text)]))
}

test.each<[string, readonly string[], Record<string, readonly string[]>]>([
  ['the place named in full', ['[土耳其|place]，[土|place]方'], { 土耳其: ['土耳其', '土'] }],
  ['named by an alias', ['[哈萨克斯坦共和国|place]，[哈|place]方'], { 哈萨克斯坦: ['哈萨克斯坦共和国', '哈'] }],
  ['named only later', ['[土|place]方：[土库曼斯坦|place]'], { 土库曼斯坦: ['土', '土库曼斯坦'] }],
  [
    'of two named, the more usual',
    ['[土耳其|place]、[土库曼斯坦|place]、[土|place]'],
    { 土耳其: ['土耳其'], 土库曼斯坦: ['土库曼斯坦', '土'] },
  ],
  [
    'the one of the article',
    ['[土库曼斯坦|place]。', NEXT_ARTICLE, '[土耳其|place]。', '[土|place]方'],
    { 土库曼斯坦: ['土库曼斯坦'], 土耳其: ['土耳其', '土'] },
  ],
  ['the one of another article', ['[土耳其|place]。', NEXT_ARTICLE, '[土|place]方'], { 土耳其: ['土耳其', '土'] }],
  ['home, unnamed', ['[中|place]方'], { 中国: ['中'] }],
  ['a short name that means one place only', ['在[京|place]'], { 北京: ['京'] }],
  ['one cluster for all', ['[中|place]方，[中|place]方'], { 中国: ['中', '中'] }],
])('%s', (_, lines, places) => {
  expect(placesOf(lines)).toEqual(places)
})

test.each<[string, readonly string[], Record<string, readonly string[]>]>([
  ['a place that the text does not name', ['[土|place]方'], {}],
  ['a character that is no short name', ['[山|place]方'], {}],
  ['another place than those named', ['[哈萨克斯坦|place]，[吉|place]方'], { 哈萨克斯坦: ['哈萨克斯坦'] }],
  ['a person of that name', ['[习|person]主席'], { 习: ['习'] }],
])('not %s', (_, lines, places) => {
  expect(placesOf(lines)).toEqual(places)
})
