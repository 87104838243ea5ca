// GraphML with typed keys, for Gephi, yEd, Cytoscape, igraph and networkx.
import type { Attributes } from 'graphology-types'
import { colourOf } from '../graph/colours.ts'
import { type Column, cellOf, columnsOf } from './columns.ts'
import { edgeRows, nodeRows, weightOf } from './rows.ts'
import type { WritableGraph, Writer } from './writer.ts'
import { escapeAttribute, escapeText, instruction, uniqueIds } from './xml.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const HEAD = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

/** Attributes that programs look for; they are declared first, in this order. */
const NODE_FIRST = ['label', 'type', 'x', 'y', 'size', 'r', 'g', 'b']
const EDGE_FIRST = ['label', 'relation', 'weight', 'confidence', 'undirected']

/** An attribute as it is written. */
interface Cell extends Column {
  readonly id: string
  /** Made for programs that look for it; the graph does not have it. */
  readonly isDerived: boolean
}

/**
 * Writes a graph as GraphML, in chunks of one element or so.
 *
 * Every edge is written as directed, and the boolean `undirected` says of which the direction means nothing: networkx
 * refuses a file that mixes the two. Lists and records are JSON strings, and their keys are described as `JSON`. Nodes get
 * `r`, `g`, `b` from their type, edges a `weight` (their number of evidences, or 1), where the graph has none. Characters that
 * XML forbids are left out, and so are attributes without a value. `readGraphml` gives back the graph.
 */
export function* writeGraphml(graph: WritableGraph): Generator<string> {
  const hasColours = graph.someNode((_node, { type }) => coloursOf(type).r !== undefined)
  const nodes = cells('n', columnsOf(nodeRows(graph)), hasColours ? COLOURS : [], NODE_FIRST)
  const edges = cells('e', columnsOf(edgeRows(graph)), graph.size === 0 ? [] : [WEIGHT, UNDIRECTED], EDGE_FIRST)
  const all = [...nodes, ...edges]
  yield DECLARATION
  yield instruction({
    json: all.flatMap(({ id, type }) => (type === 'json' ? [id] : [])),
    derived: all.flatMap(({ id, isDerived }) => (isDerived ? [id] : [])),
    attributes: graph.getAttributes(),
  })
  yield HEAD
  for (const cell of nodes) yield key('node', cell)
  for (const cell of edges) yield key('edge', cell)
  yield '<graph edgedefault="directed">\n'

  const ids = uniqueIds(graph.nodes())
  for (const { node, attributes } of graph.nodeEntries()) {
    const derived = coloursOf(attributes.type)
    yield `<node id="${id(ids, node)}">${data(nodes, attributes, derived)}</node>\n`
  }
  const edgeIds = uniqueIds(graph.edges())
  for (const { edge, source, target, attributes, undirected } of graph.edgeEntries()) {
    const ends = `source="${id(ids, source)}" target="${id(ids, target)}"`
    const derived = { weight: weightOf(attributes), undirected }
    yield `<edge id="${id(edgeIds, edge)}" ${ends}>${data(edges, attributes, derived)}</edge>\n`
  }
  yield '</graph>\n</graphml>\n'
}

export const graphml: Writer = {
  format: 'graphml',
  about: 'Gephi, Cytoscape, yEd, networkx, igraph',
  extension: 'graphml',
  mime: 'application/graphml+xml',
  write: writeGraphml,
}

const COLOURS: readonly Column[] = ['r', 'g', 'b'].map((name) => ({ name, type: 'int' }))
const WEIGHT: Column = { name: 'weight', type: 'double' }
const UNDIRECTED: Column = { name: 'undirected', type: 'boolean' }

function coloursOf(type: unknown): Attributes {
  const [r, g, b] = colourOf(type) ?? []
  return { r, g, b }
}

/**
 * The graph's own columns and those that it lacks. `undirected` is always one of the latter, since it alone says the
 * direction; it comes behind an attribute of that name, so that programs that keep one keep ours.
 */
function cells(
  prefix: 'n' | 'e',
  own: readonly Column[],
  derived: readonly Column[],
  first: readonly string[],
): Cell[] {
  const names = new Set(own.map(({ name }) => name))
  const rank = ({ name }: Column) => (first.includes(name) ? first.indexOf(name) : first.length)
  return [
    ...own.map((column) => ({ ...column, isDerived: false })),
    ...derived
      .filter((column) => column === UNDIRECTED || !names.has(column.name))
      .map((column) => ({ ...column, isDerived: true })),
  ]
    .sort((a, b) => rank(a) - rank(b))
    .map((column, index) => ({ ...column, id: `${prefix}${index}` }))
}

function key(of: 'node' | 'edge', { id: keyId, name, type }: Cell): string {
  const description = type === 'json' ? '<desc>JSON</desc>' : ''
  const attributes = `id="${keyId}" for="${of}" attr.name="${escapeAttribute(name)}"`
  return `<key ${attributes} attr.type="${type === 'json' ? 'string' : type}">${description}</key>\n`
}

function data(columns: readonly Cell[], own: Attributes, derived: Attributes): string {
  let text = ''
  for (const column of columns) {
    const cell = cellOf(column.isDerived ? derived : own, column)
    if (cell !== undefined) text += `<data key="${column.id}">${escapeText(cell)}</data>`
  }
  return text
}

const id = (ids: ReadonlyMap<string, string>, original: string): string =>
  escapeAttribute(ids.get(original) ?? original)
