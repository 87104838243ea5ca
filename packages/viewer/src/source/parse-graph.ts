// Serialised graph -> knowledge graph, whichever file format it came in.
import { MultiGraph } from 'graphology'
import * as v from 'valibot'
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from './result.ts'
import { EDGE, GRAPH, NODE, type SerialisedGraph } from './schema.ts'
import { SourceError } from './source-error.ts'

/** @throws {SourceError} If the text is not JSON, or not a graph in graphology's form. */
export function parseGraphJson(text: string, file: string): { graph: KnowledgeGraph; positioned: boolean } {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new SourceError('not-json', file, error instanceof Error ? error.message : '', { cause: error })
  }
  const parsed = v.safeParse(GRAPH, data)
  if (!parsed.success) throw new SourceError('not-graph', file, issueOf(parsed.issues[0]))
  return buildGraph(parsed.output, file)
}

/** A node's row with what its attributes hold. */
export interface CheckedNode {
  readonly key: string
  readonly attributes: v.InferOutput<typeof NODE>
}

export interface CheckedEdge extends Omit<SerialisedEdge, 'attributes'> {
  readonly attributes: v.InferOutput<typeof EDGE>
}

type SerialisedNode = SerialisedGraph['nodes'][number]
type SerialisedEdge = SerialisedGraph['edges'][number]

/** @throws {SourceError} If an attribute breaks the format. */
export function checkNode({ key, attributes }: SerialisedNode, file: string): CheckedNode {
  const node = v.safeParse(NODE, attributes)
  if (!node.success) throw new SourceError('bad-graph', file, `${key}: ${issueOf(node.issues[0])}`)
  return { key, attributes: node.output }
}

/** @throws {SourceError} If an attribute breaks the format. */
export function checkEdge(row: SerialisedEdge, file: string): CheckedEdge {
  const edge = v.safeParse(EDGE, row.attributes)
  if (!edge.success) throw new SourceError('bad-graph', file, `${nameOf(row)}: ${issueOf(edge.issues[0])}`)
  return { ...row, attributes: edge.output }
}

const nameOf = ({ key, source, target }: Omit<SerialisedEdge, 'attributes'>): string => key ?? `${source} -> ${target}`

/** Makes the mixed multigraph from one row after another; nodes come before their edges. */
export interface GraphBuilder {
  /** Operations that the graph was written with. */
  curation(ids: readonly string[]): void
  /** @throws {SourceError} If a key repeats. */
  node(row: CheckedNode): void
  /** @throws {SourceError} If a key repeats or the edge ends nowhere. */
  edge(row: CheckedEdge): void
  done(): { graph: KnowledgeGraph; positioned: boolean }
}

export function graphBuilder(file: string): GraphBuilder {
  const graph: KnowledgeGraph = new MultiGraph<NodeAttributes, EdgeAttributes>({ type: 'mixed' })
  let positioned = true
  return {
    curation(ids) {
      graph.setAttribute('curation', ids)
    },
    node({ key, attributes }) {
      if (graph.hasNode(key)) throw new SourceError('bad-graph', file, `node ${key} twice`)
      const { x, y, label = key, aliases, ...rest } = attributes
      if (x === undefined || y === undefined) positioned = false
      const start = spiral(graph.order)
      graph.addNode(key, {
        ...rest,
        label,
        aliases: aliases.length > 0 ? aliases : [label],
        x: x ?? start.x,
        y: y ?? start.y,
      })
    },
    edge(row) {
      const { key, source, target, undirected, attributes } = row
      for (const end of [source, target]) {
        if (!graph.hasNode(end)) throw new SourceError('bad-graph', file, `edge ${nameOf(row)}: no node ${end}`)
      }
      if (key !== undefined && graph.hasEdge(key)) throw new SourceError('bad-graph', file, `edge ${key} twice`)
      const { relation = attributes.label || 'related', ...rest } = attributes
      const full = { ...rest, relation, label: rest.label || relation }
      if (undirected) graph.addUndirectedEdgeWithKey(key ?? graph.size.toString(), source, target, full)
      else graph.addDirectedEdgeWithKey(key ?? graph.size.toString(), source, target, full)
    },
    done: () => ({ graph, positioned: positioned && graph.order > 0 }),
  }
}

/**
 * Builds the mixed multigraph, checking every node and edge.
 * @throws {SourceError} If an attribute breaks the format, a key repeats or an edge ends nowhere.
 */
export function buildGraph(
  data: Omit<SerialisedGraph, 'attributes'> & Partial<Pick<SerialisedGraph, 'attributes'>>,
  file: string,
): { graph: KnowledgeGraph; positioned: boolean } {
  const builder = graphBuilder(file)
  if (data.attributes?.curation !== undefined) builder.curation(data.attributes.curation)
  for (const row of data.nodes) builder.node(checkNode(row, file))
  for (const row of data.edges) builder.edge(checkEdge(row, file))
  return builder.done()
}

/** A sunflower spiral: every start position distinct, the first nodes in the middle. */
export function spiral(i: number): { x: number; y: number } {
  const angle = i * Math.PI * (3 - Math.sqrt(5))
  const radius = 10 * Math.sqrt(i + 0.5)
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

/** `path: message` of the first thing wrong, for a message a person can act on. */
export function issueOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  return path === null ? issue.message : `${path}: ${issue.message}`
}
