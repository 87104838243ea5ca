// How a fact is said: as done, planned or aimed at; wishes, denials and conditions assert nothing.
import type { Sentence, Span, Token } from '../model/index.ts'
import { GRAMMARS } from './grammar/index.ts'

export type Mode = 'actual' | 'planned' | 'target'

/** Words by the mode they give the verbs after them in their clause; `none` marks what is no assertion. */
export type ModalityLexicon = ReadonlyMap<string, Mode | 'none'>

/** Words in the longest modal phrase of a language that parts its words: is not expected to. */
const PHRASE = 4

/**
 * The mode of a verb, by the modal words before it in its clause; null where the clause asserts nothing.
 * @param range - From the start of the clause to the verb, in the sentence's text.
 */
export function readMode(sentence: Sentence, range: Span, lexicon: ModalityLexicon): Mode | null {
  const { mode } = readModality(sentence, range, lexicon)
  return mode === 'none' ? null : mode
}

/** A mode and the word that gave it; none did where the fact is actual. */
export interface Modality {
  readonly mode: Mode | 'none'
  readonly word?: string
}

/** The same, with the word that decided. */
export function readModality(sentence: Sentence, range: Span, lexicon: ModalityLexicon): Modality {
  let modality: Modality = { mode: 'actual' }
  const inside = sentence.tokens.filter((t) => t.start >= range.start && t.end <= range.end).filter(isModal)
  for (const word of GRAMMARS[sentence.lang].spaced ? phrases(sentence, inside) : inside.map((t) => t.text)) {
    const mode = lexicon.get(word)
    if (mode === 'none') return { mode, word }
    if (mode !== undefined && modality.mode !== 'target') modality = { mode, word }
  }
  return modality
}

/** Behind 可, makes a word that says no more than what can be: 可|支配收入, 可|再生能源; 可|达5吨 tells an amount. */
const ABLE = /^(?:达|达到|支配|再生|持续|比|回收|降解|循环|利用|移动|穿戴|燃|视|控|逆|变|行性)/

/** 将|服务纳入 takes an object and tells nothing of the future; 可|支配收入 is a kind of income. */
function isModal({ text, pos }: Token, i: number, tokens: readonly Token[]): boolean {
  // 将|积极|参与: the tagger may take it for a preposition before an adverb too.
  if (text === '将') return pos !== 'p' || /^(?:v|d|ad)/.test(tokens[i + 1]?.pos ?? 'v')
  return text !== '可' || !ABLE.test(tokens[i + 1]?.text ?? '')
}

/** Each word and each run of words, in lower case. */
function phrases(sentence: Sentence, tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ start }, i) =>
    tokens.slice(i, i + PHRASE).map(({ end }) => sentence.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ')),
  )
}
