// Groups the mentions of a sentence into the phrases that fill a rule's roles: a name with its office and body before it,
// places nested in places, lists. 哈萨克斯坦总统托卡耶夫、俄罗斯副总理奥韦尔丘克 is one unit of two members.
import type { Document, Entity, EntityType, Mention, NameMention, Sentence, Span } from '../model/index.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { GRAMMARS, type Grammar } from './grammar/index.ts'
import { readOffices, readTitles, type TitledBody } from './offices.ts'
import { isLine, mayContain } from './place-sizes.ts'
import type { EntityUnit, Nesting, Office, Unit, UnitBase } from './unit.ts'

export type * from './unit.ts'

export interface SentenceUnits {
  readonly units: readonly Unit[]
  readonly offices: readonly Office[]
  /** Every title with its body, held by whom the sentence says or not. */
  readonly titles: readonly TitledBody[]
  readonly nestings: readonly Nesting[]
  /** The sentence cut into clauses, with their units: once for all who read them. */
  readonly clauses: readonly Clause[]
}

type Head = NameMention | Extract<Mention, { kind: 'group' }>

/** Reads the units of each sentence, indexed like `doc.sentences`. */
export function readUnits(doc: Document): readonly SentenceUnits[] {
  const entities = new Map(doc.entities.map((entity) => [entity.id, entity]))
  const bySentence: Mention[][] = doc.sentences.map(() => [])
  for (const mention of doc.mentions) bySentence[mention.sentence]!.push(mention)
  return bySentence.map((mentions, index) => {
    const sentence = doc.sentences[index]!
    return readSentence(
      sentence,
      mentions.sort((a, b) => a.from - b.from || b.to - a.to),
      entities,
      GRAMMARS[sentence.lang],
    )
  })
}

type Entities = ReadonlyMap<string, Entity>

function readSentence(
  sentence: Sentence,
  mentions: readonly Mention[],
  entities: Entities,
  grammar: Grammar,
): SentenceUnits {
  const { text } = sentence
  const nestings: Nesting[] = []
  const units: Unit[] = []
  const between = (a: Span, b: Span) => text.slice(a.end, b.start)
  let reach = 0
  for (const mention of mentions) {
    // A name that the user's dictionary has inside a longer one: the longer one fills the role.
    if (mention.foundBy === 'dictionary' && mention.to <= reach) continue
    if (mention.kind === 'name' || mention.kind === 'group') reach = Math.max(reach, mention.to)
    // 北京时间29日: the place says by which clock.
    const clock = units.at(-1)
    if (clock?.kind === 'date' && mention.kind === 'name' && clock.start === mention.from && mention.to < clock.end)
      if (mention.entity && entities.get(mention.entity)?.type === 'place') continue
    if (mention.kind === 'date') units.push({ kind: 'date', mention, ...place(mention) })
    else if (mention.kind === 'quantity') units.push({ kind: 'quantity', mention, ...place(mention) })
    else if (mention.kind === 'name' || mention.kind === 'group') {
      const unit = entityUnit(mention, entities)
      if (unit) units.push(unit)
    }
  }
  const nested = nestPlaces(units, between, nestings, entities, grammar)
  const titles = mentions.filter((m) => m.kind === 'title')
  const { units: named, offices } = readOffices(text, nested, titles, grammar.offices)
  const joined = joinLists(named, between, grammar)
  return {
    units: joined,
    offices,
    titles: readTitles(text, nested, titles, grammar.offices),
    nestings,
    clauses: splitClauses(sentence, joined, grammar),
  }
}

function place(mention: Mention): UnitBase {
  return { start: mention.from, end: mention.to, head: mention.from }
}

