// GraphML -> knowledge graph. graphology's parser reads `directed="false"` as the file's default and copies the graph for each
// edge that differs from it, so directions are taken out before it runs and put back after. Our own files say `undirected`
// in an attribute, since networkx refuses a file that mixes the two.
import { MultiGraph } from 'graphology'
import { parse } from 'graphology-graphml/browser'
import { buildGraph } from './parse-graph.ts'
import type { KnowledgeGraph } from './result.ts'
import type { SerialisedGraph } from './schema.ts'
import { SourceError } from './source-error.ts'

/** Attributes that GraphML can hold only as JSON strings. */
const NESTED: ReadonlySet<string> = new Set(['facts', 'sources', 'aliases', 'names', 'curated'])

/** @throws {SourceError} If the text is not GraphML. */
export const parseGraphml = (text: string, file: string): { graph: KnowledgeGraph; positioned: boolean } =>
  buildGraph(graphmlRows(text, file), file)

/**
 * @param from - Number of the first edge that has no id; given for a part of a file, whose edges may end elsewhere.
 * @throws {SourceError} If the text is not GraphML.
 */
export function graphmlRows(text: string, file: string, from?: number): Pick<SerialisedGraph, 'nodes' | 'edges'> {
  const xml = new DOMParser().parseFromString(text, 'application/xml')
  const broken = xml.querySelector('parsererror')
  if (broken !== null) throw new SourceError('not-graphml', file, broken.textContent?.split('\n')[1]?.trim() ?? '')
  const root = xml.querySelector('graphml > graph')
  if (root === null) throw new SourceError('not-graphml', file, `<${xml.documentElement.tagName}>`)
  const undirected = takeDirections(root, from ?? 0)
  const own = new Set(Array.from(root.querySelectorAll('node'), (node) => node.getAttribute('id')))
  let parsed: MultiGraph
  try {
    parsed = parse(MultiGraph, xml, { addMissingNodes: from !== undefined }) as MultiGraph
  } catch (error) {
    throw new SourceError('bad-graph', file, error instanceof Error ? error.message : '', { cause: error })
  }
  const nodes = parsed
    .filterNodes((key) => own.has(key))
    .map((key) => ({ key, attributes: unfold(parsed.getNodeAttributes(key), file, key) }))
  const edges: SerialisedGraph['edges'] = parsed.mapEdges(
    (key, { undirected: said, ...attributes }, source, target) => ({
      key,
      source,
      target,
      undirected: said === true || undirected.has(key),
      attributes: unfold(attributes, file, key),
    }),
  )
  return { nodes, edges }
}

function takeDirections(root: Element, from: number): Set<string> {
  const undirected = new Set<string>()
  const byDefault = root.getAttribute('edgedefault') ?? 'undirected'
  root.setAttribute('edgedefault', 'directed')
  const used = new Set(Array.from(root.querySelectorAll('edge'), (edge) => edge.getAttribute('id')))
  let next = from
  for (const edge of root.querySelectorAll('edge')) {
    let id = edge.getAttribute('id')
    if (id === null || id === '') {
      while (used.has(`e${next}`)) next += 1
      id = `e${next}`
      next += 1
      edge.setAttribute('id', id)
    }
    const directed = edge.getAttribute('directed') ?? (byDefault === 'directed' ? 'true' : 'false')
    if (directed !== 'true') undirected.add(id)
    edge.removeAttribute('directed')
  }
  return undirected
}

function unfold(attributes: Record<string, unknown>, file: string, key: string): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(attributes)) {
    // What a writer adds for other programs is derived from the rest.
    if (name === 'color' || name === 'weight') continue
    if (!NESTED.has(name) || typeof value !== 'string') out[name] = value
    else if (value !== '') out[name] = parseNested(value, `${key}: ${name}`, file)
  }
  return out
}

function parseNested(value: string, place: string, file: string): unknown {
  try {
    return JSON.parse(value)
  } catch (error) {
    throw new SourceError('bad-graph', file, place, { cause: error })
  }
}
