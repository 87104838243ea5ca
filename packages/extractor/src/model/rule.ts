// What a rule of data/rules/*/*.yaml says, once validated: a trigger word, a relation, and where its roles are found.
import type { LanguageId } from './document.ts'
import type { EntityType } from './ontology.ts'

/** A slot that a preposition marks: 同/与 with, 在/于 at, 向/对 to, 从 from, 由/被 by, 把/将 ba, 经 via, 据/随 source. */
export type Slot = 'subject' | 'with' | 'at' | 'to' | 'from' | 'by' | 'ba' | 'via' | 'source'

/**
 * Where a role is looked for. Beside the prepositional slots: `object`, the first unit after the trigger; `prefix` and
 * `suffix`, the unit that touches the trigger; `head`, the noun that a relative clause modifies (来华访问的X); `scene`,
 * what the sentence opens with (在X，…); `nearest`, the last unmarked unit before the trigger, be it another verb's object;
 * `own`, what the paragraph calls 我市 or 全省; `topic`, what is said to be made so (|X|是A打造的平台); `next`, what the clause after begins with (A、B齐聚P，|X|举行);
 * `antecedent`, the event that the sentence before the trigger or the story before the sentence tells of (…召开，A出席并讲话).
 */
export type RoleSlot =
  | Slot
  | 'object'
  | 'prefix'
  | 'suffix'
  | 'head'
  | 'scene'
  | 'nearest'
  | 'antecedent'
  | 'next'
  | 'topic'
  | 'own'

export interface RoleSpec {
  /** Tried in order; the first that holds a unit of the types fills the role. */
  readonly slots: readonly RoleSlot[]
  /** Slots whose units take part as well: A同B共同出席 has two subjects. */
  readonly also?: readonly RoleSlot[]
  readonly types: readonly EntityType[]
}

export interface TriggerRule {
  readonly name: string
  /** The language whose sentences it reads, by its folder; any where absent. */
  readonly lang?: LanguageId
  readonly relation: string
  readonly triggers: readonly string[]
  readonly subject: RoleSpec
  readonly object: RoleSpec
  /** `trigger`: the trigger as written; otherwise a fixed text. */
  readonly kind?: string
  /** Most characters between trigger and object that no unit covers; by the language's grammar unless set. */
  readonly reach?: number
  /** The clause must hold one of these words (anywhere). */
  readonly requires?: readonly string[]
  /** One of these words must follow the trigger in its sentence: 前往X，调研…. */
  readonly then?: readonly string[]
  /** The clause must hold none of these words. */
  readonly excludes?: readonly string[]
  /** The text right after the trigger must not start with one of these: 会见 in 会见厅. */
  readonly notBefore?: readonly string[]
  /** The text right before the trigger must not end with one of these. */
  readonly notAfter?: readonly string[]
  /** The article's title or lead must hold one of these words; none of those. */
  readonly about?: readonly string[]
  readonly notAbout?: readonly string[]
  /** Also pair the members of a subject that is a list: A和B会谈. */
  readonly mutual?: boolean
  /** The value of an `object: value` relation is the nearest date. */
  readonly dated?: boolean
  /** holds_position: the office named right after the trigger gives title and body. */
  readonly titled?: boolean
  /** A noun phrase that takes the fact for granted: it holds whatever is wished or planned of it. */
  readonly presupposed?: boolean
  /** The subject may be the speaker of the clause before: X表示，很高兴访问中国. */
  readonly speaker?: boolean
  /** Of rules whose triggers overlap, the one with the highest reads alone; 0 unless set. */
  readonly priority?: number
  /** What follows of the object: it is where the act is (`located_in`), it was when the act was (`occurred_on`). */
  readonly implies?: readonly ('located_in' | 'occurred_on')[]
}

/** A rule's own test: a text that yields a triple (by names), or (with `why`) one in which the rule must not fire. */
export interface RuleExample {
  readonly rule: string
  readonly file: string
  /** Of the file, from 1; absent in the rules that ship. */
  readonly line?: number
  readonly lang?: LanguageId
  readonly text: string
  /** ISO date against which the text's dates resolve. */
  readonly dateline?: string
  readonly triple?: readonly string[]
  readonly why?: string
}

/** How often a rule's triples were right and wrong on annotated articles. */
export interface RulePrecision {
  readonly rule: string
  readonly right: number
  readonly wrong: number
}
