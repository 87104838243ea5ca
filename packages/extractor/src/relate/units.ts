// Groups the mentions of a sentence into the phrases that fill a rule's roles: a name with its office and body before it,
// places nested in places, lists. 哈萨克斯坦总统托卡耶夫、俄罗斯副总理奥韦尔丘克 is one unit of two members.
import type { DateMention, Document, EntityType, Mention, NameMention, QuantityMention, Span } from '../model/index.ts'

export interface Member {
  readonly entity: string
  readonly type: EntityType
  readonly mention: Span
}

interface UnitBase extends Span {
  /** Start of the first head mention: what stands before it in the unit modifies it. */
  readonly head: number
}

export interface EntityUnit extends UnitBase {
  readonly kind: 'entity'
  readonly members: readonly Member[]
  /** Whether the unit stands for entities named elsewhere (两国元首). */
  readonly group: boolean
  /** Whether its (first) name stands between marks. */
  readonly marked: boolean
}

export interface DateUnit extends UnitBase {
  readonly kind: 'date'
  readonly mention: DateMention
}

export interface QuantityUnit extends UnitBase {
  readonly kind: 'quantity'
  readonly mention: QuantityMention
}

export type Unit = EntityUnit | DateUnit | QuantityUnit

/** An office held, as a noun phrase says it: 哈萨克斯坦总统托卡耶夫. */
export interface Office {
  readonly person: string
  readonly title: string
  /** Entity of the body or place; null where the phrase names none. */
  readonly body: string | null
  readonly span: Span
}

/** A name that stands inside another by juxtaposition: 湖北省武汉市. */
export interface Nesting {
  readonly inner: Member
  readonly outer: Member
  readonly span: Span
}

export interface SentenceUnits {
  readonly units: readonly Unit[]
  readonly offices: readonly Office[]
  readonly nestings: readonly Nesting[]
}

/** Between two titles of one person: 中共中央政治局常委、国务院总理李强. */
const TITLE_LINK = /^[、兼和及]?$/
/** Between a place and the city in it: 乌兹别克斯坦东部城市安集延. */
const NESTING_LINK =
  /^的?(?:[东西南北中]+部|边境|沿海|港口|历史|第[一二三]大)?(?:首都|首府|省会|城市|小城|古城|港市|重镇)?$/
const LIST_LINK = /^(?:、|和|及|以及|，以及|与|暨|” ?“|”“)$/

type Head = NameMention | Extract<Mention, { kind: 'group' }>

/** Reads the units of each sentence, indexed like `doc.sentences`. */
export function readUnits(doc: Document): readonly SentenceUnits[] {
  const types = new Map(doc.entities.map((entity) => [entity.id, entity.type]))
  const bySentence: Mention[][] = doc.sentences.map(() => [])
  for (const mention of doc.mentions) bySentence[mention.sentence]!.push(mention)
  return bySentence.map((mentions, index) =>
    readSentence(
      doc.sentences[index]!.text,
      mentions.sort((a, b) => a.from - b.from || b.to - a.to),
      types,
    ),
  )
}

function readSentence(
  text: string,
  mentions: readonly Mention[],
  types: ReadonlyMap<string, EntityType>,
): SentenceUnits {
  const offices: Office[] = []
  const nestings: Nesting[] = []
  const units: Unit[] = []
  const between = (a: Span, b: Span) => text.slice(a.end, b.start)
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!
    if (mention.kind === 'date') units.push({ kind: 'date', mention, ...place(mention) })
    else if (mention.kind === 'quantity') units.push({ kind: 'quantity', mention, ...place(mention) })
    else if (mention.kind === 'name' || mention.kind === 'group') {
      const unit = entityUnit(mention, types)
      if (unit) units.push(unit)
    }
  }
  const nested = nestPlaces(units, between, nestings)
  const titles = mentions.filter((m) => m.kind === 'title')
  const named = attachTitles(text, nested, titles, offices)
  return { units: joinLists(named, between), offices, nestings }
}

function place(mention: Mention): UnitBase {
  return { start: mention.from, end: mention.to, head: mention.from }
}

function entityUnit(mention: Head, types: ReadonlyMap<string, EntityType>): EntityUnit | null {
  const ids = mention.kind === 'name' ? (mention.entity ? [mention.entity] : []) : (mention.entities ?? [])
  const span = { start: mention.from, end: mention.to }
  const members = ids.flatMap((entity) => {
    const type = types.get(entity)
    return type ? [{ entity, type, mention: span }] : []
  })
  return members.length > 0
    ? {
        kind: 'entity',
        members,
        group: mention.kind === 'group',
        marked: /^[“《]/.test(mention.text),
        ...place(mention),
      }
    : null
}

