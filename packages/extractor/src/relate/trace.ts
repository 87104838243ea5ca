// What the rule engine tells of its work to whoever asks: each trigger it met, what kept the rule from reading, each role
// it filled. Nobody asks in a normal run, which then pays nothing.
import type { Document, Ontology, Qualifiers, RoleSlot, Span, TriggerRule } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { Frame } from './frames.ts'
import type { Modality } from './modality.ts'
import { keyOf, type Occurrence } from './occurrences.ts'
import type { SentenceView } from './sentence-view.ts'
import type { Trigger } from './triggers.ts'
import type { EntityUnit } from './unit.ts'

/** Called in the order in which things happen. */
export type Trace = (event: TraceEvent) => void

/** One occurrence of a rule's trigger. */
export interface Occasion {
  readonly rule: string
  /** Index into `doc.sentences`. */
  readonly sentence: number
  /** In the sentence's reading text. */
  readonly trigger: Span
}

export type TraceEvent = Occasion &
  (
    | { readonly step: 'met' }
    | { readonly step: 'refused'; readonly refusal: Refusal }
    | { readonly step: 'role'; readonly role: 'subject' | 'object'; readonly tried: readonly SlotTrial[] }
    | { readonly step: 'read'; readonly draft: Draft; readonly sources: Sources }
    | { readonly step: 'dropped'; readonly draft: Draft; readonly refusal: Refusal }
  )

/** Why a trigger yields nothing. Words are those of the rule that decided. */
export type Refusal =
  | { readonly cause: PlainCause }
  | { readonly cause: 'in-name'; readonly name: Span }
  | { readonly cause: 'requires' | 'then' | 'about'; readonly words: readonly string[] }
  | { readonly cause: 'excludes' | 'notBefore' | 'notAfter' | 'notAbout' | 'modality'; readonly word: string }
  | { readonly cause: 'priority' | 'told'; readonly rule: string }

/** `boundary`: inside a word; `clause`: across clauses; `one-unit`: both roles found the same; `types`: not the ontology's. */
export type PlainCause =
  | 'boundary'
  | 'clause'
  | 'no-subject'
  | 'no-object'
  | 'one-unit'
  | 'no-date'
  | 'no-office'
  | 'types'

/** The units that a slot offered, best first, and why each was or was not taken. */
export interface SlotTrial {
  readonly slot: RoleSlot
  readonly units: readonly { readonly unit: EntityUnit; readonly verdict: Verdict }[]
}

/** `reach`: too far from the trigger; `speaker`: the speaker of an earlier clause, who did not act. */
export type Verdict = 'taken' | 'type' | 'reach' | 'speaker'

/** Where in the sentence (or, for `kind`, the rule) each qualifier was read. */
export type Sources = { readonly [name in keyof Qualifiers]?: string }

/** Takes down what happens at one trigger. */
export interface Notes {
  readonly refused: (refusal: Refusal) => void
  /** A list for fillRole to fill. */
  readonly role: (role: 'subject' | 'object') => SlotTrial[]
  readonly read: (draft: Draft, sources: Sources) => void
  readonly dropped: (draft: Draft, refusal: Refusal) => void
}

/** Opens the notes of a sentence's triggers. */
export function noter(trace: Trace, sentence: number): (match: Trigger, known?: boolean) => Notes {
  return ({ value, start, end }, known = false) => {
    const occasion: Occasion = { rule: value.name, sentence, trigger: { start, end } }
    if (!known) trace({ ...occasion, step: 'met' })
    return {
      refused: (refusal) => trace({ ...occasion, step: 'refused', refusal }),
      role: (role) => {
        const tried: SlotTrial[] = []
        trace({ ...occasion, step: 'role', role, tried })
        return tried
      },
      read: (draft, sources) => trace({ ...occasion, step: 'read', draft, sources }),
      dropped: (draft, refusal) => trace({ ...occasion, step: 'dropped', draft, refusal }),
    }
  }
}

/** The words that gave a frame's qualifiers. */
export function sourcesOf(frame: Frame, rule: TriggerRule, mode: Modality, view: SentenceView): Sources {
  const said = (unit: Span | null) => unit && view.text.slice(unit.start, unit.end)
  const scene = frame.place !== null && frame.place === view.scene ? ' (where the paragraph is set)' : ''
  const sources = {
    date: said(frame.date),
    place: frame.place && `${said(frame.place)}${scene}`,
    event: said(frame.event),
    kind: rule.kind === undefined ? null : rule.kind === 'trigger' ? 'the trigger' : 'the rule',
    status: mode.word ?? null,
  }
  return Object.fromEntries(Object.entries(sources).filter(([, source]) => source !== null))
}

/** Tells of the trigger rules' readings that the ontology's types or an earlier telling kept out of a document's triples. */
export function traceDropped(
  doc: Document,
  drafts: readonly Draft[],
  typed: ReadonlySet<Draft>,
  triples: readonly Occurrence[],
  ontology: Ontology,
  trace: Trace,
): void {
  for (const draft of drafts) {
    const occasion = { rule: draft.rule, sentence: draft.sentence, trigger: draft.span }
    if (!typed.has(draft)) {
      trace({ ...occasion, step: 'dropped', draft, refusal: { cause: 'types' } })
      continue
    }
    const { start } = doc.sentences[draft.sentence]!
    const key = keyOf(draft, ontology)
    const told = triples.filter((triple) => keyOf(triple, ontology) === key).flatMap((triple) => triple.evidence)
    const here = told.filter((evidence) => evidence.start === start)
    if (here.length > 0 && here.every((evidence) => evidence.rule !== draft.rule))
      trace({ ...occasion, step: 'dropped', draft, refusal: { cause: 'told', rule: here[0]!.rule } })
  }
}
