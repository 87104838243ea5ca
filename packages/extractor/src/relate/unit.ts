// The phrases that fill a rule's roles, as units.ts reads them.
import type { DateMention, EntityType, QuantityMention, Span } from '../model/index.ts'

export interface Member {
  readonly entity: string
  readonly type: EntityType
  readonly mention: Span
}

export interface UnitBase extends Span {
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

export function isEntity(unit: Unit): unit is EntityUnit {
  return unit.kind === 'entity'
}

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
