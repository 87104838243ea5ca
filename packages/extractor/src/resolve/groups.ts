// What plural and definite expressions stand for: 两国元首 the two leaders, 双方 the two sides, 我市 the article's city,
// 该项目 the last project named. Only entities that the document names are taken.
import type { Document, EntityType, GroupMention } from '../model/index.ts'
import { antecedentOf, namedBySentence } from './antecedents.ts'
import { ceremonyOf } from './ceremonies.ts'
import { findLeaders, type GroupIndex, type Leader } from './group-index.ts'
import type { Cluster } from './name-clusters.ts'
import { namingsOf, Recency } from './recency.ts'
import type { ShortNames } from './short-names.ts'

/** The fixed groups' members by the group's text: 中亚五国 -> five names. */
export type FixedGroups = ReadonlyMap<string, readonly string[]>

export interface GroupContext {
  readonly doc: Document
  readonly clusters: readonly Cluster[]
  readonly index: GroupIndex
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
    case 'group-briefing':
      return [ceremonyOf(group, context.doc, context.clusters)].flatMap((c) => c ?? [])
    case 'group-speaker':
      return [attributed(group, context)].flatMap((c) => (c ? [c] : speakerOf(group, context)))
    case 'group-pronoun':
      return antecedentOf(
        group,
        context.doc,
        context.index.once('named', () => namedBySentence(context.clusters)),
      )
    case 'group-that':
    case 'group-definite':
      return lastOfKind(group, context)
    default:
      return []
  }
}

const SPEAKS = /^(?:主席|总统|总理|[^，。；“”]{0,8})(?:指出|强调|表示|说|称|写道)/

/** 我: the person who was last said to speak in the article. */
function speakerOf(group: GroupMention, { doc, clusters, index }: GroupContext): readonly Cluster[] {
  const speakers = index.once('speakers', () => {
    const persons = clusters.filter((c) => c.type === 'person')
    const speaking = namingsOf(persons).filter(({ mention }) =>
      SPEAKS.test(doc.sentences[mention.sentence]!.text.slice(mention.to, mention.to + 14)),
    )
    return new Recency(doc, speaking)
  })
  return speakers.before(group.start, articleOf(group, doc), 1)
}

const articleOf = (group: GroupMention, doc: Document): number => doc.sentences[group.sentence]!.article

/** “我…。”习近平写道: of a quotation that opens its sentence, who is named right after it. */
function attributed(group: GroupMention, { doc, clusters, index }: GroupContext): Cluster | null {
  if (!doc.sentences[group.sentence]!.text.startsWith('“')) return null
  const speakers = index.once('attributed', () => attributions(doc, clusters))
  const after = [
    ...(speakers.get(group.sentence)?.filter(({ opens, from }) => !opens && from > group.to) ?? []),
    ...(speakers.get(group.sentence + 1)?.filter(({ opens }) => opens) ?? []),
  ]
  return after.reduce<Attribution | null>((a, b) => (a && a.rank <= b.rank ? a : b), null)?.speaker ?? null
}

interface Attribution {
  readonly speaker: Cluster
  readonly rank: number
  readonly from: number
  /** It opens its sentence; else it follows a closing quotation mark. */
  readonly opens: boolean
}

