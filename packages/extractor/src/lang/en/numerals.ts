// English numerals: 1,500 and 3.5 million, fifteen hundred, two and a half.

const SMALL: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
)
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
)
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  // Short forms stand behind digits only.
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
])

const alternatives = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|')
const FULL = 'hundred|thousand|million|billion|trillion'
const WORDS = alternatives([...SMALL.keys(), ...TENS.keys()])

/** Source of a regular expression for figures with their magnitude: 94.8 billion, 1,500. */
export const FIGURE: string = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
export const SHORT_MAGNITUDE: string = '(?:mln|mn|m|bln|bn|trn|tn)'
export const MAGNITUDE: string = `(?:${FULL})`
/** Source of a regular expression for numerals in words: twenty-five, two hundred and six, a dozen, fifteen million. */
export const NUMERAL_WORDS: string = String.raw`(?:(?:${WORDS})(?:[- ](?:${WORDS}))?|an? (?=(?:${FULL}|dozen)\b))(?: ?(?:and )?(?:${FULL}|dozen|${WORDS})\b){0,7}`

/**
 * Reads a numeral of either kind, magnitudes included.
 * @returns null where the text is none.
 */
export function readNumeral(text: string): number | null {
  const parts = text
    .toLowerCase()
    .replaceAll(',', '')
    .split(/[\s-]+/)
    .filter((part) => part !== '' && part !== 'and')
  let total = 0
  let group = 0
  let seen = false
  for (const part of parts) {
    const glued = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(part)
    const value = glued === null ? (SMALL.get(part) ?? TENS.get(part)) : Number(glued[1])
    const magnitude = MAGNITUDES.get(glued === null ? part : (glued[2] ?? ''))
    if (value !== undefined) group += value
    else if (part === 'a' || part === 'an') group += 1
    else if (part === 'dozen') group = (group === 0 ? 1 : group) * 12
    else if (magnitude === undefined) return null
    if (magnitude === 100) group = (group === 0 ? 1 : group) * 100
    else if (magnitude !== undefined) {
      total += (group === 0 ? 1 : group) * magnitude
      group = 0
    }
    seen = true
  }
  // 94.8 * 1e9 is 94800000000 only once rounded to what a figure can hold.
  return seen ? Number((total + group).toPrecision(15)) : null
}
