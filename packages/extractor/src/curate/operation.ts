// What a curator can say of an extraction. A log of operations is append-only: taking one back is an operation as well.
import type { EntityType, Evidence, Literal, Qualifiers } from '../model/index.ts'

/**
 * Names an entity so that it is found again in another extraction: by id, else by the surface forms it had.
 * The first alias is its name.
 */
export interface EntityRef {
  readonly id: string
  readonly type?: string
  readonly aliases?: readonly string[]
}

/** Where a triple stands: the sentence, not the offsets, which move when a text is read anew. */
export interface QuoteRef {
  readonly doc: string
  readonly text: string
}

/** Names a triple by what it says and on which sentences it rests; running numbers (t12) differ from run to run. */
export interface TripleRef {
  readonly subject: EntityRef
  readonly relation: string
  readonly object?: EntityRef
  /** `raw` of the literal. */
  readonly value?: string
  /** Tells triples of one sentence apart. */
  readonly qualifiers?: Qualifiers
  readonly evidence: readonly QuoteRef[]
}

export interface AddedTriple {
  readonly subject: EntityRef
  readonly relation: string
  readonly object?: EntityRef
  readonly value?: Literal
  readonly qualifiers?: Qualifiers
  readonly evidence: readonly [AddedEvidence, ...AddedEvidence[]]
}

export type AddedEvidence = Omit<Evidence, 'rule' | 'article'> & Partial<Pick<Evidence, 'article'>>

interface Signed {
  /** Unique in the log, also where logs are put together. */
  readonly id: string
  /** When, ISO 8601. */
  readonly at?: string
  /** Who: a name of the curator's choice. */
  readonly by?: string
  readonly why?: string
}

/** The entities of `from` are the same thing as `into`, whose id and name stay. */
export interface MergeOperation extends Signed {
  readonly op: 'merge'
  readonly into: EntityRef
  readonly from: readonly EntityRef[]
}

/**
 * Part of an entity is another thing: the mentions of these forms (`aliases`) or in these documents and articles (`in`), the
 * evidence that rests on such mentions alone, and the triples named.
 */
export interface SplitOperation extends Signed {
  readonly op: 'split'
  readonly entity: EntityRef
  /** Of the new entity. */
  readonly name: string
  /** Of the new entity; the old one's unless given. */
  readonly type?: EntityType
  readonly aliases: readonly string[]
  readonly in: readonly string[]
  readonly triples: readonly TripleRef[]
}

export interface RenameOperation extends Signed {
  readonly op: 'rename'
  readonly entity: EntityRef
  readonly name: string
  /** Which of its names; both `name` and the one that equalled it where absent. */
  readonly lang?: 'zh' | 'en'
}

export interface RetypeOperation extends Signed {
  readonly op: 'retype'
  readonly entities: readonly EntityRef[]
  readonly type: EntityType
}

/** Leaves entities, and what is said of them, out of the outputs. */
export interface HideOperation extends Signed {
  readonly op: 'hide'
  readonly entities: readonly EntityRef[]
}

/** `reject` leaves triples out of the outputs; `confirm` marks them as checked, and takes an earlier rejection back. */
export interface JudgeOperation extends Signed {
  readonly op: 'reject' | 'confirm'
  readonly triples: readonly TripleRef[]
}

export interface AddOperation extends Signed {
  readonly op: 'add'
  readonly triple: AddedTriple
}

/** Of an entity or of a triple. */
export interface NoteOperation extends Signed {
  readonly op: 'note'
  readonly entity?: EntityRef
  readonly triple?: TripleRef
  readonly text: string
}

/** Takes an operation back, or takes it up again. */
export interface UndoOperation extends Signed {
  readonly op: 'undo' | 'redo'
  /** Id of the operation. */
  readonly of: string
}

export type Edit =
  | MergeOperation
  | SplitOperation
  | RenameOperation
  | RetypeOperation
  | HideOperation
  | JudgeOperation
  | AddOperation
  | NoteOperation

export type Operation = Edit | UndoOperation
export type OperationKind = Operation['op']
