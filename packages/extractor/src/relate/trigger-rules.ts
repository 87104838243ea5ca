// Runs the trigger rules: one pass over a sentence finds the triggers, and each reads its roles from the clause's frame.
import type {
  LanguageId,
  Ontology,
  Qualifiers,
  RoleSlot,
  RoleSpec,
  Sentence,
  Span,
  TriggerRule,
} from '../model/index.ts'
import { splitClauses } from './clauses.ts'
import type { Draft } from './draft.ts'
import { type Frame, readFrame } from './frames.ts'
import { GRAMMARS } from './grammar/index.ts'
import { type ModalityLexicon, type Mode, readMode } from './modality.ts'
import type { TitledBody } from './offices.ts'
import type { SentenceView } from './sentence-view.ts'
import { findTriggers, type Trigger } from './triggers.ts'
import type { EntityUnit, Member, SentenceUnits } from './units.ts'
import { objectStarts } from './verbs.ts'

/** What a sentence stands in. */
export interface SentenceContext {
  /** The place in which its paragraph is set. */
  readonly scene: EntityUnit | null
  /** Title and lead of its article. */
  readonly topic: string
}

export type TriggerReader = (
  sentence: Sentence,
  index: number,
  units: SentenceUnits,
  context: SentenceContext,
) => readonly Draft[]

/** Compiles rules into a reader whose cost grows with the triggers found, not with the number of rules. */
export function compileTriggerRules(
  rules: readonly TriggerRule[],
  ontology: Ontology,
  modality: ModalityLexicon,
): TriggerReader {
  const find: Readonly<Record<LanguageId, (sentence: Sentence) => readonly Trigger[]>> = {
    zh: findTriggers(rules, GRAMMARS.zh),
    en: findTriggers(rules, GRAMMARS.en),
  }
  return (sentence, index, { units, titles }, { scene, topic }) => {
    const matches = find[sentence.lang](sentence)
    if (matches.length === 0) return []
    const grammar = GRAMMARS[sentence.lang]
    const view: SentenceView = {
      text: sentence.text,
      grammar,
      clauses: splitClauses(sentence, units, grammar),
      titles,
      objectStarts: objectStarts(sentence, grammar),
      scene,
    }
    const drafts: Draft[] = []
    for (const match of matches) {
      const at = view.clauses.findIndex((clause) => match.start >= clause.start && match.end <= clause.end)
      if (at < 0 || !allowed(match.value, view, at, match, topic) || insideName(view, at, match)) continue
      const mode = modeOf(match.value, sentence, { start: view.clauses[at]!.start, end: match.start }, modality)
      if (mode === null) continue
      const frame = readFrame(view, at, match)
      const base = qualifiersOf(match.value, frame, sentence.text.slice(match.start, match.end), mode)
      drafts.push(...readRule(match.value, ontology, frame, match, view, base).map((d) => ({ ...d, sentence: index })))
    }
    return drafts
  }
}

function modeOf(rule: TriggerRule, sentence: Sentence, range: Span, modality: ModalityLexicon): Mode | null {
  if (rule.presupposed) return 'actual'
  const mode = readMode(sentence, range, modality)
  const intended = GRAMMARS[sentence.lang].intended?.test(sentence.text.slice(range.start, range.end))
  return mode === 'actual' && intended ? 'planned' : mode
}

function allowed(rule: TriggerRule, view: SentenceView, at: number, trigger: Span, topic: string): boolean {
  const clause = view.clauses[at]!
  const text = view.text.slice(clause.start, clause.end)
  const after = view.text.slice(trigger.end, trigger.end + 6)
  const before = view.text.slice(Math.max(0, trigger.start - 6), trigger.start)
  return (
    (!rule.requires || rule.requires.some((word) => text.includes(word))) &&
    (!rule.about || rule.about.some((word) => topic.includes(word))) &&
    !rule.notAbout?.some((word) => topic.includes(word)) &&
    !rule.excludes?.some((word) => text.includes(word)) &&
    !rule.notBefore?.some((word) => after.startsWith(word)) &&
    !rule.notAfter?.some((word) => before.endsWith(word))
  )
}

/** A trigger inside a name is part of the name: 签署 in 协定签署仪式. */
function insideName(view: SentenceView, at: number, trigger: Span): boolean {
  return view.clauses[at]!.units.some(
    (u) => u.kind === 'entity' && u.members.some((m) => trigger.start < m.mention.end && m.mention.start < trigger.end),
  )
}

function qualifiersOf(rule: TriggerRule, frame: Frame, trigger: string, mode: string): Qualifiers {
  // 当天 in the course of an event is the event's day, which the event gives.
  const date =
    frame.event && /^(?:当天|当日|同日)$/.test(frame.date?.mention.text ?? '') ? null : frame.date?.mention.date
  const place = frame.place?.members[0]?.entity
  const event = frame.event?.members[0]?.entity
  return {
    ...(event ? { event } : {}),
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    ...(rule.kind === undefined ? {} : { kind: rule.kind === 'trigger' ? trigger : rule.kind }),
    ...(mode === 'actual' ? {} : { status: mode as 'planned' | 'target' }),
  }
}

type Reading = Omit<Draft, 'sentence'>

