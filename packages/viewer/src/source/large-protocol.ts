// Messages between the page and the worker that reads large files.
import type { LargeFile, Portion } from './read-large.ts'
import type { SourceProblem } from './source-error.ts'

export type LargeRequest =
  | {
      readonly kind: 'read'
      readonly files: readonly LargeFile[]
      readonly graph: string | undefined
      readonly lines: boolean
    }
  /** The page has taken up a portion: the worker is never far ahead, and memory holds little twice. */
  | { readonly kind: 'taken' }

export type LargeReply =
  | { readonly kind: 'portion'; readonly portion: Portion; readonly read: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: SourceProblem; readonly file: string; readonly detail: string }
