// How the triples of a text came about.
import type { Document, Qualifiers, Triple } from '../model/index.ts'
import type { SlotTrial, TraceEvent } from '../relate/trace.ts'
import { nameOf, triggerText, tripleText, unitText } from './describe.ts'
import type { Observation } from './observe.ts'

type ReadEvent = Extract<TraceEvent, { step: 'read' }>

/**
 * A paragraph of lines for each triple.
 * @param rule - Only the triples that this rule read.
 */
export function explain({ doc, events }: Observation, rule?: string): readonly (readonly string[])[] {
  return doc.triples.flatMap((triple) => {
    const sources = triple.evidence.filter((e) => rule === undefined || e.rule === rule || e.rule === `${rule}-implies`)
    if (sources.length === 0) return []
    return [
      [
        `${tripleText(doc, triple)} (confidence ${triple.confidence})`,
        ...sources.flatMap(({ rule: name, start, text }) => {
          const sentence = doc.sentences.findIndex((s) => s.start === start)
          const at = events.findIndex((event) => event.step === 'read' && tells(event, name, sentence, triple))
          return [
            `  rule ${name}: ${text}`,
            ...(at < 0 ? ['    no trigger: read from names, offices or figures'] : stepsOf(doc, events, at)),
          ]
        }),
        ...qualifierLines(doc, triple, events),
      ],
    ]
  })
}

function tells({ draft }: ReadEvent, rule: string, sentence: number, triple: Triple): boolean {
  const ends = [draft.subject, draft.object]
  return (
    draft.rule === rule &&
    draft.sentence === sentence &&
    draft.relation === triple.relation &&
    ends.includes(triple.subject) &&
    ends.includes(triple.object)
  )
}

/** Trigger and roles of the reading at an index. */
function stepsOf(doc: Document, events: readonly TraceEvent[], at: number): readonly string[] {
  const read = events[at]!
  const { text } = doc.sentences[read.sentence]!
  const same = (event: TraceEvent) =>
    event.sentence === read.sentence &&
    event.trigger.start === read.trigger.start &&
    event.trigger.end === read.trigger.end
  const before = events.slice(0, at)
  const begun = before.findLastIndex((event) => event.step === 'met')
  const roles = before.slice(begun).flatMap((event) => (event.step === 'role' && same(event) ? [event] : []))
  return [
    `    trigger ${triggerText(doc, read)}`,
    ...roles.map(({ role, tried }) => `    ${role}: ${takenText(text, tried)}`),
  ]
}

function takenText(text: string, tried: readonly SlotTrial[]): string {
  const last = tried.at(-1)
  const taken = last?.units.find(({ verdict }) => verdict === 'taken')
  if (!last || !taken) return 'the members of the subject, one with another'
  const passed = tried.slice(0, -1).map(({ slot }) => slot)
  const after = passed.length > 0 ? `, after ${passed.join(', ')} gave none` : ''
  return `${unitText(text, taken.unit)} in slot "${last.slot}"${after}`
}

function qualifierLines(doc: Document, triple: Triple, events: readonly TraceEvent[]): readonly string[] {
  const sources = events.filter(
    (event): event is ReadEvent =>
      event.step === 'read' && triple.evidence.some((e) => tells(event, e.rule, event.draft.sentence, triple)),
  )
  return (Object.entries(triple.qualifiers) as [keyof Qualifiers, string][]).map(([name, value]) => {
    const given = sources.find(({ draft }) => draft.qualifiers[name] === value)
    const from = given?.sources[name]
    const shown = name === 'place' || name === 'event' ? nameOf(doc, value) : value
    if (from) return `  ${name} ${shown}: from ${from}`
    if (name === 'title') return `  ${name} ${shown}: the office named`
    return `  ${name} ${shown}: ${sources.length === 0 ? 'read with the triple' : 'from the event, the article or another telling'}`
  })
}
