// Which nodes and edges are in view: what the filter lets through, of the scope (best supported, or all).
import { allows, type Choice, EVERYTHING, type Filter, isAll } from '../state/filter.ts'
import { dayOfIso } from './date-range.ts'
import { START_SIZE } from './support.ts'
import type { Column, TripleIndex } from './triple-index.ts'

export interface Visible {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/** What the filter lets through, in view or not: a flag for each node and triple of the index. */
export interface Passing {
  readonly nodes: Uint8Array
  /** Triples that pass, with ends that pass. */
  readonly triples: Uint8Array
  /** The same, whatever their date: what the timeline counts. */
  readonly anyTime: Uint8Array
}

export interface Scope {
  readonly scope: 'best' | 'all'
  readonly added: readonly string[]
}

/** Ids in scope, before filters. @param ranked - All ids, best supported first. */
export function scopeOf(ranked: readonly string[], { scope, added }: Scope): ReadonlySet<string> {
  if (scope === 'all' || ranked.length <= START_SIZE) return new Set(ranked)
  return new Set([...ranked.slice(0, START_SIZE), ...added])
}

export interface PassOptions {
  /** Entities that were asked for by name: they stay, with or without a triple that passes. */
  readonly added: readonly string[]
  /** Codes of the articles that name each node; as far as they are known. */
  readonly mentionedIn?: (node: string) => readonly string[]
  /** Community of each node of the index, once computed. */
  readonly communities?: Column | null
}

/** One pass over triples and nodes; 15,000 triples take about a millisecond. */
export function passFilter(index: TripleIndex, filter: Filter, options: PassOptions): Passing {
  const typePasses = table(filter.types, index.types.values)
  const relationPasses = table(filter.relations, index.relations.values)
  const statusPasses = table(filter.statuses, index.statuses.values)
  const articlePasses = table(filter.articles, index.articleIds)
  const { communities } = options
  const communityPasses = communities ? table(filter.communities, communities.values) : undefined
  const from = filter.from === null ? Number.NEGATIVE_INFINITY : dayOfIso(filter.from)
  const to = filter.to === null ? Number.POSITIVE_INFINITY : dayOfIso(filter.to)
  const anyArticle = isAll(filter.articles)

  const nodes = Uint8Array.from(index.nodes, (_, node) => {
    if (!typePasses[index.types.codes[node] as number]) return 0
    return communities && communityPasses && !communityPasses[communities.codes[node] as number] ? 0 : 1
  })
  const triples = new Uint8Array(index.ids.length)
  const anyTime = new Uint8Array(index.ids.length)
  const supported = new Uint8Array(nodes.length)
  for (let row = 0; row < triples.length; row += 1) {
    const [subject, object] = [index.subjects[row] as number, index.objects[row] as number]
    if (!nodes[subject] || (object >= 0 && !nodes[object])) continue
    if (!relationPasses[index.relations.codes[row] as number]) continue
    if (!statusPasses[index.statuses.codes[row] as number]) continue
    if ((index.confidences[row] as number) < filter.minConfidence) continue
    if (!anyArticle && !index.articles[row]?.some((article) => articlePasses[article])) continue
    anyTime[row] = 1
    const first = index.from[row] as number
    const passes = Number.isNaN(first) ? filter.undated : first <= to && (index.to[row] as number) >= from
    if (!passes) continue
    triples[row] = 1
    supported[subject] = 1
    if (object >= 0) supported[object] = 1
  }
  if (narrows(filter)) {
    const added = new Set(options.added)
    // An article that is let through lets through whom it names, with or without a triple.
    const byArticle = !narrows({ ...filter, articles: EVERYTHING.articles })
    for (let node = 0; node < nodes.length; node += 1) {
      const id = index.nodes[node] as string
      if (!nodes[node] || supported[node] || added.has(id)) continue
      const named =
        byArticle && (options.mentionedIn?.(id).some((article) => allows(filter.articles, article)) ?? false)
      if (!named) nodes[node] = 0
    }
  }
  return { nodes, triples, anyTime }
}

/** Filters of triples that take entities with them; types and relations do not. */
function narrows({ articles, statuses, minConfidence, from, to, undated }: Filter): boolean {
  return !isAll(articles) || !isAll(statuses) || minConfidence > 0 || from !== null || to !== null || !undated
}

const table = (choice: Choice, values: readonly string[]): readonly boolean[] => {
  if (isAll(choice)) return values.map(() => true)
  const chosen = new Set(choice.values)
  return values.map((value) => chosen.has(value) === (choice.mode === 'only'))
}

/** @param unconnected - False to leave out entities that no edge in view joins to another, save those added. */
export function visibleOf(
  index: TripleIndex,
  passing: Passing,
  scope: ReadonlySet<string>,
  { unconnected, added }: { readonly unconnected: boolean; readonly added: readonly string[] },
): Visible {
  const inView = Uint8Array.from(index.nodes, (id, node) => (passing.nodes[node] && scope.has(id) ? 1 : 0))
  const edges = new Set<string>()
  const joined = new Uint8Array(inView.length)
  for (let row = 0; row < index.edges; row += 1) {
    const [source, target] = [index.subjects[row] as number, index.objects[row] as number]
    if (!passing.triples[row] || !inView[source] || !inView[target]) continue
    edges.add(index.ids[row] as string)
    if (source === target) continue
    joined[source] = 1
    joined[target] = 1
  }
  const kept = new Set(added)
  const nodes = new Set<string>()
  for (const id of scope) {
    const node = index.nodeOf.get(id)
    if (node === undefined || !inView[node]) continue
    if (unconnected || joined[node] || kept.has(id)) nodes.add(id)
  }
  return { nodes, edges }
}

export const NOTHING: Visible = { nodes: new Set(), edges: new Set() }
