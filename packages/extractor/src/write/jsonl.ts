// JSON Lines: documents.jsonl, entities.jsonl and triples.jsonl of an extraction, and a graph a node or edge a line.
import type { WritableGraph, Writer } from './writer.ts'

/** One record a line; fields keep the order they have in the record. */
export function* writeJsonl(records: Iterable<object>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`
}

/** Nodes `{node, attributes}`, then edges `{edge, source, target, undirected, attributes}`: for jq, DuckDB and other streams. */
export function* writeGraphJsonl(graph: WritableGraph): Generator<string> {
  for (const { node, attributes } of graph.nodeEntries()) yield `${JSON.stringify({ node, attributes })}\n`
  for (const { edge, source, target, undirected, attributes } of graph.edgeEntries())
    yield `${JSON.stringify({ edge, source, target, undirected, attributes })}\n`
}

export const jsonl: Writer = {
  format: 'jsonl',
  about: 'a node or edge a line: jq, DuckDB, pandas',
  extension: 'jsonl',
  mime: 'application/x-ndjson',
  write: writeGraphJsonl,
}
