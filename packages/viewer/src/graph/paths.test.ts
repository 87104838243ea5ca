import { describe, expect, test } from 'vitest'
import type { PairGraph } from './pair-graph.ts'
import { findPaths, type PathQuery } from './paths.ts'

const NAMES = 'abcdefgh'
/** Pairs as `ab`, or `ab2` for one that two sources support; `directed` for steps one way only. */
function graphOf(pairs: readonly string[], directed = false): PairGraph {
  const next = Array.from(NAMES, (): { to: number; cost: number }[] => [])
  for (const pair of pairs) {
    const [a, b] = [NAMES.indexOf(pair[0] as string), NAMES.indexOf(pair[1] as string)]
    const cost = 1 + 0.1 / Number(pair[2] ?? 1)
    next[a]?.push({ to: b, cost })
    if (!directed) next[b]?.push({ to: a, cost })
  }
  return { order: NAMES.length, next }
}
const at = (names: string): number[] => Array.from(names, (name) => NAMES.indexOf(name))
const query = (ends: string, more: Partial<PathQuery> = {}): PathQuery => {
  const [from, to] = at(ends) as [number, number]
  return { from, to, via: [], avoid: [], count: 10, ...more }
}
const found = (graph: PairGraph, asked: PathQuery): string[] =>
  findPaths(graph, asked).map(({ nodes }) => nodes.map((node) => NAMES[node]).join(''))

// Two short ways from a to d, a longer one through e and f, and g at the end of nothing.
const GRAPH = graphOf(['ab', 'bd', 'ac2', 'cd', 'ae', 'ef', 'fd', 'dg', 'bc'])

describe('k shortest', () => {
  test('fewest steps first, of as many the better supported; none passes an entity twice', () => {
    expect(found(GRAPH, query('ad'))).toEqual(['acd', 'abd', 'acbd', 'abcd', 'aefd'])
  })

  test('no more than are wanted', () => {
    expect(found(GRAPH, query('ad', { count: 2 }))).toEqual(['acd', 'abd'])
  })

  test.each([
    ['ah', []],
    ['aa', []],
    ['dg', ['dg']],
  ])('%s: %j', (ends, paths) => {
    expect(found(GRAPH, query(ends))).toEqual(paths)
  })

  test('as many as brute force finds, in the same order of steps', () => {
    const pairs = [...NAMES].flatMap((a, i) =>
      [...NAMES].slice(i + 1).flatMap((b, j) => ((i * 7 + j * 3) % 4 < 2 ? [a + b] : [])),
    )
    const graph = graphOf(pairs)
    const all: string[] = []
    const walk = (path: string): void => {
      if (path.endsWith('h')) all.push(path)
      else
        for (const { to } of graph.next[NAMES.indexOf(path.at(-1) as string)] ?? [])
          if (!path.includes(NAMES[to] as string)) walk(path + NAMES[to])
    }
    walk('a')
    const ours = found(graph, query('ah', { count: 1000 }))
    expect(new Set(ours)).toEqual(new Set(all))
    expect(ours).toHaveLength(all.length)
    expect(ours.map(({ length }) => length)).toEqual(all.map(({ length }) => length).sort((a, b) => a - b))
  })
})

test('one way only, where steps are directed', () => {
  const graph = graphOf(['ab', 'bd', 'dc', 'ca'], true)
  expect([found(graph, query('ad')), found(graph, query('da'))]).toEqual([['abd'], ['dca']])
})

describe('via and avoid', () => {
  test.each([
    ['e', '', ['aefd']],
    ['b', '', ['abd', 'acbd', 'abcd']],
    ['cb', '', ['acbd', 'abcd']],
    ['', 'c', ['abd', 'aefd']],
    ['', 'bc', ['aefd']],
    ['b', 'c', ['abd']],
    ['', 'bce', []],
    ['', 'd', []],
    ['g', '', []],
    ['b', 'b', []],
  ])('via %j, avoiding %j', (via, avoid, paths) => {
    expect(found(GRAPH, query('ad', { via: at(via), avoid: at(avoid) }))).toEqual(paths)
  })
})
