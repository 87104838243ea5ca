import type { AbstractGraph } from 'graphology-types'

/** Any graphology graph; one that `toGraph` built has every attribute that a writer knows how to use. */
export type WritableGraph = AbstractGraph

/** One output format. Chunks are written one after the other, as UTF-8. */
export interface Writer {
  /** The name that `silkgraph export --format` takes. */
  readonly format: string
  /** File extension, without dot. */
  readonly extension: string
  readonly mime: string
  readonly write: (graph: WritableGraph) => Iterable<string>
}
