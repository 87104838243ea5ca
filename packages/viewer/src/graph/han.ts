// How Han characters are read and simplified; loaded when somebody begins to search.
import { MORE, SIMPLIFIED, STARTS } from './han-data.ts'

export interface Han {
  /** Syllables of a character, without tones and with `u` for `ü`, the commonest first; none for what is no Han character. */
  readonly readings: (character: string) => readonly string[]
  /** Traditional characters become simplified ones; the length stays. */
  readonly simplify: (text: string) => string
}

/** `a阿ai哎` -> [[a, 阿], [ai, 哎]] */
const entriesOf = (text: string): [string, string][] =>
  [...text.matchAll(/([a-z]+)([^a-z]+)/gu)].map(([, syllable = '', characters = '']) => [
    syllable.replace('v', 'u'),
    characters,
  ])

export function createHan(): Han {
  const collator = new Intl.Collator('zh-u-co-pinyin')
  const starts = entriesOf(STARTS)
  const more = new Map<string, string[]>()
  for (const [syllable, characters] of entriesOf(MORE)) {
    for (const character of characters) more.set(character, [...(more.get(character) ?? []), syllable])
  }
  const simplified = new Map<string, string>()
  const pairs = [...SIMPLIFIED]
  for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs[i] as string, pairs[i + 1] as string)

  const known = new Map<string, readonly string[]>()
  const read = (character: string): readonly string[] => {
    if (!/^\p{Script=Han}$/u.test(character)) return []
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (collator.compare(starts[middle]?.[1] ?? '', character) <= 0) low = middle
      else high = middle - 1
    }
    return [...new Set([starts[low]?.[0] ?? '', ...(more.get(character) ?? [])])]
  }
  return {
    readings(character) {
      const readings = known.get(character) ?? read(character)
      known.set(character, readings)
      return readings
    },
    simplify: (text) => text.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character),
  }
}
