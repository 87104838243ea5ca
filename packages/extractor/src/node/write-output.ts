// An extraction -> the five files of an output folder.
import { ONTOLOGY } from '../data/ontology.ts'
import { toGraph } from '../graph/to-graph.ts'
import type { Extraction, Ontology } from '../model/index.ts'
import { WRITERS, type Writer, writeJsonl } from '../write/index.ts'
import { type OutputFile, writeFiles } from './atomic-files.ts'

/** Names in an output folder, in the order in which they are written. */
export const OUTPUT_NAMES: readonly string[] = [
  'documents.jsonl',
  'entities.jsonl',
  'triples.jsonl',
  'graph.json',
  'graph.graphml',
]

/** What the viewer saves beside them. */
export const CURATION_NAME = 'curation.jsonl'

/**
 * Writes documents.jsonl, entities.jsonl, triples.jsonl, graph.json and graph.graphml, all or none.
 * @param ontology - The one that the extraction was made with.
 * @throws {OutputError} If the folder or a file cannot be written.
 */
export const writeExtraction = (folder: string, extraction: Extraction, ontology: Ontology = ONTOLOGY): Promise<void> =>
  writeFiles(folder, outputFiles(extraction, ontology))

function* outputFiles(extraction: Extraction, ontology: Ontology): Generator<OutputFile> {
  yield { name: 'documents.jsonl', content: writeJsonl(extraction.documents) }
  yield { name: 'entities.jsonl', content: writeJsonl(extraction.entities) }
  yield { name: 'triples.jsonl', content: writeJsonl(extraction.triples) }
  const graph = toGraph(extraction, ontology.relations)
  for (const format of ['json', 'graphml']) {
    const writer: Writer | undefined = WRITERS[format]
    if (writer !== undefined) yield { name: `graph.${writer.extension}`, content: writer.write(graph) }
  }
}
