// What plural and definite expressions stand for: 两国元首 the two leaders, 双方 the two sides, 我市 the article's city,
// 该项目 the last project named. Only entities that the document names are taken.
import type { Document, EntityType, GroupMention } from '../model/index.ts'
import { ceremonyOf } from './ceremonies.ts'
import type { Cluster } from './name-clusters.ts'
import type { ShortNames } from './short-names.ts'

/** The fixed groups' members by the group's text: 中亚五国 -> five names. */
export type FixedGroups = ReadonlyMap<string, readonly string[]>

export interface GroupContext {
  readonly doc: Document
  readonly clusters: readonly Cluster[]
  readonly fixed: FixedGroups
  readonly shorts: ShortNames
  /** Name of the country in which 我国 is said. */
  readonly home: string
}

/** Clusters that a group mention stands for, in order; empty where the text does not settle it. */
export function resolveGroup(group: GroupMention, context: GroupContext): readonly Cluster[] {
  switch (group.foundBy) {
    case 'group-fixed':
      return membersOf(group.text, context)
    case 'group-leaders':
      return leadersOf(group, context)
    case 'group-heads':
      return headsOf(group, context)
    case 'group-countries':
    case 'group-peoples':
    case 'group-relation':
      return lastPlaces(group, context, isCountry, countOf(group.text))
    case 'group-parties':
      return /^(?:双方|中外双方|both sides|the two sides)$/i.test(group.text)
        ? lastPlaces(group, context, isCountry, 2)
        : []
    case 'group-places':
      return lastPlaces(group, context, LEVELS[group.text.at(-1)!] ?? (() => false), 2)
    case 'group-side':
      return sideOf(group, context)
    case 'group-own':
    case 'group-whole':
      return ownOf(group, context)
    case 'group-ceremony':
      return [ceremonyOf(group, context.doc, context.clusters)].flatMap((c) => c ?? [])
    case 'group-speaker':
      return [attributed(group, context)].flatMap((c) => (c ? [c] : speakerOf(group, context)))
    case 'group-that':
    case 'group-definite':
      return lastOfKind(group, context)
    default:
      return []
  }
}

const SPEAKS = /^(?:主席|总统|总理|[^，。；“”]{0,8})(?:指出|强调|表示|说|称|写道)/

/** 我: the person who was last said to speak in the article. */
function speakerOf(group: GroupMention, { doc, clusters }: GroupContext): readonly Cluster[] {
  const said = doc.sentences[group.sentence]!
  const article = said.article
  let speaker: Cluster | null = null
  let at = -1
  for (const cluster of clusters) {
    if (cluster.type !== 'person') continue
    for (const mention of cluster.mentions) {
      const sentence = doc.sentences[mention.sentence]!
      if (mention.start >= group.start || mention.start < at || sentence.article !== article) continue
      if (SPEAKS.test(sentence.text.slice(mention.to, mention.to + 14))) [speaker, at] = [cluster, mention.start]
    }
  }
  return speaker ? [speaker] : []
}

/** “我…。”习近平写道: of a quotation that opens its sentence, who is named right after it. */
function attributed(group: GroupMention, { doc, clusters }: GroupContext): Cluster | null {
  if (!doc.sentences[group.sentence]!.text.startsWith('“')) return null
  for (const cluster of clusters) {
    if (cluster.type !== 'person') continue
    for (const mention of cluster.mentions) {
      const near =
        mention.sentence === group.sentence ? mention.from > group.to : mention.sentence === group.sentence + 1
      const sentence = doc.sentences[mention.sentence]!
      const opens = mention.sentence === group.sentence ? sentence.text[mention.from - 1] === '”' : mention.from === 0
      if (near && opens && /(?:写道|说|表示|指出|强调|介绍)/.test(sentence.text.slice(mention.to, mention.to + 40)))
        return cluster
    }
  }
  return null
}

const kindIs =
  (...kinds: readonly string[]) =>
  (c: Cluster): boolean =>
    c.type === 'place' && c.entry?.kind !== undefined && kinds.includes(c.entry.kind)
const isCountry = kindIs('country', 'territory')
const isCity = kindIs('city', 'municipality', 'capital')

