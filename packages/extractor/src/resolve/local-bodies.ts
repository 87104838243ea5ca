// 市委, 省政府 and their like are of the place that the article is about: without it, bodies of two cities would be one.
import type { Document } from '../model/index.ts'
import { absorb, type Cluster } from './cluster.ts'

const LOCAL =
  /^([市省区县州])(?:委|政府|人民政府|人大|人大常委会|政协|纪委|纪委监委|委办公厅|委宣传部|委组织部|委统战部|公安局|教育局|卫健委|发改委)$/

/** Kinds of places that the first character may mean. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  市: ['city', 'municipality', 'capital'],
  省: ['province'],
  区: ['district'],
  县: ['county'],
  州: ['prefecture'],
}

/** Gives bodies without a place the one place of their level that the document dwells on, and joins them with its own. */
export function placeLocalBodies(clusters: readonly Cluster[], doc: Document): void {
  const places = new Map<string, Cluster | null>()
  for (const body of clusters) {
    const level = LOCAL.exec(body.name)?.[1]
    if (!level || body.known || body.type !== 'organization' || body.mentions.length === 0) continue
    if (!places.has(level)) places.set(level, dwelling(clusters, KINDS[level] ?? [], doc))
    const place = places.get(level)
    if (!place) continue
    const stem = place.name.endsWith(level) ? place.name.slice(0, -1) : place.name
    const name = `${stem}${body.name}`
    const own = clusters.find((c) => c !== body && c.type === body.type && c.name === name && c.mentions.length > 0)
    if (own) {
      absorb(own, body, 'of the place that the document is about')
      own.mentions.sort((a, b) => a.start - b.start)
    } else {
      body.name = name
      body.entry = null
      body.reasons.push(`${body.mentions[0]!.name}: of ${place.name}, the place that the document is about`)
    }
  }
}

/** The place of those kinds that is in the title, else the one named more than twice as often as any other. */
function dwelling(clusters: readonly Cluster[], kinds: readonly string[], doc: Document): Cluster | null {
  const places = clusters.filter(
    (c) => c.type === 'place' && kinds.includes((c.facts ?? c.entry)?.kind ?? '') && c.mentions.length > 0,
  )
  const titled = places.filter((c) => c.mentions.some((m) => doc.sentences[m.sentence]!.role === 'title'))
  if (titled.length === 1) return titled[0]!
  const [first, second] = places.toSorted((a, b) => b.mentions.length - a.mentions.length)
  return first && first.mentions.length > 2 * (second?.mentions.length ?? 0) ? first : null
}

/** Whether a body is still without its place, so that only its own document tells it apart. */
export function isLocalBody(cluster: Cluster): boolean {
  return cluster.type === 'organization' && !cluster.known && LOCAL.test(cluster.name)
}
