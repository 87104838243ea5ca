// What a sentence sets in a place is there: 在鄂州，李强来到花湖机场; 在云南西双版纳，热带植物园推出….
import type { Document, EntityType } from '../model/index.ts'
import { type Clause, isEntity } from './clauses.ts'
import type { Draft } from './draft.ts'
import { GRAMMARS } from './grammar/index.ts'
import type { EntityUnit, SentenceUnits } from './units.ts'

/** Bodies that act in many places: only one that opens the clause, and is not known to be elsewhere, is where it acts. */
const ACTING: ReadonlySet<EntityType> = new Set(['organization', 'event'])
const SCENE_KINDS = /^(?:country|territory|continent|region|river|sea|ocean)$/

/** located_in for the facility that the clause after a scene names, or the body or event that it opens with. */
export function readScenePlaces(doc: Document, units: readonly SentenceUnits[]): readonly Draft[] {
  const entities = new Map(doc.entities.map((e) => [e.id, e]))
  return doc.sentences.flatMap((sentence, index): Draft[] => {
    const { scene } = GRAMMARS[sentence.lang]
    if (sentence.role !== 'body' || sentence.lang !== 'zh') return []
    const { clauses } = units[index]!
    return clauses.slice(1).flatMap((clause, i): Draft[] => {
      const place = sceneOf(sentence.text, clauses[i]!, scene.opens)
      const kind = place && entities.get(place.members[0]!.entity)?.kind
      if (!place || (kind && SCENE_KINDS.test(kind))) return []
      const there = clause.units.filter(isEntity).find((u) => u.members[0]!.type !== 'person')
      const member = there?.members[0]
      if (!there || !member) return []
      const opens = there.start === clause.start
      const entity = entities.get(member.entity)
      if (member.type !== 'facility' && !(ACTING.has(member.type) && opens && entity?.kind === undefined)) return []
      return there.members.map(({ entity: subject }) => ({
        subject,
        relation: 'located_in',
        object: place.members[0]!.entity,
        qualifiers: {},
        sentence: index,
        rule: 'set-in-place',
        span: { start: clauses[i]!.start, end: there.end },
      }))
    })
  })
}

/** The place that a clause says and no more: 在宜昌. */
function sceneOf(text: string, clause: Clause, opens: RegExp): EntityUnit | null {
  const unit = clause.units.filter(isEntity).at(-1)
  if (!unit || unit.end !== clause.end || unit.members.length !== 1 || unit.members[0]!.type !== 'place') return null
  return opens.test(text.slice(clause.start, unit.start)) ? unit : null
}
