// Communities and centralities of the whole graph. Direction is left aside: who meets whom says no less than who is met.
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import type { Measure } from '../state/drawing.ts'
import type { Links } from './protocol.ts'

type Pairs = UndirectedGraph<Record<string, never>, { weight: number }>

const SEED = 1

/**
 * Finds communities by the method of Louvain, the same for the same links.
 * @returns Of each node the number of its community, from 1 for the largest; 0 for a node that is alone in its own.
 * @see Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008
 */
export function communities(links: Links): Float64Array<ArrayBuffer> {
  const found = louvain(toPairs(links), { rng: randomFrom(SEED), getEdgeWeight: 'weight' })
  const members = new Map<number, number[]>()
  for (let node = 0; node < links.order; node += 1) {
    const community = found[node] as number
    const list = members.get(community)
    if (list === undefined) members.set(community, [node])
    else list.push(node)
  }
  const largest = [...members.values()]
    .filter((list) => list.length > 1)
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
  const numbers = new Float64Array(links.order)
  for (const [i, list] of largest.entries()) for (const node of list) numbers[node] = i + 1
  return numbers
}

/** @returns The measure of each node, from 0. `degree` counts neighbours, `weightedDegree` triples. */
export function centrality(measure: Measure, links: Links): Float64Array<ArrayBuffer> {
  const pairs = toPairs(links)
  if (measure === 'degree') return values(links, (node) => pairs.degree(node))
  if (measure === 'weightedDegree')
    return values(links, (node) => pairs.reduceEdges(node, (sum, _, { weight }) => sum + weight, 0))
  const found =
    measure === 'betweenness'
      ? betweenness(pairs, { getEdgeWeight: null })
      : pagerank(pairs, { getEdgeWeight: 'weight', maxIterations: 1000 })
  return values(links, (node) => found[node] as number)
}

const values = ({ order }: Links, of: (node: number) => number): Float64Array<ArrayBuffer> =>
  Float64Array.from({ length: order }, (_, node) => of(node))

/** One edge for each two that triples join, weighing as many; loops say nothing here. */
function toPairs({ order, source, target }: Links): Pairs {
  const pairs: Pairs = new UndirectedGraph()
  for (let node = 0; node < order; node += 1) pairs.addNode(node)
  for (let link = 0; link < source.length; link += 1) {
    const [a, b] = [source[link] as number, target[link] as number]
    if (a !== b) pairs.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }))
  }
  return pairs
}

/** Numbers from 0 to 1, always the same from one seed: mulberry32 by Tommy Ettinger. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}
