// A page that is one file carries a graph, not the extractor and its model.
import { SourceError } from './source-error.ts'

export const extractTexts = (files: readonly { readonly name: string }[]): Promise<never> =>
  Promise.reject(new SourceError('no-extractor', files[0]?.name ?? ''))
