import type { CurationMark } from './curation.ts'
import type { Where } from './place.ts'
import type { Span } from './span.ts'

/** A normalised date, amount or quantity; see data/ontology.yaml. */
export interface Literal {
  readonly raw: string
  /** In base units: 948亿美元 -> 94800000000. */
  readonly number?: number
  /** ISO 4217 code, % or a UCUM/SI symbol, or the counted noun or measure word. */
  readonly unit?: string | null
  readonly bound?: 'about' | 'min' | 'max' | 'over'
  /** EDTF. */
  readonly date?: string
}

export interface Evidence extends Span {
  readonly doc: string
  readonly article: string
  /** `doc.text.slice(start, end)`. */
  readonly text: string
  /** Name of the rule that read it. */
  readonly rule: string
  /** The words by which a rule reads the relation, in `doc.text`; absent where no single word says it. */
  readonly trigger?: Span
  /** Page, row or chapter of the source, where its format has them. */
  readonly where?: Where
}

export interface Qualifiers {
  readonly date?: string
  /** Entity id. */
  readonly place?: string
  readonly title?: string
  readonly kind?: string
  readonly metric?: string
  readonly status?: 'actual' | 'planned' | 'target'
  /** Entity id. */
  readonly event?: string
  /** Of the relation `open`: the verb, with what stands between it and the object. */
  readonly verb?: string
}

/** One occurrence: subject, relation, and an object entity or a literal value. */
export interface Triple {
  readonly id: string
  readonly subject: string
  readonly relation: string
  readonly object?: string
  readonly value?: Literal
  readonly qualifiers: Qualifiers
  readonly confidence: number
  readonly evidence: readonly [Evidence, ...Evidence[]]
  /** What a curator found: checked and right, or added by hand. Rejected triples are in no output. */
  readonly review?: 'confirmed' | 'added'
  /** What curators did to it, oldest first. */
  readonly curated?: readonly CurationMark[]
}
