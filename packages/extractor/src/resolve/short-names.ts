// 中, 哈, 土: which place a one-character name means, by the places that the article (or the document) names in full.
import type { Document, GazetteerEntry } from '../model/index.ts'
import { type Cluster, isShortName } from './name-clusters.ts'

/** Entries by short name, the most usual reading first. */
export type ShortNames = ReadonlyMap<string, readonly GazetteerEntry[]>

/** Short names that, where they are read at all (来华, 在京), mean one place only. */
const CLEAR = new Set(['华', '京', '沪', '渝', '港', '澳'])

/** Adds each one-character mention to the cluster of the place it means: one named in full, or the home country. */
export function resolveShortNames(doc: Document, clusters: Cluster[], shorts: ShortNames, home: string): void {
  const clusterOf = new Map<GazetteerEntry, Cluster>()
  for (const cluster of clusters)
    if (cluster.entry && !clusterOf.has(cluster.entry)) clusterOf.set(cluster.entry, cluster)
  const articles = new Map<Cluster, Set<number>>()
  const articlesOf = (cluster: Cluster): Set<number> => {
    const known = articles.get(cluster)
    if (known) return known
    const made = new Set(cluster.mentions.map((m) => doc.sentences[m.sentence]!.article))
    articles.set(cluster, made)
    return made
  }
  const grown = new Set<Cluster>()
  for (const mention of doc.mentions) {
    if (mention.kind !== 'name' || !isShortName(mention)) continue
    const entries = shorts.get(mention.text) ?? []
    const { article } = doc.sentences[mention.sentence]!
    const named = entries.filter((e) => clusterOf.has(e))
    const entry =
      named.find((e) => articlesOf(clusterOf.get(e)!).has(article)) ??
      named[0] ??
      entries.find((e) => e.name === home || CLEAR.has(mention.text))
    if (!entry) continue
    const known = clusterOf.get(entry)
    const cluster: Cluster = known ?? { type: entry.type, name: entry.name, entry, mentions: [], reasons: [] }
    if (!known) {
      clusters.push(cluster)
      clusterOf.set(entry, cluster)
    }
    cluster.mentions.push(mention)
    articlesOf(cluster).add(article)
    grown.add(cluster)
  }
  for (const { mentions } of grown) mentions.sort((a, b) => a.start - b.start)
}
