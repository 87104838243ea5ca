import type { KnowledgeGraph } from './attributes.ts'

/**
 * Connected components, whatever the direction of edges: largest first, then by degree and type, then by their first
 * node's key; so nodes without neighbours come last, those of one type together.
 */
export function connectedComponents(graph: KnowledgeGraph): string[][] {
  const seen = new Set<string>()
  const components: string[][] = []
  for (const start of graph.nodes().sort()) {
    if (seen.has(start)) continue
    seen.add(start)
    const component = [start]
    for (let at = 0; at < component.length; at++)
      for (const neighbour of graph.neighbors(component[at])) {
        if (seen.has(neighbour)) continue
        seen.add(neighbour)
        component.push(neighbour)
      }
    components.push(component)
  }
  return components.sort((a, b) => b.length - a.length)
}
