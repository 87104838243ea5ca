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

/** The articles (documents, where they are not cut) that name each entity, each article once. */
export function articlesNaming({ documents, mentions }: Result): Map<string, string[]> {
  const naming = new Map<string, string[]>()
  for (const doc of documents.values()) {
    const seen = new Map<string, Set<string>>()
    let at = 0
    for (const { entity, start } of mentions.get(doc.id) ?? []) {
      // Both are ordered by start.
      while (at + 1 < doc.articles.length && (doc.articles[at + 1] as Article).start <= start) at += 1
      const key = doc.articles[at]?.id ?? doc.id
      const own = seen.get(entity) ?? new Set()
      seen.set(entity, own.add(key))
    }
    for (const [entity, keys] of seen) {
      const all = naming.get(entity) ?? []
      all.push(...keys)
      naming.set(entity, all)
    }
  }
  return naming
}
