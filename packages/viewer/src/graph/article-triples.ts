// The triples that an article supports, sentence by sentence: what the reader marks, and leads from to the graph.
import type { KnowledgeGraph, Span } from '../source/result.ts'
import type { Statement } from './statements.ts'
import { articleKey, type TripleIndex } from './triple-index.ts'
import { statementAt } from './triple-rows.ts'

export interface Support extends Span {
  readonly triples: readonly { readonly statement: Statement; readonly evidence: number }[]
}

export interface ArticleTriples {
  /** Sentences that support a triple that passes, by their end. */
  readonly supports: readonly Support[]
  readonly passing: number
  readonly total: number
}

/** @param key - Id of the article; of the document where it is not cut into articles. */
export function articleTriples(
  graph: KnowledgeGraph,
  index: TripleIndex,
  flags: Uint8Array,
  key: string,
): ArticleTriples {
  const article = index.articleOf.get(key)
  const places = new Map<
    string,
    { start: number; end: number; triples: { statement: Statement; evidence: number }[] }
  >()
  let [passing, total] = [0, 0]
  for (const [row, articles] of index.articles.entries()) {
    if (article === undefined || !articles.includes(article)) continue
    total += 1
    if (!flags[row]) continue
    passing += 1
    const statement = statementAt(graph, index, row)
    for (const [evidence, source] of statement.sources.entries()) {
      if (articleKey(source) !== key) continue
      const { start, end } = source
      const place = places.get(`${start} ${end}`) ?? { start, end, triples: [] }
      place.triples.push({ statement, evidence })
      places.set(`${start} ${end}`, place)
    }
  }
  return { supports: [...places.values()].sort((a, b) => a.end - b.end), passing, total }
}
