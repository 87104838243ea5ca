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

/**
 * Builds the mixed multigraph, checking every node and edge.
 * @throws {SourceError} If an attribute breaks the format, a key repeats or an edge ends nowhere.
 */
export function buildGraph(
  data: Omit<SerialisedGraph, 'attributes'> & Partial<Pick<SerialisedGraph, 'attributes'>>,
  file: string,
): { graph: KnowledgeGraph; positioned: boolean } {
  const graph: KnowledgeGraph = new MultiGraph<NodeAttributes, EdgeAttributes>({ type: 'mixed' })
  if (data.attributes?.curation !== undefined) graph.setAttribute('curation', data.attributes.curation)
  let positioned = data.nodes.length > 0
  for (const [i, { key, attributes }] of data.nodes.entries()) {
    const node = v.safeParse(NODE, attributes)
    if (!node.success) throw new SourceError('bad-graph', file, `${key}: ${issueOf(node.issues[0])}`)
    if (graph.hasNode(key)) throw new SourceError('bad-graph', file, `node ${key} twice`)
    const { x, y, label = key, aliases, ...rest } = node.output
    if (x === undefined || y === undefined) positioned = false
    const start = spiral(i)
    graph.addNode(key, {
      ...rest,
      label,
      aliases: aliases.length > 0 ? aliases : [label],
      x: x ?? start.x,
      y: y ?? start.y,
    })
  }
  for (const { key, source, target, undirected, attributes } of data.edges) {
    const edge = v.safeParse(EDGE, attributes)
    const name = key ?? `${source} -> ${target}`
    if (!edge.success) throw new SourceError('bad-graph', file, `${name}: ${issueOf(edge.issues[0])}`)
    for (const end of [source, target]) {
      if (!graph.hasNode(end)) throw new SourceError('bad-graph', file, `edge ${name}: no node ${end}`)
    }
    if (key !== undefined && graph.hasEdge(key)) throw new SourceError('bad-graph', file, `edge ${key} twice`)
    const { relation = edge.output.label || 'related', ...rest } = edge.output
    const full = { ...rest, relation, label: rest.label || relation }
    if (undirected) graph.addUndirectedEdgeWithKey(key ?? graph.size.toString(), source, target, full)
    else graph.addDirectedEdgeWithKey(key ?? graph.size.toString(), source, target, full)
  }
  return { graph, positioned }
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
