// 新闻发布会 without a name: that of the body or conference that holds it. 商务部今天举行新闻发布会 -> 商务部新闻发布会.
import type { Document, EntityType, NameMention } from '../model/index.ts'
import { ceremonyOf } from './ceremonies.ts'
import type { Cluster } from './name-clusters.ts'

const HOLDERS: ReadonlySet<EntityType> = new Set(['organization', 'event'])
/** Who holds a feast where no body does. */
const HOSTS: ReadonlySet<EntityType> = new Set(['place'])
/** Between the holder and what is held; the day may stand in brackets. */
const HOLDS = /^(?:[^，。；（）()]|[（(][^（）()]*[）)])*(?:举行|召开|举办)[^，。；]{0,12}$/

/** 新西兰各界举行的欢迎宴会. */
const HOSTED = /^[^，。；]{0,8}(?:举行|召开|举办)的?$/

/** Makes the events of bare briefings whose holder the sentence names. */
export function addBriefings(doc: Document, clusters: Cluster[]): void {
  const names = doc.mentions.filter((m): m is NameMention => m.kind === 'name')
  for (const group of doc.mentions) {
    if (group.kind !== 'group' || group.foundBy !== 'group-briefing' || ceremonyOf(group, doc, clusters)) continue
    const { text } = doc.sentences[group.sentence]!
    const last = (types: ReadonlySet<EntityType>, holds: RegExp): NameMention | null =>
      names
        .filter(
          (m) =>
            types.has(m.type) &&
            m.sentence === group.sentence &&
            m.to <= group.from &&
            holds.test(text.slice(m.to, group.from)),
        )
        .reduce<NameMention | null>((found, m) => (found && found.to >= m.to ? found : m), null)
    const holder = last(HOLDERS, HOLDS) ?? (group.text.startsWith('欢迎') ? last(HOSTS, HOSTED) : null)
    if (holder)
      clusters.push({
        type: 'event',
        name: `${holder.name}${group.text}`,
        entry: null,
        mentions: [],
        reasons: ['briefing of the body that holds it'],
      })
  }
}
