// Mentions -> entities of one document. Each merge says why; what the text does not settle stays unresolved.
import type { HeadIndex } from '../annotate/head-index.ts'
import type { Dictionary } from '../match/dictionary.ts'
import type { Document, Entity, EntityMention, GazetteerEntry, Mention } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { mergeAbbreviations } from './abbreviations.ts'
import { addBriefings } from './briefings.ts'
import { CanonicalNames, foldName } from './canonical.ts'
import { addCeremonies } from './ceremonies.ts'
import { joinDictionary, settleInnerNames } from './dictionary-clusters.ts'
import { GroupIndex } from './group-index.ts'
import { type FixedGroups, resolveGroup } from './groups.ts'
import { addInnerNames } from './inner-names.ts'
import { isLocalBody, placeLocalBodies } from './local-bodies.ts'
import { type Cluster, clusterNames } from './name-clusters.ts'
import { resolveShortNames, type ShortNames } from './short-names.ts'
import { resolveShortTitles } from './short-titles.ts'

export interface ResolveKnowledge {
  readonly gazetteer: readonly GazetteerEntry[]
  readonly shorts: ShortNames
  readonly fixedGroups: FixedGroups
  readonly headOf: HeadIndex
  /** Name of the country in which 我国 is said. */
  readonly home: string
  readonly dictionary?: Dictionary | null
}

/** Assigns an entity to every name mention and the members to every group mention that the text settles. */
export const resolve = (knowledge: ResolveKnowledge): Pipe => {
  const canonical = new CanonicalNames(knowledge.gazetteer)
  return {
    name: 'resolve',
    requires: ['names', 'titles', 'groups'],
    assigns: ['entities'],
    run: (doc) => resolveDocument(doc, knowledge, canonical),
  }
}

function resolveDocument(doc: Document, knowledge: ResolveKnowledge, canonical: CanonicalNames): Document {
  const found = clusterNames(doc, canonical, knowledge.dictionary)
  resolveShortTitles(doc, found)
  resolveShortNames(doc, found, knowledge.shorts, knowledge.home)
  addInnerNames(doc, found, canonical, knowledge.shorts, knowledge.headOf)
  if (knowledge.dictionary) settleInnerNames(doc, found, knowledge.dictionary, canonical)
  mergeAbbreviations(found, knowledge.shorts)
  placeLocalBodies(found, doc)
  addHome(doc, found, knowledge, canonical)
  addCeremonies(doc, found)
  addBriefings(doc, found)
  const clusters = joinDictionary(found)
  const ids = new Map(clusters.map((cluster) => [cluster, entityId(cluster, doc.id)]))
  const idOf = new Map<Mention, string>()
  for (const cluster of clusters) for (const mention of cluster.mentions) idOf.set(mention, ids.get(cluster)!)
  const singles = new Map<Cluster, EntityMention[]>()
  const context = {
    doc,
    clusters,
    index: new GroupIndex(doc, clusters),
    fixed: knowledge.fixedGroups,
    shorts: knowledge.shorts,
    home: knowledge.home,
  }
  const mentions = doc.mentions.map((mention): Mention => {
    const entity = idOf.get(mention)
    if (mention.kind === 'name') return entity ? { ...mention, entity } : mention
    if (mention.kind !== 'group') return mention
    const members = resolveGroup(mention, context)
    if (members.length === 0) return mention
    if (members.length === 1 && !UNNAMED.has(mention.foundBy)) {
      const list = singles.get(members[0]!)
      if (list) list.push(entityMention(doc, mention))
      else singles.set(members[0]!, [entityMention(doc, mention)])
    }
    return { ...mention, entities: members.map((m) => ids.get(m)!) }
  })
  const entities = clusters
    .map((cluster) => toEntity(doc, cluster, ids.get(cluster)!, singles.get(cluster) ?? []))
    .filter((entity) => entity.mentions.length > 0)
  return { ...doc, mentions, entities }
}

/** Pronouns and definite phrases stand for a thing without naming it. */
const UNNAMED = new Set(['group-speaker', 'group-pronoun', 'group-definite', 'group-that'])

/** 我国 and 全国 name the home country even where nothing else does. */
function addHome(doc: Document, clusters: Cluster[], knowledge: ResolveKnowledge, canonical: CanonicalNames): void {
  if (clusters.some((c) => c.name === knowledge.home && c.type === 'place')) return
  if (
    !doc.mentions.some(
      (m) => m.kind === 'group' && /^(?:group-own|group-whole)$/.test(m.foundBy) && m.text.endsWith('国'),
    )
  )
    return
  const entry = canonical.lookup(knowledge.home).find((e) => e.type === 'place') ?? null
  clusters.push({ type: 'place', name: knowledge.home, entry, mentions: [], reasons: [] })
}

/** `TYPE:NAME`, by the canonical name, so that one thing has one id in every document. */
function entityId(cluster: Cluster, doc: string): string {
  const id = `${cluster.type}:${cluster.known?.name ?? cluster.entry?.name ?? foldedId(cluster.name)}`
  // 市委 of nobody knows which city is no other document's.
  return isLocalBody(cluster) ? `${id}@${doc}` : id
}

/** Spellings that differ only in dashes or marks share an id. */
function foldedId(name: string): string {
  return foldName(name)
}

function toEntity(doc: Document, cluster: Cluster, id: string, groups: readonly EntityMention[]): Entity {
  const own = cluster.mentions.map((mention) => entityMention(doc, mention))
  const mentions = [...own, ...groups].sort((a, b) => a.start - b.start || a.end - b.end)
  const { entry, known } = cluster
  const aliases = new Set([cluster.name, ...mentions.map((m) => m.text.replace(/\s+/g, ' '))])
  const chinese = /\p{Script=Han}/u.test(cluster.name)
  const en = known?.en ?? entry?.en ?? (chinese ? undefined : cluster.name)
  const facts = entry ?? cluster.facts
  const wikidata = known?.wikidata ?? entry?.wikidata
  return {
    id,
    type: cluster.type,
    name: cluster.name,
    names: { ...(chinese ? { zh: cluster.name } : {}), ...(en ? { en } : {}) },
    aliases: [...aliases].sort(),
    ...(wikidata ? { wikidata } : {}),
    ...(facts?.kind ? { kind: facts.kind } : {}),
    ...(facts?.within ? { within: facts.within } : {}),
    ...(facts?.parent ? { parent: facts.parent } : {}),
    mentions,
    ...(cluster.reasons.length > 0 ? { reasons: [...new Set(cluster.reasons)].sort() } : {}),
  }
}

function entityMention(doc: Document, mention: Mention): EntityMention {
  return { doc: doc.id, start: mention.start, end: mention.end, text: doc.text.slice(mention.start, mention.end) }
}
