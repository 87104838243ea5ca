// What the readers of one sentence look at.
import type { Clause } from './clauses.ts'
import type { Grammar } from './grammar/index.ts'
import type { TitledBody } from './offices.ts'
import type { EntityUnit, Member, Nesting } from './unit.ts'

export interface SentenceView {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly nestings: readonly Nesting[]
  readonly titles: readonly TitledBody[]
  readonly grammar: Grammar
  /** Where the objects of verbs begin: a unit that begins there is no subject. */
  readonly objectStarts: ReadonlySet<number>
  /** Where nouns begin that make a modifier of the name right before them. */
  readonly nounStarts: ReadonlySet<number>
  /** The place in which the paragraph is set: 在宜昌，…; null where none is said. */
  readonly scene: EntityUnit | null
  /** The place that the paragraph calls its own (我市, 全省); null where it does not. */
  readonly own: EntityUnit | null
  /** Entity of the event that the story tells of so far; null where it tells of none. */
  readonly event: Member | null
}
