// Finds the frame of one trigger occurrence: which unit fills each slot, when, where, and in what mode it is said.
import type { EntityType, RoleSlot, Span } from '../model/index.ts'
import { type Clause, isEntity, isPossessor, slotOf } from './clauses.ts'
import type { DateUnit, EntityUnit } from './units.ts'

export interface Frame {
  /** Candidates of a slot, best first. */
  readonly fill: (slot: RoleSlot) => readonly EntityUnit[]
  readonly date: DateUnit | null
  readonly place: EntityUnit | null
  /** The event in whose course it happened: 在首届峰会期间，…. */
  readonly event: EntityUnit | null
}

export interface SentenceView {
  readonly text: string
  readonly clauses: readonly Clause[]
  /** Ends of verbs: the unit that begins there is the verb's object. */
  readonly verbEnds: ReadonlySet<number>
  /** The place in which the paragraph is set: 在宜昌，…; null where none is said. */
  readonly scene: EntityUnit | null
}

/** Ends of clauses that only set the scene, whose subject follows: 访问哈萨克斯坦期间，习近平… */
const SCENE_END = /(?:期间|之际|之后|以后|以来|时|后|前|中)$/

/**
 * Reads the frame of a trigger.
 * @param index - The clause that holds the trigger.
 */
export function readFrame(view: SentenceView, index: number, trigger: Span): Frame {
  const { text, clauses } = view
  const clause = clauses[index]!
  const relative = relativeHead(text, clause, trigger)
  const from = relative ? relative.from : clause.start
  const before = clause.units.filter(isEntity).filter((u) => u.end <= trigger.start && u.start >= from)
  const hidden = relative ? [] : embedded(text, clause, trigger)
  const visible = before.filter((u) => !hidden.some((h) => u.start >= h.start && u.end <= h.end))
  const marked = (slot: RoleSlot) => visible.filter((u) => slotOf(text, u, clause.start) === slot).reverse()
  const after = clause.units.filter(isEntity).filter((u) => u.start >= trigger.end)
  const fill = (slot: RoleSlot): readonly EntityUnit[] => {
    switch (slot) {
      case 'subject':
        if (relative?.gap === 'subject') return [relative.head]
        // In A支持B提出的X the one who proposed is B.
        if (relative?.gap === 'object')
          return [...visible]
            .reverse()
            .filter((u) => slotOf(text, u, from) === null && (u.end === trigger.start || !view.verbEnds.has(u.start)))
        return subjects(view, index, visible)
      case 'object':
        if (relative?.gap === 'object') return [relative.head]
        return after.filter((u) => !isPossessor(text, u) || u === after.at(-1))
      case 'head':
        return relative ? [relative.head] : []
      case 'scene':
        return sceneOf(view, index)
      case 'prefix':
        return visible.filter((u) => u.end === trigger.start)
      case 'suffix':
        return after.filter((u) => u.start === trigger.end)
      default:
        return [...marked(slot), ...(slot === 'at' || slot === 'to' ? postposed(text, after, trigger, slot) : [])]
    }
  }
  return { fill, date: dateOf(view, index, trigger), place: placeOf(view, index, trigger), event: eventOf(view, index) }
}

/** After the verb, 于/在/自/向/给 mark too: 位于P, 赠送给B. */
function postposed(text: string, after: readonly EntityUnit[], trigger: Span, slot: RoleSlot): EntityUnit[] {
  return after.filter((u) => slotOf(text, u, trigger.end - 1) === slot)
}

/** The subject stands in the clause, else before it in the sentence, else (after a scene) right after it. */
function subjects(view: SentenceView, index: number, visible: readonly EntityUnit[]): readonly EntityUnit[] {
  const own = unmarked(view, view.clauses[index]!, visible)
  if (own.length > 0) return own
  const clause = view.clauses[index]!
  const earlier = view.clauses.slice(0, index)
  // Nearest first in the clause's own part; of the parts before, the sentence's first subject.
  const order = [
    ...earlier.filter((c) => c.segment === clause.segment).reverse(),
    ...earlier.filter((c) => c.segment < clause.segment),
  ]
  for (const other of order) {
    const found = unmarked(view, other, other.units.filter(isEntity))
    if (found.length > 0) return found.slice(0, 1)
  }
  const next = view.clauses[index + 1]
  if (!next || !SCENE_END.test(view.text.slice(clause.start, clause.end))) return []
  return unmarked(view, next, next.units.filter(isEntity)).slice(0, 1)
}

function unmarked(view: SentenceView, clause: Clause, units: readonly EntityUnit[]): EntityUnit[] {
  return units.filter(
    (u) => slotOf(view.text, u, clause.start) === null && !isPossessor(view.text, u) && !view.verbEnds.has(u.start),
  )
}

