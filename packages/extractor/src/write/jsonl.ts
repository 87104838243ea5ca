// documents.jsonl, entities.jsonl and triples.jsonl.

/** One record a line; fields keep the order they have in the record. */
export function* writeJsonl(records: Iterable<object>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`
}
