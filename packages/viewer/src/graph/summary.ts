// The corpus at a glance: what the right side says while nothing is selected.
import type { KnowledgeGraph, Result } from '../source/result.ts'

export interface Ranked {
  readonly key: string
  readonly count: number
}

export interface Summary {
  readonly documents: number
  readonly articles: number
  readonly entities: number
  readonly triples: number
  readonly sentences: number
  /** Entities with most evidence sentences. */
  readonly top: readonly Ranked[]
  readonly relations: readonly Ranked[]
  /** Years of dated triples, ascending. */
  readonly years: readonly Ranked[]
}

const TOP = 12

export function summarise(result: Result, ranked: readonly string[]): Summary {
  const { graph, documents } = result
  const relations = new Map<string, number>()
  const years = new Map<string, number>()
  const seenDocuments = new Set<string>()
  const articles = new Set<string>()
  const sentences = new Set<string>()
  const support = new Map<string, Set<string>>()
  let facts = 0
  forEachTriple(graph, (ends, relation, date, sources) => {
    relations.set(relation, (relations.get(relation) ?? 0) + 1)
    const year = /^-?\d{4}/.exec(date ?? '')?.[0]
    if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1)
    for (const { doc, article, start } of sources) {
      seenDocuments.add(doc)
      articles.add(article)
      const sentence = `${doc} ${start}`
      sentences.add(sentence)
      for (const end of ends) {
        const supporting = support.get(end)
        if (supporting === undefined) support.set(end, new Set([sentence]))
        else supporting.add(sentence)
      }
    }
  })
  graph.forEachNode((_, attributes) => {
    facts += attributes.facts.length
  })
  for (const doc of documents.values()) for (const { id } of doc.articles) articles.add(id)
  return {
    documents: documents.size || seenDocuments.size,
    articles: articles.size,
    entities: graph.order,
    triples: graph.size + facts,
    sentences: sentences.size,
    top: ranked
      .map((key) => ({ key, count: support.get(key)?.size ?? 0 }))
      .sort((a, b) => b.count - a.count)
      .slice(0, TOP),
    relations: byCount(relations).slice(0, TOP),
    years: byCount(years).sort((a, b) => a.key.localeCompare(b.key)),
  }
}

type Source = { readonly doc: string; readonly article: string; readonly start: number }

function forEachTriple(
  graph: KnowledgeGraph,
  visit: (ends: readonly string[], relation: string, date: string | undefined, sources: readonly Source[]) => void,
): void {
  graph.forEachEdge((_, { relation, date, sources }, source, target) =>
    visit([source, target], relation, typeof date === 'string' ? date : undefined, sources),
  )
  graph.forEachNode((node, { facts }) => {
    for (const fact of facts) visit([node], fact.relation, fact.qualifiers.date ?? fact.value.date, fact.evidence)
  })
}

const byCount = (counts: ReadonlyMap<string, number>): Ranked[] =>
  [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
