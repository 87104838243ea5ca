// What names say of each other: places side by side (湖北省武汉市), and names that begin with another name
// (太原火车站, 联合国近东救济工程处, 中吉乌铁路启动仪式).
import { stopsOf } from '../annotate/route-names.ts'
import type { Document, Entity, EntityType } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { type ModalityLexicon, readMode } from './modality.ts'
import { mayContain } from './place-sizes.ts'
import { sentenceFinder } from './sentence-at.ts'
import type { SentenceUnits } from './units.ts'

/** Before a place where a body is not at home: 来|法的中国歌舞团, 驻|西藏解放军. */
const VISITING = /[驻旅援赴来访抵离]$/

/** located_in for places and things named right after the place they are in. */
export function readNestings(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  const entities = new Map(doc.entities.map((e) => [e.id, e]))
  return units.flatMap(({ nestings }, index) =>
    nestings.flatMap(({ inner, outer, span }): Draft[] => {
      if (!mayContain(entities.get(outer.entity), entities.get(inner.entity))) return []
      if (inner.type === 'organization' && VISITING.test(doc.sentences[index]!.text.slice(0, span.start))) return []
      return [
        {
          subject: inner.entity,
          relation: 'located_in',
          object: outer.entity,
          qualifiers: {},
          sentence: index,
          rule: 'place-before-place',
          span,
        },
      ]
    }),
  )
}

interface NameRelation {
  readonly inner: EntityType
  readonly outer: EntityType
  /** What the rest of the outer name must end with; any where absent. */
  readonly rest?: RegExp
  readonly not?: RegExp
  /** Only where one-character names stand side by side (中吉乌), or only where they do not. */
  readonly run?: boolean
  readonly relation: string
  /** Whether the inner name is the subject. */
  readonly innerFirst: boolean
  readonly rule: string
}

/** What the place that begins such a name says is its origin, brand or subject rather than where it stands. */
const BRAND =
  /(?:大学|学院|日报|晚报|早报|时报|集团|公司|银行|证券|交易所|队|俱乐部|酒|军|军队|共同体|机制|代表团|[男女][排篮足])$|^[^驻]*(?:使馆|领事馆)$/
/** Of these, what a foreign state's name says is where they are at home: 英国…集团. */
const ABROAD = /(?:大学|集团|公司|银行|交易所)$/
/** What is left of a body's name after that of the body above it. */
const BODY = /^[^原].{2,}/
/** Party and state of a province or city, a lone character after its name: 湖北省委. */
const SEAT = /[省市区县州盟旗][委府]$/

const NAME_RELATIONS: readonly NameRelation[] = [
  {
    inner: 'place',
    outer: 'initiative',
    rest: /共同体$/,
    relation: 'participates_in',
    innerFirst: true,
    rule: 'members-in-name',
  },
  { inner: 'organization', outer: 'organization', relation: 'subsidiary_of', innerFirst: false, rule: 'body-in-name' },
  {
    inner: 'place',
    outer: 'organization',
    run: false,
    not: BRAND,
    relation: 'located_in',
    innerFirst: false,
    rule: 'place-in-name',
  },
  {
    inner: 'place',
    outer: 'facility',
    run: false,
    not: /^中国|铁路|公路|高铁|走廊|通道|管道|快运|班列/,
    relation: 'located_in',
    innerFirst: false,
    rule: 'place-in-name',
  },
  {
    inner: 'place',
    outer: 'place',
    rest: /.{2}(?:[站馆院厦塔桥港宫园寺庙]|机场|广场|口岸|码头|大街|景区)$/,
    relation: 'located_in',
    innerFirst: false,
    rule: 'place-in-name',
  },
  {
    inner: 'organization',
    outer: 'facility',
    relation: 'operates',
    innerFirst: true,
    rule: 'operator-in-name',
  },
  { inner: 'event', outer: 'event', relation: 'part_of', innerFirst: false, rule: 'event-in-name' },
  { inner: 'facility', outer: 'facility', relation: 'part_of', innerFirst: false, rule: 'facility-in-name' },
  {
    inner: 'facility',
    outer: 'initiative',
    rest: /[一二三四五]期(?:工程|项目)$/,
    relation: 'part_of',
    innerFirst: false,
    rule: 'facility-in-name',
  },
  {
    inner: 'initiative',
    outer: 'event',
    rest: /(?:启动|开通|开工|通车|投产|竣工|竣工投产)仪式$/,
    relation: 'launched',
    innerFirst: false,
    rule: 'ceremony-of',
  },
  {
    inner: 'organization',
    outer: 'event',
    rest: /(?:年会|会议|大会|全会)$/,
    relation: 'hosted',
    innerFirst: true,
    rule: 'host-in-name',
  },
  {
    inner: 'facility',
    outer: 'event',
    rest: /(?:启动|开通|开工|通车|投产|竣工|竣工投产)仪式$/,
    relation: 'launched',
    innerFirst: false,
    rule: 'ceremony-of',
  },
  {
    inner: 'organization',
    outer: 'event',
    rest: /(?:揭牌|成立|挂牌)仪式$/,
    relation: 'established',
    innerFirst: false,
    rule: 'ceremony-of',
  },
]

