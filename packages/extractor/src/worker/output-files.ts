// An extraction as the files of an output folder, but for the GraphML: what a page opens as it opens what Node wrote.
import { toGraph } from '../graph/to-graph.ts'
import type { Extraction } from '../model/index.ts'
import { writeJson, writeJsonl } from '../write/index.ts'

/** @returns Texts by file name. */
export const outputFiles = (extraction: Extraction): Readonly<Record<string, string>> => ({
  'documents.jsonl': whole(writeJsonl(extraction.documents)),
  'entities.jsonl': whole(writeJsonl(extraction.entities)),
  'triples.jsonl': whole(writeJsonl(extraction.triples)),
  'graph.json': whole(writeJson(toGraph(extraction))),
})

const whole = (chunks: Iterable<string>): string => [...chunks].join('')