/** Pulls the offices before (and the title after) a person into the person's unit, and notes each office. */
function attachTitles(text: string, units: readonly Unit[], titles: readonly Mention[], offices: Office[]): Unit[] {
  const ends = new Set(units.flatMap((u) => (u.kind === 'entity' && u.members[0]!.type === 'person' ? [u.end] : [])))
  const titleEndingAt = new Map(titles.filter((t) => !ends.has(t.from)).map((t) => [t.to, t]))
  const titleStartingAt = new Map(titles.map((t) => [t.from, t]))
  const swallowed = new Set<Unit>()
  const extended = units.map((unit): Unit => {
    if (unit.kind !== 'entity' || unit.members.length !== 1 || unit.members[0]!.type !== 'person') return unit
    const person = unit.members[0]!.entity
    let start = unit.start
    // Titles stand right before the name, each after its body: 北京市委书记、市长某某.
    for (let title = titleEndingAt.get(start); title; ) {
      const body = bodyBefore(units, title.from, text)
      if (body) swallowed.add(body)
      offices.push({
        person,
        title: title.text,
        body: body ? body.members.at(-1)!.entity : null,
        span: { start: body?.start ?? title.from, end: unit.end },
      })
      start = body?.start ?? title.from
      const link = text.slice(start - 1, start)
      title = titleEndingAt.get(start) ?? (TITLE_LINK.test(link) ? titleEndingAt.get(start - 1) : undefined)
    }
    const after = titleStartingAt.get(unit.end)
    if (after) offices.push({ person, title: after.text, body: null, span: { start, end: after.to } })
    return { ...unit, start, end: after?.to ?? unit.end }
  })
  return extended.filter((_, index) => !swallowed.has(units[index]!))
}

/** Between a body and its title: 市委金融办分管日常工作的副主任. */
const BODY_LINK = /^(?:的|(?:分管|主管|负责|兼任|时任|现任|前任?|原)[^，。；、]{0,8}的?)?$/

/** The body that a title at `from` belongs to: the place or organisation right before it. */
function bodyBefore(units: readonly Unit[], from: number, text: string): EntityUnit | null {
  let nearest: Unit | null = null
  for (const unit of units) if (unit.end <= from && (!nearest || unit.end > nearest.end)) nearest = unit
  if (nearest?.kind !== 'entity' || nearest.members[0]!.type === 'person') return null
  return BODY_LINK.test(text.slice(nearest.end, from)) ? nearest : null
}

const CONTAINER: ReadonlySet<EntityType> = new Set(['place'])
const CONTAINED: ReadonlySet<EntityType> = new Set(['place', 'facility', 'organization'])

function nestPlaces(units: readonly Unit[], between: (a: Span, b: Span) => string, nestings: Nesting[]): Unit[] {
  const result: Unit[] = []
  for (const unit of units) {
    const outer = result.at(-1)
    if (
      outer?.kind === 'entity' &&
      unit.kind === 'entity' &&
      !outer.group &&
      outer.members.length === 1 &&
      CONTAINER.has(outer.members[0]!.type) &&
      CONTAINED.has(unit.members[0]!.type) &&
      outer.members[0]!.entity !== unit.members[0]!.entity &&
      unit.members.every((m) => m.type !== 'organization' || m.mention.end - m.mention.start > 3) &&
      NESTING_LINK.test(between(outer, unit))
    ) {
      for (const inner of unit.members)
        nestings.push({ inner, outer: outer.members[0]!, span: { start: outer.start, end: unit.end } })
      result[result.length - 1] = { ...unit, start: outer.start }
    } else result.push(unit)
  }
  return result
}

function joinLists(units: readonly Unit[], between: (a: Span, b: Span) => string): Unit[] {
  const result: Unit[] = []
  for (const unit of units) {
    const last = result.at(-1)
    if (last?.kind === 'entity' && unit.kind === 'entity' && joinable(last, unit, between(last, unit)))
      result[result.length - 1] = {
        ...last,
        end: unit.end,
        group: last.group || unit.group,
        members: [...last.members, ...unit.members],
      }
    else result.push(unit)
  }
  return result
}

/** 与 and 和 join only a list already under way or names of one type; 同 is always a preposition here. */
function joinable(list: EntityUnit, next: EntityUnit, link: string): boolean {
  // 中哈, 中吉乌: one-character names side by side; “A”“B”: quoted ones.
  if (link === '')
    return next.marked || [list.members.at(-1)!, next.members[0]!].every((m) => m.mention.end - m.mention.start === 1)
  if (!LIST_LINK.test(link)) return false
  const sameType = list.members.some((m) => m.type === next.members[0]!.type)
  if (link === '与') return sameType && list.members.length > 1
  return sameType || link === '、'
}