/** Kinds of places by the last character of 两市, 我省, 该国. */
const LEVELS: Readonly<Record<string, (c: Cluster) => boolean>> = {
  国: isCountry,
  省: kindIs('province', 'state'),
  市: isCity,
  州: kindIs('prefecture', 'state'),
  区: kindIs('district', 'zone'),
  县: kindIs('county'),
}

const NUMERALS = '零一二三四五六七八九十'

/** The number that begins 两国, 六国元首; 0 where none does. */
function countOf(text: string): number {
  return /^(?:两|both|the two)/i.test(text) ? 2 : Math.max(0, NUMERALS.indexOf(text[0]!))
}

function membersOf(text: string, { clusters, fixed }: GroupContext): readonly Cluster[] {
  const members = fixed.get(text) ?? fixed.get(text.replace(/(?:国家)?(?:元首|领导人|总统)$/, '')) ?? []
  return members.flatMap((name) => clusters.filter((c) => c.name === name).slice(0, 1))
}

/** 中方: the member the table gives, else the place named in the text whose short name stands before 方. */
function sideOf(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const member = membersOf(group.text, context)
  if (member.length > 0) return member
  const entries = context.shorts.get(group.text.slice(0, -1)) ?? []
  return entries.flatMap((e) => context.clusters.filter((c) => c.entry === e)).slice(0, 1)
}

/** 我国, 全国: the home country; 我市, 全省: the place of that kind that the article is about. */
function ownOf(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const level = group.text.at(-1)!
  if (level === '国') return context.clusters.filter((c) => c.name === context.home && c.type === 'place').slice(0, 1)
  const kind = LEVELS[level]
  return kind && group.text.length === 2 ? mostNamed(group, context, kind) : membersOf(group.text, context)
}

/** 两国元首, 六国领导人: as many leaders as the number says. */
function headsOf(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const count = group.text.startsWith('两位') ? 2 : countOf(group.text)
  if (count === 2) return lastLeaders(group, context, 2)
  return count > 2 ? countedLeaders(group, context) : []
}

/** 中亚五国领导人: the leaders, named anywhere in the document, of the group's members. */
function leadersOf(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const states = new Set(membersOf(group.text, context).map((c) => c.name))
  return leaders(context).flatMap(({ person, state }) => (states.has(state) ? [person] : []))
}

/** 六国元首: the leaders named in the document, when there are just so many (one of each state). */
function countedLeaders(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const count = countOf(group.text)
  const all = onePerState(leaders(context))
  return all.length === count ? all : []
}

interface Leader {
  readonly person: Cluster
  readonly state: string
}

function onePerState(all: readonly Leader[]): readonly Cluster[] {
  const seen = new Map<string, Cluster>()
  for (const { person, state } of all) {
    const known = seen.get(state)
    if (!known || person.mentions.length > known.mentions.length) seen.set(state, person)
  }
  return [...seen.values()]
}

const LEADER_TITLE = /^(?:总统|国家主席|主席|国王|首相|总理|元首|大公|埃米尔|苏丹|天皇|总书记|国务委员会主席)$/

/** A document's leaders are asked for by every group of it, and do not change between. */
const LEADERS = new WeakMap<GroupContext, readonly Leader[]>()

/** Persons whose office in the text (or in the gazetteer, where the text gives none) is to lead a state. */
function leaders(context: GroupContext): readonly Leader[] {
  const known = LEADERS.get(context)
  if (known) return known
  const stateOf = statesLed(context)
  const found = context.clusters.flatMap((person): Leader[] => {
    if (person.type !== 'person') return []
    const state = stateOf(person) ?? (person.entry?.kind === 'leader' ? person.entry.within : undefined)
    return state ? [{ person, state }] : []
  })
  LEADERS.set(context, found)
  return found
}

/** Country, leader's title and name in a row: 哈萨克斯坦 总统 托卡耶夫. */
function statesLed({ doc, clusters }: GroupContext): (person: Cluster) => string | undefined {
  const place = (sentence: number, offset: number): string => `${sentence}:${offset}`
  const titles = new Map<string, string>()
  for (const m of doc.mentions)
    if (m.kind === 'title' && LEADER_TITLE.test(m.text) && !titles.has(place(m.sentence, m.to)))
      titles.set(place(m.sentence, m.to), place(m.sentence, m.from))
  const countries = new Map<string, string>()
  for (const cluster of clusters.filter(isCountry))
    for (const m of cluster.mentions)
      if (!countries.has(place(m.sentence, m.to))) countries.set(place(m.sentence, m.to), cluster.name)
  return (person) => {
    for (const mention of person.mentions) {
      const title = titles.get(place(mention.sentence, mention.from))
      const state = title === undefined ? undefined : countries.get(title)
      if (state !== undefined) return state
    }
    return undefined
  }
}

