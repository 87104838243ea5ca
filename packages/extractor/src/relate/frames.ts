// Finds the frame of one trigger occurrence: which unit fills each slot, and in the course of what it happens.
import type { RoleSlot, Slot, Span } from '../model/index.ts'
import { type Clause, isEntity, isPossessor, slotOf } from './clauses.ts'
import { embedded, relativeHead } from './relative-clauses.ts'
import type { SentenceView } from './sentence-view.ts'
import { dateOf, placeOf } from './settings.ts'
import type { DateUnit, EntityUnit, Member } from './units.ts'

export interface Frame {
  /** Candidates of a slot, best first. */
  readonly fill: (slot: RoleSlot) => readonly EntityUnit[]
  /** With whom the subject acts that is carried over from the clause before: A同B共同决定，建立X. */
  readonly companions: () => readonly EntityUnit[]
  readonly date: DateUnit | null
  readonly place: EntityUnit | null
  /** The event in whose course it happened: 在首届峰会期间，…. */
  readonly event: EntityUnit | null
}

/**
 * Reads the frame of a trigger.
 * @param index - The clause that holds the trigger.
 */
export function readFrame(view: SentenceView, index: number, trigger: Span): Frame {
  const { text, clauses, grammar } = view
  const clause = clauses[index]!
  const relative = relativeHead(view, clause, trigger)
  const from = relative ? relative.from : clause.start
  const units = clause.units.filter(isEntity).filter((u) => !isOfOffice(view, u))
  const before = units.filter((u) => u.end <= trigger.start && u.start >= from)
  const hidden = relative ? [] : embedded(view, clause, trigger)
  const visible = before.filter((u) => !hidden.some((h) => u.start >= h.start && u.end <= h.end))
  const marked = (slot: Slot) => visible.filter((u) => slotOf(text, u, clause.start, grammar) === slot).reverse()
  const after = units.filter((u) => u.start >= trigger.end)
  const passive = grammar.passive?.test(text.slice(clause.start, trigger.start)) ?? false
  const fill = (slot: RoleSlot): readonly EntityUnit[] => {
    switch (slot) {
      case 'subject':
        if (passive) return postposed(view, after, trigger, 'by')
        if (relative?.gap === 'subject') return [relative.head]
        // In A支持B提出的X the one who proposed is B.
        if (relative?.gap === 'object')
          return [...visible]
            .reverse()
            .filter(
              (u) =>
                slotOf(text, u, from, grammar) === null && (u.end === trigger.start || !view.objectStarts.has(u.start)),
            )
        return subjects(view, index, visible)
      case 'object':
        if (passive) return subjects(view, index, visible)
        if (relative?.gap === 'object') return [relative.head]
        // 出席论坛的总统: before the head the object touches 的 and owns nothing.
        if (relative?.gap === 'subject') return after.filter((u) => u.end <= relative.head.start)
        return objects(view, after, trigger)
      case 'head':
        return relative ? [relative.head] : []
      case 'nearest':
        return visible
          .filter((u) => slotOf(text, u, clause.start, grammar) === null && !isPossessor(text, u, grammar))
          .reverse()
      case 'antecedent':
        return antecedents(view, index, trigger)
      case 'topic':
        return topics(view, index, trigger)
      case 'next':
        return followers(view, index)
      case 'scene':
        return sceneOf(view, index)
      case 'own':
        return view.own ? [view.own] : []
      case 'prefix':
        return visible.filter((u) => grammar.prefixLink.test(text.slice(u.end, trigger.start)))
      case 'suffix':
        return after.filter((u) => u.start === trigger.end)
      default:
        return [...marked(slot), ...postposed(view, after, trigger, slot)]
    }
  }
  const scope = relative && { start: relative.from, end: relative.head.start }
  return {
    fill,
    companions: () => (relative ? [] : companions(view, index, visible)),
    date: dateOf(view, index, trigger, scope),
    place: placeOf(view, index, trigger, scope, hidden),
    event: eventOf(view, index),
  }
}

