// One Document travels through the steps; each returns a copy with one more layer. `text` never changes.
import type { Entity } from './entity.ts'
import type { Mention } from './mention.ts'
import type { Place } from './place.ts'
import type { Span } from './span.ts'
import type { Triple } from './triple.ts'

export type LanguageId = 'zh' | 'en'

export interface Token extends Span {
  readonly text: string
  /** PKU tag for Chinese (n, v, nr, ns, nt, t, m, ...), Penn-style tag for English. */
  readonly pos: string
}

/** What a stretch of a page is for; only `title` and `body` are read for triples of their own. */
export type SentenceRole = 'title' | 'heading' | 'body' | 'byline' | 'dateline' | 'credit' | 'kicker'

/**
 * A sentence as a reader sees it. The span is in `doc.text`; `text` is the reading text: line breaks that columns forced
 * are removed, full-width letters and digits are folded to ASCII. `offsets[i]` is where `text[i]` stands in `doc.text`;
 * `offsets[text.length]` is the span's end. Tokens and mentions point into `text`.
 */
export interface Sentence extends Span {
  readonly text: string
  readonly offsets: readonly number[]
  readonly lang: LanguageId
  readonly role: SentenceRole
  /** Index into `doc.articles`. */
  readonly article: number
  /** Running number of the paragraph in the document. */
  readonly paragraph: number
  /** Spans in `text`, in order, covering all but white space. Empty before tagging. */
  readonly tokens: readonly Token[]
}

export interface Article extends Span {
  /** `DOCUMENT#N`, N from 1. */
  readonly id: string
  readonly title: string
  /** ISO date against which relative dates are resolved; null where the page gives none. */
  readonly dateline: string | null
  /** Place of the dateline (新华社北京6月15日电 -> 北京), if any. */
  readonly datelinePlace: string | null
  /** The agency or paper of the dateline or byline (新华社, 长江日报), if any. */
  readonly outlet: string | null
}

export interface Warning {
  readonly message: string
  readonly span?: Span
}

export interface Document {
  readonly id: string
  /** Path or URL the text came from. */
  readonly source: string
  /** SHA-256 of the input bytes, hex. */
  readonly sha256: string
  readonly lang: LanguageId
  readonly text: string
  /** ISO date of publication, where known from metadata, file name or text. */
  readonly date: string | null
  readonly author?: string
  /** In order of `start`; none for plain text. */
  readonly places?: readonly Place[]
  readonly articles: readonly Article[]
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
  readonly triples: readonly Triple[]
  readonly warnings: readonly Warning[]
}
