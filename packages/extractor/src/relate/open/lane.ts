// Clauses between two entities whose verb no rule has: triples of the relation `open`, the verb among the qualifiers.
import type { Document, LanguageId, Span, TriggerRule } from '../../model/index.ts'
import { isEntity } from '../clauses.ts'
import type { Draft } from '../draft.ts'
import { GRAMMARS } from '../grammar/index.ts'
import { type ModalityLexicon, readMode } from '../modality.ts'
import { findTriggers, type TriggerFinder } from '../triggers.ts'
import type { Member, SentenceUnits } from '../units.ts'
import { findClauses } from './index.ts'
import { OPEN } from './relation.ts'

/** Characters of a verb with what stands between it and the object; what is longer says more than a label can. */
const LONGEST = 40

export type OpenReader = (doc: Document, units: readonly SentenceUnits[], drafts: readonly Draft[]) => readonly Draft[]

/** Compiles the lane: it keeps away from the triggers of all rules, and from pairs that a rule joins in the sentence. */
export function compileOpenLane(rules: readonly TriggerRule[], modality: ModalityLexicon): OpenReader {
  const find: Readonly<Record<LanguageId, TriggerFinder>> = {
    zh: findTriggers(rules, GRAMMARS.zh),
    en: findTriggers(rules, GRAMMARS.en),
  }
  return (doc, units, drafts) => {
    const joined = new Set(drafts.flatMap((d) => (d.object ? [pairKey(d.sentence, d.subject, d.object)] : [])))
    return doc.sentences.flatMap((sentence, index) => {
      if (sentence.role !== 'title' && sentence.role !== 'body') return []
      const tuples = findClauses(sentence, sentence.lang)
      if (tuples.length === 0) return []
      const triggers = find[sentence.lang](sentence)
      return tuples.flatMap(({ subject, relation, marker = '', object, verb }): Draft[] => {
        const label = object.start < verb.start && marker ? `${marker}…${relation}` : `${relation}${marker}`
        if (label.length > LONGEST || triggers.some((t) => t.start < verb.end && verb.start < t.end)) return []
        const from = membersAt(units[index]!, subject)
        const to = membersAt(units[index]!, object)
        if (from.length === 0 || to.length === 0) return []
        // 愿加强协调，维护稳定: a wish goes on from clause to clause.
        const mode = readMode(sentence, { start: 0, end: verb.end }, modality)
        if (mode === null) return []
        const span = { start: Math.min(subject.start, verb.start), end: Math.max(object.end, verb.end) }
        const qualifiers = { verb: label, ...(mode === 'actual' ? {} : { status: mode }) }
        return from.flatMap((s) =>
          to
            .filter((o) => o.entity !== s.entity && !joined.has(pairKey(index, s.entity, o.entity)))
            .map((o) => ({
              subject: s.entity,
              relation: OPEN,
              object: o.entity,
              qualifiers,
              sentence: index,
              rule: OPEN,
              span,
            })),
        )
      })
    })
  }
}

function pairKey(sentence: number, a: string, b: string): string {
  return `${sentence}\t${[a, b].sort().join('\t')}`
}

/** The entities that a phrase names: those of the unit that ends with it, or of one that it is part of. */
function membersAt({ units }: SentenceUnits, phrase: Span): readonly Member[] {
  const unit = units
    .filter(isEntity)
    .find((u) => (u.end === phrase.end && u.end > phrase.start) || (u.start <= phrase.start && u.end >= phrase.end))
  return unit?.members ?? []
}
