// Messages between the page and the worker that analyses the graph.
import type { Measure } from '../state/drawing.ts'

/** Triples between entities, as numbers of nodes; of two that join the same, both. */
export interface Links {
  readonly order: number
  readonly source: Int32Array
  readonly target: Int32Array
}

export interface AnalysisRequest {
  readonly task: 'communities' | Measure
  readonly links: Links
}

export interface AnalysisReply {
  /** A number of each node: of its community, or the measure. */
  readonly values: Float64Array<ArrayBuffer>
}
