// What lies within a few steps of an entity, along the triples in view.
import type { TripleIndex } from './triple-index.ts'
import type { Visible } from './visible.ts'

/** @returns The entity, all within `hops` steps of it, and the triples among them. One pass over the triples a hop. */
export function withinHops(index: TripleIndex, visible: Visible, start: string, hops: number): Visible {
  const first = index.nodeOf.get(start)
  if (first === undefined || !visible.nodes.has(start)) return { nodes: new Set(), edges: new Set() }
  const rows: number[] = []
  for (let row = 0; row < index.edges; row += 1) if (visible.edges.has(index.ids[row] as string)) rows.push(row)
  const reached = new Uint8Array(index.nodes.length)
  reached[first] = 1
  let found = [first]
  const nodes = [first]
  for (let hop = 1; hop <= hops && found.length > 0; hop += 1) {
    found = []
    for (const row of rows) {
      const [a, b] = [index.subjects[row] as number, index.objects[row] as number]
      // `hop` marks what this hop reached, so that it does not reach further within the same pass.
      if (reached[a] && (reached[a] as number) <= hop && !reached[b]) found.push(b)
      else if (reached[b] && (reached[b] as number) <= hop && !reached[a]) found.push(a)
      else continue
      reached[found.at(-1) as number] = hop + 1
    }
    nodes.push(...found)
  }
  const edges = rows.filter((row) => reached[index.subjects[row] as number] && reached[index.objects[row] as number])
  return {
    nodes: new Set(nodes.map((node) => index.nodes[node] as string)),
    edges: new Set(edges.map((row) => index.ids[row] as string)),
  }
}
