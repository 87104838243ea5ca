// Messages between the page and the layout worker.
import type { Bodies } from './force-atlas.ts'

export type LayoutRequest =
  | {
      readonly kind: 'start'
      readonly run: number
      readonly bodies: Bodies
      /** Positions are wanted at the end only. */
      readonly quiet: boolean
    }
  /** Moves a node, and holds it there or lets it go. */
  | { readonly kind: 'hold'; readonly node: number; readonly x: number; readonly y: number; readonly held: boolean }
  /** The page has drawn the last positions, whose memory it gives back. */
  | { readonly kind: 'drawn'; readonly positions: Float32Array<ArrayBuffer> }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }

export interface LayoutReply {
  readonly run: number
  /** x and y of each node, in the order of the request. */
  readonly positions: Float32Array<ArrayBuffer>
  readonly iterations: number
  /** `done`: it settled, or reached its limit. `paused`: it was asked to pause, and can go on. */
  readonly state: 'running' | 'paused' | 'done'
}
