import type { EntityType } from './ontology.ts'
import type { Span } from './span.ts'
import type { Literal } from './triple.ts'

interface MentionBase extends Span {
  /** Index into `doc.sentences`. */
  readonly sentence: number
  /** Half-open `[from, to)` in the sentence's reading text; `start`/`end` are the same place in `doc.text`. */
  readonly from: number
  readonly to: number
  /** `sentence.text.slice(from, to)`. */
  readonly text: string
  /** Name of the lexicon, pattern or model that found it. */
  readonly foundBy: string
}

/** A name: something that becomes an entity. */
export interface NameMention extends MentionBase {
  readonly kind: 'name'
  readonly type: EntityType
  /** The name as it stands without quotation and book-title marks: “复兴”气田 -> 复兴气田. */
  readonly name: string
  /** Set by resolution: id of the entity it names. */
  readonly entity?: string
}

/** An office or role: 总统, 市委常委, 副市长, 记者. */
export interface TitleMention extends MentionBase {
  readonly kind: 'title'
}

/** A plural or relational expression that stands for entities named elsewhere: 两国元首, 双方, 六国元首, 我市. */
export interface GroupMention extends MentionBase {
  readonly kind: 'group'
  /** Set by resolution: ids of the entities it stands for. */
  readonly entities?: readonly string[]
}

export interface DateMention extends MentionBase {
  readonly kind: 'date'
  /** EDTF; null for vague dates (近日, 日前). */
  readonly date: string | null
}

export interface QuantityMention extends MentionBase {
  readonly kind: 'quantity'
  readonly value: Literal
}

export type Mention = NameMention | TitleMention | GroupMention | DateMention | QuantityMention
