// Public API of the core, the same in Node and in a browser worker.
export * from './check/index.ts'
export * from './curate/index.ts'
export { ONTOLOGY } from './data/ontology.ts'
export { RULES } from './data/rules.ts'
export { DataError, InputError, PipelineError, SilkgraphError } from './errors.ts'
export {
  createExtractor,
  createLanguages,
  type ExtractOptions,
  extract,
  extractEach,
  extractStream,
  type Languages,
  type TextInput,
  tagText,
} from './extract.ts'
export * from './graph/index.ts'
export { createEnglish } from './lang/en/index.ts'
export { findDates } from './lang/zh/dates/index.ts'
export { createChinese } from './lang/zh/index.ts'
export { findQuantities } from './lang/zh/quantities/index.ts'
export type { TagFormat } from './lang/zh/tagger/index.ts'
export type * from './model/index.ts'
export * from './packs/index.ts'
export { createPipeline, type Layer, type Pipe } from './pipeline.ts'
export { type DictionaryFormat, type DictionaryOptions, readDictionary } from './read/dictionary.ts'
export { type ReadDocumentOptions, readDocument, readStream } from './read/documents/read-document.ts'
export type { Columns } from './read/documents/reader.ts'
export * from './read/graphs/index.ts'
export { DocumentMerger } from './relate/merge-documents.ts'
export { findClauses, type OpenTuple } from './relate/open/index.ts'
export type { Occasion, Refusal, SlotTrial, Sources, Trace, TraceEvent, Verdict } from './relate/trace.ts'
export * from './write/index.ts'
