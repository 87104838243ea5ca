// A corpus of any size, a JSON object a line -> triples, a line each, as they are found. Nothing is kept in memory.
//   node examples/stream-jsonl.mjs < corpus.jsonl > triples.jsonl
//   Each line: {"id": "a1", "title": "…", "date": "2025-06-17", "text": "…"}
import { extractEach, loadModel, readStream } from '@silkgraph/extractor/node'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())

const documents = readStream(process.stdin, {
  name: 'corpus.jsonl',
  onFailure: (place, error) => console.error(`corpus.jsonl${place}: ${error.message}`),
})
for await (const { entities, triples } of extractEach(documents, { model: loadModel(), signal: stop.signal })) {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]))
  for (const { subject, relation, object, value, qualifiers, evidence } of triples)
    console.log(
      JSON.stringify({
        subject: nameOf.get(subject),
        relation,
        object: object === undefined ? value : nameOf.get(object),
        qualifiers,
        doc: evidence[0].doc,
        sentence: evidence[0].text,
      }),
    )
}
