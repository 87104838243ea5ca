// Runs the trigger rules: one pass over a sentence finds the triggers, and each reads its roles from the clause's frame.
import type { LanguageId, Ontology, Qualifiers, Sentence, Span, TriggerRule } from '../model/index.ts'
import { refusalOf } from './conditions.ts'
import type { Draft } from './draft.ts'
import { type Frame, readFrame, unmarked } from './frames.ts'
import { GRAMMARS } from './grammar/index.ts'
import { type Modality, type ModalityLexicon, readModality } from './modality.ts'
import type { TitledBody } from './offices.ts'
import { fillRole, gap, isSpeaker } from './roles.ts'
import type { SentenceView } from './sentence-view.ts'
import { type Notes, noter, type PlainCause, sourcesOf, type Trace } from './trace.ts'
import { findTriggers, type Trigger, type TriggerFinder } from './triggers.ts'
import { isEntity } from './unit.ts'
import type { EntityUnit, Member, SentenceUnits } from './units.ts'
import { nounStarts, objectStarts } from './verbs.ts'

/** What a sentence stands in. */
export interface SentenceContext {
  /** ISO date of its article; null where none is known. */
  readonly today: string | null
  /** The place in which its paragraph is set. */
  readonly scene: EntityUnit | null
  /** The place that its paragraph calls its own: 我市, 全省. */
  readonly own: EntityUnit | null
  /** The event that its article has told of so far. */
  readonly event: Member | null
  /** Title and lead of its article. */
  readonly topic: string
}

export type TriggerReader = (
  sentence: Sentence,
  index: number,
  units: SentenceUnits,
  context: SentenceContext,
) => readonly Draft[]

/**
 * Compiles rules into a reader whose cost grows with the triggers found, not with the number of rules.
 * @param trace - Told of every trigger and what became of it.
 */
export function compileTriggerRules(
  rules: readonly TriggerRule[],
  ontology: Ontology,
  modality: ModalityLexicon,
  trace?: Trace,
): TriggerReader {
  const find: Readonly<Record<LanguageId, TriggerFinder>> = {
    zh: findTriggers(rules, GRAMMARS.zh),
    en: findTriggers(rules, GRAMMARS.en),
  }
  const ranked = rules.some((rule) => rule.priority !== undefined)
  return (sentence, index, { clauses, titles, nestings }, { scene, own: ownPlace, topic, event, today }) => {
    const note = trace && noter(trace, index)
    const matches = find[sentence.lang](sentence, note && ((match) => note(match)?.refused({ cause: 'boundary' })))
    if (matches.length === 0) return []
    const grammar = GRAMMARS[sentence.lang]
    const view: SentenceView = {
      text: sentence.text,
      grammar,
      clauses,
      nestings,
      titles,
      objectStarts: objectStarts(sentence, grammar),
      nounStarts: nounStarts(sentence, grammar),
      scene,
      own: ownPlace,
      event,
    }
    // Rules that share a trigger share its frame.
    const frames = new Map<string, Frame>()
    const drafts: Draft[] = []
    const read: (readonly [Trigger, readonly Draft[]])[] = []
    for (const match of matches) {
      const own = note?.(match)
      const at = view.clauses.findIndex((clause) => match.start >= clause.start && match.end <= clause.end)
      const refusal = refusalOf(match.value, view, at, match, topic)
      if (refusal) own?.refused(refusal)
      if (refusal) continue
      const mode = modeOf(match.value, sentence, view, at, match.start, modality)
      if (mode.mode === 'none') {
        own?.refused({ cause: 'modality', word: mode.word ?? '' })
        continue
      }
      const key = `${match.start} ${match.end}`
      const frame = frames.get(key) ?? readFrame(view, at, match)
      frames.set(key, frame)
      const base = qualifiersOf(
        match.value,
        frame,
        sentence.text.slice(match.start, match.end),
        timed(mode.mode, frame, today),
      )
      const readings = readRule(match.value, ontology, frame, match, view, base, own)
      const found = readings.map((reading) => ({ ...reading, sentence: index }))
      if (own) for (const draft of found) own.read(draft, sourcesOf(frame, match.value, mode, view))
      if (ranked) read.push([match, found])
      else drafts.push(...found)
    }
    for (const [match, found] of read) {
      const above = found.length > 0 && read.find(([other, drawn]) => drawn.length > 0 && outranks(other, match))
      if (!above) drafts.push(...found)
      else
        for (const draft of found) note?.(match, true).dropped(draft, { cause: 'priority', rule: above[0].value.name })
    }
    return drafts
  }
}

/** Of two rules that read at the same words, that of the higher priority (0 unless set) reads alone. */
function outranks(a: Trigger, b: Trigger): boolean {
  return (a.value.priority ?? 0) > (b.value.priority ?? 0) && a.start < b.end && b.start < a.end
}

