// Relative clauses, which precede their noun: 会见|来华出席论坛的|总统X. What they hold is no role of the verb outside.
import type { Span } from '../model/index.ts'
import { type Clause, isEntity, isPossessor, slotOf } from './clauses.ts'
import type { Grammar } from './grammar/index.ts'
import type { SentenceView } from './sentence-view.ts'
import type { EntityUnit } from './units.ts'

export interface Relative {
  readonly head: EntityUnit
  readonly gap: 'subject' | 'object'
  /** Start of the relative clause. */
  readonly from: number
}

/**
 * The noun that the trigger's clause modifies, if any: in 会见来华出席论坛的总统X, the trigger 出席 has the head X with
 * its subject missing; in A在B成立的公司X the trigger 成立 has the head X with its object missing.
 */
export function relativeHead(
  { text, grammar, objectStarts }: SentenceView,
  clause: Clause,
  trigger: Span,
): Relative | null {
  const following = clause.units.filter(isEntity).filter((u) => u.start >= trigger.end)
  const mark = grammar.attributive?.mark
  if (!mark) return null
  const touching = following.find((u) => text[u.start - 1] === mark)
  // 制作的|大型纪录片|X: what it is may stand between.
  const described = following[0]
  const close = described && grammar.attributive.described.test(text.slice(trigger.end, described.start))
  const head = touching ?? (close ? described : undefined)
  if (!head) return null
  const between = following.filter((u) => u.end < head.start)
  const gap = between.length > 0 ? 'subject' : 'object'
  // Right after the verb, 的 must close the clause at once; further on it could belong to a plain attribute.
  if (gap === 'object' && head.start - 1 > trigger.end && !close) return null
  const from = relativeStart(text, clause, trigger, grammar)
  if (gap === 'subject') {
    const own = clause.units.filter(isEntity).filter((u) => u.start >= from && u.end <= trigger.start)
    const free = (u: EntityUnit) =>
      slotOf(text, u, clause.start, grammar) === null && !isPossessor(text, u, grammar) && !objectStarts.has(u.start)
    if (own.some(free)) return null
  }
  return { head, gap, from }
}

/** A relative clause starts after a preposition or verb that no unit follows: 同|来华出席…的X. */
function relativeStart(text: string, clause: Clause, trigger: Span, { attributive }: Grammar): number {
  const starts = new Set(clause.units.map((u) => u.start))
  // 由A和|B组建的: not inside a list.
  const inside = (i: number) => clause.units.some((u) => u.start < i && i < u.end)
  for (let i = trigger.start; i > clause.start; i--)
    if (!starts.has(i) && !inside(i) && attributive?.opens.test(text.slice(Math.max(clause.start, i - 2), i))) return i
  return clause.start
}

/** Stretches before the trigger that a relative clause fills: their units are no roles of the outer verb. */
export function embedded({ text, grammar }: SentenceView, clause: Clause, trigger: Span): readonly Span[] {
  const spans: Span[] = []
  const mark = grammar.attributive?.mark
  if (!mark) return spans
  for (const unit of clause.units) {
    if (unit.kind !== 'entity' || unit.end > trigger.start || text[unit.start - 1] !== mark) continue
    const inner = clause.units.filter((u) => isEntity(u) && u.end <= unit.start - 1)
    const last = inner.at(-1)
    if (!last || last.end === unit.start - 1) continue
    const start = relativeStart(text, clause, { start: unit.start - 1, end: unit.start }, grammar)
    if (start > clause.start) spans.push({ start, end: unit.start - 1 })
  }
  return spans
}
