// ForceAtlas2 until it settles, in slices.
import { type Bodies, createForceAtlas } from './force-atlas.ts'

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

/** @returns A function that is told of each iteration how far nodes moved, and says whether the layout is at rest. */
export function createRest(): (movement: number) => Settling {
  let iterations = 0
  let still = 0
  return (movement) => {
    iterations += 1
    still = movement < STILL ? still + 1 : 0
    const settled = iterations >= MIN_ITERATIONS && still >= STILL_ITERATIONS
    return { iterations, done: settled || iterations >= MAX_ITERATIONS }
  }
}

/** @returns A function that runs one further iteration on the bodies. */
export function createSettling(bodies: Bodies): () => Settling {
  const iterate = createForceAtlas(bodies)
  const rest = createRest()
  return () => rest(iterate())
}

/** Copies x and y of every node, two numbers a node. */
export function copyPositions({ x, y }: Bodies, into: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  for (let i = 0; i < x.length; i += 1) {
    into[2 * i] = x[i] as number
    into[2 * i + 1] = y[i] as number
  }
  return into
}
