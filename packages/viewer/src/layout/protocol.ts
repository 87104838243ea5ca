// Messages between the page and the layout worker.

/** Per node ten numbers, per edge three: the matrices that graphology-layout-forceatlas2's `iterate` works on. */
export const NODE_WIDTH = 10
export const EDGE_WIDTH = 3
export const NODE = { x: 0, y: 1, mass: 6, convergence: 7, size: 8, fixed: 9 } as const

export type LayoutRequest =
  | { readonly kind: 'start'; readonly run: number; readonly nodes: Float32Array; readonly edges: Float32Array }
  /** Holds a node where it is dragged to, or lets it go. */
  | { readonly kind: 'pin'; readonly node: number; readonly x: number; readonly y: number; readonly held: boolean }
  | { readonly kind: 'stop' }

export interface LayoutReply {
  readonly run: number
  /** x and y of each node, in the order of the request. */
  readonly positions: Float32Array
  readonly iterations: number
  /** True in the last message of a run: it settled, or reached its limit. */
  readonly done: boolean
}
