// Entities and the pairs that triples join: what paths are searched in. Entities are numbers here, as in the index.
import type { TripleIndex } from './triple-index.ts'
import type { Passing } from './visible.ts'

export interface PairGraph {
  readonly order: number
  /** For each entity, those that a step leads to, by number. */
  readonly next: readonly (readonly Step[])[]
}

export interface Step {
  readonly to: number
  /** From 1 to 1.1: the better supported of two ways of as many steps is the shorter one. */
  readonly cost: number
}

export interface PairOptions {
  readonly passing: Passing
  /** Steps lead from subject to object only, save along symmetric relations. */
  readonly directed: boolean
  readonly isSymmetric: (edge: string) => boolean
}

/** Less than a step in ten, so that no path of up to ten steps loses to a longer one. */
const DOUBT = 0.1

export function pairGraph(index: TripleIndex, { passing, directed, isSymmetric }: PairOptions): PairGraph {
  const sources = index.nodes.map(() => new Map<number, Set<number>>())
  const join = (from: number, to: number, row: number): void => {
    const known = sources[from]?.get(to) ?? new Set<number>()
    for (const article of index.articles[row] ?? []) known.add(article)
    sources[from]?.set(to, known)
  }
  for (let row = 0; row < index.edges; row += 1) {
    const [subject, object] = [index.subjects[row] as number, index.objects[row] as number]
    if (!passing.triples[row] || subject === object) continue
    join(subject, object, row)
    if (!directed || isSymmetric(index.ids[row] as string)) join(object, subject, row)
  }
  const next = sources.map((pairs) =>
    [...pairs].map(([to, known]) => ({ to, cost: 1 + DOUBT / Math.max(1, known.size) })).sort((a, b) => a.to - b.to),
  )
  return { order: next.length, next }
}