/** 在X，…: what the sentence's first clause sets as the scene. */
function sceneOf(view: SentenceView, index: number): readonly EntityUnit[] {
  if (index === 0) return []
  const first = view.clauses[0]!
  const unit = first.units.filter(isEntity).at(-1)
  return unit && unit.end === first.end && /^在/.test(view.text.slice(first.start, unit.start)) ? [unit] : []
}

interface Relative {
  readonly head: EntityUnit
  readonly gap: 'subject' | 'object'
  /** Start of the relative clause. */
  readonly from: number
}

const PREPOSITION = /(?:会见|会晤|接见|同|与|和|跟|向|对)$/

/**
 * The noun that the trigger's clause modifies, if any: in 会见来华出席论坛的总统X, the trigger 出席 has the head X with
 * its subject missing; in A在B成立的公司X the trigger 成立 has the head X with its object missing.
 */
function relativeHead(text: string, clause: Clause, trigger: Span): Relative | null {
  const following = clause.units.filter(isEntity).filter((u) => u.start >= trigger.end)
  const head = following.find((u) => text[u.start - 1] === '的')
  if (!head) return null
  const between = following.filter((u) => u.end < head.start)
  const gap = between.length > 0 ? 'subject' : 'object'
  // Right after the verb, 的 must close the clause at once; further on it could belong to a plain attribute.
  if (gap === 'object' && head.start - 1 > trigger.end) return null
  const from = relativeStart(text, clause, trigger)
  if (gap === 'subject') {
    const own = clause.units.filter(isEntity).filter((u) => u.start >= from && u.end <= trigger.start)
    if (own.some((u) => slotOf(text, u, clause.start) === null && !isPossessor(text, u))) return null
  }
  return { head, gap, from }
}

/** A relative clause starts after a preposition or verb that no unit follows: 同|来华出席…的X. */
function relativeStart(text: string, clause: Clause, trigger: Span): number {
  const starts = new Set(clause.units.map((u) => u.start))
  for (let i = trigger.start; i > clause.start; i--)
    if (!starts.has(i) && PREPOSITION.test(text.slice(Math.max(clause.start, i - 2), i))) return i
  return clause.start
}

/** Stretches before the trigger that a relative clause fills: their units are no roles of the outer verb. */
function embedded(text: string, clause: Clause, trigger: Span): readonly Span[] {
  const spans: Span[] = []
  for (const unit of clause.units) {
    if (unit.kind !== 'entity' || unit.end > trigger.start || text[unit.start - 1] !== '的') continue
    const inner = clause.units.filter((u) => isEntity(u) && u.end <= unit.start - 1)
    const last = inner.at(-1)
    if (!last || last.end === unit.start - 1) continue
    const start = relativeStart(text, clause, { start: unit.start - 1, end: unit.start })
    if (start > clause.start) spans.push({ start, end: unit.start - 1 })
  }
  return spans
}

/** The date said with the trigger: in its clause, before it first; else in the nearest clause before. */
function dateOf(view: SentenceView, index: number, trigger: Span): DateUnit | null {
  const own = view.clauses[index]!.units.filter((u): u is DateUnit => u.kind === 'date')
  const before = own.filter((u) => u.end <= trigger.start).at(-1) ?? own[0]
  if (before) return before
  for (let i = index - 1; i >= 0; i--) {
    const date = view.clauses[i]!.units.filter((u): u is DateUnit => u.kind === 'date').at(-1)
    if (date) return date
  }
  return null
}

/** The event that a clause at or before this one sets as the scene. */
function eventOf(view: SentenceView, index: number): EntityUnit | null {
  for (const clause of view.clauses.slice(0, index + 1)) {
    const unit = clause.units.filter(isEntity).find((u) => u.members[0]!.type === 'event')
    if (!unit || !/在$/.test(view.text.slice(clause.start, unit.start))) continue
    if (/^(?:期间|上|中|开幕式上)/.test(view.text.slice(unit.end, unit.end + 4))) return unit
  }
  return null
}

const PLACES: ReadonlySet<EntityType> = new Set(['place', 'facility'])

/** The place said with 在 or 于: in the clause, else in an earlier one of the sentence. */
function placeOf(view: SentenceView, index: number, trigger: Span): EntityUnit | null {
  const { text, clauses } = view
  for (let i = index; i >= 0; i--) {
    const clause = clauses[i]!
    const found = clause.units
      .filter(isEntity)
      .filter((u) => u.members.length === 1 && PLACES.has(u.members[0]!.type) && (i < index || u.end <= trigger.start))
      .filter((u) => /(?:[在于来赴]|来到|抵达)$/.test(text.slice(clause.start, u.start)))
    if (found.length > 0) return found.at(-1)!
  }
  return view.scene
}
