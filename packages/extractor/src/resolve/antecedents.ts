// 他, 她, 其 in the sentence that names who is meant. What two names could fill stays open.
import type { Document, GroupMention, NameMention } from '../model/index.ts'
import type { Cluster } from './cluster.ts'

interface Naming {
  readonly cluster: Cluster
  readonly mention: NameMention
}

/** Where persons and bodies are named, by sentence. */
export type NamedBySentence = ReadonlyMap<number, readonly Naming[]>

/** Lists the namings of persons and bodies, those of each sentence together. */
export function namedBySentence(clusters: readonly Cluster[]): NamedBySentence {
  const named = new Map<number, Naming[]>()
  for (const cluster of clusters) {
    if (cluster.type !== 'person' && cluster.type !== 'organization') continue
    for (const mention of cluster.mentions) {
      const here = named.get(mention.sentence)
      if (here) here.push({ cluster, mention })
      else named.set(mention.sentence, [{ cluster, mention }])
    }
  }
  return named
}

/** A sentence that names more is no help, however long it is. */
const MOST = 40

/** The only person (of 其, also the only body) that the sentence names before the pronoun; empty where there are more. */
export function antecedentOf(group: GroupMention, doc: Document, named: NamedBySentence): readonly Cluster[] {
  const all = named.get(group.sentence) ?? []
  if (all.length > MOST) return []
  const before = all.filter(
    ({ cluster, mention }) => mention.to <= group.from && (group.text === '其' || cluster.type === 'person'),
  )
  const meant = new Set(before.map(({ cluster }) => cluster))
  if (meant.size !== 1) return []
  const last = Math.max(...before.map(({ mention }) => mention.to))
  // In a quotation that opens between the two, 他 is somebody else.
  const between = doc.sentences[group.sentence]!.text.slice(last, group.from)
  return between.lastIndexOf('“') > between.lastIndexOf('”') ? [] : [...meant]
}
