// When and where a verb's act happens: dates and places of its clause first, then of those before it.
import type { EntityType, Span } from '../model/index.ts'
import { type Clause, isEntity } from './clauses.ts'
import type { SentenceView } from './sentence-view.ts'
import type { DateUnit, EntityUnit, Unit } from './unit.ts'

/** The date said with the trigger: in its clause, on the usual side of it first; else in the nearest clause before. */
export function dateOf({ clauses, grammar }: SentenceView, index: number, trigger: Span): DateUnit | null {
  const own = clauses[index]!.units.filter((u): u is DateUnit => u.kind === 'date')
  const before = own.filter((u) => u.end <= trigger.start).at(-1)
  if (grammar.adjunctsFollow) {
    const after =
      own.find((u) => u.start >= trigger.end) ??
      continued(clauses, index)
        .flatMap((c) => c.units)
        .find(isDate)
    if (after) return after
  }
  const found = before ?? own[0]
  if (found) return found
  for (let i = index - 1; i >= 0; i--) {
    const date = clauses[i]!.units.filter((u): u is DateUnit => u.kind === 'date').at(-1)
    if (date) return date
  }
  return null
}

function isDate(unit: Unit): unit is DateUnit {
  return unit.kind === 'date'
}

const PLACES: ReadonlySet<EntityType> = new Set(['place', 'facility'])

/** The place said with the trigger: in its clause, on the usual side of it first; else in an earlier clause. */
export function placeOf(view: SentenceView, index: number, trigger: Span): EntityUnit | null {
  const { text, clauses, grammar } = view
  const placesOf = (clause: Clause) =>
    clause.units
      .filter(isEntity)
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
  for (let i = index; i >= 0; i--) {
    // Where adjuncts follow their verb, those of another verb are its own.
    if (i < index && grammar.adjunctsFollow && !clauses[i]!.verbless) continue
    const found = placesOf(clauses[i]!).filter((u) => i < index || u.end <= trigger.start)
    if (found.length > 0) return found.at(-1)!
  }
  return view.scene
}

/** The clauses after it that only go on with when and where: …, Saudi Arabia, on Monday. */
function continued(clauses: readonly Clause[], index: number): readonly Clause[] {
  const rest = clauses.slice(index + 1)
  const end = rest.findIndex((clause) => !clause.verbless)
  return end < 0 ? rest : rest.slice(0, end)
}
