// What a rule asks of the words around its trigger before any role is looked for.
import type { Span, TriggerRule } from '../model/index.ts'
import type { SentenceView } from './sentence-view.ts'
import type { Refusal } from './trace.ts'

/** Characters beside the trigger that `notBefore` and `notAfter` look at. */
const BESIDE = 6

/** The first condition of a rule that a trigger fails; null where it passes all. */
export function refusalOf(
  rule: TriggerRule,
  view: SentenceView,
  at: number,
  trigger: Span,
  topic: string,
): Refusal | null {
  const clause = view.clauses[at]
  if (!clause) return { cause: 'clause' }
  const text = view.text.slice(clause.start, clause.end)
  const { requires, then, about, notAbout, excludes, notBefore, notAfter } = rule
  if (requires && !requires.some((word) => text.includes(word))) return { cause: 'requires', words: requires }
  const rest = view.text.slice(trigger.end)
  if (then && !then.some((word) => rest.includes(word))) return { cause: 'then', words: then }
  if (about && !about.some((word) => topic.includes(word))) return { cause: 'about', words: about }
  const after = view.text.slice(trigger.end, trigger.end + BESIDE)
  const before = view.text.slice(Math.max(0, trigger.start - BESIDE), trigger.start)
  return (
    found('notAbout', notAbout, (word) => topic.includes(word)) ??
    found('excludes', excludes, (word) => text.includes(word)) ??
    found('notBefore', notBefore, (word) => after.startsWith(word)) ??
    found('notAfter', notAfter, (word) => before.endsWith(word)) ??
    insideName(view, at, trigger)
  )
}

function found(
  cause: 'excludes' | 'notBefore' | 'notAfter' | 'notAbout',
  words: readonly string[] | undefined,
  test: (word: string) => boolean,
): Refusal | null {
  const word = words?.find(test)
  return word === undefined ? null : { cause, word }
}

/** A trigger inside a name is part of the name: 签署 in 协定签署仪式. */
function insideName(view: SentenceView, at: number, trigger: Span): Refusal | null {
  for (const unit of view.clauses[at]!.units) {
    if (unit.kind !== 'entity') continue
    const name = unit.members.find((m) => trigger.start < m.mention.end && m.mention.start < trigger.end)
    if (name) return { cause: 'in-name', name: name.mention }
  }
  return null
}
