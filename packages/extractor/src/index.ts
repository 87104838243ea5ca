// Public API of the core, the same in Node and in a browser worker.
export { DataError, InputError, PipelineError, SilkgraphError } from './errors.ts'
export { createExtractor, type ExtractOptions, extract, type TextInput } from './extract.ts'
export { findDates } from './lang/zh/dates/index.ts'
export { findQuantities } from './lang/zh/quantities/index.ts'
export type * from './model/index.ts'
export { createPipeline, type Layer, type Pipe } from './pipeline.ts'
