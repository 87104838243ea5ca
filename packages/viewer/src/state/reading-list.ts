// The evidences of a selection in the order in which the panel lists them: what previous and next walk along.
import { groupByRelation, type Statement } from '../graph/statements.ts'
import type { Reading, Selection } from './view-state.ts'

export interface ReadingItem {
  readonly statement: string
  readonly evidence: number
  readonly doc: string
  readonly article: string
}

export function readingList(statements: readonly Statement[], selection: Selection | null): ReadingItem[] {
  const ordered =
    selection?.kind === 'node'
      ? groupByRelation(statements, selection.id).flatMap((group) => group.statements)
      : statements
  return ordered.flatMap(({ id, sources }) =>
    sources.map(({ doc, article }, evidence) => ({ statement: id, evidence, doc, article })),
  )
}

/** Place of what is being read in the list; -1 where it is none of it. */
export function placeOf(list: readonly ReadingItem[], reading: Reading | null): number {
  if (reading === null) return -1
  return list.findIndex((item) => item.statement === reading.statement && item.evidence === reading.evidence)
}

/** The neighbour of what is being read, wrapping around; the first where nothing of the list is being read. */
export function stepReading(list: readonly ReadingItem[], reading: Reading | null, step: 1 | -1): Reading | null {
  if (list.length === 0) return null
  const place = placeOf(list, reading)
  const item = list[place < 0 ? 0 : (place + step + list.length) % list.length] as ReadingItem
  return { doc: item.doc, article: item.article || null, statement: item.statement, evidence: item.evidence }
}
