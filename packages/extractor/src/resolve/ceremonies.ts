// 开通仪式 without a name: the ceremony named before, else that of the thing that was just opened or founded.
import type { Document, EntityType, GroupMention } from '../model/index.ts'
import type { Cluster } from './name-clusters.ts'

const OPENED: ReadonlySet<EntityType> = new Set(['facility', 'organization', 'initiative', 'product', 'event'])
/** How far back (in sentences) the thing may stand. */
const REACH = 2

/** The event that a bare ceremony is; null where the text names none. */
export function ceremonyOf(group: GroupMention, doc: Document, clusters: readonly Cluster[]): Cluster | null {
  const article = doc.sentences[group.sentence]!.article
  const named = clusters.filter(
    (c) =>
      c.type === 'event' &&
      c.name.endsWith(group.text) &&
      (c.mentions.length === 0 || c.mentions.some((m) => doc.sentences[m.sentence]!.article === article)),
  )
  return named.length === 1 ? named[0]! : null
}

/** Makes the events of bare ceremonies whose thing the text before names: X开通。…出席开通仪式。 */
export function addCeremonies(doc: Document, clusters: Cluster[]): void {
  for (const group of doc.mentions) {
    if (group.kind !== 'group' || group.foundBy !== 'group-ceremony' || ceremonyOf(group, doc, clusters)) continue
    const act = group.text.slice(0, 2)
    const thing = clusters.find(
      (c) =>
        OPENED.has(c.type) &&
        c.mentions.some((m) => {
          const sentence = doc.sentences[m.sentence]!
          const near = group.sentence - m.sentence
          return (
            near >= 0 &&
            near <= REACH &&
            m.end <= group.start &&
            sentence.article === doc.sentences[group.sentence]!.article &&
            sentence.text.slice(m.to, m.to + (c.type === 'event' ? 16 : 8)).includes(act)
          )
        }),
    )
    if (thing)
      clusters.push({
        type: 'event',
        name: `${thing.name}${group.text}`,
        entry: null,
        mentions: [],
        reasons: ['ceremony of the thing named before'],
      })
  }
}
