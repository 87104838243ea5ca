// Places that the gazetteer knows to lie in another, where one sentence names both: 在湖北…先后来到孝感、咸宁.
import type { Document } from '../model/index.ts'
import type { Draft } from './draft.ts'
import { sentenceFinder } from './sentence-at.ts'

/** Kinds of places that hold others; that a city lies in a state is seldom what a sentence with both says. */
const HOLDERS = /^(?:province|state|prefecture|city|capital|municipality|district|county)$/

/** Kinds of places whose being in another a text tells; that a desert or a river lies in a province is left unsaid. */
const HELD = /^(?:province|state|prefecture|city|capital|municipality|district|county|town|village|zone)$/

/** Sentences that tell facts. */
const TOLD = /^(?:body|title|heading)$/

/** located_in for each place known to lie in another, in the first sentence that names both. */
export function readKnownPlaces(doc: Document): readonly Draft[] {
  const places = new Map(doc.entities.filter((e) => e.type === 'place' && e.kind !== undefined).map((e) => [e.id, e]))
  const sentenceAt = sentenceFinder(doc)
  return [...places.values()].flatMap((inner): Draft[] => {
    const outer = inner.within === undefined ? undefined : places.get(`place:${inner.within}`)
    if (!outer || outer === inner || !HELD.test(inner.kind ?? '') || !HOLDERS.test(outer.kind ?? '')) return []
    // 浙江…，在宁波: what is named before it sets the scene; 宁波至浙江 says nothing of the kind.
    const mention = inner.mentions.find((m) =>
      outer.mentions.some((o) => o.start <= m.start && sentenceAt(o.start) === sentenceAt(m.start)),
    )
    const index = mention ? sentenceAt(mention.start) : null
    if (!mention || index === null || !TOLD.test(doc.sentences[index]!.role)) return []
    const { offsets } = doc.sentences[index]!
    const start = Math.max(0, offsets.indexOf(mention.start))
    const span = { start, end: start + mention.text.length }
    return [
      {
        subject: inner.id,
        relation: 'located_in',
        object: outer.id,
        qualifiers: {},
        sentence: index,
        rule: 'known-place',
        span,
      },
    ]
  })
}
