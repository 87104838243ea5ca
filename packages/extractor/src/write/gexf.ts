// GEXF 1.3 with colours, places and spells, for Gephi and Gephi Lite: their timeline reads when each edge holds.
import type { Attributes } from 'graphology-types'
import { colourOf } from '../graph/colours.ts'
import { spellOf } from '../graph/spells.ts'
import { type Column, type ColumnType, cellOf, columnsOf } from './columns.ts'
import { edgeRows, nodeRows, weightOf } from './rows.ts'
import type { WritableGraph, Writer } from './writer.ts'
import { escapeAttribute, instruction, uniqueIds } from './xml.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const HEAD = `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>silkgraph</creator></meta>
`

const TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: 'boolean',
  int: 'integer',
  double: 'double',
  string: 'string',
  json: 'string',
}

/**
 * Writes a graph as GEXF 1.3, in chunks of one element or so.
 *
 * Nodes get `viz:position`, `viz:size` and the colour of their type; edges their direction, a `kind` (the relation: without
 * it Gephi takes parallel edges for one) and, where the graph has none, a `weight` (their number of evidences, or 1). An edge
 * with a date gets a spell, the days within which it holds; one without is there at all times. Lists and records are JSON
 * strings. Characters that XML forbids are left out, and so are attributes without a value. `readGexf` gives back the graph.
 * networkx reads no GEXF that mixes directed edges and others: GraphML is for it.
 * @see https://gexf.net/schema.html
 */
export function* writeGexf(graph: WritableGraph): Generator<string> {
  const elements = elementsOf(graph)
  const nodes = columnsOf(nodeRows(graph)).filter(({ name }) => !elements.node.has(name))
  const edges = columnsOf(edgeRows(graph)).filter(({ name }) => !elements.edge.has(name))
  const isDated = graph.someEdge((_edge, { date }) => spellOf(date) !== undefined)
  yield DECLARATION
  yield instruction({
    json: [...jsonIds('n', nodes), ...jsonIds('e', edges)],
    derived: [
      ...(elements.node.has('label') ? [] : ['node.label']),
      ...(elements.edge.has('weight') ? [] : ['edge.weight']),
    ],
    attributes: graph.getAttributes(),
  })
  yield HEAD
  yield `<graph defaultedgetype="directed"${isDated ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ''}>\n`
  yield attributes('node', nodes)
  yield attributes('edge', edges)

  const ids = uniqueIds(graph.nodes())
  const id = (original: string): string => escapeAttribute(ids.get(original) ?? original)
  yield '<nodes>\n'
  for (const node of graph.nodes()) {
    const row = graph.getNodeAttributes(node)
    yield `<node id="${id(node)}" label="${escapeAttribute(textOf(row.label ?? node))}">${values('n', nodes, row)}${viz(row)}</node>\n`
  }
  yield '</nodes>\n<edges>\n'
  const edgeIds = uniqueIds(graph.edges())
  for (const edge of graph.edges()) {
    const row = graph.getEdgeAttributes(edge)
    const weight = elements.edge.has('weight') ? (row.weight ?? undefined) : weightOf(row)
    const parts: readonly (readonly [string, unknown])[] = [
      ['id', edgeIds.get(edge) ?? edge],
      ['source', ids.get(graph.source(edge)) ?? graph.source(edge)],
      ['target', ids.get(graph.target(edge)) ?? graph.target(edge)],
      ['type', graph.isUndirected(edge) ? 'undirected' : 'directed'],
      ['kind', row.relation ?? undefined],
      ['label', row.label ?? undefined],
      ['weight', weight],
    ]
    const head = parts.flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}="${escapeAttribute(textOf(value))}"`],
    )
    yield `<edge ${head.join(' ')}>${values('e', edges, row)}${spells(row)}</edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

export const gexf: Writer = {
  format: 'gexf',
  about: 'Gephi with its timeline, Gephi Lite',
  extension: 'gexf',
  mime: 'application/gexf+xml',
  write: writeGexf,
}

/** Names of the attributes that elements of their own hold whole: every value there is of the kind that they take. */
function elementsOf(graph: WritableGraph): Readonly<Record<'node' | 'edge', ReadonlySet<string>>> {
  const isText = (value: unknown): boolean => typeof value === 'string'
  const isNone = (value: unknown): boolean => value === undefined || value === null
  const hasPlaces = graph.everyNode((_node, { x, y }) => (isNone(x) && isNone(y)) || (isNumber(x) && isNumber(y)))
  const node = [
    ...(graph.everyNode((_node, { label }) => isText(label)) ? ['label'] : []),
    ...(hasPlaces ? ['x', 'y'] : []),
    ...(graph.everyNode((_node, { size }) => isNone(size) || isNumber(size)) ? ['size'] : []),
  ]
  const hasWeights = graph.someEdge((_edge, { weight }) => !isNone(weight))
  const edge = [
    ...(graph.everyEdge((_edge, { label }) => isNone(label) || isText(label)) ? ['label'] : []),
    ...(hasWeights && graph.everyEdge((_edge, { weight }) => isNone(weight) || isNumber(weight)) ? ['weight'] : []),
  ]
  return { node: new Set(node), edge: new Set(edge) }
}

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const jsonIds = (of: 'n' | 'e', columns: readonly Column[]): string[] =>
  columns.flatMap(({ type }, i) => (type === 'json' ? [`${of}${i}`] : []))

function attributes(of: 'node' | 'edge', columns: readonly Column[]): string {
  if (columns.length === 0) return ''
  const rows = columns.map(
    ({ name, type }, i) => `<attribute id="${of[0]}${i}" title="${escapeAttribute(name)}" type="${TYPES[type]}"/>\n`,
  )
  return `<attributes class="${of}">\n${rows.join('')}</attributes>\n`
}

function values(of: 'n' | 'e', columns: readonly Column[], row: Attributes): string {
  const cells = columns.flatMap((column, i) => {
    const cell = cellOf(row, column)
    return cell === undefined ? [] : [`<attvalue for="${of}${i}" value="${escapeAttribute(cell)}"/>`]
  })
  return cells.length === 0 ? '' : `<attvalues>${cells.join('')}</attvalues>`
}

function viz({ type, x, y, size }: Attributes): string {
  const [r, g, b] = colourOf(type) ?? []
  const colour = r === undefined ? '' : `<viz:color r="${r}" g="${g}" b="${b}"/>`
  const place = isNumber(x) && isNumber(y) ? `<viz:position x="${x}" y="${y}" z="0"/>` : ''
  return `${colour}${place}${isNumber(size) ? `<viz:size value="${size}"/>` : ''}`
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function spells({ date }: Attributes): string {
  const spell = spellOf(date)
  if (spell === undefined) return ''
  const ends = Object.entries(spell).map(([name, day]) => ` ${name}="${day}"`)
  return `<spells><spell${ends.join('')}/></spells>`
}
