// 李总理, 王部长: a surname with an office, of a person whom the document names in full.
import type { Document, NameMention, Sentence } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { mentionAt } from './mention-at.ts'

const FULL = /^[一-龥]{2,4}$/
const LONGEST_TITLE = 6
const HONORIFICS = ['先生', '女士', '老师', '教授', '同志']

/** Adds a person Mention for each surname before an office or an honorific. */
export const titledSurnames = (words: readonly string[]): Pipe => {
  const titles = new Set([...words, ...HONORIFICS].filter((word) => word.length >= 2))
  return {
    name: 'titled-surnames',
    requires: ['tokens', 'names'],
    assigns: ['names'],
    run: (doc) => addSurnames(doc, titles),
  }
}

function addSurnames(doc: Document, titles: ReadonlySet<string>): Document {
  const surnames = new Set<string>()
  for (const m of doc.mentions)
    if (m.kind === 'name' && m.type === 'person' && FULL.test(m.name)) surnames.add(m.name[0]!)
  if (surnames.size === 0) return doc
  const taken = doc.sentences.map((sentence) => new Uint8Array(sentence.text.length))
  for (const m of doc.mentions) if (m.kind === 'name') taken[m.sentence]!.fill(1, m.from, m.to)
  const fresh = doc.sentences.flatMap((sentence, index) => titled(sentence, index, surnames, titles, taken[index]!))
  if (fresh.length === 0) return doc
  return { ...doc, mentions: [...doc.mentions, ...fresh].sort((a, b) => a.start - b.start || b.end - a.end) }
}

function titled(
  sentence: Sentence,
  index: number,
  surnames: ReadonlySet<string>,
  titles: ReadonlySet<string>,
  taken: Uint8Array,
): NameMention[] {
  const { text, tokens } = sentence
  const mentions: NameMention[] = []
  for (const { start, end, pos } of tokens) {
    if (!surnames.has(text[start]!) || taken[start] === 1 || taken[start + 1] === 1) continue
    // The surname is a word, or one word with its office: not 高 in 高校长期.
    const alone = end === start + 1 && pos.startsWith('nr')
    if (!alone && !titles.has(text.slice(start + 1, end))) continue
    let length = LONGEST_TITLE
    while (length >= 2 && !titles.has(text.slice(start + 1, start + 1 + length))) length--
    if (length < 2) continue
    const placed = mentionAt(sentence, index, start, start + 1)
    mentions.push({ ...placed, kind: 'name', type: 'person', name: placed.text, foundBy: 'titled-surname' })
  }
  return mentions
}
