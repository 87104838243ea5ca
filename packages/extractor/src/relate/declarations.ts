// Who declares something in a document issues it: A与B在宣言中宣布…, where 宣言 is the one that the article named last.
import type { Document } from '../model/index.ts'
import { isEntity, slotOf } from './clauses.ts'
import type { Draft } from './draft.ts'
import { GRAMMARS } from './grammar/index.ts'
import type { EntityUnit, SentenceUnits } from './units.ts'

/** 在宣言中宣布: the noun of the document, then a verb that only those have whose document it is. */
const DECLARED =
  /在(?:这份|该|此|上述|联合|共同)?(宣言|声明|公报|联合声明|联合公报|联合宣言|文告|公告)[中里](?:郑重|共同|一致|明确|还)?(?:宣布|表示|指出|强调|重申|呼吁|确认|承诺|声明|决定|同意|提出)/g

/** issued, for each party that declares something in the document named last before. */
export function readDeclarations(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  const documents = doc.entities
    .filter((e) => e.type === 'document')
    .flatMap((e) => e.mentions.map((m) => ({ id: e.id, name: e.name, start: m.start })))
    .sort((a, b) => a.start - b.start)
  if (documents.length === 0) return []
  return doc.sentences.flatMap((sentence, index): Draft[] => {
    if (sentence.role !== 'body' || sentence.lang !== 'zh') return []
    return [...sentence.text.matchAll(DECLARED)].flatMap((match): Draft[] => {
      const { start, end } = doc.articles[sentence.article]!
      const noun = match[1]!.slice(-2)
      const at = sentence.offsets[match.index]!
      const meant = documents.findLast((d) => d.start >= start && d.start < at && at < end && d.name.endsWith(noun))
      if (!meant) return []
      return partiesBefore(sentence, units[index]!, match.index).flatMap(({ members }) =>
        members.map(({ entity, mention }) => ({
          subject: entity,
          relation: 'issued',
          object: meant.id,
          qualifiers: {},
          sentence: index,
          rule: 'declared-in',
          span: { start: mention.start, end: match.index + match[0].length },
        })),
      )
    })
  })
}

/** Who the clause begins with, and with whom. */
function partiesBefore(
  sentence: Document['sentences'][number],
  { clauses }: SentenceUnits,
  at: number,
): readonly EntityUnit[] {
  const grammar = GRAMMARS[sentence.lang]
  const clause = clauses.find((c) => c.start <= at && at < c.end)
  const before = clause?.units.filter(isEntity).filter((u) => u.end <= at) ?? []
  const subject = before.find((u) => slotOf(sentence.text, u, clause!.start, grammar) === null)
  if (!subject) return []
  return [subject, ...before.filter((u) => slotOf(sentence.text, u, clause!.start, grammar) === 'with')]
}
