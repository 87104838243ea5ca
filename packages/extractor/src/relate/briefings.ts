// Who speaks at a briefing attends it: 发布会上，教育部负责人介绍…. A person speaks for himself, a body through whoever speaks for it.
import type { Document } from '../model/index.ts'
import { isEntity, slotOf, splitClauses } from './clauses.ts'
import type { Draft } from './draft.ts'
import { GRAMMARS } from './grammar/index.ts'
import type { EntityUnit, SentenceUnits } from './units.ts'

/** Sentences after the one that tells of a briefing in which those speaking still speak there. */
const REACH = 12

/** attended, for each person and body that speaks in a story after the briefing that it tells of. */
export function readSpeakers(
  doc: Document,
  units: readonly SentenceUnits[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const found: Draft[] = []
  let briefing: { readonly event: string; readonly sentence: number } | null = null
  doc.sentences.forEach((sentence, index) => {
    const { briefings } = GRAMMARS[sentence.lang]
    if (sentence.article !== doc.sentences[index - 1]?.article || sentence.role === 'heading') briefing = null
    if (sentence.role !== 'body' || !briefings) return
    const event = drafts
      .flatMap((d) => (d.sentence === index ? (eventOf(d) ?? []) : []))
      .find((e) => briefings.name.test(e))
    if (event) briefing = { event, sentence: index }
    if (!briefing || index - briefing.sentence > REACH) return
    const { event: object } = briefing
    const hosts = new Set(drafts.filter((d) => d.relation === 'hosted' && d.object === object).map((d) => d.subject))
    for (const { entity, mention } of speakerOf(doc, units[index]!, index)?.members ?? [])
      if (!hosts.has(entity))
        found.push({
          subject: entity,
          relation: 'attended',
          object,
          qualifiers: {},
          sentence: index,
          rule: 'spoke-at-briefing',
          span: mention,
        })
  })
  return found
}

/** The event that a draft tells of. */
function eventOf({ relation, subject, object }: Draft): string | undefined {
  return relation === 'hosted' ? object : relation === 'occurred_on' ? subject : undefined
}

const SPEAKERS: ReadonlySet<string> = new Set(['person', 'organization'])

/** The subject of the first clause that says that somebody speaks. */
function speakerOf(doc: Document, { units }: SentenceUnits, index: number): EntityUnit | undefined {
  const sentence = doc.sentences[index]!
  const grammar = GRAMMARS[sentence.lang]
  const { text } = sentence
  const clause = splitClauses(sentence, units, grammar).find(({ start, end }) => {
    const said = text.slice(start, end)
    return grammar.speech.test(said) || grammar.briefings?.answers.test(said)
  })
  return clause?.units
    .filter(isEntity)
    .find((u) => slotOf(text, u, clause.start, grammar) === null && SPEAKERS.has(u.members[0]!.type))
}