function lastLeaders(group: GroupMention, context: GroupContext, count: number): readonly Cluster[] {
  const all = leaders(context)
  const near = all.flatMap((l) => {
    const at = lastBefore(l.person, group, context.doc)
    return at === null ? [] : [{ ...l, at }]
  })
  const latest = new Map<string, (typeof near)[number]>()
  for (const leader of near.sort((a, b) => b.at - a.at)) if (!latest.has(leader.state)) latest.set(leader.state, leader)
  const chosen = [...latest.values()].slice(0, count)
  return chosen.length === count ? chosen.map((l) => l.person).reverse() : []
}

function lastPlaces(
  group: GroupMention,
  { doc, clusters }: GroupContext,
  kind: (c: Cluster) => boolean,
  count: number,
): readonly Cluster[] {
  const near = clusters.filter(kind).flatMap((cluster) => {
    const at = lastBefore(cluster, group, doc)
    return at === null ? [] : [{ cluster, at }]
  })
  near.sort((a, b) => b.at - a.at)
  return count > 0 && near.length >= count
    ? near
        .slice(0, count)
        .map((n) => n.cluster)
        .reverse()
    : []
}

/** Where an article last names the cluster before the group; null where it does not. */
function lastBefore(cluster: Cluster, group: GroupMention, doc: Document): number | null {
  // Mentions stand in the text's order, articles too: the last one before the group decides.
  let [from, to] = [0, cluster.mentions.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (cluster.mentions[middle]!.end <= group.start) from = middle + 1
    else to = middle
  }
  const last = cluster.mentions[from - 1]
  const article = doc.sentences[group.sentence]!.article
  return last !== undefined && doc.sentences[last.sentence]!.article === article ? last.start : null
}

/** The place of that kind that the article names most, else the document. */
function mostNamed(group: GroupMention, context: GroupContext, kind: (c: Cluster) => boolean): readonly Cluster[] {
  const { doc, clusters } = context
  const article = doc.sentences[group.sentence]!.article
  const places = clusters.filter(kind)
  const inArticle = (c: Cluster) => c.mentions.filter((m) => doc.sentences[m.sentence]!.article === article).length
  const best = (count: (c: Cluster) => number) =>
    [...places]
      .sort((a, b) => count(b) - count(a))
      .filter((c) => count(c) > 0)
      .slice(0, 1)
  const local = best(inArticle)
  return local.length > 0 ? local : best((c) => c.mentions.length)
}

const DEFINITE_TYPES: ReadonlySet<EntityType> = new Set([
  'work',
  'facility',
  'organization',
  'event',
  'initiative',
  'document',
  'product',
])

/** What a project is, whatever its name. */
const PROJECT_TYPES: ReadonlySet<EntityType> = new Set(['facility', 'initiative'])

/** 这个铁路项目: the last thing named before in the article whose name has the head noun. */
function lastOfKind(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const { doc, clusters } = context
  const level = LEVELS[/^该(.)$/.exec(group.text)?.[1] ?? '']
  if (level) return lastPlaces(group, context, level, 1)
  const words = group.text.replace(/^(?:这[一个条项座家届次]{0,2}|该|此次|本届|本次|此)/, '')
  const noun = words.replace(/项目$/, '') || words
  const heads = [noun, noun.slice(-2), noun.slice(-1)].filter(
    (head, i, all) => head.length > 0 && all.indexOf(head) === i,
  )
  const project = words.endsWith('项目')
  const programme = words === '节目'
  const named = clusters.filter((c) => (project ? PROJECT_TYPES : DEFINITE_TYPES).has(c.type))
  for (const head of heads) {
    const near = named
      .filter(
        (c) =>
          (programme && c.type === 'work') || (words === '项目' && project) || (!programme && c.name.includes(head)),
      )
      .flatMap((cluster) => {
        const at = lastBefore(cluster, group, doc)
        return at === null ? [] : [{ cluster, at }]
      })
      .sort((a, b) => b.at - a.at)
    if (near.length > 0) return [near[0]!.cluster]
  }
  return []
}