/** What the verb acts on: units after it that own nothing and (where adjuncts follow) that no preposition marks. */
function objects({ text, grammar }: SentenceView, after: readonly EntityUnit[], trigger: Span): EntityUnit[] {
  return after.filter(
    (u) =>
      (!isPossessor(text, u, grammar) || (grammar.possessive.stands && u === after.at(-1))) &&
      !(grammar.adjunctsFollow && slotOf(text, u, trigger.end, grammar) !== null),
  )
}

/** After the verb, some prepositions mark too: 位于P, 赠送给B, met with B in P. */
function postposed(view: SentenceView, after: readonly EntityUnit[], trigger: Span, slot: Slot): EntityUnit[] {
  const { text, grammar } = view
  if (!grammar.markers.postposed.has(slot)) return []
  // The trigger's own end may be the preposition.
  const from = grammar.spaced ? trigger.start : trigger.end - 1
  return after.filter((u) => slotOf(text, u, from, grammar) === slot)
}

/** The subject stands in the clause, else before it in the sentence, else (after a scene) right after it. */
function subjects(view: SentenceView, index: number, visible: readonly EntityUnit[]): readonly EntityUnit[] {
  const clause = view.clauses[index]!
  const antecedent = antecedentOf(view, index)
  if (antecedent) return [antecedent]
  const own = unmarked(view, clause, visible)
  if (own.length > 0) return own
  const earlier = view.clauses.slice(0, index)
  // Nearest first in the clause's own part; of the parts before, the sentence's first subject.
  const order = [
    ...earlier.filter((c) => c.segment === clause.segment).reverse(),
    ...earlier.filter((c) => c.segment < clause.segment),
  ]
  for (const other of order) {
    const found = unmarked(view, other, other.units.filter(isEntity))
    if (found.length > 0) return found.slice(0, 1)
  }
  const next = view.clauses[index + 1]
  if (!next || !view.grammar.scene.clause.test(view.text.slice(clause.start, clause.end))) return []
  return unmarked(view, next, next.units.filter(isEntity)).slice(0, 1)
}

/** With whom the subject that is carried over acts, where the clause before names both and says that they act jointly. */
function companions(view: SentenceView, index: number, visible: readonly EntityUnit[]): readonly EntityUnit[] {
  const { text, clauses, grammar } = view
  const [before, clause] = [clauses[index - 1], clauses[index]!]
  if (!before || !grammar.jointly || unmarked(view, clause, visible).length > 0) return []
  const units = before.units.filter(isEntity)
  const partners = units.filter((u) => slotOf(text, u, before.start, grammar) === 'with')
  const last = partners.at(-1)
  const joint = last !== undefined && grammar.jointly.test(text.slice(last.end, before.end))
  return joint && unmarked(view, before, units).length > 0 ? partners : []
}

/** Tokayev, who visited …: the name right before a clause that a relative pronoun opens. */
function antecedentOf({ text, clauses, grammar }: SentenceView, index: number): EntityUnit | null {
  const clause = clauses[index]!
  const last = clauses[index - 1]?.units.findLast(isEntity)
  return last && grammar.relative?.test(text.slice(clause.start, clause.end)) ? last : null
}

/** Those of the units that may be the clause's subject: no preposition marks them, they own nothing and are no object. */
export function unmarked(view: SentenceView, clause: Clause, units: readonly EntityUnit[]): EntityUnit[] {
  const { text, grammar, objectStarts } = view
  return units.filter(
    (u) =>
      slotOf(text, u, clause.start, grammar) === null &&
      !isPossessor(text, u, grammar) &&
      !objectStarts.has(u.start) &&
      !isOfOffice(view, u) &&
      !isModifier(view, u),
  )
}

