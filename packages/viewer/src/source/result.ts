// What every source (folder, URL, dropped file) is turned into: one knowledge graph in graphology's form, with the texts behind it.
import type { CurationMark, Operation } from '@silkgraph/extractor/curate'
import type { MultiGraph } from 'graphology'

export interface Span {
  readonly start: number
  readonly end: number
}

/** A sentence that supports a triple; offsets are UTF-16 code units of the document's text. */
export interface Evidence extends Span {
  readonly doc: string
  readonly article: string
  readonly text: string
  readonly rule: string
  /** The words that say the relation, where the extractor tells. */
  readonly trigger?: Span | undefined
}

export interface Literal {
  readonly raw: string
  readonly number?: number | undefined
  readonly unit?: string | null | undefined
  readonly bound?: string | undefined
  readonly date?: string | undefined
}

/** Qualifiers of a triple; `place` and `event` hold entity ids. Unknown ones are kept and shown. */
export type Qualifiers = Readonly<Record<string, string>>

/** A triple whose object is a literal value; it stands with its subject. */
export interface Fact {
  readonly id: string
  readonly relation: string
  readonly label: string
  readonly labelEn: string
  readonly value: Literal
  readonly qualifiers: Qualifiers
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly review?: Review | undefined
  readonly curated?: readonly CurationMark[] | undefined
}

/** What a curator found of a triple. */
export type Review = 'confirmed' | 'added'

export interface NodeAttributes {
  label: string
  type: string
  x: number
  y: number
  names: { readonly zh?: string | undefined; readonly en?: string | undefined }
  aliases: readonly string[]
  mentions: number
  documents: number
  facts: readonly Fact[]
  curated?: readonly CurationMark[] | undefined
  [other: string]: unknown
}

export interface EdgeAttributes {
  relation: string
  label: string
  labelEn: string
  confidence: number
  sources: readonly Evidence[]
  review?: Review | undefined
  curated?: readonly CurationMark[] | undefined
  [other: string]: unknown
}

/** A mixed multigraph: a node an entity, an edge a triple. */
export type KnowledgeGraph = MultiGraph<NodeAttributes, EdgeAttributes>

export interface Article extends Span {
  readonly id: string
  readonly title: string
  readonly dateline: string | null
}

export interface SourceDocument {
  readonly id: string
  readonly source: string
  readonly lang: string
  readonly text: string
  readonly articles: readonly Article[]
}

/** Where a document names an entity. */
export interface DocumentMention extends Span {
  readonly entity: string
  readonly type: string
}

export interface Result {
  /** File, folder or address it came from, as shown to the user. */
  readonly name: string
  readonly graph: KnowledgeGraph
  /** True where the source gave every node a position; else the layout runs on opening. */
  readonly positioned: boolean
  readonly documents: ReadonlyMap<string, SourceDocument>
  /** Mentions of each document, by start. */
  readonly mentions: ReadonlyMap<string, readonly DocumentMention[]>
  /** Under what its curation is kept in this browser: the same for the same folder, whatever is extracted into it. */
  readonly key: string
  /** Operations of the log beside the graph; those that the graph was written with are named in its attribute `curation`. */
  readonly curation: readonly Operation[]
  /** Why the log beside the graph could not be read. */
  readonly curationProblem: string | null
}
