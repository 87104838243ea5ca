// Names that a user's dictionary knows: one cluster an entity of the dictionary, which no rule joins with another.
import type { Dictionary, DictionaryName } from '../match/dictionary.ts'
import type { Document, EntityType, GazetteerEntry, NameMention } from '../model/index.ts'
import { type CanonicalNames, foldName } from './canonical.ts'
import type { Cluster } from './cluster.ts'

/** Whether a mention is the dictionary's, so that no rule may say what it names. */
export function isOfDictionary(mention: NameMention): boolean {
  return mention.foundBy === 'dictionary'
}

/** Clusters mentions of the dictionary's names by entity. What the gazetteer knows beside, of the same name and type, stays known. */
export function dictionaryClusters(
  mentions: readonly NameMention[],
  dictionary: Dictionary,
  canonical: CanonicalNames,
): Cluster[] {
  const clusters = new Map<DictionaryName, Cluster>()
  for (const mention of mentions) {
    const known = dictionary.lookup(mention.name)
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

/** What the dictionary says of names that were found inside longer ones: nothing else is named where it has an entry. */
export function settleInnerNames(
  doc: Document,
  clusters: Cluster[],
  dictionary: Dictionary,
  canonical: CanonicalNames,
): void {
  const clashes = clashFinder(doc)
  const moved: NameMention[] = []
  const settled = clusters.filter((cluster) => {
    const own = cluster.mentions.filter((m) => {
      if (m.foundBy !== 'inside-name') return true
      const known = dictionary.lookup(m.name)
      if (clashes(m)) return false
      if (known !== null && known !== cluster.known) moved.push(m)
      return known === null || known === cluster.known
    })
    if (own.length === cluster.mentions.length) return true
    cluster.mentions.length = 0
    for (const m of own) cluster.mentions.push(m)
    return own.length > 0
  })
  const byName = new Map(settled.map((cluster) => [cluster.known, cluster]))
  for (const own of dictionaryClusters(moved, dictionary, canonical)) {
    const cluster = byName.get(own.known)
    if (cluster) for (const m of own.mentions) cluster.mentions.push(m)
    else settled.push(own)
    cluster?.mentions.sort((a, b) => a.start - b.start)
  }
  clusters.length = 0
  for (const cluster of settled) clusters.push(cluster)
}

/** Tells whether a name shares text with an entry's mention, and lies neither around it nor inside it. */
function clashFinder(doc: Document): (m: NameMention) => boolean {
  const entryAt: NameMention[][] = doc.sentences.map(() => [])
  for (const m of doc.mentions)
    if (m.kind === 'name' && isOfDictionary(m)) for (let i = m.from; i < m.to; i++) entryAt[m.sentence]![i] = m
  return (m) => entryAt[m.sentence]!.slice(m.from, m.to).some((entry) => clash(m, entry))
}

function clash(m: NameMention, entry: NameMention): boolean {
  return (m.from <= entry.from && entry.to <= m.to) === (entry.from <= m.from && m.to <= entry.to)
}

const idKey = ({ type, name, entry }: Cluster): string => `${type}:${foldName(entry?.name ?? name)}`
