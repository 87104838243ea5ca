// What a node and an edge of the graph carry; graph.json and graph.graphml hold exactly this.
import type { MultiGraph } from 'graphology'
import type { CurationMark, EntityType, Evidence, Literal, Qualifiers, Triple } from '../model/index.ts'

/** A triple whose object is a literal; it stands with its subject, since there is no node at its other end. */
export interface Fact {
  readonly id: string
  readonly relation: string
  /** The relation's Chinese name. */
  readonly label: string
  readonly labelEn: string
  readonly value: Literal
  readonly qualifiers: Qualifiers
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly review?: Triple['review']
  readonly curated?: readonly CurationMark[]
}

export type NodeAttributes = {
  label: string
  type: EntityType
  x: number
  y: number
  /** Radius, 3 to 18, in the unit of `x` and `y`. */
  size: number
  names: { readonly zh?: string; readonly en?: string }
  aliases: readonly string[]
  /** Number of mentions. */
  mentions: number
  /** Number of documents with a mention. */
  documents: number
  wikidata?: string
  facts: readonly Fact[]
  curated?: readonly CurationMark[]
}

export type EdgeAttributes = Qualifiers & {
  relation: string
  /** The relation's Chinese name. */
  label: string
  labelEn: string
  confidence: number
  /** Number of evidences. */
  evidence: number
  evidenceText: string
  sources: readonly Evidence[]
  /** What a curator found; `status` is a qualifier. */
  review?: NonNullable<Triple['review']>
  curated?: readonly CurationMark[]
}

export type GraphAttributes = {
  /** Ids of the operations of curation that were applied. */
  curation?: readonly string[]
}

export type KnowledgeGraph = MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>
