// GraphML with typed keys, for Gephi, yEd, Cytoscape, igraph and networkx.
import type { Attributes } from 'graphology-types'
import { TYPE_COLOURS } from '../graph/colours.ts'
import { type Column, cellOf, columnsOf } from './columns.ts'
import type { WritableGraph, Writer } from './writer.ts'
import { escapeAttribute, escapeText, uniqueIds } from './xml.ts'

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

/** Attributes that programs look for; they are declared first, in this order. */
const NODE_FIRST = ['label', 'type', 'x', 'y', 'size', 'r', 'g', 'b']
const EDGE_FIRST = ['label', 'relation', 'weight', 'confidence', 'undirected']

/**
 * Writes a graph as GraphML, in chunks of one element or so.
 *
 * Every edge is written as directed, and the boolean `undirected` says of which the direction means nothing: networkx
 * refuses a file that mixes the two. Lists and records are JSON strings, and their keys are described as `JSON`. Nodes get
 * `r`, `g`, `b` from their type, edges a `weight` (their number of evidences, or 1). Characters that XML forbids are left out.
 */
export function* writeGraphml(graph: WritableGraph): Generator<string> {
  const nodeColumns = inOrder(columnsOf(nodeRows(graph)), NODE_FIRST)
  const edgeColumns = inOrder(columnsOf(edgeRows(graph)), EDGE_FIRST)
  yield HEAD
  for (const [index, column] of nodeColumns.entries()) yield key(`n${index}`, 'node', column)
  for (const [index, column] of edgeColumns.entries()) yield key(`e${index}`, 'edge', column)
  yield '<graph edgedefault="directed">\n'

  const ids = uniqueIds(graph.nodes())
  for (const node of graph.nodes())
    yield `<node id="${id(ids, node)}">${data('n', nodeColumns, nodeRow(graph, node))}</node>\n`
  const edgeIds = uniqueIds(graph.edges())
  for (const edge of graph.edges()) {
    const ends = `source="${id(ids, graph.source(edge))}" target="${id(ids, graph.target(edge))}"`
    yield `<edge id="${id(edgeIds, edge)}" ${ends}>${data('e', edgeColumns, edgeRow(graph, edge))}</edge>\n`
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

function nodeRow(graph: WritableGraph, node: string): Attributes {
  const attributes = graph.getNodeAttributes(node)
  const colours: Readonly<Record<string, readonly [number, number, number]>> = TYPE_COLOURS
  const colour = Object.hasOwn(colours, attributes.type) ? colours[attributes.type] : undefined
  if (colour === undefined) return attributes
  const [r, g, b] = colour
  return { ...attributes, r, g, b }
}

function edgeRow(graph: WritableGraph, edge: string): Attributes {
  const attributes = graph.getEdgeAttributes(edge)
  const { weight, evidence } = attributes
  return {
    ...attributes,
    weight: typeof weight === 'number' ? weight : typeof evidence === 'number' ? evidence : 1,
    undirected: graph.isUndirected(edge),
  }
}

function* nodeRows(graph: WritableGraph): Generator<Attributes> {
  for (const node of graph.nodes()) yield nodeRow(graph, node)
}

function* edgeRows(graph: WritableGraph): Generator<Attributes> {
  for (const edge of graph.edges()) yield edgeRow(graph, edge)
}

function inOrder(columns: readonly Column[], first: readonly string[]): Column[] {
  const rank = ({ name }: Column) => (first.includes(name) ? first.indexOf(name) : first.length)
  return [...columns].sort((a, b) => rank(a) - rank(b))
}

function key(keyId: string, of: 'node' | 'edge', { name, type }: Column): string {
  const description = type === 'json' ? '<desc>JSON</desc>' : ''
  const attributes = `id="${keyId}" for="${of}" attr.name="${escapeAttribute(name)}"`
  return `<key ${attributes} attr.type="${type === 'json' ? 'string' : type}">${description}</key>\n`
}

function data(prefix: string, columns: readonly Column[], row: Attributes): string {
  let text = ''
  for (const [index, column] of columns.entries()) {
    const cell = cellOf(row, column)
    if (cell !== undefined) text += `<data key="${prefix}${index}">${escapeText(cell)}</data>`
  }
  return text
}

const id = (ids: ReadonlyMap<string, string>, original: string): string =>
  escapeAttribute(ids.get(original) ?? original)
