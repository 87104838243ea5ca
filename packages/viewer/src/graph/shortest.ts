// The shortest way between two entities of a pair graph, some of it barred.
import type { PairGraph } from './pair-graph.ts'

export interface Way {
  readonly nodes: readonly number[]
  readonly cost: number
}

export interface Bars {
  /** A flag for each entity that no way may touch. */
  readonly nodes: Uint8Array
  /** Steps that no way may take, as `stepKey` names them. */
  readonly steps: ReadonlySet<string>
}

export const stepKey = (from: number, to: number): string => `${from} ${to}`

/** Steps from each entity to the target, -1 where no way leads there. Every step costs at least 1: a bound for A*. */
export function stepsTo(graph: PairGraph, target: number): Int32Array {
  const before: number[][] = Array.from({ length: graph.order }, () => [])
  graph.next.forEach((steps, from) => {
    for (const { to } of steps) before[to]?.push(from)
  })
  const left = new Int32Array(graph.order).fill(-1)
  left[target] = 0
  const queue = [target]
  for (const node of queue)
    for (const from of before[node] ?? [])
      if (left[from] === -1) {
        left[from] = (left[node] as number) + 1
        queue.push(from)
      }
  return left
}

/**
 * A*, with the number of steps left as its bound.
 * @param left - As `stepsTo` gives it for the target.
 * @see Hart, Nilsson, Raphael 1968, doi:10.1109/TSSC.1968.300136
 */
export function shortestWay(graph: PairGraph, start: number, target: number, left: Int32Array, bars: Bars): Way | null {
  if (bars.nodes[start] || bars.nodes[target] || left[start] === -1) return null
  const cost = new Map([[start, 0]])
  const cameFrom = new Map<number, number>()
  const closed = new Set<number>()
  const open = createHeap()
  open.push(start, left[start] as number)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === target) return { nodes: trace(cameFrom, target), cost: cost.get(target) as number }
    if (closed.has(node)) continue
    closed.add(node)
    for (const step of graph.next[node] ?? []) {
      if (bars.nodes[step.to] || left[step.to] === -1 || bars.steps.has(stepKey(node, step.to))) continue
      const total = (cost.get(node) as number) + step.cost
      if (total >= (cost.get(step.to) ?? Number.POSITIVE_INFINITY)) continue
      cost.set(step.to, total)
      cameFrom.set(step.to, node)
      open.push(step.to, total + (left[step.to] as number))
    }
  }
  return null
}

function trace(cameFrom: ReadonlyMap<number, number>, target: number): number[] {
  const nodes = [target]
  for (let node = cameFrom.get(target); node !== undefined; node = cameFrom.get(node)) nodes.unshift(node)
  return nodes
}

/** A binary heap of entities, the least cost first; of equal costs the entity that the file names first. */
function createHeap(): { push(node: number, cost: number): void; pop(): number | undefined } {
  const items: { readonly node: number; readonly cost: number }[] = []
  const before = (a: number, b: number): boolean => {
    const [x, y] = [items[a], items[b]]
    return x !== undefined && y !== undefined && (x.cost < y.cost || (x.cost === y.cost && x.node < y.node))
  }
  const swap = (a: number, b: number): void => {
    const [x, y] = [items[a], items[b]]
    if (x !== undefined && y !== undefined) [items[a], items[b]] = [y, x]
  }
  return {
    push(node, cost) {
      items.push({ node, cost })
      let at = items.length - 1
      for (let up = (at - 1) >> 1; at > 0 && before(at, up); up = (at - 1) >> 1) {
        swap(at, up)
        at = up
      }
    },
    pop() {
      const top = items[0]
      const last = items.pop()
      if (top === undefined || last === undefined) return undefined
      if (items.length === 0) return top.node
      items[0] = last
      let at = 0
      for (;;) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const least = before(right, left) ? right : left
        if (!before(least, at)) return top.node
        swap(at, least)
        at = least
      }
    },
  }
}
