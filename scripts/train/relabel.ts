// Brings the names of pd1998 to the guidelines of msra_ner, where short forms (中, 欧盟, 市委) are names too.
import type { NameSpan, NameType, Sentence } from './corpora.ts'

/** Names of a set by surface: how often each type occurs. */
export function nameCounts(sentences: readonly Sentence[]): Map<string, Map<NameType, number>> {
  const counts = new Map<string, Map<NameType, number>>()
  for (const { text, names } of sentences) {
    for (const { start, end, type } of names) {
      const surface = text.slice(start, end)
      const types = counts.get(surface) ?? new Map<NameType, number>()
      types.set(type, (types.get(type) ?? 0) + 1)
      counts.set(surface, types)
    }
  }
  return counts
}

/** A word tagged `j` that stands outside all names, and is mostly a name elsewhere, becomes that name. */
export function relabel(
  sentences: readonly Sentence[],
  counts: ReadonlyMap<string, ReadonlyMap<NameType, number>>,
): Sentence[] {
  return sentences.map((sentence) => {
    const added: NameSpan[] = []
    let start = 0
    sentence.words.forEach((word, w) => {
      const end = start + word.length
      const inside = sentence.names.some((name) => name.start < end && name.end > start)
      const type = sentence.tags[w] === 'j' && !inside ? mainType(counts.get(word)) : undefined
      if (type !== undefined) added.push({ start, end, type })
      start = end
    })
    if (added.length === 0) return sentence
    return { ...sentence, names: [...sentence.names, ...added].sort((a, b) => a.start - b.start) }
  })
}

function mainType(types: ReadonlyMap<NameType, number> | undefined): NameType | undefined {
  const [best] = [...(types ?? [])].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= 2 ? best[0] : undefined
}
