// What must be known of relations to add triples, and to read graphs that say it nowhere.
import type { RelationKinds } from '@silkgraph/extractor/curate'
import type { KnowledgeGraph } from '../source/result.ts'

/** Relations that data/ontology.yaml marks symmetric, and those whose object is a literal. */
const SYMMETRIC: readonly string[] = ['met_with', 'partner_of', 'cooperates_with']
const LITERAL: readonly string[] = ['occurred_on', 'opened_on', 'has_value']

/** @param known - Relations that may be added though the graph has none of them. */
export function relationKinds(graph: KnowledgeGraph, known: Iterable<string>): RelationKinds {
  const kinds = new Map<string, { symmetric: boolean; literal: boolean }>()
  for (const relation of known)
    kinds.set(relation, { symmetric: SYMMETRIC.includes(relation), literal: LITERAL.includes(relation) })
  graph.forEachEdge((_, { relation }, _s, _t, _sa, _ta, undirected) => {
    if (!kinds.has(relation)) kinds.set(relation, { symmetric: undirected, literal: false })
  })
  graph.forEachNode((_, { facts }) => {
    for (const { relation } of facts) if (!kinds.has(relation)) kinds.set(relation, { symmetric: false, literal: true })
  })
  return Object.fromEntries(kinds)
}
