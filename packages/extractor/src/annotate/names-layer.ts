// Name finders propose spans; the layer keeps, of those that overlap, the one that covers most (a name inside a longer
// name is part of it), and of equal ones the finder that ranks first.
import { longestMatches } from '../match/literals.ts'
import type { Document, EntityType, Mention, NameMention, Sentence } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import type { HeadIndex } from './head-index.ts'
import { mentionAt } from './mention-at.ts'

export interface ProposedName {
  /** Half-open, in the sentence's text; marks such as 《》 may stand inside. */
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly foundBy: string
  /** Where it differs from the text: without marks. */
  readonly name?: string
}

export type NameFinder = (sentence: Sentence, known: readonly NameMention[]) => readonly ProposedName[]

/** Runs finders in order over each Chinese sentence; each sees the names that those before it settled. */
export const namesLayer = (finders: readonly NameFinder[], headOf: HeadIndex): Pipe => ({
  name: 'names',
  requires: ['tokens', 'names'],
  assigns: ['names'],
  run: (doc) => settleNames(doc, finders, headOf),
})

function settleNames(doc: Document, finders: readonly NameFinder[], headOf: HeadIndex): Document {
  const names: NameMention[][] = doc.sentences.map(() => [])
  const others: Mention[] = []
  for (const mention of doc.mentions)
    if (mention.kind === 'name') names[mention.sentence]!.push(mention)
    else others.push(mention)
  doc.sentences.forEach((sentence, index) => {
    if (sentence.lang !== 'zh') return
    finders.forEach((find, rank) => {
      const proposed = find(sentence, names[index]!)
      // Most finders propose nothing in most sentences, and what is settled needs no settling again.
      if (proposed.length > 0 || rank === 0) names[index] = settle(sentence, index, names[index]!, proposed)
    })
  })
  // 大桥, 会议: a head noun alone names nothing, save between marks: 《纲要》.
  const named = names
    .flat()
    .filter((m) => KNOWN.has(m.foundBy) || m.foundBy === 'book-title' || headOf(m.name)?.head !== m.name)
  return { ...doc, mentions: [...others, ...named].sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** Finders that know what is named. */
const KNOWN: ReadonlySet<string> = new Set(['dictionary', 'gazetteer'])

function settle(
  sentence: Sentence,
  index: number,
  known: readonly NameMention[],
  proposed: readonly ProposedName[],
): NameMention[] {
  const fresh = proposed.map(({ start, end, type, foundBy, name }): NameMention => {
    const placed = mentionAt(sentence, index, start, end)
    return { ...placed, kind: 'name', type, foundBy, name: name ?? stripMarks(placed.text) }
  })
  // Of equal spans the one settled first stays, unless a finder that knows what is named says otherwise: a lexicon, or the
  // head noun of what the tagger takes for a place (太原火车站).
  const places = new Set(known.filter((m) => m.foundBy === 'tagger' && m.type === 'place').map(spanKey))
  const knows = (m: NameMention) =>
    KNOWN.has(m.foundBy) ||
    m.foundBy === 'short-name' ||
    m.foundBy === 'series-name' ||
    (HEADED.has(m.foundBy) && places.has(spanKey(m)))
  const ranked = [...fresh.filter(knows), ...known, ...fresh.filter((m) => !knows(m))]
  const spans = ranked.map((mention) => ({ start: mention.from, end: mention.to, mention }))
  return longestMatches(spans).map((span) => span.mention)
}

const HEADED: ReadonlySet<string> = new Set(['head-noun', 'weak-head-noun'])

const spanKey = (m: NameMention): string => `${m.from}-${m.to}`

/** A name as it is said: without quotation and book-title marks. */
export function stripMarks(text: string): string {
  return text.replace(/[《》〈〉“”"「」『』]/g, '')
}
