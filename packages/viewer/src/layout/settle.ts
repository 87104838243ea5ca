// ForceAtlas2 until it settles, in slices. @see Jacomy et al. 2014, doi:10.1371/journal.pone.0098679
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2'
import iterate from 'graphology-layout-forceatlas2/iterate'
import { NODE, NODE_WIDTH } from './protocol.ts'

/** Barnes-Hut pays from a few hundred nodes on; theta 1.2 as in Gephi. */
const BARNES_HUT_FROM = 300
const THETA = 1.2
/** Settled: in one iteration nodes move on average less than this share of the drawing's radius, ... */
const STILL = 1e-3
/** ... this many iterations in a row. */
const STILL_ITERATIONS = 12
const MIN_ITERATIONS = 60
const MAX_ITERATIONS = 1000

export interface Settling {
  readonly iterations: number
  readonly done: boolean
}

export function layoutSettings(order: number): Required<ForceAtlas2Settings> {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    strongGravityMode: true,
    gravity: 0.06,
    slowDown: 1 + Math.log(Math.max(1, order)),
    barnesHutOptimize: order > BARNES_HUT_FROM,
    barnesHutTheta: THETA,
  }
}

/** @returns A function that runs up to `count` further iterations on the matrices, and says whether the layout is at rest. */
export function createSettling(nodes: Float32Array, edges: Float32Array): (count: number) => Settling {
  const settings = layoutSettings(nodes.length / NODE_WIDTH)
  let iterations = 0
  let still = 0
  const before = new Float32Array((nodes.length / NODE_WIDTH) * 2)
  return (count) => {
    for (let i = 0; i < count; i += 1) {
      copyPositions(nodes, before)
      iterate(settings, nodes, edges)
      iterations += 1
      still = movement(nodes, before) < STILL ? still + 1 : 0
      const settled = iterations >= MIN_ITERATIONS && still >= STILL_ITERATIONS
      if (settled || iterations >= MAX_ITERATIONS) return { iterations, done: true }
    }
    return { iterations, done: false }
  }
}

/** Copies x and y of every node, two numbers a node. */
export function copyPositions(nodes: Float32Array, into: Float32Array): Float32Array {
  for (let n = 0, p = 0; n < nodes.length; n += NODE_WIDTH, p += 2) {
    into[p] = nodes[n + NODE.x] as number
    into[p + 1] = nodes[n + NODE.y] as number
  }
  return into
}

/** Mean distance moved, over the root mean square distance from the centre. */
function movement(nodes: Float32Array, before: Float32Array): number {
  const order = before.length / 2
  let moved = 0
  let squares = 0
  for (let n = 0, p = 0; n < nodes.length; n += NODE_WIDTH, p += 2) {
    const x = nodes[n + NODE.x] as number
    const y = nodes[n + NODE.y] as number
    moved += Math.hypot(x - (before[p] as number), y - (before[p + 1] as number))
    squares += x * x + y * y
  }
  const radius = Math.sqrt(squares / order)
  return radius === 0 ? 0 : moved / order / radius
}
