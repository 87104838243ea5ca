// What follows from how the graph is gone about: folded edges, what stands out, and the paths asked for.
import { computed, type ReadonlySignal } from '@preact/signals'
import { type DisplayGraph, parallelPairs } from '../graph/display.ts'
import { type Folding, foldEdges, NO_FOLDING } from '../graph/folding.ts'
import { withinHops } from '../graph/hops.ts'
import { pairGraph } from '../graph/pair-graph.ts'
import { type PathView, pathView } from '../graph/path-view.ts'
import { findPaths } from '../graph/paths.ts'
import type { TripleIndex } from '../graph/triple-index.ts'
import type { Passing, Visible } from '../graph/visible.ts'
import type { KnowledgeGraph } from '../source/result.ts'
import type { Exploring } from './exploring.ts'

/** What keeps its colour while the rest is dimmed. */
export interface Spotlight extends Visible {
  /** A path is traced in the accent's colour; the surroundings of an entity are only left undimmed. */
  readonly kind: 'path' | 'focus'
}

export interface Exploration {
  readonly folding: ReadonlySignal<Folding>
  /** Every pair that more than one triple joins in the drawing. */
  readonly pairs: ReadonlySignal<ReadonlyMap<string, readonly string[]>>
  readonly spotlight: ReadonlySignal<Spotlight | null>
  /** Paths for each two of the chosen ends, in one list. */
  readonly paths: ReadonlySignal<readonly PathView[]>
  /** Place of an entity in the order of support. */
  readonly rankOf: ReadonlySignal<(id: string) => number>
}

export interface Given {
  readonly exploring: ReadonlySignal<Exploring>
  readonly graph: ReadonlySignal<KnowledgeGraph | null>
  readonly index: ReadonlySignal<TripleIndex | null>
  readonly passing: ReadonlySignal<Passing | null>
  readonly visible: ReadonlySignal<Visible>
  readonly display: ReadonlySignal<DisplayGraph | null>
  readonly ranked: ReadonlySignal<readonly string[]>
}

export function deriveExploration({ exploring, graph, index, passing, visible, display, ranked }: Given): Exploration {
  // Each by itself, so that choosing a path folds nothing anew.
  const unfolded = computed(() => exploring.value.unfolded)
  const focus = computed(() => exploring.value.focus)
  const asked = computed(() => exploring.value.paths)
  const ends = computed(() => asked.value.ends)
  const via = computed(() => asked.value.via)
  const avoid = computed(() => asked.value.avoid)
  const directed = computed(() => asked.value.directed)
  const count = computed(() => asked.value.count)

  const pairs = computed(() => (display.value === null ? new Map<string, string[]>() : parallelPairs(display.value)))
  const folding = computed(() => {
    const rows = index.value
    if (rows === null) return NO_FOLDING
    const sourcesOf = (edge: string): readonly number[] => rows.articles[rows.rowOf.get(edge) ?? -1] ?? []
    return foldEdges(pairs.value, { visible: visible.value.edges, unfolded: unfolded.value, sourcesOf })
  })
  const ways = computed(() => {
    const [current, rows, flags] = [graph.value, index.value, passing.value]
    if (current === null || rows === null || flags === null || ends.value.length < 2) return null
    return pairGraph(rows, {
      passing: flags,
      directed: directed.value,
      isSymmetric: (edge) => current.isUndirected(edge),
    })
  })
  const paths = computed<readonly PathView[]>(() => {
    const [current, rows, flags, pairsOf] = [graph.value, index.value, passing.value, ways.value]
    if (current === null || rows === null || flags === null || pairsOf === null) return []
    const numbers = (ids: readonly string[]): number[] => ids.flatMap((id) => rows.nodeOf.get(id) ?? [])
    const stops = numbers(ends.value)
    const found: PathView[] = []
    for (const [i, from] of stops.entries())
      for (const to of stops.slice(i + 1)) {
        const query = { from, to, via: numbers(via.value), avoid: numbers(avoid.value), count: count.value }
        for (const { nodes } of findPaths(pairsOf, query)) found.push(pathView(current, rows, flags, nodes))
      }
    return found
  })
  const spotlight = computed<Spotlight | null>(() => {
    const { open, chosen } = asked.value
    if (open && ends.value.length > 1 && paths.value.length > 0) {
      const lit = chosen === null ? paths.value : paths.value.slice(chosen, chosen + 1)
      return {
        kind: 'path',
        nodes: new Set(lit.flatMap(({ nodes }) => nodes)),
        edges: new Set(lit.flatMap(({ steps }) => steps.flatMap(({ statements }) => statements.map(({ id }) => id)))),
      }
    }
    const [centre, rows] = [focus.value, index.value]
    if (centre === null || rows === null) return null
    const near = withinHops(rows, visible.value, centre.id, centre.hops)
    return near.nodes.size === 0 ? null : { kind: 'focus', ...near }
  })
  const rankOf = computed(() => {
    const places = new Map(ranked.value.map((id, place) => [id, place]))
    return (id: string): number => places.get(id) ?? places.size
  })
  return { folding, pairs, spotlight, paths, rankOf }
}
