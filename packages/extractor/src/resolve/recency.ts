// Who or what an article named last: asked by every 两国 and 双方 of a text, in the order in which they stand in it.
import type { Document, NameMention } from '../model/index.ts'
import type { Cluster } from './name-clusters.ts'

/** More are never asked for: 十国元首. */
const KEPT = 10

/** One mention of a cluster. */
export interface Naming {
  readonly cluster: Cluster
  readonly mention: NameMention
}

export const namingsOf = (clusters: readonly Cluster[]): readonly Naming[] =>
  clusters.flatMap((cluster) => cluster.mentions.map((mention) => ({ cluster, mention })))

interface Named {
  readonly start: number
  readonly end: number
  readonly article: number
  readonly cluster: Cluster
}

/**
 * The clusters named last before a place in the text. Questions that come in the text's order take time linear in the
 * mentions, whatever their number.
 */
export class Recency {
  readonly #named: readonly Named[]
  readonly #keyOf: (cluster: Cluster) => unknown
  #next = 0
  #asked = 0
  /** The latest first, one a key, all of one article. */
  #latest: Named[] = []

  /** @param keyOf - Of the clusters of one key only the one named last counts. */
  constructor(doc: Document, namings: readonly Naming[], keyOf: (cluster: Cluster) => unknown = (c) => c) {
    this.#keyOf = keyOf
    this.#named = namings
      .map(({ cluster, mention: { start, end, sentence } }): Named => {
        return { start, end, article: doc.sentences[sentence]!.article, cluster }
      })
      .sort((a, b) => a.start - b.start)
  }

  /** Up to `count` (at most 10) clusters that `article` names before `offset`, the latest first. */
  before(offset: number, article: number, count: number): readonly Cluster[] {
    if (offset < this.#asked) [this.#next, this.#latest] = [0, []]
    this.#asked = offset
    for (; this.#next < this.#named.length; this.#next++) {
      const named = this.#named[this.#next]!
      if (named.end > offset) break
      const key = this.#keyOf(named.cluster)
      const others = this.#latest.filter((n) => n.article === named.article && this.#keyOf(n.cluster) !== key)
      this.#latest = [named, ...others.slice(0, KEPT - 1)]
    }
    return this.#latest[0]?.article === article ? this.#latest.slice(0, count).map((n) => n.cluster) : []
  }
}
