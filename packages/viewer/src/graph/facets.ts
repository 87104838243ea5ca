// Live counts of the facets: how many of each value are let through, and how many there are.
import type { Column, TripleIndex } from './triple-index.ts'
import type { Passing, Visible } from './visible.ts'

export interface Count {
  readonly shown: number
  readonly total: number
}

export type Counts = ReadonlyMap<string, Count>

/** Per type of entity: how many pass. */
export const countTypes = (index: TripleIndex, { nodes }: Passing): Counts =>
  tally(index.types, (node) => nodes[node] === 1)

/** Per relation: how many triples pass; edges and facts alike. */
export const countRelations = (index: TripleIndex, { triples }: Passing): Counts =>
  tally(index.relations, (row) => triples[row] === 1)

export const countStatuses = (index: TripleIndex, { triples }: Passing): Counts =>
  tally(index.statuses, (row) => triples[row] === 1)

export const countCommunities = (communities: Column, { nodes }: Passing): Counts =>
  tally(communities, (node) => nodes[node] === 1)

/** Per article: how many of its triples pass. */
export function countArticles(index: TripleIndex, { triples }: Passing): Counts {
  const counts = index.articleIds.map(() => ({ shown: 0, total: 0 }))
  for (const [row, articles] of index.articles.entries()) {
    for (const article of articles) {
      const count = counts[article] as { shown: number; total: number }
      count.total += 1
      if (triples[row]) count.shown += 1
    }
  }
  return new Map(index.articleIds.map((id, i) => [id, counts[i] as Count]))
}

/** Entities, in view and in all, that no triple joins to another. */
export function countUnconnected(index: TripleIndex, { nodes }: Visible): Count {
  const joined = new Uint8Array(index.nodes.length)
  for (let row = 0; row < index.edges; row += 1) {
    if (index.subjects[row] === index.objects[row]) continue
    joined[index.subjects[row] as number] = 1
    joined[index.objects[row] as number] = 1
  }
  const alone = index.nodes.filter((_, node) => joined[node] === 0)
  return { shown: alone.filter((id) => nodes.has(id)).length, total: alone.length }
}

/** Triples by confidence, ten bins from 0 to 1. */
export function confidenceBins({ confidences }: TripleIndex): readonly number[] {
  const bins = new Array<number>(10).fill(0)
  for (const confidence of confidences) {
    const bin = Math.min(9, Math.floor(confidence * 10))
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  return bins
}

function tally({ codes, values }: Column, isShown: (at: number) => boolean): Counts {
  const counts = values.map(() => ({ shown: 0, total: 0 }))
  for (let at = 0; at < codes.length; at += 1) {
    const count = counts[codes[at] as number] as { shown: number; total: number }
    count.total += 1
    if (isShown(at)) count.shown += 1
  }
  return new Map(values.map((value, i) => [value, counts[i] as Count]))
}
