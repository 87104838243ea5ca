// Names, triples and refusals in words.
import type { Document, RoleSpec, TriggerRule, Triple } from '../model/index.ts'
import { GRAMMARS } from '../relate/grammar/index.ts'
import type { Refusal, SlotTrial, TraceEvent, Verdict } from '../relate/trace.ts'
import type { EntityUnit } from '../relate/units.ts'

/** Words of a list that are shown. */
const SHOWN = 8

export function wordList(words: readonly string[]): string {
  const more = words.length - SHOWN
  return words.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

export function nameOf(doc: Document, id: string | undefined): string {
  return doc.entities.find((entity) => entity.id === id)?.name ?? '?'
}

export function tripleText(
  doc: Document,
  { subject, relation, object, value }: Omit<Triple, 'id' | 'confidence' | 'evidence' | 'qualifiers'>,
): string {
  return `${nameOf(doc, subject)} ${relation} ${value ? (value.date ?? value.raw) : nameOf(doc, object)}`
}

/** The trigger as it stands: 会见 (12-14). */
export function triggerText(doc: Document, { sentence, trigger: { start, end } }: TraceEvent): string {
  return `${doc.sentences[sentence]!.text.slice(start, end)} (${start}-${end})`
}

/** What kept a rule from reading at a trigger, and what to look at. */
export function refusalText(
  doc: Document,
  rule: TriggerRule,
  event: Extract<TraceEvent, { refusal: Refusal }>,
  trials: readonly (readonly SlotTrial[])[],
): string {
  const { text, lang } = doc.sentences[event.sentence]!
  const { refusal } = event
  const reach = rule.reach ?? GRAMMARS[lang].reach
  switch (refusal.cause) {
    case 'boundary':
      return 'the trigger is no word of its own here, or no verb'
    case 'clause':
      return 'the trigger lies across two clauses'
    case 'in-name':
      return `the trigger is part of the name ${text.slice(refusal.name.start, refusal.name.end)}`
    case 'requires':
      return `requires: the clause holds none of ${wordList(refusal.words)}`
    case 'then':
      return `then: the sentence goes on with none of ${wordList(refusal.words)}`
    case 'about':
      return `about: title and lead of the article hold none of ${wordList(refusal.words)}`
    case 'notAbout':
      return `notAbout: "${refusal.word}" stands in the article's title or lead`
    case 'excludes':
      return `excludes: "${refusal.word}" stands in the clause`
    case 'notBefore':
      return `notBefore: "${refusal.word}" stands right after the trigger`
    case 'notAfter':
      return `notAfter: "${refusal.word}" stands right before the trigger`
    case 'modality':
      return `modality: "${refusal.word}" before the trigger makes it no fact (wished, denied, demanded or supposed)`
    case 'no-subject':
      return `subject: ${trialsText(rule.subject, text, trials.at(-1) ?? [], reach)}`
    case 'no-object':
      return `object: ${trialsText(rule.object, text, trials.at(-1) ?? [], reach)}`
    case 'one-unit':
      return 'subject and object are one and the same phrase'
    case 'no-date':
      return 'dated: no date that can be resolved belongs to the trigger'
    case 'no-office':
      return 'titled: no office whose body is named stands right after the trigger'
    case 'types':
      return `types: the ontology does not let ${rule.relation} join these two`
    case 'priority':
      return `priority: rule "${refusal.rule}", whose priority is higher, reads at the same words`
    case 'told':
      return `rule "${refusal.rule}" read the same triple in this sentence first`
  }
}

function trialsText({ types }: RoleSpec, text: string, trials: readonly SlotTrial[], reach: number): string {
  const wanted = types.join(' or ')
  return trials
    .map(({ slot, units }) => {
      if (units.length === 0) return `slot "${slot}" holds no name (${wanted} wanted)`
      const said = units.map(({ unit, verdict }) => `${unitText(text, unit)}${OBJECTION[verdict](wanted, reach)}`)
      return `slot "${slot}" holds ${said.join('; ')}`
    })
    .join('; ')
}

const OBJECTION: Readonly<Record<Verdict, (wanted: string, reach: number) => string>> = {
  taken: () => '',
  type: (wanted) => `, where ${wanted} is wanted`,
  reach: (_, reach) => `, which stands further from the trigger than ${reach} characters (reach)`,
  speaker: () => ', who speaks in the clause before and does not act (speaker: true lets speakers act)',
}

/** A phrase and what it holds: 托卡耶夫总统 (person). */
export function unitText(text: string, unit: EntityUnit): string {
  return `${text.slice(unit.start, unit.end)} (${[...new Set(unit.members.map((member) => member.type))].join(', ')})`
}
