// What names say of each other: places side by side (湖北省武汉市), and names that begin with another name
// (太原火车站, 联合国近东救济工程处, 中吉乌铁路启动仪式).
import type { Document, Entity, EntityType } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { mayContain } from './place-sizes.ts'
import type { SentenceUnits } from './units.ts'

/** located_in for places and things named right after the place they are in. */
export function readNestings(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  const entities = new Map(doc.entities.map((e) => [e.id, e]))
  return units.flatMap(({ nestings }, index) =>
    nestings.flatMap(({ inner, outer, span }): Draft[] => {
      if (!mayContain(entities.get(outer.entity), entities.get(inner.entity))) return []
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
  /** Only where one-character names stand side by side: 中吉乌. */
  readonly run?: boolean
  readonly relation: string
  /** Whether the inner name is the subject. */
  readonly innerFirst: boolean
  readonly rule: string
}

/** What the place that begins such a name says is its origin, brand or subject rather than where it stands. */
const BRAND = /(?:大学|学院|日报|晚报|早报|时报|集团|公司|银行|证券|交易所|队|俱乐部|酒|军)$/

const NAME_RELATIONS: readonly NameRelation[] = [
  {
    inner: 'place',
    outer: 'initiative',
    rest: /共同体$/,
    relation: 'participates_in',
    innerFirst: true,
    rule: 'members-in-name',
  },
  {
    inner: 'place',
    outer: 'facility',
    rest: /^.{2,4}(?:铁路|公路|管道|走廊|班列)/,
    run: true,
    relation: 'participates_in',
    innerFirst: true,
    rule: 'members-in-name',
  },
  { inner: 'organization', outer: 'organization', relation: 'subsidiary_of', innerFirst: false, rule: 'body-in-name' },
  {
    inner: 'place',
    outer: 'organization',
    not: BRAND,
    relation: 'located_in',
    innerFirst: false,
    rule: 'place-in-name',
  },
  {
    inner: 'place',
    outer: 'facility',
    not: /^中国|铁路|公路|高铁|走廊|通道|管道|快运|班列/,
    relation: 'located_in',
    innerFirst: false,
    rule: 'place-in-name',
  },
  { inner: 'event', outer: 'event', relation: 'part_of', innerFirst: false, rule: 'event-in-name' },
  { inner: 'facility', outer: 'facility', relation: 'part_of', innerFirst: false, rule: 'facility-in-name' },
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
export function readNames(doc: Document): readonly Draft[] {
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
      for (const found of innerNames(outer, mention, byStart)) {
        const relation = NAME_RELATIONS.find(
          (r) =>
            r.inner === found.entity.type &&
            r.outer === outer.type &&
            (!r.rest || r.rest.test(mention.text)) &&
            (!r.run || found.run === true) &&
            !r.not?.test(mention.text),
        )
        if (!relation || !isApart(outer, found.entity, mention.text)) continue
        const sentence = doc.sentences[index]!
        const local = (at: number) => sentence.offsets.indexOf(at)
        drafts.push({
          subject: relation.innerFirst ? found.entity.id : outer.id,
          relation: relation.relation,
          object: relation.innerFirst ? outer.id : found.entity.id,
          qualifiers: {},
          sentence: index,
          rule: relation.rule,
          span: { start: Math.max(0, local(mention.start)), end: Math.max(0, local(mention.end)) },
        })
      }
    }
  return drafts
}

/** Sentences that tell facts; a dateline's 央视网消息 tells none. */
const TOLD: ReadonlySet<string> = new Set(['body', 'title', 'heading'])

/** A known body is where and under whom the gazetteer says; a lone character more makes no part of a body. */
function isApart(outer: Entity, inner: Entity, text: string): boolean {
  if (outer.kind !== undefined && outer.type === 'organization') return outer.within === inner.name
  if (inner.type === 'place' && outer.type !== 'initiative' && !inner.kind?.match(SETTLED)) return false
  return !inner.aliases.some((alias) => text.startsWith(alias) && text.length - alias.length < 2)
}

/** Kinds of places that a body or a building stands in; rivers and regions only give names. */
const SETTLED =
  /^(?:country|territory|province|state|municipality|city|capital|prefecture|district|county|town|zone|village)$/

interface Inner {
  readonly entity: Entity
  readonly run?: boolean
}

/** The longest name that begins the mention, and places that begin the rest (总局北京监管局) or follow 驻. */
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
  const second = inside(first.end)
  if (second?.entity.type !== 'place') return [first]
  // 重庆璧山…基地: the place nearer to the thing holds it.
  return first.entity.type === 'place' ? [second] : [first, second]
}

type Placed = { readonly entity: Entity; readonly end: number }

function isShort(a: Placed, b: Placed): boolean {
  return a.entity.type === 'place' && b.entity.type === 'place' && b.end - a.end === 1
}

/** Index of the sentence that holds a document offset, by binary search. */
function sentenceFinder(doc: Document): (offset: number) => number | null {
  return (offset) => {
    let [low, high] = [0, doc.sentences.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const sentence = doc.sentences[middle]!
      if (offset < sentence.start) high = middle - 1
      else if (offset >= sentence.end) low = middle + 1
      else return middle
    }
    return null
  }
}
