// Amounts of money, shares, measures and counts.
import type { Literal, QuantityMatch } from '../../model/index.ts'
import { FIGURE, MAGNITUDE, NUMERAL_WORDS, readNumeral, SHORT_MAGNITUDE } from './numerals.ts'
import { CURRENCY_SIGNS, CURRENCY_WORDS, UNIT_WORDS } from './units.ts'

type Bound = NonNullable<Literal['bound']>

const BOUNDS: readonly (readonly [bound: Bound, words: string])[] = [
  ['min', 'at least|no less than|not less than|no fewer than|not fewer than|a minimum of'],
  [
    'max',
    'at most|no more than|not more than|up to|as (?:much|many) as|a maximum of|less than|fewer than|under|below|within',
  ],
  ['over', 'more than|over|above|exceeding|exceeds?|exceeded|in excess of|upwards? of|better than'],
  ['about', 'about|around|nearly|almost|approximately|roughly|some|close to|an estimated'],
]
const AFTER: readonly (readonly [bound: Bound, words: string])[] = [
  ['min', 'or more|or above|or higher|and above'],
  ['max', 'or less|or fewer|or below'],
  ['over', 'plus'],
  ['about', 'or so'],
]

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|')
const SIGN = anyOf(CURRENCY_SIGNS.keys())
const MONEY = anyOf(CURRENCY_WORDS.keys())
const UNIT = anyOf(UNIT_WORDS.keys())
/** Symbols that follow a figure without a space. */
const GLUED = 'k[VW]h?|[MG]W|km2?|kg|[cmn]?m|ha|%|°C'
const boundWords = (table: typeof BOUNDS): string => table.map(([, words]) => words).join('|')

const QUANTITY = new RegExp(
  [
    // A digit inside a word (G20, COVID-19, C919) or behind one (No. 7, Article 7) is no amount.
    String.raw`(?<![\p{L}\p{N}$.,]|\p{L}-|\d-)`,
    String.raw`(?:(?<before>${boundWords(BOUNDS)})\s+(?:(?:a|the) total of\s+)?)?`,
    // Short magnitudes stand with a sign only: $5m is money, 5m a length.
    String.raw`(?:(?<sign>${SIGN})\s?(?<signed>(?:${FIGURE})(?:\s?-?${MAGNITUDE}|\s?${SHORT_MAGNITUDE})?(?![\p{L}\d]))`,
    String.raw`|(?<number>(?:${FIGURE})(?:\s?-?${MAGNITUDE}|bn|mln|bln|trn)?(?![\p{L}\d])|(?:${FIGURE})(?=(?:${GLUED})(?!\p{L}))|${NUMERAL_WORDS}(?!\p{L})))`,
    String.raw`(?:\s?-?(?:(?<money>${MONEY})|(?<unit>${UNIT}))(?![\p{L}\d]))?`,
    String.raw`(?:\s+(?<after>${boundWords(AFTER)})(?!\p{L}))?`,
  ].join(''),
  'giu',
)
const AFTER_COUNTED = new RegExp(`^\\s+(${boundWords(AFTER)})(?!\\p{L})`, 'iu')
/** What is counted: up to two words that qualify, then a plural. */
const COUNTED =
  /^[\s]+(?:of the\s+)?((?:\p{Ll}[\p{Ll}-]*\s+){0,2}?)(\p{Ll}[\p{Ll}-]*s|people|men|women|children|staff|personnel|police|cattle|sheep|media)(?![\p{L}-])/u
/** Plural in form but nothing that is counted, or the end of a phrase: the search stops there. */
const NO_NOUN = new Set(
  'is was has does as this its his hers theirs ours yours across towards besides versus plus less always perhaps thus and or of in on at to for from with by the a an but that which who are were had have will would percent than while when'.split(
    ' ',
  ),
)
const ORDINARY = /^(?:no|article|chapter|section|page|flight|room|line|phase|route|highway|number|group|grade)\.?$/i

/**
 * Finds amounts in a sentence. Units are ISO 4217 codes, `%`, UCUM or SI symbols, or the counted noun as written.
 * @returns Matches in order, without overlap; words that limit the amount (more than) are part of a match.
 */
export function findQuantities(sentence: string): QuantityMatch[] {
  const matches: QuantityMatch[] = []
  for (const match of sentence.matchAll(QUANTITY)) {
    const quantity = readQuantity(sentence, match)
    if (quantity !== null && quantity.start >= (matches.at(-1)?.end ?? 0)) matches.push(quantity)
  }
  return matches
}

function readQuantity(sentence: string, match: RegExpExecArray): QuantityMatch | null {
  const { before, sign, signed, number: plain = '', money, unit, after } = match.groups ?? {}
  const written = signed ?? plain
  const number = readNumeral(written)
  if (number === null) return null
  const start = match.index
  let end = start + match[0].length
  const digits = /^\d/.test(written)
  let symbol: string | null = null
  let late: RegExpExecArray | null = null
  if (sign !== undefined) symbol = CURRENCY_SIGNS.get(sign.toUpperCase()) ?? null
  else if (money !== undefined) symbol = CURRENCY_WORDS.get(money.toLowerCase()) ?? null
  else if (unit !== undefined) symbol = UNIT_WORDS.get(unit) ?? UNIT_WORDS.get(unit.toLowerCase()) ?? null
  else {
    const counted = countedNoun(sentence.slice(end, end + 80))
    if (counted !== null) {
      symbol = counted.noun
      end += counted.length
      late = AFTER_COUNTED.exec(sentence.slice(end, end + 20))
      end += late?.[0].length ?? 0
    }
  }
  // "one of them", "No. 7", "2024": a bare numeral is an amount only in figures, and not one that names a thing or a year.
  if (symbol === null && !(digits && isBareAmount(sentence, start, written, before))) return null
  const bound = boundOf(BOUNDS, before) ?? boundOf(AFTER, after ?? late?.[1])
  const raw = sentence.slice(start, end)
  const value: Literal = {
    raw,
    number,
    ...(symbol === null ? {} : { unit: symbol }),
    ...(bound === null ? {} : { bound }),
  }
  return { start, end, text: raw, value }
}

function isBareAmount(sentence: string, start: number, written: string, before: string | undefined): boolean {
  if (before !== undefined || /[,.a-z]/.test(written)) return true
  if (/^(?:1[5-9]|20)\d\d$/.test(written)) return false
  const previous = /(\S+)\s+$/.exec(sentence.slice(Math.max(0, start - 20), start))?.[1] ?? ''
  // A capital before it makes it part of a name: Boeing 737, June 16.
  return !ORDINARY.test(previous) && !/^\p{Lu}/u.test(previous)
}

function countedNoun(rest: string): { readonly noun: string; readonly length: number } | null {
  const match = COUNTED.exec(rest)
  const noun = match?.[2]
  if (match === null || noun === undefined || NO_NOUN.has(noun)) return null
  const between = (match[1] ?? '').trim().split(/\s+/)
  if (between.some((word) => NO_NOUN.has(word))) return null
  return { noun, length: match[0].length }
}

function boundOf(table: typeof BOUNDS, written: string | undefined): Bound | null {
  if (written === undefined) return null
  return table.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(written))?.[0] ?? null
}
