// Names that a user's dictionary knows: one cluster an entity of the dictionary, which no rule joins with another.
import type { Dictionary, DictionaryName } from '../match/dictionary.ts'
import type { Document, EntityType, GazetteerEntry, NameMention } from '../model/index.ts'
import { type CanonicalNames, foldName } from './canonical.ts'
import type { Cluster } from './cluster.ts'

/** Whether a mention is the dictionary's, so that no rule may say what it names. */
export function isOfDictionary(mention: NameMention): boolean {
  return mention.foundBy === 'dictionary'
}

/** Clusters the dictionary's mentions by entity. What the gazetteer knows beside, of the same name and type, stays known. */
export function dictionaryClusters(
  mentions: readonly NameMention[],
  dictionary: Dictionary,
  canonical: CanonicalNames,
): Cluster[] {
  const clusters = new Map<DictionaryName, Cluster>()
  for (const mention of mentions) {
    const known = isOfDictionary(mention) ? dictionary.lookup(mention.name) : null
    if (known === null || known.type === 'none') continue
    const cluster = clusters.get(known) ?? emptyCluster(known, known.type, canonical)
    cluster.mentions.push(mention)
    const facts = cluster.entry ?? cluster.facts ?? sameType(canonical, mention)
    clusters.set(known, facts ? { ...cluster, facts } : cluster)
  }
  return [...clusters.values()]
}

function sameType(canonical: CanonicalNames, { name, type }: NameMention): GazetteerEntry | undefined {
  return canonical.lookup(name).find((entry) => entry.type === type)
}

function emptyCluster(known: DictionaryName, type: EntityType, canonical: CanonicalNames): Cluster {
  const entry = canonical.lookup(known.name).find((e) => e.type === type && e.name === known.name) ?? null
  return { type, name: known.name, entry, known, mentions: [], reasons: [] }
}

/** What the rules found under the very name and type of an entry is the entry's: an id stands for one entity. */
export function joinDictionary(clusters: readonly Cluster[]): Cluster[] {
  const known = new Map(clusters.filter((c) => c.known).map((c) => [idKey(c), c]))
  if (known.size === 0) return [...clusters]
  return clusters.filter((cluster) => {
    const owner = cluster.known ? undefined : known.get(idKey(cluster))
    if (owner === undefined) return true
    for (const mention of cluster.mentions) owner.mentions.push(mention)
    owner.mentions.sort((a, b) => a.start - b.start)
    return false
  })
}

/** Takes away names found inside longer ones where the dictionary has said what stands there. */
export function clearInnerNames(doc: Document, clusters: Cluster[]): void {
  const own = doc.mentions.filter((m): m is NameMention => m.kind === 'name' && isOfDictionary(m))
  if (own.length === 0) return
  const taken: NameMention[][] = doc.sentences.map(() => [])
  for (const mention of own) taken[mention.sentence]!.push(mention)
  const clashes = (m: NameMention) =>
    m.foundBy === 'inside-name' &&
    taken[m.sentence]!.some(
      (o) => m.from < o.to && o.from < m.to && !(m.from <= o.from && o.to <= m.to && m.to - m.from > o.to - o.from),
    )
  for (const [i, cluster] of [...clusters.entries()].reverse()) {
    const clear = cluster.mentions.filter((m) => !clashes(m))
    if (clear.length === cluster.mentions.length) continue
    cluster.mentions.splice(0, cluster.mentions.length, ...clear)
    if (clear.length === 0) clusters.splice(i, 1)
  }
}

const idKey = ({ type, name, entry }: Cluster): string => `${type}:${foldName(entry?.name ?? name)}`