/** 三峡集团|风电场: a name that another noun follows at once does not act itself; a person's may have the office after it. */
function isModifier({ nounStarts, titles }: SentenceView, { members, end, marked, group }: EntityUnit): boolean {
  const { type, mention } = members.at(-1)!
  // 两国人民, 中哈合作: what stands for names, or is short for one, acts through the noun.
  if (type === 'person' || marked || group || mention.end - mention.start === 1) return false
  return nounStarts.has(end) && !titles.some((t) => t.start <= end && end < t.end)
}

/** 伊朗副总统 without a name that is known: the body of an office does not act for its holder. */
function isOfOffice({ text, titles, grammar }: SentenceView, unit: EntityUnit): boolean {
  return (
    titles.some((t) => t.start === unit.start && t.end > unit.end) ||
    (unit.members[0]!.type !== 'person' && grammar.offices.holder?.test(text.slice(unit.end, unit.end + 8)) === true)
  )
}

/** The events before the trigger in its sentence, the last first, then that of the story; such as the trigger may mean. */
function antecedents(view: SentenceView, index: number, trigger: Span): readonly EntityUnit[] {
  const { text, clauses, event } = view
  const noun = view.grammar.story?.nouns.find(({ said }) => said.test(text.slice(trigger.start, trigger.end)))
  const means = (name: string) => !noun || noun.named.test(name)
  const named = clauses
    .slice(0, index + 1)
    .flatMap((clause) => clause.units.filter(isEntity))
    .filter((u) => u.end <= trigger.start && u.members[0]!.type === 'event' && means(text.slice(u.start, u.end)))
    .reverse()
  return event && means(event.entity) ? [...named, asUnit(event, trigger)] : named
}

/** X是A打造|的|平台: what the clause is about, where a copula makes it what the verb acts on. */
function topics({ text, clauses, grammar }: SentenceView, index: number, trigger: Span): readonly EntityUnit[] {
  const clause = clauses[index]!
  const { copula } = grammar
  if (!copula?.closes.test(text.slice(trigger.end, clause.end))) return []
  const first = clause.units.find((u) => u.end <= trigger.start)
  return first && isEntity(first) && copula.verb.test(text.slice(first.end, trigger.start)) ? [first] : []
}

/** What the next clause of the same part begins with. */
function followers(view: SentenceView, index: number): readonly EntityUnit[] {
  const [clause, next] = [view.clauses[index]!, view.clauses[index + 1]]
  if (!next || next.segment !== clause.segment) return []
  return unmarked(view, next, next.units.filter(isEntity)).filter((u) => u.start === next.start)
}

/** An event told of before, as though it were named at that place. */
function asUnit(event: Member, at: Span): EntityUnit {
  const members = [{ ...event, mention: at }]
  return { ...at, kind: 'entity', members, group: false, marked: false, head: at.start }
}

/** 在X，…: what the sentence's first clause sets as the scene. */
function sceneOf({ text, clauses, grammar }: SentenceView, index: number): readonly EntityUnit[] {
  if (index === 0) return []
  const first = clauses[0]!
  const unit = first.units.filter(isEntity).at(-1)
  return unit && unit.end === first.end && grammar.scene.opens.test(text.slice(first.start, unit.start)) ? [unit] : []
}

/** The event that a clause at or before this one sets as the scene. */
function eventOf({ text, clauses, grammar, event }: SentenceView, index: number): EntityUnit | null {
  for (const clause of clauses.slice(0, index + 1)) {
    const unit = clause.units.filter(isEntity).find((u) => u.members[0]!.type === 'event')
    if (!unit || !grammar.event.before.test(text.slice(clause.start, unit.start))) continue
    if (grammar.event.after.test(text.slice(unit.end, unit.end + 4))) return unit
  }
  // 会上，…: in the course of the event that the story tells of.
  const opening = event && grammar.story?.during.exec(text)
  return opening ? asUnit(event, { start: 0, end: opening[0].length }) : null
}
