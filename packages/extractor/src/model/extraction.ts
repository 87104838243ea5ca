import type { LanguageId, Warning } from './document.ts'
import type { Entity } from './entity.ts'
import type { Triple } from './triple.ts'

/** A document as documents.jsonl holds it. */
export interface SourceDocument {
  readonly id: string
  readonly source: string
  readonly sha256: string
  readonly lang: LanguageId
  readonly text: string
  /** Where the file names one. */
  readonly author?: string
  readonly articles: readonly {
    readonly id: string
    readonly title: string
    readonly dateline: string | null
    readonly start: number
    readonly end: number
  }[]
}

/** What one run yields, in the order of the files that hold it. */
export interface Extraction {
  readonly documents: readonly SourceDocument[]
  readonly entities: readonly Entity[]
  readonly triples: readonly Triple[]
  readonly warnings: readonly (Warning & { readonly doc: string })[]
  /** Ids of the operations of curation that were applied to it. */
  readonly curation?: readonly string[]
}
