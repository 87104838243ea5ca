// graph.json: graphology's own serialisation, one node or edge a line, so that two runs can be compared line by line.
import type { WritableGraph, Writer } from './writer.ts'

/** Writes what `JSON.stringify(graph.export())` would say, in chunks of one node or edge. */
export function* writeJson(graph: WritableGraph): Generator<string> {
  const options = { type: graph.type, multi: graph.multi, allowSelfLoops: graph.allowSelfLoops }
  yield `{"options":${JSON.stringify(options)},"attributes":${JSON.stringify(graph.getAttributes())},"nodes":[`
  yield* lines(graph.nodes(), (key) => ({ key, attributes: graph.getNodeAttributes(key) }))
  yield '],"edges":['
  yield* lines(graph.edges(), (key) => ({
    key,
    source: graph.source(key),
    target: graph.target(key),
    attributes: graph.getEdgeAttributes(key),
    ...(graph.isUndirected(key) ? { undirected: true } : {}),
  }))
  yield ']}\n'
}

export const json: Writer = {
  format: 'json',
  about: 'graphology',
  extension: 'json',
  mime: 'application/json',
  write: writeJson,
}

function* lines(keys: readonly string[], toRecord: (key: string) => object): Generator<string> {
  for (const [index, key] of keys.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(toRecord(key))}`
  if (keys.length > 0) yield '\n'
}
