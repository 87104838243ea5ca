// The one entity that a user means by a name.
import { SilkgraphError } from '../errors.ts'
import { nearest } from '../packs/nearest.ts'
import type { KnowledgeGraph, NodeAttributes } from './attributes.ts'

/** Entities of one name that an error lists. */
const LISTED = 5

/**
 * Finds an entity by id, else by its label, else by other names and aliases; letters' case is no matter.
 * @throws {SilkgraphError} (code `filter`) If none is called so (names the nearest) or several are (lists their ids).
 */
export function entityNamed(graph: KnowledgeGraph, name: string): string {
  if (graph.hasNode(name)) return name
  const wanted = name.toLowerCase()
  const named = (names: (attributes: NodeAttributes) => readonly string[]): string[] =>
    graph.filterNodes((_node, attributes) => names(attributes).some((other) => other.toLowerCase() === wanted))
  const byLabel = named(({ label }) => [label])
  const found = byLabel.length > 0 ? byLabel : named(otherNames)
  const [first, second] = found
  if (first === undefined) {
    const known = new Set(graph.mapNodes((_node, { label }) => label))
    for (const { attributes } of graph.nodeEntries()) for (const other of otherNames(attributes)) known.add(other)
    throw new SilkgraphError('filter', `no entity is called "${name}": ${nearest(name, [...known])}`)
  }
  if (second === undefined) return first
  const ids = `${found.slice(0, LISTED).join(', ')}${found.length > LISTED ? ' ...' : ''}`
  throw new SilkgraphError('filter', `${found.length} entities are called "${name}": give the id of one, ${ids}`)
}

const otherNames = ({ names, aliases }: Partial<NodeAttributes>): string[] => [
  ...Object.values(names ?? {}),
  ...(aliases ?? []),
]
