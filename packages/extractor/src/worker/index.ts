// Entry point for browsers: the extractor in a worker, behind promises.
export { DataError, InputError, SilkgraphError } from '../errors.ts'
export type { TagFormat } from '../lang/zh/tagger/index.ts'
export type * from '../model/index.ts'
export { decodeText } from '../read/decode.ts'
export { UniqueIds } from '../read/documents/ids.ts'
export type { TextInput } from '../read/text.ts'
export {
  type ClientOptions,
  createExtractorClient,
  type ExtractorClient,
  type ExtractRequestOptions,
  type RequestOptions,
  type WorkerLike,
} from './client.ts'
export type { DocumentInput, FileInput, FileTexts } from './protocol.ts'
