import { describe, expect, test } from 'vitest'
import { RELATIONS, SAMPLE } from '../../test/graphml/sample-extraction.ts'
import { type GraphFilter, partOfGraph } from './part.ts'
import { toGraph } from './to-graph.ts'

const graph = toGraph(SAMPLE, RELATIONS)
const XI = 'person:习近平'
const TOKAYEV = 'person:托卡耶夫'
const KAZAKHSTAN = 'place:哈萨克斯坦'

describe('what is kept', () => {
  test.each<[GraphFilter, string[], string[]]>([
    [{ types: ['person'] }, [XI, TOKAYEV], ['t1', 't2']],
    [{ types: ['person', 'place'], relations: ['visited'] }, [XI, KAZAKHSTAN], ['t3', 't4', 't5']],
    [{ relations: ['has_value'] }, [KAZAKHSTAN], []],
    [{ from: '2025-06-17' }, [XI, TOKAYEV], ['t2']],
    [{ to: '2025-06-16' }, [XI, TOKAYEV, KAZAKHSTAN], ['t1']],
    [{ from: '2025', to: '2025' }, [XI, TOKAYEV], ['t1', 't2']],
    [{ from: '2024', to: '2024-06' }, [KAZAKHSTAN], []],
    [{ minConfidence: 0.91 }, [], []],
    [{ minConfidence: 0.9, types: ['place'] }, [KAZAKHSTAN], ['t5']],
    [{ center: '哈萨克斯坦' }, [XI, KAZAKHSTAN], ['t3', 't4', 't5']],
    [{ center: 'KAZAKHSTAN', hops: 2 }, [XI, TOKAYEV, KAZAKHSTAN], ['t1', 't2', 't3', 't4', 't5']],
    [{ center: TOKAYEV, hops: 0 }, [TOKAYEV], []],
    [{ center: '上海合作组织' }, ['organization:上海合作组织'], []],
    // Paths run along what the other filters keep.
    [{ center: TOKAYEV, hops: 5, relations: ['met_with'] }, [XI, TOKAYEV], ['t1', 't2']],
    [{ center: TOKAYEV, relations: ['visited'] }, [TOKAYEV], []],
  ])('%j', (filter, nodes, edges) => {
    const part = partOfGraph(graph, filter)
    expect(part.nodes()).toEqual(nodes)
    expect(part.edges()).toEqual(edges)
    for (const edge of edges) expect(part.isUndirected(edge)).toBe(graph.isUndirected(edge))
  })

  test('facts go with their relation, the rest of an entity stays', () => {
    const { facts, ...rest } = partOfGraph(graph, { relations: ['visited'] }).getNodeAttributes(KAZAKHSTAN)
    const { facts: all, ...original } = graph.getNodeAttributes(KAZAKHSTAN)
    expect([facts.length, all.length]).toEqual([0, 1])
    expect(rest).toEqual(original)
  })

  test('nothing asked for is the graph itself; what was asked of it is unchanged', () => {
    expect(partOfGraph(graph, {})).toBe(graph)
    expect(graph.size).toBe(5)
  })
})

describe('what is refused', () => {
  test.each<[GraphFilter, string]>([
    [{ types: ['persons'] }, 'unknown type "persons": did you mean "person"?'],
    [{ relations: ['visted'] }, 'unknown relation "visted": did you mean "visited"?'],
    [{ center: '习近乎' }, 'no entity is called "习近乎": did you mean "习近平"?'],
    [{ from: 'June' }, 'from: "June" is no date: write 2025, 2025-06 or 2025-06-16'],
    [{ to: '2025/..' }, 'to: "2025/.." is no date: write 2025, 2025-06 or 2025-06-16'],
    [{ minConfidence: 90 }, 'minimum confidence 90: a number from 0 to 1 is needed'],
    [{ hops: 2 }, 'hops are counted from an entity: name it as the center'],
    [{ center: '习近平', hops: 1.5 }, 'hops 1.5: a whole number from 0 is needed'],
    [
      { center: '习近平', types: ['place'] },
      '"习近平" is not of the types that are kept: add its type, or take another name',
    ],
  ])('%j: %s', (filter, message) => {
    expect(() => partOfGraph(graph, filter)).toThrow(message)
  })

  test('a name that several entities share', () => {
    const twins = graph.copy() as typeof graph
    twins.addNode('organization:习近平', { ...graph.getNodeAttributes(XI), type: 'organization' })
    expect(() => partOfGraph(twins, { center: '习近平' })).toThrow(
      '2 entities are called "习近平": give the id of one, person:习近平, organization:习近平',
    )
    expect(partOfGraph(twins, { center: 'organization:习近平' }).nodes()).toEqual(['organization:习近平'])
  })
})
