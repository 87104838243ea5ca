// Which nodes and edges are in view: the scope (best supported, or all) less what the legend hides.

import type { KnowledgeGraph } from '../source/result.ts'
import type { ViewState } from '../state/view-state.ts'
import { START_SIZE } from './support.ts'

export interface Visible {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

export interface Count {
  readonly shown: number
  readonly total: number
}

type Scope = Pick<ViewState, 'scope' | 'added'>
type Filters = Pick<ViewState, 'hiddenTypes' | 'hiddenRelations' | 'hideUnconnected'>

/** Ids in scope, before filters. @param ranked - All ids, best supported first. */
export function scopeOf(ranked: readonly string[], { scope, added }: Scope): ReadonlySet<string> {
  if (scope === 'all' || ranked.length <= START_SIZE) return new Set(ranked)
  return new Set([...ranked.slice(0, START_SIZE), ...added])
}

export function visibleOf(graph: KnowledgeGraph, scope: ReadonlySet<string>, filters: Filters): Visible {
  const types = new Set(filters.hiddenTypes)
  const relations = new Set(filters.hiddenRelations)
  const nodes = new Set<string>()
  for (const node of scope) {
    if (!graph.hasNode(node) || types.has(graph.getNodeAttribute(node, 'type'))) continue
    if (!filters.hideUnconnected || graph.degree(node) > 0) nodes.add(node)
  }
  const edges = new Set<string>()
  graph.forEachEdge((edge, { relation }, source, target) => {
    if (nodes.has(source) && nodes.has(target) && !relations.has(relation)) edges.add(edge)
  })
  return { nodes, edges }
}

/** Per type of entity: how many are in view, and how many there are. */
export function countTypes(graph: KnowledgeGraph, { nodes }: Visible): Map<string, Count> {
  return tally(graph.mapNodes((node, { type }) => ({ key: type, shown: nodes.has(node) })))
}

/** Per relation drawn as an edge: how many are in view, and how many there are. */
export function countRelations(graph: KnowledgeGraph, { edges }: Visible): Map<string, Count> {
  return tally(graph.mapEdges((edge, { relation }) => ({ key: relation, shown: edges.has(edge) })))
}

/** Entities in view, and in all, that no triple joins to another. */
export function countUnconnected(graph: KnowledgeGraph, { nodes }: Visible): Count {
  const unconnected = graph.filterNodes((node) => graph.degree(node) === 0)
  return { shown: unconnected.filter((node) => nodes.has(node)).length, total: unconnected.length }
}

function tally(items: readonly { readonly key: string; readonly shown: boolean }[]): Map<string, Count> {
  const counts = new Map<string, { shown: number; total: number }>()
  for (const { key, shown } of items) {
    const count = counts.get(key) ?? { shown: 0, total: 0 }
    count.total += 1
    if (shown) count.shown += 1
    counts.set(key, count)
  }
  return counts
}
