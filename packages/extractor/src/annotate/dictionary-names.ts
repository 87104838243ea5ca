// What a user's dictionary says of names, against all that was found otherwise. It is run after each step that finds or
// settles names, so that the next one builds on what the user knows.
import type { Dictionary } from '../match/dictionary.ts'
import type { Document, FixedWord, Mention, NameMention, Sentence } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { mentionAt } from './mention-at.ts'
import { stripMarks } from './names-layer.ts'

/**
 * Gives every entry a name Mention of its own, of the entry's type. A longer name around one stays beside it, unless it is a
 * person's or differs by marks only; whatever else shares text with an entry goes. An entry that names nothing takes away
 * every name and group that shares text with it.
 */
export const dictionaryNames = (dictionary: Dictionary): Pipe => ({
  name: 'dictionary',
  requires: ['tokens', 'names'],
  assigns: ['names'],
  run: (doc) => claimNames(doc, dictionary),
})

function claimNames(doc: Document, dictionary: Dictionary): Document {
  const words = doc.sentences.map(({ text }) => dictionary.find(text))
  const kept = doc.mentions
    .filter((mention) => touching(mention, words[mention.sentence]!).every((word) => isBeside(mention, word)))
    .flatMap((mention) => respelt(mention, dictionary))
  const own = doc.sentences.flatMap((sentence, index) =>
    words[index]!.filter(({ type }) => type !== 'none').map((word) => mentionOf(sentence, index, word)),
  )
  if (own.length === 0 && kept.length === doc.mentions.length) return { ...doc, mentions: kept }
  return { ...doc, mentions: [...kept, ...own].sort((a, b) => a.start - b.start || b.end - a.end) }
}

function mentionOf(sentence: Sentence, index: number, { start, end, type }: FixedWord): NameMention {
  if (type === 'none') throw new RangeError('an entry of type none is no mention')
  const placed = mentionAt(sentence, index, start, end)
  return { ...placed, kind: 'name', type, name: placed.text, foundBy: 'dictionary' }
}

/** The words that share text with a mention. */
function touching({ from, to }: Mention, words: readonly FixedWord[]): readonly FixedWord[] {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < words.length && words[end]!.start < to) end++
  return words.slice(low, end)
}

/** Whether a mention may stand beside an entry that it shares text with. */
function isBeside(mention: Mention, { start, end, type }: FixedWord): boolean {
  if (type === 'none') return mention.kind !== 'name' && mention.kind !== 'group'
  if (mention.from > start || mention.to < end || mention.to - mention.from === end - start) return false
  return mention.kind !== 'name' || (mention.type !== 'person' && stripMarks(mention.text).length > end - start)
}

/** “复兴”气田 is what the dictionary calls 复兴气田; a name that by the dictionary is none goes. */
function respelt(mention: Mention, dictionary: Dictionary): Mention[] {
  const known = mention.kind === 'name' ? dictionary.lookup(mention.name) : null
  if (mention.kind !== 'name' || known === null) return [mention]
  return known.type === 'none' ? [] : [{ ...mention, type: known.type, foundBy: 'dictionary' }]
}
