// Where the documents name an entity, article by article.
import type { Article, Result, Span } from '../source/result.ts'

export interface MentionedIn {
  readonly doc: string
  /** Null in a document that is not cut into articles. */
  readonly article: Article | null
  readonly count: number
  readonly first: Span
}

/** In the order of the documents, and of the articles in each. */
export function mentionedIn({ documents, mentions }: Result, entity: string): MentionedIn[] {
  const places: MentionedIn[] = []
  for (const doc of documents.values()) {
    const own = (mentions.get(doc.id) ?? []).filter((mention) => mention.entity === entity)
    const parts: readonly (Article | null)[] = doc.articles.length > 0 ? doc.articles : [null]
    for (const article of parts) {
      const within = own.filter(({ start }) => article === null || (article.start <= start && start < article.end))
      const [first] = within
      if (first !== undefined) places.push({ doc: doc.id, article, count: within.length, first })
    }
  }
  return places
}
