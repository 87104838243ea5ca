// What an entity could bring into view: its neighbours out of view, by relation.

import type { TripleIndex } from './triple-index.ts'
import type { Passing } from './visible.ts'

export interface ExpandGroup {
  readonly relation: string
  /** A triple of the group, which knows the relation's name. */
  readonly example: string
  /** Neighbours out of view, best supported first. */
  readonly hidden: readonly string[]
}

export interface ExpandOptions {
  readonly passing: Passing
  readonly inView: ReadonlySet<string>
  /** Place in the order of support, from 0. */
  readonly rankOf: (id: string) => number
}

/** Relations that lead out of view, the one that leads to most first. Only triples that pass the filter count. */
export function expandGroups(
  index: TripleIndex,
  id: string,
  { passing, inView, rankOf }: ExpandOptions,
): ExpandGroup[] {
  const node = index.nodeOf.get(id)
  const groups = new Map<string, { relation: string; example: string; hidden: Set<string> }>()
  for (let row = 0; row < index.edges; row += 1) {
    const [subject, object] = [index.subjects[row] as number, index.objects[row] as number]
    if ((subject !== node && object !== node) || !passing.triples[row]) continue
    const other = index.nodes[subject === node ? object : subject] as string
    if (inView.has(other)) continue
    const relation = index.relations.values[index.relations.codes[row] as number] as string
    const group = groups.get(relation) ?? { relation, example: index.ids[row] as string, hidden: new Set<string>() }
    group.hidden.add(other)
    groups.set(relation, group)
  }
  return [...groups.values()]
    .map((group) => ({ ...group, hidden: [...group.hidden].sort((a, b) => rankOf(a) - rankOf(b)) }))
    .sort((a, b) => b.hidden.length - a.hidden.length || (a.relation < b.relation ? -1 : 1))
}
