// English: sentences, tokens and tags (compromise), names, dates and quantities, as one Language.
import type { GazetteerEntry, Language, Token } from '../../model/index.ts'
import { findDates } from './dates.ts'
import { indexNames } from './name-index.ts'
import { findNames } from './names.ts'
import { findQuantities } from './quantities.ts'
import { splitSentences } from './sentences.ts'
import { tagWords } from './tags.ts'
import { tokenize } from './tokens.ts'

export { DEMONYMS } from './name-words.ts'

export interface EnglishOptions {
  /** Names known beforehand; of each entry its `en` and those of its aliases that are in Latin letters count. */
  readonly names?: readonly GazetteerEntry[]
}

/** English as a Language: Penn Treebank tags; names of persons, places, organizations and of what their last word tells. */
export function createEnglish({ names = [] }: EnglishOptions = {}): Language {
  const lookup = indexNames(names)
  return {
    id: 'en',
    sentences: splitSentences,
    tag: (sentence) => {
      const words = tagWords(sentence, tokenize(sentence))
      const spans = findNames(words, lookup)
      const named = (start: number, end: number) => spans.some((span) => span.start <= start && end <= span.end)
      const tokens = words.map(({ text, start, end, pos }): Token => {
        const noun = /^(?:NN|JJ|VB|RB|UH|FW)/.test(pos) && named(start, end)
        return { text, start, end, pos: noun && !pos.startsWith('NNP') ? 'NNP' : pos }
      })
      return { tokens, names: spans }
    },
    dates: findDates,
    quantities: findQuantities,
  }
}
