// English: sentences, tokens and tags (compromise), names, dates and quantities, as one Language.
import type { FixedWord, GazetteerEntry, Language, Token } from '../../model/index.ts'
import { keepWhole } from '../whole-words.ts'
import { findDates } from './dates.ts'
import { indexNames } from './name-index.ts'
import { findNames } from './names.ts'
import { findQuantities } from './quantities.ts'
import { splitSentences } from './sentences.ts'
import { type TaggedWord, tagWords } from './tags.ts'
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
    tag: (sentence, fixed = []) => {
      const words = fixed.length === 0 ? tagWords(sentence, tokenize(sentence)) : tagFixed(sentence, fixed)
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

/** With fixed words whole; those that name something are proper nouns. */
function tagFixed(sentence: string, fixed: readonly FixedWord[]): TaggedWord[] {
  const words = keepWhole(sentence, tokenize(sentence), fixed, (_, word) => word)
  const named = new Set(fixed.filter(({ type }) => type !== 'none').map(({ start }) => start))
  return tagWords(sentence, words).map((word) => (named.has(word.start) ? { ...word, pos: 'NNP' } : word))
}
