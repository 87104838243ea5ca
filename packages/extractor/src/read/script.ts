// Which language a stretch of text is in, by its script.
import type { LanguageId } from '../model/index.ts'

/** A Han character says about as much as a short Latin word. */
const LETTERS_PER_HAN = 4

/** Whether a character (its first UTF-16 unit will do) is Han. Ranges, not \p{Script=Han}: this runs on every character. */
export function isHan(char: string): boolean {
  return isHanUnit(char.charCodeAt(0))
}

const isHanUnit = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0xf900 && unit <= 0xfaff) ||
  // 〇 and 々, and the lead surrogates of planes 2 and 3.
  unit === 0x3007 ||
  unit === 0x3005 ||
  (unit >= 0xd840 && unit <= 0xd88d)

const isLatinUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0x24f)

/** Kana without the middle dot (・) and the long-vowel mark. */
const isKanaUnit = (unit: number): boolean => unit >= 0x3041 && unit <= 0x30fa

/**
 * @param fallback - What a text without any letter (12.5%) is taken for.
 * @returns zh where Han characters outweigh Latin words. Japanese (kana) is not Chinese; it falls to `en`, whose
 * splitter and tagger at least leave it whole.
 */
export function languageOf(text: string, fallback: LanguageId = 'zh'): LanguageId {
  let [han, latin, kana] = [0, 0, 0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isLatinUnit(unit)) latin++
    else if (isHanUnit(unit)) han++
    else if (isKanaUnit(unit)) kana++
  }
  if (han + latin + kana === 0) return fallback
  return kana * 10 <= han && han * LETTERS_PER_HAN >= latin ? 'zh' : 'en'
}
