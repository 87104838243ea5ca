import { expect, test } from 'vitest'
import { SMALL_GAZETTEER } from '../../test/small-gazetteer.ts'
import { NEXT_ARTICLE, taggedDocument } from '../../test/tagged-document.ts'
import { CanonicalNames } from './canonical.ts'
import { clusterNames } from './name-clusters.ts'
import { namingsOf, Recency } from './recency.ts'

const doc = taggedDocument(['[中国|place]、[伊朗|place]、[中国|place]', NEXT_ARTICLE, '[吉尔吉斯斯坦|place]'])
const recency = new Recency(doc, namingsOf(clusterNames(doc, new CanonicalNames(SMALL_GAZETTEER))))
const third = doc.mentions[2]!
const END = doc.text.length

test.each<[string, number, number, number, readonly string[]]>([
  ['the latest first, each once', third.end, 0, 2, ['中国', '伊朗']],
  ['fewer than asked for', third.end, 0, 5, ['中国', '伊朗']],
  ['of the article that asks', END, 1, 2, ['吉尔吉斯斯坦']],
  ['nothing of an article before', END, 0, 2, []],
  [
    'asked out of order: what stands before, and a name that is not over does not',
    third.end - 1,
    0,
    2,
    ['伊朗', '中国'],
  ],
  ['nothing before the first', 0, 0, 2, []],
])('%s', (_name, offset, article, count, names) => {
  expect(recency.before(offset, article, count).map((cluster) => cluster.name)).toEqual(names)
})

test('of clusters of one key only the latest', () => {
  const one = new Recency(doc, namingsOf(clusterNames(doc, new CanonicalNames(SMALL_GAZETTEER))), () => 'same')
  expect(one.before(third.start, 0, 2).map((cluster) => cluster.name)).toEqual(['伊朗'])
})
