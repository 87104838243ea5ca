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
export function parseGraphml(text: string, file: string): { graph: KnowledgeGraph; positioned: boolean } {
  const xml = new DOMParser().parseFromString(text, 'application/xml')
  const broken = xml.querySelector('parsererror')
  if (broken !== null) throw new SourceError('not-graphml', file, broken.textContent?.split('\n')[1]?.trim() ?? '')
  const root = xml.querySelector('graphml > graph')
  if (root === null) throw new SourceError('not-graphml', file, `<${xml.documentElement.tagName}>`)
  const undirected = takeDirections(root)
  let parsed: MultiGraph
  try {
    parsed = parse(MultiGraph, xml, { addMissingNodes: false }) as MultiGraph
  } catch (error) {
    throw new SourceError('bad-graph', file, error instanceof Error ? error.message : '', { cause: error })
  }
  const nodes = parsed.mapNodes((key, attributes) => ({ key, attributes: unfold(attributes, file, key) }))
  const edges: SerialisedGraph['edges'] = parsed.mapEdges(
    (key, { undirected: said, ...attributes }, source, target) => ({
      key,
      source,
      target,
      undirected: said === true || undirected.has(key),
      attributes: unfold(attributes, file, key),
    }),
  )
  return buildGraph({ nodes, edges }, file)
}

function takeDirections(root: Element): Set<string> {
  const undirected = new Set<string>()
  const byDefault = root.getAttribute('edgedefault') ?? 'undirected'
  root.setAttribute('edgedefault', 'directed')
  const used = new Set(Array.from(root.querySelectorAll('edge'), (edge) => edge.getAttribute('id')))
  let next = 0
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
