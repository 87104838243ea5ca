// Parallel triples of one pair are drawn as one edge until they are unfolded: what is drawn, and what it stands for.
import type { Unfolded } from '../state/exploring.ts'

/** What one drawn edge stands for. */
export interface Fold {
  /** Triples in view, in the file's order; the first one lends the drawn edge its id. */
  readonly members: readonly string[]
  /** Sources behind all of them together. */
  readonly sources: number
}

export interface Folding {
  /** Ids of the edges that are drawn. */
  readonly edges: ReadonlySet<string>
  /** Drawn edges that stand for several triples. */
  readonly folds: ReadonlyMap<string, Fold>
  /** The drawn edge of each triple that is folded into another. */
  readonly drawnAs: ReadonlyMap<string, string>
}

export const NO_FOLDING: Folding = { edges: new Set(), folds: new Map(), drawnAs: new Map() }

export const isUnfolded = (unfolded: Unfolded, pair: string): boolean => unfolded === 'all' || unfolded.includes(pair)

export interface FoldOptions {
  /** Triples in view. */
  readonly visible: ReadonlySet<string>
  readonly unfolded: Unfolded
  /** Codes of the sources behind a triple. */
  readonly sourcesOf: (edge: string) => readonly number[]
}

/** @param pairs - As `parallelPairs` gives them: found once a graph, as filters change far more often. */
export function foldEdges(
  pairs: ReadonlyMap<string, readonly string[]>,
  { visible, unfolded, sourcesOf }: FoldOptions,
): Folding {
  const edges = new Set(visible)
  const folds = new Map<string, Fold>()
  const drawnAs = new Map<string, string>()
  if (unfolded === 'all') return { edges, folds, drawnAs }
  const open = new Set(unfolded)
  for (const [pair, all] of pairs) {
    if (open.has(pair)) continue
    const members = all.filter((edge) => visible.has(edge))
    const [first, ...rest] = members
    if (first === undefined || rest.length === 0) continue
    folds.set(first, { members, sources: new Set(members.flatMap(sourcesOf)).size })
    for (const edge of rest) {
      edges.delete(edge)
      drawnAs.set(edge, first)
    }
  }
  return { edges, folds, drawnAs }
}
