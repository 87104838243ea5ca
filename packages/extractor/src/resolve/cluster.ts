// Name mentions of one thing in one document, on their way to an entity.
import type { DictionaryName } from '../match/dictionary.ts'
import type { EntityType, GazetteerEntry, NameMention } from '../model/index.ts'

export interface Cluster {
  type: EntityType
  name: string
  entry: GazetteerEntry | null
  /** What a user's dictionary says of it; then its name and type stand, and no rule joins it with another. */
  readonly known?: DictionaryName
  /** What the gazetteer knows under a surface of that entry: the kind of place it is. It is not what the entity is called. */
  readonly facts?: GazetteerEntry
  readonly mentions: NameMention[]
  /** Why it took in mentions of another name. */
  readonly reasons: string[]
}

/** Moves all mentions into another cluster, which keeps the reason; they get in order when all is merged. */
export function absorb(into: Cluster, from: Cluster, reason: string): void {
  for (const mention of from.mentions) into.mentions.push(mention)
  into.reasons.push(...from.reasons, `${from.name}: ${reason}`)
  from.mentions.length = 0
}
