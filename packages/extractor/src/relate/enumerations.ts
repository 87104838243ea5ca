// What enumerations say: 通过“五大行动”…。一是实施A行动。…二是实施B行动。 makes A and B parts of the five; what a
// paragraph then lists with 其中 is part of its item.
import type { Document, Entity, EntityType } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { EntityUnit, SentenceUnits } from './units.ts'

const ITEM = /^[（(]?([一二三四五六七八九十]+)(?:是|、|，|）|\))/
const NUMERALS = '一二三四五六七八九十'
/** 五大行动: a number and the noun that each part's name ends with. */
const WHOLE = /^([两二三四五六七八九十])(?:大|项|个)?(.{2,4})$/
const WHOLE_TYPES: ReadonlySet<EntityType> = new Set(['initiative', 'document'])
const LISTED: ReadonlySet<EntityType> = new Set(['product', 'initiative', 'facility'])

interface Whole {
  readonly entity: string
  readonly count: number
  readonly noun: string
}

interface Item {
  readonly entity: string
  readonly paragraph: number
}

/** part_of for the items of an enumeration announced before, and for what an item's paragraph lists. */
export function readEnumerations(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  const entities = new Map(doc.entities.map((e) => [e.id, e]))
  const drafts: Draft[] = []
  let whole: Whole | null = null
  let item: Item | null = null
  doc.sentences.forEach((sentence, index) => {
    if (sentence.article !== doc.sentences[index - 1]?.article) whole = item = null
    const entityUnits = units[index]!.units.filter((u): u is EntityUnit => u.kind === 'entity')
    const number = ITEM.exec(sentence.text)?.[1]
    if (number) {
      const part = whole && partOf(whole, number, entityUnits, entities)
      item = part ? { entity: part.members[0]!.entity, paragraph: sentence.paragraph } : null
      if (part && whole) drafts.push(draft(part, part.members[0]!.entity, whole.entity, index, 'enumerated-part'))
    } else if (item?.paragraph === sentence.paragraph && sentence.text.startsWith('其中')) {
      const list = entityUnits.find((u) => u.members.length > 1 && LISTED.has(u.members[0]!.type))
      for (const member of list?.members ?? [])
        drafts.push(draft(list!, member.entity, item.entity, index, 'listed-part'))
    }
    whole = announced(entityUnits, entities) ?? whole
  })
  return drafts
}

function partOf(
  whole: Whole,
  number: string,
  units: readonly EntityUnit[],
  entities: ReadonlyMap<string, Entity>,
): EntityUnit | null {
  if (NUMERALS.indexOf(number) + 1 > whole.count) return null
  return (
    units.find(
      (u) => u.members[0]!.entity !== whole.entity && entities.get(u.members[0]!.entity)?.name.endsWith(whole.noun),
    ) ?? null
  )
}

function announced(units: readonly EntityUnit[], entities: ReadonlyMap<string, Entity>): Whole | null {
  for (const { members } of units) {
    const entity = entities.get(members[0]!.entity)
    const match = entity && WHOLE_TYPES.has(entity.type) ? WHOLE.exec(entity.name) : null
    if (entity && match)
      return { entity: entity.id, count: match[1] === '两' ? 2 : NUMERALS.indexOf(match[1]!) + 1, noun: match[2]! }
  }
  return null
}

function draft(unit: EntityUnit, subject: string, object: string, sentence: number, rule: string): Draft {
  return { subject, relation: 'part_of', object, qualifiers: {}, sentence, rule, span: unit }
}
