// Names that stand inside longer names and are things of their own: 太原 in 太原火车站, 国务院 in 国务院联防联控机制.
import type { Document, EntityType, GazetteerEntry, NameMention } from '../model/index.ts'
import { mentionAt } from '../annotate/mention-at.ts'
import { type CanonicalNames, foldName } from './canonical.ts'
import type { Cluster } from './name-clusters.ts'

const OUTER: ReadonlySet<EntityType> = new Set(['organization', 'facility', 'event'])
const INNER: ReadonlySet<EntityType> = new Set(['place', 'organization'])
const LONGEST = 16

/** Gives the places and bodies that begin (or, after 驻, stand in) longer names a cluster and a mention there. */
export function addInnerNames(doc: Document, clusters: Cluster[], canonical: CanonicalNames): void {
  const byName = new Map<string, Cluster>()
  for (const cluster of clusters) byName.set(foldName(cluster.entry?.name ?? cluster.name), cluster)
  for (const outer of [...clusters]) {
    if (!OUTER.has(outer.type)) continue
    for (const mention of [...outer.mentions])
      for (const at of startsOf(mention, canonical)) addInner(doc, outer, mention, at, byName, clusters, canonical)
  }
}

/** Offsets in the mention where an inner name may begin: its head, after 驻, after an inner name. */
function startsOf(mention: NameMention, canonical: CanonicalNames): number[] {
  const starts = [0]
  const posted = mention.text.indexOf('驻')
  if (posted > 0) starts.push(posted + 1)
  const first = longestPrefix(mention.text, 0, canonical)
  if (first) starts.push(first.length)
  return starts
}

function addInner(
  doc: Document,
  outer: Cluster,
  mention: NameMention,
  at: number,
  byName: Map<string, Cluster>,
  clusters: Cluster[],
  canonical: CanonicalNames,
): void {
  const found = longestPrefix(mention.text, at, canonical)
  if (!found || found.length === mention.text.length) return
  const sentence = doc.sentences[mention.sentence]!
  const placed = mentionAt(sentence, mention.sentence, mention.from + at, mention.from + at + found.length)
  const inner: NameMention = { ...placed, kind: 'name', type: found.entry.type, name: placed.text, foundBy: 'inside-name' }
  const key = foldName(found.entry.name)
  const cluster = byName.get(key)
  if (cluster === outer) return
  if (cluster) {
    cluster.mentions.push(inner)
    cluster.mentions.sort((a, b) => a.start - b.start)
    return
  }
  const made: Cluster = { type: found.entry.type, name: found.entry.name, entry: found.entry, mentions: [inner], reasons: [] }
  byName.set(key, made)
  clusters.push(made)
}

function longestPrefix(text: string, at: number, canonical: CanonicalNames): { length: number; entry: GazetteerEntry } | null {
  for (let n = Math.min(LONGEST, text.length - at); n >= 2; n--) {
    const entry = canonical.lookup(text.slice(at, at + n)).find((e) => INNER.has(e.type) && !e.weak)
    // 中国-中亚: a joint that follows makes it one side of a pair, not the place of the thing.
    if (entry && !/^[-—－–·]/.test(text.slice(at + n))) return { length: n, entry }
  }
  return null
}
