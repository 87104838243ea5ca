// Tells blocks that no language wrote: broken encodings, binary, keyboard noise, shuffled characters.
import { COMMON_HAN } from './common-han.ts'
import { isHan } from './script.ts'

/** Share of COMMON_HAN below which FEW or more Han characters are not running text; lists of dishes still reach 0.25. */
const FEWEST_COMMON = 0.2
const FEW = 30
const LETTER = /[\p{L}\p{N}\s]/u
const PLAIN = /[\p{L}\p{N}\p{M}\s\p{P}$€£¥%°+=<>|~^`℃㎡]/u
/** Longest word taken for one; beyond it only addresses and noise. */
const LONGEST_WORD = 28
/** Characters looked at: a sample keeps an endless block cheap. */
const SAMPLE = 4000

/** Whether a paragraph is no language at all. Short ones (under 16 characters) get the benefit of the doubt. */
export function isNotLanguage(paragraph: string): boolean {
  const text = paragraph.slice(0, SAMPLE)
  if (text.length < 16) return /\ufffd{2}|\p{Cc}{2}/u.test(text)
  const chars = [...text]
  const share = (test: (char: string) => boolean): number => chars.filter(test).length / chars.length
  // Han characters are plain letters: asked first, since the expressions are slow and run on every character.
  if (share((char) => char === '\ufffd' || !(isHan(char) || PLAIN.test(char))) > 0.15) return true
  if (share((char) => isHan(char) || LETTER.test(char)) < 0.5) return true
  if (new Set(chars).size <= 3) return true
  const han = chars.filter(isHan)
  if (han.length >= FEW && han.length * 2 > chars.length)
    return han.filter((char) => COMMON_HAN.has(char)).length < han.length * FEWEST_COMMON
  return han.length * 10 < chars.length && isLatinNoise(text)
}

/** Words without vowels, words with digits or case inside (xK9qz), words that never end. */
function isLatinNoise(text: string): boolean {
  // Mojibake: UTF-8 read as Latin-1 (æ–°åŽç¤¾).
  if ((text.match(/[\u0080-\u00bf\u00c0-\u00ff][\u0080-\u00bf\u2010-\u2122]/gu)?.length ?? 0) * 6 > text.length)
    return true
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word))
  if (words.length < 4) return words.some((word) => word.length > LONGEST_WORD * 2 && !/[/:@.]/.test(word))
  const odd = words.filter(
    (word) =>
      (word.length > LONGEST_WORD && !/[/:@-]/.test(word)) ||
      (/^[a-z]{4,}[.,;:]?$/.test(word) && !/[aeiouy]/.test(word)) ||
      /[bcdfghjklmnpqrstvwxz]{6}/i.test(word) ||
      /[a-z]\d+[a-z]|[a-z][{}\\^~|<>#$%&*][a-z\d]/i.test(word),
  )
  return odd.length > words.length * 0.35
}
