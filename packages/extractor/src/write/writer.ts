import type { AbstractGraph } from 'graphology-types'
import type { SourceDocument } from '../model/index.ts'

/** Any graphology graph; one that `toGraph` built has every attribute that a writer knows how to use. */
export type WritableGraph = AbstractGraph

/** A document without its text: what formats with provenance say of it. */
export type DocumentInfo = Omit<SourceDocument, 'text'>

/** What is known beside the graph; formats say less where it is missing. */
export interface WriteContext {
  /** By id. */
  readonly documents?: ReadonlyMap<string, DocumentInfo>
  /** Of RDF and JSON-LD: what our IRIs begin with. Default `urn:silkgraph:`. */
  readonly base?: string
}

/** One output format. Chunks are written one after the other, as UTF-8. */
export interface Writer {
  /** The name that `silkgraph export --format` takes. */
  readonly format: string
  /** What it is for, in a few words. */
  readonly about: string
  /** File extension, without dot. */
  readonly extension: string
  readonly mime: string
  readonly write: (graph: WritableGraph, context?: WriteContext) => Iterable<string>
  /** Whether it says something of `context.documents`. */
  readonly usesDocuments?: boolean
}

/** A file of a format that takes several; the name holds no folder. */
export interface FilePart {
  readonly name: string
  readonly content: Iterable<string>
}

/** A format of several files in one folder. */
export interface FolderWriter extends Omit<Writer, 'write' | 'extension' | 'mime'> {
  readonly files: (graph: WritableGraph, context?: WriteContext) => Iterable<FilePart>
}
