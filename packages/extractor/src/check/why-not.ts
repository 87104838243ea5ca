// Why a rule did not read a triple from a text.
import type { Document, TriggerRule } from '../model/index.ts'
import { GRAMMARS } from '../relate/grammar/index.ts'
import type { SlotTrial, TraceEvent } from '../relate/trace.ts'
import { refusalText, triggerText, wordList } from './describe.ts'
import type { Observation } from './observe.ts'

/**
 * The reasons, one a trigger that the text holds, in order; the one that came furthest first.
 * @returns Nothing where the rule read a triple that stands.
 */
export function whyNot(rule: TriggerRule, { doc, events }: Observation): readonly string[] {
  if (doc.triples.some((triple) => triple.evidence.some((e) => isBy(e.rule, rule)))) return []
  const own = events.filter((event) => isBy(event.rule, rule))
  if (own.length === 0) return [notMet(rule, doc)]
  const occasions = new Map<string, TraceEvent[]>()
  for (const event of own) {
    // What is dropped later is known by its draft alone.
    const { sentence, trigger } =
      own.find((e) => e.step === 'read' && event.step === 'dropped' && e.draft === event.draft) ?? event
    const key = `${sentence} ${trigger.start}`
    occasions.set(key, [...(occasions.get(key) ?? []), event])
  }
  const reasons = [...occasions.values()].map((occasion) => [occasion.length, reasonOf(rule, doc, occasion)] as const)
  return [...new Set(reasons.sort(([a], [b]) => b - a).map(([, reason]) => reason))]
}

/** Whether a rule's name is the rule's, or that of what it implies. */
export function isBy(name: string, rule: Pick<TriggerRule, 'name'>): boolean {
  return name === rule.name || name === `${rule.name}-implies`
}

function reasonOf(rule: TriggerRule, doc: Document, occasion: readonly TraceEvent[]): string {
  const trials: (readonly SlotTrial[])[] = occasion.flatMap((event) => (event.step === 'role' ? [event.tried] : []))
  const end = occasion.findLast((event) => event.step === 'refused' || event.step === 'dropped')
  const first = occasion[0]!
  const reason = end ? refusalText(doc, rule, end, trials) : 'what it read was lost when entities were resolved'
  const named = end && /^no-/.test(end.refusal.cause) ? `; names in the sentence: ${namesIn(doc, first.sentence)}` : ''
  return `at ${triggerText(doc, first)}: ${reason}${named}`
}

function namesIn(doc: Document, sentence: number): string {
  const types = new Map(doc.entities.map((entity) => [entity.id, entity.type]))
  const names = doc.mentions.flatMap((mention) =>
    mention.sentence === sentence && mention.kind === 'name' && mention.entity
      ? [`${mention.text} (${types.get(mention.entity) ?? mention.type})`]
      : [],
  )
  return names.length > 0 ? names.join(', ') : 'none'
}

/** Why no trigger was met at all. */
function notMet(rule: TriggerRule, doc: Document): string {
  const holds = (text: string) => rule.triggers.some((trigger) => text.toLowerCase().includes(trigger))
  const near = doc.sentences.filter((sentence) => holds(sentence.text))
  const other = near.find((sentence) => rule.lang !== undefined && sentence.lang !== rule.lang)
  if (other) return `the text is ${other.lang}, the rule reads ${rule.lang} only`
  const unread = near.find((sentence) => sentence.role !== 'title' && sentence.role !== 'body')
  if (unread) return `"${unread.text}" is read as ${unread.role}, and only titles and body are searched for triples`
  const spaced = doc.sentences.some((sentence) => GRAMMARS[sentence.lang].spaced)
  return `no trigger in the text: it holds none of ${wordList(rule.triggers)}${spaced ? ', in lower or upper case' : ''}`
}
