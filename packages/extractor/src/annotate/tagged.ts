// The language layer's pass: tokens, names, dates and quantities of every sentence.
import type { Dictionary } from '../match/dictionary.ts'
import type { Document, Language, LanguageId, Mention, NameMention } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { mentionAt } from './mention-at.ts'

/** Tags every sentence in its language, the dictionary's entries as words; titles, bylines and credits too. */
export const tagged = (
  languages: Readonly<Record<LanguageId, Language>>,
  dictionary: Dictionary | null = null,
): Pipe => ({
  name: 'tagged',
  requires: ['sentences'],
  assigns: ['tokens', 'names', 'dates', 'quantities'],
  run: (doc) => tagDocument(doc, languages, dictionary),
})

const DAY = /^\d{4}-\d{2}-\d{2}$/

function tagDocument(
  doc: Document,
  languages: Readonly<Record<LanguageId, Language>>,
  dictionary: Dictionary | null,
): Document {
  const mentions: Mention[] = [...doc.mentions]
  let article = -1
  let antecedent: string | null = null
  const sentences = doc.sentences.map((sentence, index) => {
    const language = languages[sentence.lang]
    const { tokens, names } = language.tag(sentence.text, dictionary?.find(sentence.text))
    for (const name of names) {
      const placed = mentionAt(sentence, index, name.start, name.end)
      mentions.push({
        ...placed,
        kind: 'name',
        type: name.type,
        name: placed.text,
        foundBy: name.foundBy,
      } as NameMention)
    }
    const dateline = doc.articles[sentence.article]?.dateline ?? doc.date
    if (sentence.article !== article) [article, antecedent] = [sentence.article, null]
    const dates = language.dates(sentence.text, dateline, antecedent)
    antecedent = dates.findLast((d) => d.date !== null && DAY.test(d.date))?.date ?? antecedent
    for (const date of dates)
      mentions.push({
        ...mentionAt(sentence, index, date.start, date.end),
        kind: 'date',
        date: date.date,
        foundBy: 'dates',
      })
    for (const { start, end, value } of language.quantities(sentence.text)) {
      if (dates.some((d) => start < d.end && d.start < end)) continue
      mentions.push({ ...mentionAt(sentence, index, start, end), kind: 'quantity', value, foundBy: 'quantities' })
    }
    return { ...sentence, tokens }
  })
  return { ...doc, sentences, mentions }
}
