// Messages between `<silk-graph>` and the page in its frame. The page hands out a port; all goes through that.
import type { Lang, Selection, Theme } from '../state/view-state.ts'

/** What the page posts to the window around it, with the port, when it can be talked to. */
export const HELLO = 'silkgraph-embedded'

/** Texts by file name, as of an output folder: `graph.json`, `documents.jsonl` … */
export type GivenFiles = Readonly<Record<string, string>>

/** What is selected, in terms that the page around understands. */
export type Selected =
  | { readonly kind: 'node'; readonly id: string; readonly type: string; readonly name: string }
  | {
      readonly kind: 'edge'
      readonly id: string
      readonly relation: string
      readonly subject: string
      readonly object: string
    }

export type ToPage =
  /** `key` is what its curation is kept under; `view` the code of a view to open with, or empty. */
  | {
      readonly kind: 'open'
      readonly name: string
      readonly key: string
      readonly files: GivenFiles
      readonly view: string
    }
  | { readonly kind: 'lang'; readonly lang: Lang }
  | { readonly kind: 'theme'; readonly theme: Theme }
  /** A code as it stands behind `#` in a link. */
  | { readonly kind: 'view'; readonly code: string }
  | { readonly kind: 'select'; readonly target: Selection | null }

export type FromPage =
  | { readonly kind: 'open'; readonly name: string; readonly entities: number; readonly triples: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'select'; readonly selected: Selected | null }
