// Cytoscape.js JSON (.cyjs), which Cytoscape desktop opens too.
import type { Attributes } from 'graphology-types'
import { weightOf } from './rows.ts'
import type { WritableGraph, Writer } from './writer.ts'

/**
 * Writes elements, a line each: `data` holds id, label (or the id), every attribute, and of edges source, target, `directed` and
 * `weight`; nodes have a position, y downwards as screens count. Cytoscape desktop takes lists of strings and skips records,
 * so lists of records, and records, are JSON strings. Ids of edges that are ids of nodes too get a mark: both are one space.
 * @see https://js.cytoscape.org/#notation/elements-json
 */
export function* writeCytoscape(graph: WritableGraph): Generator<string> {
  yield '{"format_version":"1.0","generated_by":"silkgraph","target_cytoscapejs_version":"~3","data":{"name":"silkgraph"},"elements":{"nodes":['
  let separator = '\n'
  for (const { node, attributes } of graph.nodeEntries()) {
    const { x, y, ...rest } = attributes
    const position = isNumber(x) && isNumber(y) ? { position: { x, y: y === 0 ? 0 : -y } } : {}
    yield `${separator}${JSON.stringify({ data: data(rest, node), ...position })}`
    separator = ',\n'
  }
  yield '\n],"edges":['
  separator = '\n'
  for (const { edge, source, target, undirected, attributes } of graph.edgeEntries()) {
    const id = edgeId(graph, edge)
    const own = { source, target, directed: !undirected, weight: weightOf(attributes) }
    yield `${separator}${JSON.stringify({ data: { ...data(attributes, id), ...own } })}`
    separator = ',\n'
  }
  yield '\n]}}\n'
}

export const cytoscape: Writer = {
  format: 'cytoscape',
  about: 'Cytoscape.js, Cytoscape',
  extension: 'cyjs',
  mime: 'application/json',
  write: writeCytoscape,
}

function data(attributes: Attributes, id: string): Attributes {
  const own: Attributes = { id, label: String(attributes.label ?? id), name: String(attributes.label ?? id) }
  // `parent` would put a node into another.
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'label' && value !== undefined && value !== null)
      own[RESERVED.has(name) ? `${name}_` : name] = flat(value)
  return own
}

const RESERVED: ReadonlySet<string> = new Set(['id', 'name', 'parent', 'source', 'target', 'directed'])

const flat = (value: unknown): unknown =>
  typeof value !== 'object' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    ? value
    : JSON.stringify(value)

function edgeId(graph: WritableGraph, edge: string): string {
  let id = edge
  while (graph.hasNode(id) || (id !== edge && graph.hasEdge(id))) id += '~'
  return id
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
