// ForceAtlas2 on flat arrays: one iteration moves every node that is not held.
// @see Jacomy et al. 2014, doi:10.1371/journal.pone.0098679
import { createQuadtree } from './quadtree.ts'
import { addRepulsion } from './repulsion.ts'

/** What is laid out; `x` and `y` are moved in place. Arrays of nodes are of one length, and those of links of another. */
export interface Bodies {
  readonly x: Float64Array
  readonly y: Float64Array
  /** One more than the weights of a node's links together. */
  readonly mass: Float64Array
  /** 1 for a node that stays where it is. */
  readonly held: Uint8Array
  /** Numbers of nodes. */
  readonly source: Uint32Array
  readonly target: Uint32Array
  readonly weight: Float64Array
}

export interface ForceSettings {
  readonly repulsion: number
  /** Pull towards the origin, by mass and distance: what is not connected stays near. */
  readonly gravity: number
  /** Of Barnes and Hut: see repulsion.ts. */
  readonly theta: number
}

export const SETTINGS: ForceSettings = { repulsion: 12, gravity: 0.06, theta: 1.2 }

/** @returns One iteration. It returns how far nodes moved on average, over their root mean square distance from the origin. */
export function createForceAtlas(bodies: Bodies, settings: ForceSettings = SETTINGS): () => number {
  const { x, y, mass, held } = bodies
  const count = x.length
  const tree = createQuadtree(count)
  const forceX = new Float64Array(count)
  const forceY = new Float64Array(count)
  const beforeX = new Float64Array(count)
  const beforeY = new Float64Array(count)
  /** How freely a node moves: less, the more it swings. */
  const ease = new Float64Array(count).fill(1)
  const slowness = 1 + Math.log(Math.max(1, count))

  function gather(): void {
    beforeX.set(forceX)
    beforeY.set(forceY)
    forceX.fill(0)
    forceY.fill(0)
    tree.build(x, y, mass)
    addRepulsion(tree, settings.theta, forceX, forceY)
    for (let i = 0; i < count; i += 1) {
      const pull = settings.gravity * (mass[i] as number)
      forceX[i] = settings.repulsion * (forceX[i] as number) - pull * (x[i] as number)
      forceY[i] = settings.repulsion * (forceY[i] as number) - pull * (y[i] as number)
    }
    attract(bodies, forceX, forceY)
  }

  return () => {
    gather()
    let moved = 0
    let squares = 0
    for (let i = 0; i < count; i += 1) {
      const [fx, fy] = [forceX[i] as number, forceY[i] as number]
      if (held[i] !== 1) {
        const swing = Math.sqrt((mass[i] as number) * length(fx - (beforeX[i] as number), fy - (beforeY[i] as number)))
        const traction = length(fx + (beforeX[i] as number), fy + (beforeY[i] as number)) / 2
        const speed = ((ease[i] as number) * Math.log1p(traction)) / (1 + swing)
        ease[i] = Math.min(1, Math.sqrt((speed * (fx * fx + fy * fy)) / (1 + swing)))
        const step = speed / slowness
        x[i] = (x[i] as number) + fx * step
        y[i] = (y[i] as number) + fy * step
        moved += length(fx, fy) * step
      }
      squares += (x[i] as number) ** 2 + (y[i] as number) ** 2
    }
    const radius = Math.sqrt(squares / count)
    return radius === 0 ? 0 : moved / count / radius
  }
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y)

/** Adds the pull along each link, by its weight and length. */
function attract({ x, y, source, target, weight }: Bodies, forceX: Float64Array, forceY: Float64Array): void {
  for (let link = 0; link < source.length; link += 1) {
    const [a, b] = [source[link] as number, target[link] as number]
    const fx = (weight[link] as number) * ((x[a] as number) - (x[b] as number))
    const fy = (weight[link] as number) * ((y[a] as number) - (y[b] as number))
    forceX[a] = (forceX[a] as number) - fx
    forceY[a] = (forceY[a] as number) - fy
    forceX[b] = (forceX[b] as number) + fx
    forceY[b] = (forceY[b] as number) + fy
  }
}
