// The clusters of one document, found by name and by entry while more are made of the names inside names.
import type { GazetteerEntry, NameMention } from '../model/index.ts'
import { foldName } from './canonical.ts'
import type { Cluster } from './name-clusters.ts'

/** The document's clusters by name and entry, kept while they grow. */
export class KnownClusters {
  readonly #clusters: Cluster[]
  readonly #byName = new Map<string, Cluster>()
  readonly #byEntry = new Map<GazetteerEntry, Cluster>()
  /** Those whose mentions were added at the end. */
  readonly #unsorted = new Set<Cluster>()

  constructor(clusters: Cluster[]) {
    this.#clusters = clusters
    for (const cluster of clusters) {
      // An entry of the user's dictionary is taken for what the gazetteer knows only where both are of one name and type.
      if (!cluster.known || cluster.entry) this.#index(foldName(cluster.entry?.name ?? cluster.name), cluster)
    }
  }

  named(key: string): Cluster | undefined {
    return this.#byName.get(key)
  }

  of(entry: GazetteerEntry): Cluster | undefined {
    return this.#byEntry.get(entry)
  }

  /** @param key - The folded name under which it is found. */
  add(key: string, cluster: Cluster): void {
    this.#clusters.push(cluster)
    this.#index(key, cluster)
  }

  insert(cluster: Cluster, mention: NameMention): void {
    cluster.mentions.push(mention)
    this.#unsorted.add(cluster)
  }

  /** Once for many insertions. */
  sort(cluster: Cluster): void {
    if (this.#unsorted.delete(cluster)) cluster.mentions.sort((a, b) => a.start - b.start)
  }

  #index(key: string, cluster: Cluster): void {
    this.#byName.set(key, cluster)
    if (cluster.entry && !this.#byEntry.has(cluster.entry)) this.#byEntry.set(cluster.entry, cluster)
  }
}
