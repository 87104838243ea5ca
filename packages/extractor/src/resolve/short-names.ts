// 中, 哈, 土: which place a one-character name means, by the places that the article (or the document) names in full.
import type { Document, GazetteerEntry, NameMention } from '../model/index.ts'
import { type Cluster, isShortName } from './name-clusters.ts'

/** Entries by short name, the most usual reading first. */
export type ShortNames = ReadonlyMap<string, readonly GazetteerEntry[]>

/** Short names that, where they are read at all (来华, 在京), mean one place only. */
const CLEAR = new Set(['华', '京', '沪', '渝', '港', '澳'])

/** Adds each one-character mention to the cluster of the place it means: one named in full, or the home country. */
export function resolveShortNames(doc: Document, clusters: Cluster[], shorts: ShortNames, home: string): void {
  const mentions = doc.mentions.filter((m): m is NameMention => m.kind === 'name' && isShortName(m))
  for (const mention of mentions) {
    const entries = shorts.get(mention.text) ?? []
    const article = doc.sentences[mention.sentence]!.article
    const named = entries.filter((e) => clusters.some((c) => c.entry === e))
    const entry =
      named.find((e) => clusters.some((c) => c.entry === e && inArticle(doc, c, article))) ??
      named[0] ??
      entries.find((e) => e.name === home || CLEAR.has(mention.text))
    if (!entry) continue
    const cluster = clusters.find((c) => c.entry === entry)
    if (cluster) {
      cluster.mentions.push(mention)
      cluster.mentions.sort((a, b) => a.start - b.start)
    } else clusters.push({ type: entry.type, name: entry.name, entry, mentions: [mention], reasons: [] })
  }
}

function inArticle(doc: Document, cluster: Cluster, article: number): boolean {
  return cluster.mentions.some((m) => doc.sentences[m.sentence]!.article === article)
}
