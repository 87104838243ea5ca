// When and where a verb's act happens: dates and places of its clause first, then of those before it.
import type { EntityType, Span } from '../model/index.ts'
import { type Clause, isEntity } from './clauses.ts'
import type { SentenceView } from './sentence-view.ts'
import type { DateUnit, EntityUnit, Unit } from './unit.ts'

/**
 * The date said with the trigger: in its clause, on the usual side of it first; else in the nearest clause before.
 * @param scope - The relative clause that the trigger stands in: what is said around it has dates of its own.
 */
export function dateOf(view: SentenceView, index: number, trigger: Span, scope: Span | null): DateUnit | null {
  const { text, clauses, grammar } = view
  const all = datesOf(clauses[index]!)
  const own = scope ? all.filter((u) => u.start >= scope.start && u.end <= scope.end) : all
  const before = own.filter((u) => u.end <= trigger.start).at(-1)
  if (grammar.adjunctsFollow) {
    const after = own.find((u) => u.start >= trigger.end) ?? continued(clauses, index).flatMap(datesOf)[0]
    if (after) return after
  }
  if (before || scope) return before ?? own[0] ?? null
  for (let i = index - 1; i >= 0; i--) {
    const { start, end } = clauses[i]!
    const date = datesOf(clauses[i]!).at(-1)
    // When something was said is not when it was done: 16日表示，….
    if (!grammar.adjunctsFollow && grammar.speech.test(text.slice(start, end))) break
    if (date) return date
  }
  return own[0] ?? null
}

/** The dates of a clause that are no part of a name: 2025年 in 论坛2025年年会 dates nothing. */
function datesOf({ units }: Clause): readonly DateUnit[] {
  const names = units.filter(isEntity).flatMap((u) => u.members.map((m) => m.mention))
  return units.filter(isDate).filter((d) => !names.some((n) => n.start <= d.start && d.end <= n.end))
}

function isDate(unit: Unit): unit is DateUnit {
  return unit.kind === 'date'
}

const PLACES: ReadonlySet<EntityType> = new Set(['place', 'facility'])

/** The place said with the trigger: in its clause, on the usual side of it first; else in an earlier clause. */
export function placeOf(
  view: SentenceView,
  index: number,
  trigger: Span,
  scope: Span | null,
  hidden: readonly Span[],
): EntityUnit | null {
  const { text, clauses, grammar } = view
  const placesOf = (clause: Clause) =>
    clause.units
      .filter(isEntity)
      .map((u) => seatOf(view, u) ?? u)
      .filter((u) => u.members.length === 1 && PLACES.has(u.members[0]!.type))
      .filter(
        (u) =>
          grammar.place.test(text.slice(clause.start, u.start)) ||
          (grammar.stay?.before.test(text.slice(clause.start, u.start)) &&
            grammar.stay.after.test(text.slice(u.end, u.end + 4))),
      )
  if (grammar.adjunctsFollow) {
    const after =
      placesOf(clauses[index]!).find((u) => u.start >= trigger.end) ?? continued(clauses, index).flatMap(placesOf)[0]
    if (after) return after
  }
  // 来|华出席论坛: that a guest came says no more of where the forum is.
  const long = (u: EntityUnit) => u.members[0]!.mention.end - u.members[0]!.mention.start > 1
  if (scope)
    return (
      placesOf(clauses[index]!).findLast((u) => u.start >= scope.start && u.end <= trigger.start && long(u)) ?? null
    )
  for (let i = index; i >= 0; i--) {
    // Where adjuncts follow their verb, those of another verb are its own.
    if (i < index && grammar.adjunctsFollow && !clauses[i]!.verbless) continue
    const found = placesOf(clauses[i]!)
      .filter((u) => i < index || u.end <= trigger.start || gathers(view, trigger, u))
      // 在西安同|来华|出席论坛的X会谈: not where the guest came.
      .filter((u) => !hidden.some((h) => h.start <= u.start && u.end <= h.end))
    if (found.length > 0) return found.at(-1)!
  }
  return view.scene
}

/** 齐聚|P: the verb itself says where. */
function gathers({ text, grammar }: SentenceView, trigger: Span, place: Span): boolean {
  return place.start === trigger.end && grammar.gathered?.test(text.slice(0, trigger.end)) === true
}

/** 在|阿斯塔纳的纳扎尔巴耶夫大学: of a body that is no place, the place said to hold it. */
function seatOf({ nestings }: SentenceView, unit: EntityUnit): EntityUnit | null {
  const inner = unit.members[0]!
  if (unit.members.length !== 1 || inner.type !== 'organization') return null
  const outer = nestings.find((n) => n.inner.mention.start === inner.mention.start && n.inner.entity === inner.entity)
  return outer ? { ...unit, members: [outer.outer] } : null
}

/** The clauses after it that only go on with when and where: …, Saudi Arabia, on Monday. */
function continued(clauses: readonly Clause[], index: number): readonly Clause[] {
  const rest = clauses.slice(index + 1)
  const end = rest.findIndex((clause) => !clause.verbless)
  return end < 0 ? rest : rest.slice(0, end)
}
