// Which language a stretch of text is in, by its script.
import type { LanguageId } from '../model/index.ts'

const HAN = /\p{Script=Han}/u
const KANA = /[\u3040-\u30ff]/
const LATIN = /\p{Script=Latin}/u
/** A Han character says about as much as a short Latin word. */
const LETTERS_PER_HAN = 4

export const isHan = (char: string): boolean => HAN.test(char)

/**
 * @param fallback - What a text without any letter (12.5%) is taken for.
 * @returns zh where Han characters outweigh Latin words. Japanese (kana) is not Chinese; it falls to `en`, whose
 * splitter and tagger at least leave it whole.
 */
export function languageOf(text: string, fallback: LanguageId = 'zh'): LanguageId {
  let [han, latin, kana] = [0, 0, 0]
  for (const char of text) {
    if (char < '\u0080' ? /[A-Za-z]/.test(char) : LATIN.test(char)) latin++
    else if (KANA.test(char) && char !== '・' && char !== '・') kana++
    else if (HAN.test(char)) han++
  }
  if (han + latin + kana === 0) return fallback
  return kana * 10 <= han && han * LETTERS_PER_HAN >= latin ? 'zh' : 'en'
}
