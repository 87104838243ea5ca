// Sentences that name entities: what an added triple can rest on.
import type { Result } from '../source/result.ts'

export interface NamingSentence {
  readonly doc: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly text: string
}

const END = /[。！？!?；;\n]/u
/** Closing marks belong to the sentence before them. */
const CLOSING = /[”’』」）)]/u

/**
 * Sentences in which every one of `entities` is mentioned, in the order of the documents.
 * @param limit - Most sentences listed.
 */
export function sentencesNaming(
  { documents, mentions }: Result,
  entities: readonly string[],
  limit: number,
): NamingSentence[] {
  const found: NamingSentence[] = []
  const [first, ...others] = entities
  if (first === undefined) return found
  for (const doc of documents.values()) {
    const own = mentions.get(doc.id) ?? []
    let last = -1
    for (const mention of own) {
      if (mention.entity !== first || mention.start < last) continue
      const { start, end } = sentenceAt(doc.text, mention.start)
      last = end
      const inside = own.filter((other) => other.start >= start && other.end <= end)
      if (!others.every((id) => inside.some(({ entity }) => entity === id))) continue
      const article = doc.articles.find((part) => part.start <= start && start < part.end)?.id ?? ''
      found.push({ doc: doc.id, article, start, end, text: doc.text.slice(start, end) })
      if (found.length >= limit) return found
    }
  }
  return found
}

/** The sentence around a place, without white space at its ends. */
function sentenceAt(text: string, at: number): { start: number; end: number } {
  let start = at
  while (start > 0 && !END.test(text[start - 1] as string)) start -= 1
  while (start < at && (/\s/u.test(text[start] as string) || CLOSING.test(text[start] as string))) start += 1
  let end = at
  while (end < text.length && !END.test(text[end] as string)) end += 1
  if (end < text.length && text[end] !== '\n') end += 1
  while (end < text.length && CLOSING.test(text[end] as string)) end += 1
  return { start, end }
}
