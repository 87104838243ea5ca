// What the groups of one document ask again and again, found out once: its clusters by name and entry, its leaders, its
// speakers, and what it named last.
import type { Document, GazetteerEntry } from '../model/index.ts'
import type { Cluster } from './name-clusters.ts'
import { namingsOf, Recency } from './recency.ts'

export interface Leader {
  readonly person: Cluster
  readonly state: string
}

export class GroupIndex {
  readonly byName: ReadonlyMap<string, Cluster>
  readonly byEntry: ReadonlyMap<GazetteerEntry, Cluster>
  readonly #doc: Document
  readonly #clusters: readonly Cluster[]
  readonly #recencies = new Map<unknown, Recency>()
  readonly #made = new Map<string, unknown>()

  constructor(doc: Document, clusters: readonly Cluster[]) {
    this.#doc = doc
    this.#clusters = clusters
    this.byName = firstBy(clusters, (cluster) => cluster.name)
    this.byEntry = firstBy(clusters, (cluster) => cluster.entry)
  }

  /** Of the clusters for which `kind` holds; `key` stands for `kind` (itself, where it is one function). */
  recency(kind: (cluster: Cluster) => boolean, key: unknown = kind): Recency {
    return this.#keep(this.#recencies, key, () => new Recency(this.#doc, namingsOf(this.#clusters.filter(kind))))
  }

  /** What `make` yields, made once a document. */
  once<T>(key: string, make: () => T): T {
    return this.#keep(this.#made, key, make) as T
  }

  #keep<K, V>(kept: Map<K, V>, key: K, make: () => V): V {
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make()
    kept.set(key, made)
    return made
  }
}

function firstBy<K>(clusters: readonly Cluster[], keyOf: (cluster: Cluster) => K | null): ReadonlyMap<K, Cluster> {
  const found = new Map<K, Cluster>()
  for (const cluster of clusters) {
    const key = keyOf(cluster)
    if (key !== null && !found.has(key)) found.set(key, cluster)
  }
  return found
}

const LEADER_TITLE = /^(?:总统|国家主席|主席|国王|首相|总理|元首|大公|埃米尔|苏丹|天皇|总书记|国务委员会主席)$/

/** Persons whose office in the text (or in the gazetteer, where the text gives none) is to lead a state. */
export function findLeaders(
  doc: Document,
  clusters: readonly Cluster[],
  isCountry: (cluster: Cluster) => boolean,
): readonly Leader[] {
  const stateOf = statesLed(doc, clusters.filter(isCountry))
  return clusters.flatMap((person): Leader[] => {
    if (person.type !== 'person') return []
    const state = stateOf(person) ?? (person.entry?.kind === 'leader' ? person.entry.within : undefined)
    return state ? [{ person, state }] : []
  })
}

/** Country, leader's title and name in a row: 哈萨克斯坦 总统 托卡耶夫. */
function statesLed(doc: Document, countries: readonly Cluster[]): (person: Cluster) => string | undefined {
  const place = (sentence: number, offset: number): string => `${sentence}:${offset}`
  const titles = new Map<string, string>()
  for (const m of doc.mentions)
    if (m.kind === 'title' && LEADER_TITLE.test(m.text) && !titles.has(place(m.sentence, m.to)))
      titles.set(place(m.sentence, m.to), place(m.sentence, m.from))
  const states = new Map<string, string>()
  for (const cluster of countries)
    for (const m of cluster.mentions)
      if (!states.has(place(m.sentence, m.to))) states.set(place(m.sentence, m.to), cluster.name)
  return (person) => {
    for (const mention of person.mentions) {
      const title = titles.get(place(mention.sentence, mention.from))
      const state = title === undefined ? undefined : states.get(title)
      if (state !== undefined) return state
    }
    return undefined
  }
}