function modeOf(
  rule: TriggerRule,
  sentence: Sentence,
  view: SentenceView,
  at: number,
  end: number,
  modality: ModalityLexicon,
): Modality {
  if (rule.presupposed) return { mode: 'actual' }
  const { start } = view.clauses[at]!
  const found = readModality(sentence, { start, end }, modality)
  if (found.mode !== 'actual') return found
  const intended = view.grammar.intended?.exec(sentence.text.slice(start, end))
  return intended ? { mode: 'planned', word: intended[0].trim() } : carriedMode(sentence, view, at, end, modality)
}

/** The mode of what the subject does that the clause leaves unsaid: 中方愿同马方一道，|共建…. */
function carriedMode(
  sentence: Sentence,
  view: SentenceView,
  at: number,
  end: number,
  modality: ModalityLexicon,
): Modality {
  const { clauses, grammar, text } = view
  const { carries } = grammar
  for (let i = at; carries && i > 0; i--) {
    const [clause, before] = [clauses[i]!, clauses[i - 1]!]
    const said = { start: clause.start, end: Math.min(end, clause.end) }
    const own = clause.units.filter(isEntity).filter((u) => u.end <= said.end)
    if (unmarked(view, clause, own).length > 0 || carries.done.test(text.slice(said.start, said.end))) break
    if (before.segment !== clause.segment || grammar.speech.test(text.slice(before.start, before.end))) break
    const carrying = new Map([...modality].filter(([word]) => carries.words.test(word)))
    const found = readModality(sentence, before, carrying)
    if (found.mode !== 'actual') return found
  }
  return { mode: 'actual' }
}

/** What is dated ahead of the article is still to be done: 然后于22日会晤. */
function timed(mode: Modality['mode'], { date }: Frame, today: string | null): Modality['mode'] {
  const day = date?.mention.date
  const ahead = mode === 'actual' && today !== null && day != null && /^\d{4}(?:-\d\d)*$/.test(day)
  return ahead && day.localeCompare(today.slice(0, day.length)) > 0 ? 'planned' : mode
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
  notes: Notes | undefined,
): readonly Reading[] {
  const nothing = (cause: PlainCause): readonly Reading[] => {
    notes?.refused({ cause })
    return []
  }
  const relation = ontology.relations[rule.relation]!
  const subjects = fillRole(
    rule.subject,
    frame,
    (unit) => (rule.speaker !== true && isSpeaker(view, unit, trigger) ? 'speaker' : null),
    notes?.role('subject'),
  )
  if (subjects.length === 0) return nothing('no-subject')
  const said = (span: Span): Pick<Draft, 'rule' | 'span' | 'trigger' | 'relation'> => ({
    rule: rule.name,
    span,
    trigger: { start: trigger.start, end: trigger.end },
    relation: rule.relation,
  })
  if (relation.literal) {
    const date = frame.date?.mention
    if (!rule.dated || !date?.date) return nothing('no-date')
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
    if (!office?.body) return nothing('no-office')
    const { body, title } = office
    return subjects.map((s) => ({
      ...said({ start: trigger.start, end: office.end }),
      subject: s.entity,
      object: body,
      qualifiers: { ...qualifiers, title },
    }))
  }
  let objects = fillRole(
    rule.object,
    frame,
    (unit, slot) =>
      slot === 'object' && gap(view, trigger, unit) > (rule.reach ?? view.grammar.reach) ? 'reach' : null,
    notes?.role('object'),
  )
  const missing = objects.length === 0 ? 'no-object' : 'one-unit'
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
      const own = holderOf(view, o) ?? place
      const where = own && own !== o.entity && own !== s.entity ? { place: own } : {}
      readings.push({ ...said(span), subject: s.entity, object: o.entity, qualifiers: { ...rest, ...where } })
    })
  })
  if (readings.length === 0) return nothing(missing)
  return [...readings, ...implied(rule, frame, objects, readings, qualifiers)]
}

/** The place right before the body or building acted on, which is where the act is: 到宜昌市|三峡大学. */
function holderOf({ nestings }: SentenceView, object: Member): string | undefined {
  if (object.type !== 'organization' && object.type !== 'facility') return undefined
  return nestings.find((n) => n.inner.mention.start === object.mention.start && n.inner.entity === object.entity)?.outer
    .entity
}

/** The office that a verb of appointment names. */
function officeAfter({ text, titles, grammar }: SentenceView, trigger: Span): TitledBody | undefined {
  return titles.find((t) => t.start >= trigger.end && grammar.offices.afterVerb.test(text.slice(trigger.end, t.start)))
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
    // 来华: who comes to a state's event says no more of where it is.
    const named = place !== undefined && place.mention.end - place.mention.start > 1
    const here = implies.includes('located_in') && named && place.entity !== o.entity
    const then = implies.includes('occurred_on') && date?.date
    return [
      ...(here ? [{ ...base, relation: 'located_in', object: place.entity }] : []),
      ...(then ? [{ ...base, relation: 'occurred_on', value: { raw: date.text, date: date.date! } }] : []),
    ]
  })
}