function entityUnit(mention: Head, entities: Entities): EntityUnit | null {
  const ids = mention.kind === 'name' ? (mention.entity ? [mention.entity] : []) : (mention.entities ?? [])
  const span = { start: mention.from, end: mention.to }
  const members = ids.flatMap((entity) => {
    const type = entities.get(entity)?.type
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

const CONTAINER: ReadonlySet<EntityType> = new Set(['place'])
const CONTAINED: ReadonlySet<EntityType> = new Set(['place', 'facility', 'organization'])

function nestPlaces(
  units: readonly Unit[],
  between: (a: Span, b: Span) => string,
  nestings: Nesting[],
  entities: Entities,
  grammar: Grammar,
): Unit[] {
  const result: Unit[] = []
  for (const unit of units) {
    const last = result.at(-1)
    const order = last && orderOf(last, unit, between(last, unit), entities, grammar)
    if (last?.kind === 'entity' && unit.kind === 'entity' && order) {
      const [outer, inner] = order === 'outer-first' ? [last, unit] : [unit, last]
      for (const member of inner.members)
        nestings.push({ inner: member, outer: outer.members[0]!, span: { start: last.start, end: unit.end } })
      result[result.length - 1] = { ...inner, start: last.start, end: unit.end }
    } else result.push(unit)
  }
  return result
}

/** Which of two units side by side is the place that holds the other; null where neither is. */
function orderOf(
  first: Unit,
  second: Unit,
  link: string,
  entities: Entities,
  grammar: Grammar,
): 'outer-first' | 'inner-first' | null {
  for (const { link: pattern, order } of grammar.nesting) {
    const [outer, inner] = order === 'outer-first' ? [first, second] : [second, first]
    if (
      outer.kind === 'entity' &&
      inner.kind === 'entity' &&
      !outer.group &&
      outer.members.length === 1 &&
      CONTAINER.has(outer.members[0]!.type) &&
      CONTAINED.has(inner.members[0]!.type) &&
      outer.members[0]!.entity !== inner.members[0]!.entity &&
      inner.members.every((m) => m.type !== 'organization' || m.mention.end - m.mention.start > 3) &&
      pattern.test(link) &&
      !inner.members.some((m) => isLine(entities.get(m.entity)!)) &&
      // A comma lists places as well, and 中哈 sets states side by side: the larger one must be known to be so.
      ((order === 'outer-first' && !isState(entities, inner)) ||
        mayContain(entities.get(outer.members[0]!.entity), entities.get(inner.members[0]!.entity)))
    )
      return order
  }
  return null
}

/** A state lies in no place that is named right before it, unless the gazetteer says so. */
function isState(entities: Entities, unit: EntityUnit): boolean {
  return unit.members.some((m) => entities.get(m.entity)?.kind === 'country')
}

function joinLists(units: readonly Unit[], between: (a: Span, b: Span) => string, grammar: Grammar): Unit[] {
  const result: Unit[] = []
  units.forEach((unit, i) => {
    const last = result.at(-1)
    const link = last && between(last, unit)
    if (
      last?.kind === 'entity' &&
      unit.kind === 'entity' &&
      link !== undefined &&
      joinable(last, unit, link, grammar) &&
      closes(units, i, link, between, grammar)
    )
      result[result.length - 1] = {
        ...last,
        end: unit.end,
        group: last.group || unit.group,
        members: [...last.members, ...unit.members],
      }
    else result.push(unit)
  })
  return result
}

/** 与 and 和 join only a list already under way or names of one type; 同 is always a preposition here. */
function joinable(list: EntityUnit, next: EntityUnit, link: string, { lists }: Grammar): boolean {
  // 中哈, 中吉乌: one-character names side by side; “A”“B”: quoted ones.
  if (link === '')
    return (
      lists.touching &&
      (next.marked || [list.members.at(-1)!, next.members[0]!].every((m) => m.mention.end - m.mention.start === 1))
    )
  if (!lists.link.test(link)) return false
  const sameType = list.members.some((m) => m.type === next.members[0]!.type)
  if (lists.underWay?.test(link)) return sameType && list.members.length > 1
  return sameType || lists.anyType?.test(link) === true
}

/** Whether the list that goes on with unit `i` ends as lists do: A, B and C. */
function closes(
  units: readonly Unit[],
  i: number,
  link: string,
  between: (a: Span, b: Span) => string,
  { lists }: Grammar,
): boolean {
  if (!lists.closing || lists.closing.test(link)) return true
  for (let k = i + 1; k < units.length; k++) {
    const next = between(units[k - 1]!, units[k]!)
    if (units[k]!.kind !== 'entity' || !lists.link.test(next)) return false
    if (lists.closing.test(next)) return true
  }
  return false
}
