// What the page needs of a whole graph before its first picture. On a large graph each part takes a second: then they are
// made one after the other, with a pause for the page between them.
import type { KnowledgeGraph, Result } from '../source/result.ts'
import { type Summary, summarise } from './summary.ts'
import { rankBySupport } from './support.ts'
import { indexTriples, type TripleIndex } from './triple-index.ts'

export interface Prepared {
  readonly ranked: readonly string[]
  readonly index: TripleIndex
  readonly summary: Summary
}

/** Triples with which all of it is made without anybody noticing. */
const FEW = 20_000

const ready = new WeakMap<KnowledgeGraph, Prepared>()

/** Undefined where nothing was made ahead. */
export const preparedOf = (graph: KnowledgeGraph): Prepared | undefined => ready.get(graph)

/** Makes it ahead where the graph is large. @param pause - Lets the page draw and answer. */
export async function prepare(result: Result, pause: () => Promise<void>): Promise<void> {
  const { graph } = result
  if (graph.size < FEW) return
  await pause()
  const ranked = rankBySupport(graph)
  await pause()
  const index = indexTriples(graph)
  await pause()
  ready.set(graph, { ranked, index, summary: summarise(result, ranked) })
  await pause()
}
