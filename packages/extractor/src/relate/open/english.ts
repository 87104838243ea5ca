// English clauses -> tuples. A verb's subject is the phrase before it (or the one its relative pronoun stands for, or that
// of the verb that it is joined to); its objects are the phrases after it, each with all before it as the relation.
import type { Sentence, Span } from '../../model/index.ts'
import { type Chunk, chunkEnglish } from './chunks-en.ts'
import type { OpenTuple } from './tuple.ts'

/** Phrases behind a verb that are read; what stands further is seldom the verb's. */
const DEPTH = 3

export function readEnglish({ text, tokens }: Pick<Sentence, 'text' | 'tokens'>): readonly OpenTuple[] {
  const chunks = chunkEnglish(tokens, text)
  const tuples: OpenTuple[] = []
  const subjects = new Map<number, readonly Span[]>()
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'vp') return
    const found = subjectsOf(chunks, i, subjects)
    subjects.set(i, found)
    if (found.length === 0) return
    const links = linksOf(chunks, i)
    for (const subject of found)
      for (const { objects, before, depth } of links)
        for (const object of objects)
          tuples.push({ subject, relation: text.slice(chunk.start, before).trim(), object, verb: chunk, depth })
    const front = frontedOf(chunks, i)
    const first = links[0]
    if (front && form(chunk) === 'finite')
      for (const subject of found) {
        const end = first ? first.objects[0]!.end : chunk.end
        const relation = `${text.slice(chunk.start, end)} ${text.slice(front.prep.start, front.prep.end)}`
        tuples.push({ subject, relation, object: front.np, verb: chunk, depth: 1 })
      }
  })
  return tuples
}

const form = (chunk: Chunk | undefined): Chunk['form'] | null => (chunk?.kind === 'vp' ? (chunk.form ?? null) : null)

/** The phrases that a verb group has for subject. */
function subjectsOf(
  chunks: readonly Chunk[],
  at: number,
  known: ReadonlyMap<number, readonly Span[]>,
): readonly Span[] {
  const own = form(chunks[at])
  let i = at - 1
  while (chunks[i]?.kind === 'adverb') i--
  const before = chunks[i]
  if (!before) return []
  if (before.kind === 'np') {
    // cases |involving sanctions: the nearest phrase alone.
    if (own === 'gerund' || own === 'participle') return [before]
    if (own === 'infinitive') return []
    return phraseEndingAt(chunks, i)
  }
  if (before.kind === 'relative') {
    let k = i - 1
    while (chunks[k]?.kind === 'comma' || chunks[k]?.kind === 'prep') k--
    return chunks[k]?.kind === 'np' ? [chunks[k]!] : []
  }
  if (own === 'infinitive') return []
  if (before.kind === 'cc' || (before.kind === 'comma' && own !== 'finite')) {
    const verb = lastVerb(chunks, i)
    return verb < 0 ? [] : (known.get(verb) ?? [])
  }
  if (before.kind === 'comma') return insertedBefore(chunks, i, known)
  return []
}

/** A phrase with what is attached to it, and those that it is listed with: the trackage at Charles City; he and his friends. */
function phraseEndingAt(chunks: readonly Chunk[], end: number): readonly Span[] {
  let start = end
  while (chunks[start - 1]?.kind === 'prep' && chunks[start - 2]?.kind === 'np') start -= 2
  const phrase = { start: chunks[start]!.start, end: chunks[end]!.end }
  const joined = chunks[start - 1]?.kind === 'cc' && chunks[start - 2]?.kind === 'np'
  return joined ? [...phraseEndingAt(chunks, start - 2), phrase] : [phrase]
}

/** X, the chancellor, |visited; X, who met Y, |visited. */
function insertedBefore(
  chunks: readonly Chunk[],
  comma: number,
  known: ReadonlyMap<number, readonly Span[]>,
): readonly Span[] {
  for (let i = comma - 1; i > 0; i--) {
    const { kind } = chunks[i]!
    if (kind === 'end' || kind === 'subordinator') return []
    if (kind === 'comma' && chunks[i - 1]?.kind === 'np') {
      const verb = lastVerb(chunks, i)
      return verb >= 0 && chunks[i + 1]?.kind !== 'relative' ? (known.get(verb) ?? []) : phraseEndingAt(chunks, i - 1)
    }
  }
  return []
}

function lastVerb(chunks: readonly Chunk[], before: number): number {
  for (let i = before - 1; i >= 0; i--) {
    if (chunks[i]!.kind === 'end') return -1
    if (form(chunks[i]) === 'finite') return i
  }
  return -1
}

interface Link {
  readonly objects: readonly Span[]
  /** Where the relation ends. */
  readonly before: number
  readonly depth: number
}

/** The phrases after a verb, up to the end of its clause. */
function linksOf(chunks: readonly Chunk[], at: number): readonly Link[] {
  const links: Link[] = []
  let i = at + 1
  while (i < chunks.length && links.length < DEPTH) {
    const chunk = chunks[i]!
    if (chunk.kind === 'prep' || chunk.kind === 'adverb') i++
    else if (chunk.kind === 'vp' && form(chunk) !== 'finite') i++
    else if (chunk.kind === 'np') {
      const list = listFrom(chunks, i)
      if (form(chunks[list.next]) === 'finite') break
      links.push({ objects: list.items, before: chunk.start, depth: links.length })
      i = list.next
    } else break
  }
  return links
}

/** spoof adverts, short sketches, and recurring show elements */
function listFrom(chunks: readonly Chunk[], from: number): { readonly items: readonly Span[]; readonly next: number } {
  const items: Span[] = [chunks[from]!]
  let i = from + 1
  for (;;) {
    const comma = chunks[i]?.kind === 'comma' ? 1 : 0
    const closing = chunks[i + comma]?.kind === 'cc' ? 1 : 0
    const next = i + comma + closing
    if (comma + closing === 0 || chunks[next]?.kind !== 'np' || form(chunks[next + 1]) === 'finite') break
    items.push(chunks[next]!)
    i = next + 1
    if (closing) return { items, next: i }
  }
  return { items: [chunks[from]!], next: from + 1 }
}

/** |In 1918|, the municipality was renamed */
function frontedOf(chunks: readonly Chunk[], at: number): { readonly prep: Chunk; readonly np: Chunk } | null {
  const [prep, np, comma] = chunks
  if (prep?.kind !== 'prep' || np?.kind !== 'np' || comma?.kind !== 'comma') return null
  const first = chunks.findIndex((chunk) => form(chunk) === 'finite')
  return first === at ? { prep, np } : null
}
