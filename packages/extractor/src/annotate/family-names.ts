// Family names alone, in Latin letters, of persons whom the document names in full: Xi at a sentence's start, after Xi
// Jinping; Blinken, which alone might be a place.
import { isFamilyName } from '../lang/en/family-names.ts'
import type { Document, NameMention, Sentence } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { mentionAt } from './mention-at.ts'

/** Adds a person Mention for each such word, and makes persons of names of other types that are one (known ones apart). */
export const familyNames = (): Pipe => ({
  name: 'family-names',
  requires: ['tokens', 'names'],
  assigns: ['names'],
  run: addFamilyNames,
})

function addFamilyNames(doc: Document): Document {
  const families = familiesOf(doc)
  if (families.size === 0) return doc
  const taken = doc.sentences.map((sentence) => new Uint8Array(sentence.text.length))
  for (const m of doc.mentions) if (m.kind === 'name') taken[m.sentence]!.fill(1, m.from, m.to)
  const mentions = doc.mentions.map((m) =>
    m.kind === 'name' && m.type !== 'person' && !/^(?:gazetteer|dictionary)$/.test(m.foundBy) && families.has(m.name)
      ? { ...m, type: 'person' as const, foundBy: 'family-name' }
      : m,
  )
  const fresh = doc.sentences.flatMap((sentence, index) => alone(sentence, index, families, taken[index]!))
  if (fresh.length === 0) return { ...doc, mentions }
  return { ...doc, mentions: [...mentions, ...fresh].sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** First and last words of the full names, where they are family names. */
function familiesOf(doc: Document): ReadonlySet<string> {
  const families = new Set<string>()
  for (const mention of doc.mentions) {
    if (mention.kind !== 'name' || mention.type !== 'person' || doc.sentences[mention.sentence]?.lang !== 'en') continue
    const parts = mention.name.split(/\s+/)
    for (const part of [parts.at(0), parts.at(-1)]) if (part && isFamilyName(part, mention.name)) families.add(part)
  }
  return families
}

function alone(sentence: Sentence, index: number, families: ReadonlySet<string>, taken: Uint8Array): NameMention[] {
  if (sentence.lang !== 'en') return []
  return sentence.tokens
    .filter((t) => t.pos.startsWith('NNP') && families.has(t.text) && taken[t.start] === 0)
    .map((t): NameMention => {
      const placed = mentionAt(sentence, index, t.start, t.end)
      return { ...placed, kind: 'name', type: 'person', name: placed.text, foundBy: 'family-name' }
    })
}
