// The one line that tells what an extraction holds.
import type { Extraction } from '../model/index.ts'

export interface Counts {
  readonly documents: number
  readonly articles: number
  readonly entities: number
  readonly triples: number
}

export const countsOf = ({ documents, entities, triples }: Extraction): Counts => ({
  documents: documents.length,
  articles: documents.reduce((sum, doc) => sum + doc.articles.length, 0),
  entities: entities.length,
  triples: triples.length,
})

/** 1 document, 9 articles, 512 entities, 301 triples */
export const countsLine = ({ documents, articles, entities, triples }: Counts): string =>
  [
    count(documents, 'document', 'documents'),
    count(articles, 'article', 'articles'),
    count(entities, 'entity', 'entities'),
    count(triples, 'triple', 'triples'),
  ].join(', ')

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** Counts and the time that the run took, given in milliseconds: 1 document, … in 1.4 s */
export const extractionSummary = (extraction: Extraction, milliseconds: number): string =>
  `${countsLine(countsOf(extraction))} in ${(milliseconds / 1000).toFixed(1)} s`
