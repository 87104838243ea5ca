// Which names of a clause a figure may be of.
import type { EntityType } from '../../model/index.ts'
import { type Clause, isEntity } from '../clauses.ts'
import type { EntityUnit, Unit } from '../units.ts'
import { opening } from './lexicon.ts'

const MEASURED: ReadonlySet<EntityType> = new Set([
  'place',
  'organization',
  'facility',
  'event',
  'initiative',
  'work',
  'product',
  'person',
])

/** After a name, makes it a time: 春运|以来. */
const TIME = /^(?:期间|以来|之后|之前|以后|之际|前后|后|前|时|当天|开始)/
/** A name of a type that figures are told of. */
export function measurable(unit: Unit): unit is EntityUnit {
  return isEntity(unit) && MEASURED.has(unit.members[0]!.type) && !(unit.group && unit.members[0]!.type === 'person')
}

/** Who or what only tells the press. */
const PRESS = /(?:新闻办公?室?|国新办|发布会|记者会|吹风会|新闻局)$/

/** Whether a unit may be measured by what it is called. */
export function isMeasurable(text: string, unit: Unit): unit is EntityUnit {
  return measurable(unit) && !PRESS.test(text.slice(unit.start, unit.end))
}

/** A name inside quotation marks is part of what they quote. */
export function isQuoted(text: string, unit: Unit): boolean {
  const before = text.slice(0, unit.start)
  return before.lastIndexOf('“') > before.lastIndexOf('”') && text[unit.start] !== '“'
}

/** The clause's units that may be measured, in order. */
export function measurables(text: string, clause: Clause): readonly EntityUnit[] {
  return clause.units
    .filter((u) => isMeasurable(text, u))
    .filter(
      (u) =>
        !isQuoted(text, u) &&
        !isTime(text, u) &&
        !isScope(text, u) &&
        !isCoded(text, u, clause) &&
        !isCounted(text, u, clause),
    )
}

/** 厦门、赣州等5个城市: the number only counts the list. */
function isCounted(text: string, unit: EntityUnit, clause: Clause): boolean {
  return (
    text[unit.end] === '等' &&
    clause.units.some((q) => q.kind === 'quantity' && /^等\S{0,2}$/.test(text.slice(unit.end, q.start)))
  )
}
/** 恩平|15-1油田: a code goes on with the name. */
function isCoded(text: string, unit: EntityUnit, clause: Clause): boolean {
  return /[\dA-Za-z]/.test(text[unit.end] ?? '') && !clause.units.some((u) => u.start === unit.end)
}

/** 全国|首套, 我国|最大的: how far a superlative reaches. */
export function isScope(text: string, unit: EntityUnit): boolean {
  return opening('scope', text.slice(unit.end, unit.end + 4)) !== ''
}

/** 春运|以来: whether what follows makes a time of the name. */
export function isTime(text: string, unit: Unit): boolean {
  return TIME.test(text.slice(unit.end, unit.end + 2))
}