/** Persons who say, write or stress what stands before them, by sentence. */
function attributions(doc: Document, clusters: readonly Cluster[]): ReadonlyMap<number, readonly Attribution[]> {
  const found = new Map<number, Attribution[]>()
  clusters.forEach((speaker, rank) => {
    if (speaker.type !== 'person') return
    for (const { sentence, from, to } of speaker.mentions) {
      const { text } = doc.sentences[sentence]!
      const opens = from === 0
      if (!opens && text[from - 1] !== '”') continue
      if (!/(?:写道|说|表示|指出|强调|介绍)/.test(text.slice(to, to + 40))) continue
      const beside = found.get(sentence)
      if (beside) beside.push({ speaker, rank, from, opens })
      else found.set(sentence, [{ speaker, rank, from, opens }])
    }
  })
  return found
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

function membersOf(text: string, { index, fixed }: GroupContext): readonly Cluster[] {
  const members = fixed.get(text) ?? fixed.get(text.replace(/(?:国家)?(?:元首|领导人|总统)$/, '')) ?? []
  return members.flatMap((name) => index.byName.get(name) ?? [])
}

/** 中方: the member the table gives, else the place named in the text whose short name stands before 方. */
function sideOf(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const member = membersOf(group.text, context)
  if (member.length > 0) return member
  const entries = context.shorts.get(group.text.slice(0, -1)) ?? []
  return entries.flatMap((e) => context.index.byEntry.get(e) ?? []).slice(0, 1)
}

/** 我国, 全国: the home country; 我市, 全省: the place of that kind that the article is about. */
function ownOf(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const level = group.text.at(-1)!
  if (level === '国') return context.clusters.filter((c) => c.name === context.home && c.type === 'place').slice(0, 1)
  const kind = LEVELS[level]
  if (!kind || group.text.length > 2) return membersOf(group.text, context)
  const near = group.foundBy === 'group-whole' ? nearest(group, context, kind) : []
  return near.length > 0 ? near : mostNamed(group, context, kind)
}

/** 两国元首, 六国领导人: as many leaders as the number says. */
function headsOf(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const count = group.text.startsWith('两位') ? 2 : countOf(group.text)
  const office = OFFICES[group.text.slice(-2)]
  if (count === 2 && office) return lastHolders(group, context, office)
  if (count === 2) return lastLeaders(group, context, 2)
  return count > 2 ? countedLeaders(group, context) : []
}

/** Offices that leaders of states need not hold. */
const OFFICES: Readonly<Record<string, RegExp>> = {
  总理: /^(?:总理|首相)$/,
  外长: /^(?:外长|外交部长|部长|外相|外交大臣)$/,
}

/** 两国总理: the persons of that office whom the article names before, if they are just two. */
function lastHolders(group: GroupMention, { doc, clusters, index }: GroupContext, office: RegExp): readonly Cluster[] {
  const holders = index.once(`holders of ${office.source}`, () => {
    const places = new Set<string>()
    for (const m of doc.mentions)
      if (m.kind === 'title' && office.test(m.text)) {
        places.add(`${m.sentence}:${m.to}`)
        places.add(`${m.sentence}:${m.from}`)
      }
    const persons = clusters.filter(
      (c) =>
        c.type === 'person' &&
        c.mentions.some((m) => places.has(`${m.sentence}:${m.from}`) || places.has(`${m.sentence}:${m.to}`)),
    )
    return new Recency(doc, namingsOf(persons))
  })
  const named = holders.before(group.start, articleOf(group, doc), 3)
  return named.length === 2 ? named : []
}

/** 中亚五国领导人: the leaders, named anywhere in the document, of the group's members. */
function leadersOf(group: GroupMention, context: GroupContext): readonly Cluster[] {
  return context.index.once(`leaders of ${group.text}`, () => {
    const states = new Set(membersOf(group.text, context).map((c) => c.name))
    return leaders(context).flatMap(({ person, state }) => (states.has(state) ? [person] : []))
  })
}

/** 六国元首: the leaders named in the document, when there are just so many (one of each state). */
function countedLeaders(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const all = context.index.once('leaders, one a state', () => onePerState(leaders(context)))
  return all.length === countOf(group.text) ? all : []
}

function onePerState(all: readonly Leader[]): readonly Cluster[] {
  const seen = new Map<string, Cluster>()
  for (const { person, state } of all) {
    const known = seen.get(state)
    if (!known || person.mentions.length > known.mentions.length) seen.set(state, person)
  }
  return [...seen.values()]
}

function leaders({ doc, clusters, index }: GroupContext): readonly Leader[] {
  return index.once('leaders', () => findLeaders(doc, clusters, isCountry))
}

function lastLeaders(group: GroupMention, context: GroupContext, count: number): readonly Cluster[] {
  const { doc, index } = context
  const recency = index.once('recent leaders', () => {
    const states = new Map(leaders(context).map(({ person, state }) => [person, state]))
    return new Recency(doc, namingsOf([...states.keys()]), (person) => states.get(person))
  })
  const latest = recency.before(group.start, articleOf(group, doc), count)
  return latest.length === count ? latest.toReversed() : []
}

function lastPlaces(
  group: GroupMention,
  { doc, index }: GroupContext,
  kind: (c: Cluster) => boolean,
  count: number,
): readonly Cluster[] {
  const latest = index.recency(kind).before(group.start, articleOf(group, doc), count)
  return latest.length === count ? latest.toReversed() : []
}

/** 上海…，全市…: the place of that kind last named before in the sentence. */
function nearest(group: GroupMention, { clusters }: GroupContext, kind: (c: Cluster) => boolean): readonly Cluster[] {
  let found: Cluster | null = null
  let end = -1
  for (const cluster of clusters)
    if (kind(cluster))
      for (const { sentence, to } of cluster.mentions)
        if (sentence === group.sentence && to <= group.from && to > end) [found, end] = [cluster, to]
  return found ? [found] : []
}

/** The place of that kind that the article names most, else the document. */
function mostNamed(group: GroupMention, context: GroupContext, kind: (c: Cluster) => boolean): readonly Cluster[] {
  const { doc, clusters, index } = context
  const most = index.once(`most named, ${group.text.at(-1)}`, () => {
    const byArticle = new Map<number, readonly [Cluster, number]>()
    let whole: Cluster | null = null
    for (const place of clusters.filter(kind)) {
      if (place.mentions.length > (whole?.mentions.length ?? 0)) whole = place
      const counts = new Map<number, number>()
      for (const { sentence } of place.mentions) {
        const { article } = doc.sentences[sentence]!
        counts.set(article, (counts.get(article) ?? 0) + 1)
      }
      for (const [article, count] of counts)
        if (count > (byArticle.get(article)?.[1] ?? 0)) byArticle.set(article, [place, count])
    }
    return { byArticle, whole }
  })
  const place = most.byArticle.get(articleOf(group, doc))?.[0] ?? most.whole
  return place ? [place] : []
}

/** “丝绸之路经济带”|倡议 is a 倡议, though its name does not say so. */
function isCalled(cluster: Cluster, head: string): boolean {
  return cluster.name.includes(head) || cluster.mentions.some((m) => m.text.endsWith(head))
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

/** 这座千年古城. */
const CITY = /^这座.*(?:城市|都市|城”?)$/

/** What a project is, whatever its name. */
const PROJECT_TYPES: ReadonlySet<EntityType> = new Set(['facility', 'initiative'])

/** 这个铁路项目: the last thing named before in the article whose name has the head noun. */
function lastOfKind(group: GroupMention, context: GroupContext): readonly Cluster[] {
  const level = CITY.test(group.text) ? isCity : LEVELS[/^该(.)$/.exec(group.text)?.[1] ?? '']
  if (level) return lastPlaces(group, context, level, 1)
  const words = group.text.replace(/^(?:这[一个条项座家届次]{0,2}|该|此次|本届|本次|此)/, '')
  const noun = words.replace(/项目$/, '') || words
  const heads = [noun, noun.slice(-2), noun.slice(-1)].filter(
    (head, i, all) => head.length > 0 && all.indexOf(head) === i,
  )
  const project = words.endsWith('项目')
  const programme = words === '节目'
  const types = project ? PROJECT_TYPES : DEFINITE_TYPES
  for (const head of heads) {
    const fits = (c: Cluster): boolean =>
      types.has(c.type) &&
      ((programme && c.type === 'work') || (words === '项目' && project) || (!programme && isCalled(c, head)))
    const latest = context.index
      .recency(fits, `${head} ${project} ${words === '项目'} ${programme}`)
      .before(group.start, articleOf(group, context.doc), 1)
    if (latest.length > 0) return latest
  }
  return []
}