function readRule(
  rule: TriggerRule,
  ontology: Ontology,
  frame: Frame,
  trigger: Span,
  view: SentenceView,
  qualifiers: Qualifiers,
): readonly Reading[] {
  const relation = ontology.relations[rule.relation]!
  const subjects = fillRole(rule.subject, frame, (unit) => rule.speaker === true || !isSpeaker(view, unit, trigger))
  if (subjects.length === 0) return []
  const said = (span: Span): Pick<Draft, 'rule' | 'span' | 'relation'> => ({
    rule: rule.name,
    span,
    relation: rule.relation,
  })
  if (relation.literal) {
    const date = frame.date?.mention
    if (!rule.dated || !date?.date) return []
    const { date: _, ...rest } = qualifiers
    return subjects.map((s) => ({
      ...said(trigger),
      subject: s.entity,
      value: { raw: date.text, date: date.date! },
      qualifiers: rest,
    }))
  }
  if (rule.titled) {
    const office = officeAfter(view, trigger)
    if (!office?.body) return []
    const { body, title } = office
    return subjects.map((s) => ({
      ...said({ start: trigger.start, end: office.end }),
      subject: s.entity,
      object: body,
      qualifiers: { ...qualifiers, title },
    }))
  }
  const near = (unit: EntityUnit, slot: RoleSlot) =>
    slot !== 'object' || gap(view, trigger, unit) <= (rule.reach ?? view.grammar.reach)
  let objects = fillRole(rule.object, frame, near)
  // 同中亚国家伙伴关系: one unit cannot fill both roles.
  if (objects.length === subjects.length && objects.every((o, i) => o.mention === subjects[i]!.mention)) objects = []
  const mutual = objects.length === 0 && rule.mutual === true
  // 中亚五国 are five, not ten pairs.
  if (mutual)
    objects =
      subjects.length > 2 && rule.subject.slots.some((slot) => frame.fill(slot).some((u) => u.group)) ? [] : subjects
  const readings: Reading[] = []
  subjects.forEach((s, i) => {
    objects.forEach((o, j) => {
      if (s.entity === o.entity || (mutual && j <= i)) return
      const span = { start: Math.min(s.mention.start, trigger.start), end: Math.max(o.mention.end, trigger.end) }
      const { place, event, ...others } = qualifiers
      const rest = event && event !== o.entity && event !== s.entity ? { ...others, event } : others
      const where = place && place !== o.entity && place !== s.entity ? { place } : {}
      readings.push({ ...said(span), subject: s.entity, object: o.entity, qualifiers: { ...rest, ...where } })
    })
  })
  return [...readings, ...implied(rule, frame, objects, readings, qualifiers)]
}

/** The office that a verb of appointment names. */
function officeAfter({ text, titles, grammar }: SentenceView, trigger: Span): TitledBody | undefined {
  return titles.find((t) => t.start >= trigger.end && grammar.offices.afterVerb.test(text.slice(trigger.end, t.start)))
}

/** Whether the unit is the speaker of an earlier clause, who did not do what is said: A表示，将启动… */
function isSpeaker(view: SentenceView, unit: EntityUnit, trigger: Span): boolean {
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

/** An event attended was when and where it was attended; what is visited in a place is there. */
function implied(
  rule: TriggerRule,
  frame: Frame,
  objects: readonly Member[],
  readings: readonly Reading[],
  qualifiers: Qualifiers,
): readonly Reading[] {
  const implies = rule.implies ?? []
  if (readings.length === 0 || implies.length === 0) return []
  const status = qualifiers.status ? { status: qualifiers.status } : {}
  const { span } = readings[0]!
  const place = frame.place?.members[0]
  const date = frame.date?.mention
  return objects.flatMap((o): Reading[] => {
    const base = { rule: `${rule.name}-implies`, span, subject: o.entity, qualifiers: status }
    const here = implies.includes('located_in') && place && place.entity !== o.entity
    const then = implies.includes('occurred_on') && date?.date
    return [
      ...(here ? [{ ...base, relation: 'located_in', object: place.entity }] : []),
      ...(then ? [{ ...base, relation: 'occurred_on', value: { raw: date.text, date: date.date! } }] : []),
    ]
  })
}

function fillRole(
  role: RoleSpec,
  frame: Frame,
  near: (unit: EntityUnit, slot: RoleSlot) => boolean,
): readonly Member[] {
  const typed = (unit: EntityUnit) => unit.members.filter((m) => role.types.includes(m.type))
  for (const slot of role.slots) {
    const unit = frame.fill(slot).find((u) => typed(u).length > 0 && near(u, slot))
    if (!unit) continue
    const more = (role.also ?? []).flatMap((other) => frame.fill(other).flatMap(typed))
    const members = [...typed(unit), ...more]
    return members.filter((m, i) => members.findIndex((n) => n.entity === m.entity) === i)
  }
  return []
}

/** Characters between trigger and unit that no unit covers. */
function gap(view: SentenceView, trigger: Span, unit: EntityUnit): number {
  const [from, to] = unit.start >= trigger.end ? [trigger.end, unit.start] : [unit.end, trigger.start]
  let covered = 0
  for (const clause of view.clauses)
    for (const other of clause.units) if (other.start >= from && other.end <= to) covered += other.end - other.start
  return to - from - covered
}