/** Relations between a longer name and the names it begins with, once an article, at their first mention. */
export function readNames(doc: Document, modality: ModalityLexicon): readonly Draft[] {
  const drafts: Draft[] = []
  const byStart = new Map<number, { entity: Entity; end: number }[]>()
  for (const entity of doc.entities)
    for (const mention of entity.mentions) {
      const list = byStart.get(mention.start)
      if (list) list.push({ entity, end: mention.end })
      else byStart.set(mention.start, [{ entity, end: mention.end }])
    }
  const sentenceAt = sentenceFinder(doc)
  for (const outer of doc.entities)
    for (const mention of outer.mentions) {
      const index = sentenceAt(mention.start)
      if (index === null || !TOLD.has(doc.sentences[index]!.role)) continue
      const sentence = doc.sentences[index]!
      const local = (at: number) => sentence.offsets.indexOf(at)
      const span = { start: Math.max(0, local(mention.start)), end: Math.max(0, local(mention.end)) }
      const add = (subject: string, relation: string, object: string, rule: string) =>
        drafts.push({ subject, relation, object, qualifiers: {}, sentence: index, rule, span })
      for (const found of innerNames(outer, mention, byStart)) {
        // 湖北省武汉市…中心: of places that begin the name, each lies in the one before.
        if (found.within) add(found.entity.id, 'located_in', found.within.id, 'place-before-place')
        const relation = NAME_RELATIONS.find(
          (r) =>
            r.inner === found.entity.type &&
            r.outer === outer.type &&
            (!r.rest || r.rest.test(mention.text)) &&
            (r.run === undefined || r.run === (found.run === true)) &&
            (!r.not?.test(mention.text) || isSeat(outer, found.entity)),
        )
        // 西安至十堰高铁 lies in neither.
        if (relation?.relation === 'located_in' && stopsOf(mention.text).length > 0) continue
        if (!relation || found.holder === false || !isApart(outer, found.entity, mention.text)) continue
        // 推动构建中哈命运共同体, if only wished for, has no members yet.
        if (
          relation.relation === 'participates_in' &&
          readMode(sentence, { start: 0, end: span.start }, modality) === null
        )
          continue
        if (relation.innerFirst) add(found.entity.id, relation.relation, outer.id, relation.rule)
        else add(outer.id, relation.relation, found.entity.id, relation.rule)
      }
    }
  return drafts
}

/** Sentences that tell facts; a dateline's 央视网消息 tells none. */
const TOLD: ReadonlySet<string> = new Set(['body', 'title', 'heading'])

/** The state of a body that is known to be there; that of a company or school abroad, by its name. */
function isSeat(outer: Entity, place: Entity): boolean {
  if (place.kind !== 'country') return false
  if (outer.kind !== undefined) return isKnownAs(place, outer.within)
  return place.names.zh !== HOME && ABROAD.test(outer.name)
}

/** Names that begin with it are of things at home, whatever they name. */
const HOME = '中国'

function isKnownAs(entity: Entity, name: string | undefined): boolean {
  return name !== undefined && entity.id === `${entity.type}:${name}`
}

/** A known body is where and under whom the gazetteer says; a lone character more makes no part of a body. */
function isApart(outer: Entity, inner: Entity, text: string): boolean {
  // 中共中央政治局: a party's organs are the party.
  if (outer.kind === 'party' && inner.type === 'organization') return false
  if (outer.kind !== undefined && outer.type === 'organization')
    return isKnownAs(inner, outer.within) || isKnownAs(inner, outer.parent)
  if (inner.type === 'place' && outer.type !== 'initiative' && !inner.kind?.match(SETTLED)) return false
  // 交通运输部原党组: too little is left for a body of its own.
  if (inner.type === 'organization')
    return inner.aliases.some((a) => text.startsWith(a) && BODY.test(text.slice(a.length)))
  return SEAT.test(text) || !inner.aliases.some((alias) => text.startsWith(alias) && text.length - alias.length < 2)
}

/** Kinds of places that a body or a building stands in; rivers and regions only give names. */
const SETTLED =
  /^(?:country|territory|province|state|municipality|city|capital|prefecture|district|county|town|zone|village)$/

interface Inner {
  readonly entity: Entity
  readonly run?: boolean
  /** The place named before it, in which it lies. */
  readonly within?: Entity
  /** false: a place that only holds the one that holds the thing. */
  readonly holder?: boolean
}

/** The longest name that begins the mention, and those that begin the rest (总局北京监管局) or follow 驻. */
function innerNames(
  outer: Entity,
  mention: { readonly start: number; readonly end: number; readonly text: string },
  byStart: ReadonlyMap<number, readonly { entity: Entity; end: number }[]>,
): readonly Inner[] {
  const inside = (at: number) =>
    (byStart.get(at) ?? [])
      .filter((m) => m.end < mention.end && m.entity.id !== outer.id)
      .sort((a, b) => b.end - a.end)[0]
  const posted = mention.text.indexOf('驻')
  if (posted > 0) {
    const place = inside(mention.start + posted + 1)
    return place?.entity.type === 'place' ? [place] : []
  }
  const first = inside(mention.start)
  if (!first) return []
  // 中吉乌铁路: one-character names side by side, each a member.
  const run = [first]
  for (let next = inside(run.at(-1)!.end); next && isShort(run.at(-1)!, next); next = inside(next.end)) run.push(next)
  if (run.length > 1) return run.map(({ entity }) => ({ entity, run: true }))
  for (let next = inside(first.end); next?.entity.type === 'place'; next = inside(next.end)) {
    // 佳木斯|瑞士|曼公司: a place that cannot lie there is part of the name.
    const last = run.at(-1)!.entity
    if (last.type === 'place' && !mayContain(last, next.entity)) break
    run.push(next)
  }
  // 重庆璧山…基地: the place nearest to the thing holds it, and lies in those before.
  return run.map(({ entity }, i) => {
    const before = run[i - 1]?.entity
    const within = before?.type === 'place' && mayContain(before, entity) ? before : undefined
    const holder = entity.type !== 'place' || i === run.length - 1
    return { entity, holder, ...(within ? { within } : {}) }
  })
}

type Placed = { readonly entity: Entity; readonly end: number }

function isShort(a: Placed, b: Placed): boolean {
  return a.entity.type === 'place' && b.entity.type === 'place' && b.end - a.end === 1
}
