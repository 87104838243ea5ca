// Where verbs end: the name that begins there is the verb's object, not the clause's subject.
import type { Sentence } from '../model/index.ts'
import type { Grammar } from './grammar/index.ts'

/** Offsets in the sentence's text at which the objects of verbs begin, if there are any. */
export function objectStarts(sentence: Sentence, { verbs, spaced }: Grammar): ReadonlySet<number> {
  const starts = new Set<number>()
  sentence.tokens.forEach((token, i) => {
    if (!verbs.tag.test(token.pos) || verbs.saying.has(spaced ? token.text.toLowerCase() : token.text)) return
    starts.add(token.end)
    // 来华 may be one word.
    if (!spaced) for (let at = token.start + 1; at < token.end; at++) starts.add(at)
    if (!verbs.between) return
    for (let k = i + 1; k < sentence.tokens.length; k++) {
      starts.add(sentence.tokens[k]!.start)
      if (!verbs.between.test(sentence.tokens[k]!.pos)) break
    }
  })
  return starts
}

/** Offsets at which a noun begins that makes a modifier of the name right before it: 三峡集团|风电场. */
export function nounStarts({ tokens, text }: Sentence, { modified }: Grammar): ReadonlySet<number> {
  const nouns = tokens.filter(
    (t) =>
      t.end - t.start > 1 && modified?.tag.test(t.pos) && !modified.speaksFor.test(text.slice(t.start, t.start + 4)),
  )
  return new Set(nouns.map((t) => t.start))
}
