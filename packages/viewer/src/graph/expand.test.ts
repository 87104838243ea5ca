import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { EVERYTHING } from '../state/filter.ts'
import { expandGroups } from './expand.ts'
import { indexTriples } from './triple-index.ts'
import { passFilter } from './visible.ts'

const index = indexTriples(smallGraph())
const groups = (id: string, inView: readonly string[], relations = EVERYTHING.relations) =>
  expandGroups(index, id, {
    passing: passFilter(index, { ...EVERYTHING, relations }, { added: [] }),
    inView: new Set(inView),
    rankOf: (other) => index.nodes.indexOf(other),
  }).map(({ relation, hidden }) => [relation, hidden])

test('neighbours out of view, by relation, each once', () => {
  expect(groups('person:甲', ['person:甲'])).toEqual([
    ['met_with', ['person:乙']],
    ['visited', ['place:丙']],
  ])
  expect(groups('place:丙', ['place:丙'])).toEqual([['visited', ['person:甲', 'person:乙']]])
})

test('who is in view, or behind the filter, is not counted', () => {
  expect(groups('person:甲', ['person:甲', 'person:乙'])).toEqual([['visited', ['place:丙']]])
  expect(groups('person:甲', ['person:甲'], { mode: 'but', values: ['visited'] })).toEqual([
    ['met_with', ['person:乙']],
  ])
  expect(groups('ship:丁', [])).toEqual([])
})
