import type { LanguageId, Sentence } from '../../model/index.ts'
import { readChinese } from './chinese.ts'
import { readEnglish } from './english.ts'
import type { OpenTuple } from './tuple.ts'

export type { OpenTuple } from './tuple.ts'

/** Tuples of every clause of a sentence, over any noun phrases. */
export function findClauses(sentence: Pick<Sentence, 'text' | 'tokens'>, lang: LanguageId): readonly OpenTuple[] {
  return lang === 'en' ? readEnglish(sentence) : readChinese(sentence)
}
