import { expect, test } from 'vitest'
import { smallGraph } from '../../test/fixtures/small-graph.ts'
import { summarise } from './summary.ts'
import { rankBySupport } from './support.ts'

test('the corpus at a glance counts facts as triples and a sentence once', () => {
  const graph = smallGraph()
  const summary = summarise(
    {
      name: 'x',
      graph,
      positioned: true,
      documents: new Map(),
      mentions: new Map(),
      key: 'x',
      curation: [],
      curationProblem: null,
    },
    rankBySupport(graph),
  )
  expect(summary).toMatchObject({ documents: 2, articles: 2, entities: 4, triples: 6, sentences: 4 })
  expect(summary.relations[0]).toEqual({ key: 'met_with', count: 3 })
  expect(summary.years.map(({ key }) => key)).toEqual(['2020', '2023', '2024', '2025'])
  expect(summary.top[0]).toEqual({ key: 'person:甲', count: 3 })
})
