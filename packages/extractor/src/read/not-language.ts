// Tells blocks that no language wrote: broken encodings, binary, keyboard noise, shuffled characters.
import { isHan } from './script.ts'

/** The commonest characters of running Chinese; they make up more than half of any ordinary text. */
const COMMON_HAN = new Set(
  '的一国在中和大人年业发有是行不会新工作为了经日生展高民动地成实产全方市时报家这上以本中到进部出法进力个来政务建学联对机公场主合同强加外开区通多化于体与事重要关京海分记者们我文保科心当月技电点期理美长后量定现能资设社治前天党度安活平水设特西交北代领推第过也入基小服制表间相世员代数要样题下自接路东名面东路共利着流等提统将向次去结回常他百被就总及说管十之三两最数其万亿元信质战好种可目得内性所立府明组受环农解创口战深走界始议看教气放改使比各支习近书干济增协作见城网投首问乡省县村县企融金银导局委节持续级参调研究快车运线品位数增长速收更都还很没她但而从把被让它那什么里没只又已年月日时分秒零二四五六七八九千'.split(
    '',
  ),
)
/** Share of COMMON_HAN below which 20 or more Han characters are not running text; news stands at 0.45-0.75. */
const FEWEST_COMMON = 0.12
const LETTER = /[\p{L}\p{N}\s]/u
const PLAIN = /[\p{L}\p{N}\p{M}\s\p{P}$€£¥%°+=<>|~^`℃㎡]/u
/** Longest word taken for one; beyond it only addresses and noise. */
const LONGEST_WORD = 28
/** Characters looked at: a sample keeps an endless block cheap. */
const SAMPLE = 4000

/** Whether a paragraph is no language at all. Short ones (under 16 characters) get the benefit of the doubt. */
export function isNotLanguage(paragraph: string): boolean {
  const text = paragraph.slice(0, SAMPLE)
  if (text.length < 16) return /\ufffd{2}|[\0-\x08\x0e-\x1f]/.test(text)
  const chars = [...text]
  const share = (test: (char: string) => boolean): number => chars.filter(test).length / chars.length
  if (share((char) => char === '\ufffd' || !PLAIN.test(char)) > 0.15) return true
  if (share((char) => LETTER.test(char)) < 0.5) return true
  if (new Set(chars).size <= 3) return true
  const han = chars.filter(isHan)
  if (han.length >= 20 && han.length * 2 > chars.length)
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
