// When a document takes effect: 公布《条例》，自2026年5月1日起施行.
import type { Document } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { EntityUnit, SentenceUnits } from './units.ts'

/** After the date: 自D|起施行. */
const EFFECT = /^起?(?:正式)?(施行|实施|生效|执行)/

/** has_value with a date for each document that a sentence says to hold from then on; the last named before it is meant. */
export function readEffectiveDates(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  return doc.sentences.flatMap((sentence, index) => {
    if (sentence.role !== 'body') return []
    return units[index]!.units.flatMap((unit): Draft[] => {
      if (unit.kind !== 'date') return []
      // The span may have been read as one that is open: 自2026年5月1日起.
      const raw = unit.mention.text.replace(/^[自从于]|起$/g, '')
      const date = unit.mention.date?.replace(/\/\.\.$/, '')
      const effect = EFFECT.exec(sentence.text.slice(unit.end))
      const subject = effect && documentBefore(units, index, unit.start)
      if (!subject || !date) return []
      return [
        {
          subject: subject.members[0]!.entity,
          relation: 'has_value',
          value: { raw, date },
          qualifiers: { metric: `${effect[1]}日期` },
          sentence: index,
          rule: 'effective-date',
          span: { start: Math.min(subject.start, unit.start), end: unit.end },
        },
      ]
    })
  })
}

function documentBefore(units: readonly SentenceUnits[], index: number, at: number): EntityUnit | null {
  const own = units[index]!.units.filter((u) => u.end <= at)
  return own.findLast((u): u is EntityUnit => u.kind === 'entity' && u.members[0]!.type === 'document') ?? null
}
