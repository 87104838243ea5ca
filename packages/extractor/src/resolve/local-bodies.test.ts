import { expect, test } from 'vitest'
import { SMALL_GAZETTEER } from '../../test/small-gazetteer.ts'
import { taggedDocument } from '../../test/tagged-document.ts'
import { CanonicalNames } from './canonical.ts'
import { isLocalBody, placeLocalBodies } from './local-bodies.ts'
import { clusterNames } from './name-clusters.ts'

function bodies(lines: readonly string[]): string[] {
  const doc = taggedDocument(lines)
  const clusters = clusterNames(doc, new CanonicalNames(SMALL_GAZETTEER))
  placeLocalBodies(clusters, doc)
  return clusters.filter((c) => c.type === 'organization' && c.mentions.length > 0).map((c) => c.name)
}

test.each<[string, readonly string[], readonly string[]]>([
  ['the only city', ['[武汉|place]召开会议，[市委|organization]'], ['武汉市委']],
  [
    'the city named most',
    ['[武汉|place]、[武汉|place]、[武汉市|place]、[太原|place]', '[市政府|organization]'],
    ['武汉市政府'],
  ],
  ['its own full name', ['[武汉|place]：[武汉市委|organization]，[市委|organization]'], ['武汉市委']],
  ['no province named', ['[武汉|place]，[省委|organization]'], ['省委']],
  ['two cities alike', ['[武汉|place]、[太原|place]，[市委|organization]'], ['市委']],
])('%s', (_, lines, names) => {
  expect(bodies(lines)).toEqual(names)
})

test.each([
  ['市委', true],
  ['省人大常委会', true],
  ['武汉市委', false],
  ['市场监管总局', false],
])('%s is without its place: %s', (name, local) => {
  expect(isLocalBody({ type: 'organization', name, entry: null, mentions: [], reasons: [] })).toBe(local)
})
