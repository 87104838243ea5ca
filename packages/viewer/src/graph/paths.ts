// The shortest paths between entities: through some, around others.
import type { PairGraph } from './pair-graph.ts'
import { type Bars, shortestWay, stepKey, stepsTo, type Way } from './shortest.ts'

export interface PathQuery {
  readonly from: number
  readonly to: number
  /** Every path goes through these, in whichever order is shortest. */
  readonly via: readonly number[]
  readonly avoid: readonly number[]
  /** Paths wanted. */
  readonly count: number
}

/** Candidates that each leg of a path through others gives, for each path wanted: some do not fit with another leg's. */
const SPARE = 3

/** @returns Paths that pass no entity twice, shortest first; of as many steps the best supported first. */
export function findPaths(graph: PairGraph, { from, to, via, avoid, count }: PathQuery): Way[] {
  if (from === to) return []
  const barred = new Set(avoid)
  if ([from, to, ...via].some((node) => barred.has(node))) return []
  if (via.length === 0) return kShortest(graph, from, to, barred, count)
  const legs = new Map<string, Way[]>()
  const leg = (a: number, b: number): Way[] => {
    const key = stepKey(a, b)
    // A leg that runs through another stop would pass that twice.
    const others = [from, to, ...via].filter((node) => node !== a && node !== b)
    const known = legs.get(key) ?? kShortest(graph, a, b, new Set([...barred, ...others]), count * SPARE)
    legs.set(key, known)
    return known
  }
  const found: Way[] = []
  for (const order of orders(via)) {
    const stops = [from, ...order, to]
    let ways: Way[] = [{ nodes: [from], cost: 0 }]
    for (const [i, stop] of stops.slice(1).entries()) {
      const next = leg(stops[i] as number, stop)
      ways = best(
        ways.flatMap((way) => next.flatMap((more) => append(way, more))),
        count * SPARE,
      )
    }
    found.push(...ways)
  }
  return best(found, count)
}

/** The whole way, or nothing where it would pass an entity twice. */
function append(way: Way, more: Way): Way[] {
  const rest = more.nodes.slice(1)
  if (rest.some((node) => way.nodes.includes(node))) return []
  return [{ nodes: [...way.nodes, ...rest], cost: way.cost + more.cost }]
}

const byCost = (a: Way, b: Way): number => a.cost - b.cost || compare(a.nodes, b.nodes)
const best = (ways: readonly Way[], count: number): Way[] => [...ways].sort(byCost).slice(0, count)

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((node, i) => node !== b[i])
  return at === -1 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1)
}

function* orders(items: readonly number[]): Generator<number[]> {
  if (items.length === 0) yield []
  for (const [i, item] of items.entries()) for (const rest of orders(items.toSpliced(i, 1))) yield [item, ...rest]
}

/** @see Yen 1971, doi:10.1287/mnsc.17.11.712 */
function kShortest(graph: PairGraph, from: number, to: number, avoid: ReadonlySet<number>, count: number): Way[] {
  const left = stepsTo(graph, to)
  const barred = new Uint8Array(graph.order)
  for (const node of avoid) barred[node] = 1
  const first = shortestWay(graph, from, to, left, { nodes: barred, steps: new Set() })
  const found: Way[] = first === null ? [] : [first]
  const candidates = new Map<string, Way>()
  while (found.length > 0 && found.length < count) {
    const last = found.at(-1) as Way
    for (let at = 0; at < last.nodes.length - 1; at += 1) {
      const root = last.nodes.slice(0, at + 1)
      const spur = shortestWay(graph, last.nodes[at] as number, to, left, barsAfter(root, found, barred))
      if (spur === null) continue
      const nodes = [...root, ...spur.nodes.slice(1)]
      candidates.set(nodes.join(' '), { nodes, cost: costOf(graph, root) + spur.cost })
    }
    for (const { nodes } of found) candidates.delete(nodes.join(' '))
    const [next] = best([...candidates.values()], 1)
    if (next === undefined) break
    found.push(next)
  }
  return found
}

/** A way that leaves the root here takes no step that a path found before took from the same root, and comes back to none of it. */
function barsAfter(root: readonly number[], found: readonly Way[], barred: Uint8Array): Bars {
  const nodes = barred.slice()
  for (const node of root.slice(0, -1)) nodes[node] = 1
  const steps = new Set<string>()
  for (const way of found) {
    if (!root.every((node, i) => way.nodes[i] === node)) continue
    const next = way.nodes[root.length]
    if (next !== undefined) steps.add(stepKey(root.at(-1) as number, next))
  }
  return { nodes, steps }
}

function costOf(graph: PairGraph, nodes: readonly number[]): number {
  let cost = 0
  for (let i = 1; i < nodes.length; i += 1)
    cost += graph.next[nodes[i - 1] as number]?.find(({ to }) => to === nodes[i])?.cost ?? 0
  return cost
}
