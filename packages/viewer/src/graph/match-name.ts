// How well a query fits one name: as written, by pinyin, or with a slip of the keyboard.
import type { Han } from './han.ts'

/** Lower is better; of two names that fit equally the better supported entity comes first. */
export const FIT = {
  whole: 0,
  start: 2,
  within: 4,
  pinyinWhole: 6,
  pinyinStart: 8,
  pinyinWithin: 10,
  sounds: 12,
  slip: 14,
} as const

/** @returns Undefined where the name does not hold the query. */
export function fitAsWritten(name: string, query: string): number | undefined {
  const at = name.indexOf(query)
  if (at < 0) return undefined
  return name === query ? FIT.whole : at === 0 ? FIT.start : FIT.within
}

/** `xjp`, `xijp` and `xijinping` are 习近平: of each character its syllable, or the beginning of it. */
export function fitByPinyin(name: string, query: string, { readings }: Han): number | undefined {
  const characters = [...name]
  for (let start = 0; start < characters.length; start += 1) {
    // One letter, or the initials of two, fit somewhere in nearly every name.
    if (start > 0 && query.length < 3) return undefined
    const end = walk(characters, start, query, 0, readings)
    if (end < 0) continue
    if (start > 0) return FIT.pinyinWithin
    return end === characters.length ? FIT.pinyinWhole : FIT.pinyinStart
  }
  return undefined
}

/** @returns Where among the characters the query ends; -1 where it does not fit. */
function walk(
  characters: readonly string[],
  at: number,
  query: string,
  from: number,
  readings: Han['readings'],
): number {
  if (from === query.length) return at
  const character = characters[at]
  if (character === undefined) return -1
  const syllables = readings(character)
  // A Latin letter or digit of the name stands for itself: AIC基金, 5G.
  const own = syllables.length > 0 ? syllables : [character]
  for (const syllable of own) {
    let common = 0
    while (common < syllable.length && syllable[common] === query[from + common]) common += 1
    for (let length = common; length > 0; length -= 1) {
      const end = walk(characters, at + 1, query, from + length, readings)
      if (end >= 0) return end
    }
  }
  return -1
}

/** 习进平 sounds as 习近平 does. @param query - Two Han characters at least. */
export function soundsLike(name: string, query: string, { readings }: Han): boolean {
  const [characters, wanted] = [[...name], [...query]]
  const same = (a: string, b: string): boolean =>
    a === b || readings(a).some((syllable) => readings(b).includes(syllable))
  for (let start = 0; start + wanted.length <= characters.length; start += 1)
    if (wanted.every((character, i) => same(characters[start + i] as string, character))) return true
  return false
}

/** Slips that a query of this length may hold: Han characters say more than letters do. */
export function slipsAllowed(query: string): number {
  const length = [...query].length
  if (/\p{Script=Han}/u.test(query)) return length >= 3 ? 1 : 0
  return length >= 8 ? 2 : length >= 4 ? 1 : 0
}

/**
 * Whether some part of the name is the query, but for letters wrong, missing or too many.
 * @see Sellers 1980, doi:10.1016/0196-6774(80)90016-4
 */
export function hasWithSlips(name: string, query: string, slips: number): boolean {
  const [letters, wanted] = [[...name], [...query]]
  if (slips === 0 || wanted.length > letters.length + slips) return false
  let before = wanted.map((_, i) => i + 1)
  if ((before.at(-1) as number) <= slips) return true
  for (const letter of letters) {
    let diagonal = 0
    let above = 0
    before = before.map((left, i) => {
      const cost = Math.min(diagonal + (wanted[i] === letter ? 0 : 1), left + 1, above + 1)
      diagonal = left
      above = cost
      return cost
    })
    if ((before.at(-1) as number) <= slips) return true
  }
  return false
}
