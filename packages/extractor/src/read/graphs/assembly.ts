// Nodes and edges, as they are read, -> a graph.
import { MultiGraph } from 'graphology'
import type { Attributes } from 'graphology-types'
import { InputError } from '../../errors.ts'

export interface ReadEdge {
  /** Made up where the file has none, or has it twice. */
  readonly id?: string | undefined
  readonly source: string
  readonly target: string
  readonly undirected: boolean
  readonly attributes: Attributes
  readonly line: number
}

/** Edges wait for the end, since a file may name nodes in them before it has them. */
export class GraphAssembly {
  readonly #graph = new MultiGraph()
  readonly #edges: ReadEdge[] = []
  readonly #what: string

  constructor(what: string) {
    this.#what = what
  }

  setAttributes(attributes: Attributes): void {
    this.#graph.mergeAttributes(attributes)
  }

  addNode(id: string | undefined, attributes: Attributes, line: number): void {
    if (id === undefined) throw this.#error(line, 'a node without id: give it one')
    if (this.#graph.hasNode(id)) throw this.#error(line, `node "${id}" is there twice: keep one`)
    this.#graph.addNode(id, attributes)
  }

  addEdge(edge: ReadEdge): void {
    this.#edges.push(edge)
  }

  /** @throws {InputError} If an edge has no node at an end. */
  toGraph(): MultiGraph {
    const graph = this.#graph
    for (const { id, source, target, undirected, attributes, line } of this.#edges) {
      for (const end of [source, target])
        if (!graph.hasNode(end)) throw this.#error(line, `an edge ends at "${end}", which is no node: add the node`)
      graph[undirected ? 'addUndirectedEdgeWithKey' : 'addDirectedEdgeWithKey'](
        this.#freeId(id),
        source,
        target,
        attributes,
      )
    }
    return graph
  }

  /** networkx numbers parallel edges from 0 for each pair of nodes. */
  #freeId(id: string | undefined): string {
    const base = id ?? `e${this.#graph.size}`
    let free = base
    for (let n = 2; this.#graph.hasEdge(free); n++) free = `${base}~${this.#graph.size + n}`
    return free
  }

  #error(line: number, problem: string): InputError {
    return new InputError(`${this.#what}: line ${line}: ${problem}`)
  }
}
