// Fills a role of a rule from the slots of a trigger's frame.
import type { RoleSlot, RoleSpec, Span } from '../model/index.ts'
import type { Frame } from './frames.ts'
import type { SentenceView } from './sentence-view.ts'
import type { SlotTrial, Verdict } from './trace.ts'
import type { EntityUnit, Member } from './units.ts'

/** Why a unit of the right types may not take a role; null where it may. */
export type Objection = (unit: EntityUnit, slot: RoleSlot) => Exclude<Verdict, 'taken' | 'type'> | null

/**
 * The members that take a role: those of the right types of the first slot that has any, and those of the slots that take part.
 * @param tried - Takes down, for a trace, what each slot offered.
 */
export function fillRole(role: RoleSpec, frame: Frame, objection: Objection, tried?: SlotTrial[]): readonly Member[] {
  const typed = (unit: EntityUnit) => unit.members.filter((m) => role.types.includes(m.type))
  const judge = (unit: EntityUnit, slot: RoleSlot): Verdict =>
    typed(unit).length === 0 ? 'type' : (objection(unit, slot) ?? 'taken')
  for (const slot of role.slots) {
    const offered = frame.fill(slot)
    tried?.push({ slot, units: offered.map((unit) => ({ unit, verdict: judge(unit, slot) })) })
    const unit = offered.find((u) => judge(u, slot) === 'taken')
    if (!unit) continue
    const more = (role.also ?? [])
      .flatMap((other) => [...frame.fill(other), ...(other === 'with' ? frame.companions() : [])])
      .flatMap(typed)
    const members = [...typed(unit), ...more]
    return members.filter((m, i) => members.findIndex((n) => n.entity === m.entity) === i)
  }
  return []
}

/** Whether the unit is the speaker of an earlier clause, who did not do what is said: A表示，将启动… */
export function isSpeaker(view: SentenceView, unit: EntityUnit, trigger: Span): boolean {
  const clause = view.clauses.find((c) => unit.start >= c.start && unit.end <= c.end)
  const said = view.clauses.find((c) => trigger.start >= c.start && trigger.end <= c.end)
  if (said && view.grammar.pronoun?.test(view.text.slice(said.start, said.end))) return false
  return (
    clause !== undefined &&
    clause.end <= trigger.start &&
    // Parts between semicolons are parallel: what one says is not said in the next.
    said?.segment === clause.segment &&
    view.grammar.speech.test(view.text.slice(unit.end, clause.end))
  )
}

/** Characters between trigger and unit that no unit covers. */
export function gap(view: SentenceView, trigger: Span, unit: EntityUnit): number {
  const [from, to] = unit.start >= trigger.end ? [trigger.end, unit.start] : [unit.end, trigger.start]
  let covered = 0
  for (const clause of view.clauses)
    for (const other of clause.units) if (other.start >= from && other.end <= to) covered += other.end - other.start
  return to - from - covered
}
