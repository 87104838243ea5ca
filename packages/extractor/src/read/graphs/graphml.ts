// GraphML -> the graph that it was written from; files of Gephi, networkx, igraph and yEd too.
import type { MultiGraph } from 'graphology'
import { GraphAssembly } from './assembly.ts'
import type { Carried } from './carried.ts'
import { type Column, toValue } from './values.ts'
import { readElements, type TextSource, type XmlAttributes } from './xml-elements.ts'

interface Key extends Column {
  readonly of: string
  readonly isDerived: boolean
}

/** A graph, node or edge that is open. */
interface Owner {
  readonly kind: string
  readonly xml: XmlAttributes
  readonly line: number
  readonly values: Map<string, unknown>
  /** What yEd draws there, where the attributes say nothing of it. */
  readonly drawn: Map<string, unknown>
  undirected?: boolean
}

/**
 * Reads GraphML piece by piece, in memory of the graph.
 *
 * A file of `writeGraphml` gives back its graph: lists and records are read from their JSON, what was added for other
 * programs is left out. Of other files: values by their declared type, defaults, `edgedefault` and `directed`; nodes of
 * nested graphs stand beside the others, hyperedges and ports are passed over; of yEd's drawings the labels and places.
 * Edges of one id are told apart by `~` and a number.
 * @param name - The file, for messages.
 * @throws {InputError} If the file is damaged; names the line and the cure.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export async function readGraphml(source: TextSource, name = 'GraphML'): Promise<MultiGraph> {
  const assembly = new GraphAssembly(name)
  const keys = new Map<string, Key>()
  const owners: Owner[] = []
  let carried: Carried | undefined
  let key: Key | undefined

  const finish = ({ kind, xml, line, values, drawn, undirected }: Owner): void => {
    for (const [title, value] of drawn) if (!values.has(title)) values.set(title, value)
    for (const { of, name: title, fallback } of keys.values())
      if (fallback !== undefined && (of === kind || of === 'all') && !values.has(title)) values.set(title, fallback)
    const attributes = Object.fromEntries(values)
    if (kind === 'graph') assembly.setAttributes(attributes)
    else if (kind === 'node') assembly.addNode(xml.id, attributes, line)
    else {
      const { id, source: from = '', target = '', directed } = xml
      const byDefault = owners.findLast((owner) => owner.kind === 'graph')?.xml.edgedefault
      const isDirected = directed === undefined ? byDefault !== 'undirected' : directed === 'true'
      assembly.addEdge({ id, source: from, target, undirected: undirected ?? !isDirected, attributes, line })
    }
  }

  await readElements(source, name, 'graphml', {
    withText: new Set(['data', 'default', 'NodeLabel', 'EdgeLabel']),
    carried: (found) => {
      carried = found
      assembly.setAttributes(found.attributes)
    },
    open: (element, xml, line) => {
      if (element === 'graph' || element === 'node' || element === 'edge')
        owners.push({ kind: element, xml, line, values: new Map(), drawn: new Map() })
      else if (element === 'key') {
        key = toKey(xml, carried)
        keys.set(xml.id ?? '', key)
      } else if (element === 'data') key = keys.get(xml.key ?? '') ?? toKey({ id: xml.key ?? '' }, carried)
      else if (element === 'Geometry')
        for (const axis of ['x', 'y'] as const) {
          const place = Number(xml[axis] ?? Number.NaN)
          if (Number.isFinite(place)) owners.at(-1)?.drawn.set(axis, place)
        }
    },
    close: (element, text, line) => {
      const place = (): string => `${name}: line ${line}`
      const owner = owners.at(-1)
      if (element === 'graph' || element === 'node' || element === 'edge') {
        owners.pop()
        if (owner !== undefined) finish(owner)
      } else if (element === 'default' && key !== undefined) key.fallback = toValue(text, key, place)
      else if (element === 'NodeLabel' || element === 'EdgeLabel') {
        if (text.trim() !== '' && owner?.drawn.has('label') === false) owner.drawn.set('label', text.trim())
      } else if (element === 'data' && key !== undefined && owner !== undefined && key.type !== 'drawing') {
        const value = toValue(text, key, place)
        const saysDirection =
          owner.kind === 'edge' && key.name === 'undirected' && (carried === undefined || key.isDerived)
        if (saysDirection && value === true) owner.undirected = true
        if (!key.isDerived) owner.values.set(key.name, value)
      }
    },
  })
  return assembly.toGraph()
}

/** What yEd draws with has no name, and elements instead of text. */
function toKey(xml: XmlAttributes, carried: Carried | undefined): Key {
  const id = xml.id ?? ''
  return {
    name: xml['attr.name'] ?? id,
    type: xml['yfiles.type'] === undefined ? (xml['attr.type'] ?? 'string') : 'drawing',
    of: xml.for ?? 'all',
    isJson: carried?.json.includes(id) ?? false,
    isDerived: carried?.derived.includes(id) ?? false,
  }
}
