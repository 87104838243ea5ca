// Family names in Latin letters.
import { isEastAsianName } from './pinyin.ts'

const LATIN = /^\p{Script=Latin}/u

/** Whether `short` is the family name of `full`: Tokayev, of Kassym-Jomart Tokayev; Xi, of Xi Jinping; von der Leyen. */
export function isFamilyName(short: string, full: string): boolean {
  if (!LATIN.test(short) || short.length >= full.length) return false
  const parts = full.split(/\s+/)
  if (isEastAsianName(parts)) return parts[0] === short
  return full.endsWith(` ${short}`)
}
