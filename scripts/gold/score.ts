// Precision, recall and F1 of entities and triples on annotated articles.
import type { Document } from '@silkgraph/extractor'
import { alignEntities, fits, type GoldArticle } from './gold.ts'

export interface Tally {
  right: number
  wrong: number
  missed: number
}

export interface Score {
  /** Entities with the right type. */
  readonly entities: Tally
  /** Triples with the right subject, relation and object or value. */
  readonly triples: Tally
  readonly byRelation: Map<string, Tally>
}

export function emptyScore(): Score {
  return { entities: emptyTally(), triples: emptyTally(), byRelation: new Map() }
}

function emptyTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 }
}

/** In percent. */
export function rates({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right / (right + wrong || 1)
  const recall = right / (right + missed || 1)
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 }
}

/** Adds one article's counts to the score. */
export function addArticle(score: Score, doc: Document, gold: GoldArticle): void {
  const aligned = alignEntities(doc, gold)
  const found = new Map<string, boolean>()
  for (const entity of doc.entities) {
    const match = aligned.get(entity.id)
    if (!match) score.entities.wrong++
    else found.set(match.id, found.get(match.id) === true || match.type === entity.type)
  }
  for (const entity of gold.entities) {
    if (entity.optional) continue
    const typed = found.get(entity.id)
    if (typed) score.entities.right++
    else {
      score.entities.missed++
      if (typed === false) score.entities.wrong++
    }
  }
  const open = gold.statements.map((statement) => ({ statement, hit: false }))
  const row = (relation: string): Tally => {
    const tally = score.byRelation.get(relation) ?? emptyTally()
    score.byRelation.set(relation, tally)
    return tally
  }
  for (const triple of doc.triples) {
    const fitting = open.filter(({ statement }) => fits(triple, statement, aligned))
    const next = fitting.find((f) => !f.hit && !f.statement.optional) ?? fitting.find((f) => !f.hit)
    if (next) {
      next.hit = true
      if (next.statement.optional) continue
      score.triples.right++
      row(triple.relation).right++
    } else if (fitting.length === 0) {
      score.triples.wrong++
      row(triple.relation).wrong++
    }
  }
  for (const { statement, hit } of open) {
    if (hit || statement.optional) continue
    score.triples.missed++
    row(statement.p).missed++
  }
}
