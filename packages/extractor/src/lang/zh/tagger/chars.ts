// Text as the tagger sees it: one number a UTF-16 code unit, with width, quote and digit variants folded together.

/** Stands before the first and after the last code unit of a piece. */
export const EDGE = 1
const DIGIT = 0x30
const LETTER = 0x61
const COMMA = 0x2c
const OTHER = 2

/** What a code unit is; digits and letters stick to their like, white space and odd code units stand alone. */
export const CharKind = { han: 0, digit: 1, letter: 2, mark: 3, space: 4, odd: 5, numeral: 6, dateUnit: 7 } as const

const NUMERALS = '一二三四五六七八九十百千万亿零〇两○'
const DATE_UNITS = '年月日时分秒'

/** Spellings of one mark, each folded to the first of its row. */
const VARIANTS: readonly string[] = ['·•‧・∙･⋅', '—―–－─', '“"„〝「『', '”〞」』', "‘'", '∶:', '…⋯', '~～', '〇○']

/** Per code unit: the folded code that words are hashed with. */
const FOLDED: Uint16Array = foldTable()
/** Per code unit: the code that n-grams are hashed with; all digits are one, all letters are one. */
const GRAM_CODES: Uint16Array = new Uint16Array(0x10000)
const KINDS: Uint8Array = new Uint8Array(0x10000)
fillKinds()

/** A piece of text in codes. Arrays may be longer than `length`. */
export interface Chars {
  length: number
  /** Codes for words. */
  readonly folded: Uint16Array
  /** Codes for n-grams, with two EDGEs before (so code i stands at i + 2) and two after. */
  readonly grams: Uint16Array
  readonly kinds: Uint8Array
}

export function createChars(capacity: number): Chars {
  return {
    length: 0,
    folded: new Uint16Array(capacity),
    grams: new Uint16Array(capacity + 4),
    kinds: new Uint8Array(capacity),
  }
}

/** Fills `chars` with `text.slice(start, end)`, which must fit its capacity. */
export function readChars(text: string, start: number, end: number, chars: Chars): void {
  const { folded, grams, kinds } = chars
  const length = end - start
  grams[0] = EDGE
  grams[1] = EDGE
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(start + i)
    folded[i] = FOLDED[unit]!
    grams[i + 2] = GRAM_CODES[unit]!
    kinds[i] = KINDS[unit]!
    // Both halves of a rare Han character: 𠮷
    if (i > 0 && isLowSurrogate(unit) && isHanHalf(folded[i - 1]!)) kinds[i] = kinds[i - 1] = CharKind.han
  }
  grams[length + 2] = EDGE
  grams[length + 3] = EDGE
  chars.length = length
}

export const kindOf = (unit: number): number => KINDS[unit]!
export const foldedOf = (unit: number): number => FOLDED[unit]!
export const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800
const isHanHalf = (unit: number): boolean => unit >= 0xd840 && unit <= 0xd88b
export const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  for (const row of VARIANTS) {
    for (const variant of row) table[variant.charCodeAt(0)] = row.charCodeAt(0)
  }
  table[0xff02] = 0x201c
  table[0xff07] = 0x2018
  table[0xff1a] = table[0x3a]!
  return table
}

function fillKinds(): void {
  for (let unit = 0; unit < 0x10000; unit++) {
    const kind = kindOfUnit(unit)
    KINDS[unit] = kind
    GRAM_CODES[unit] = gramCode(FOLDED[unit]!, kind)
  }
  for (const numeral of NUMERALS) KINDS[numeral.charCodeAt(0)] = CharKind.numeral
  for (const dateUnit of DATE_UNITS) KINDS[dateUnit.charCodeAt(0)] = CharKind.dateUnit
}

function kindOfUnit(unit: number): number {
  const folded = FOLDED[unit]!
  if (folded >= 0x30 && folded <= 0x39) return CharKind.digit
  const char = String.fromCharCode(unit)
  if (/[\s\u200b-\u200f\u2060\ufeff\p{Cc}]/u.test(char)) return CharKind.space
  if (unit >= 0xd800 && unit <= 0xdfff) return CharKind.odd
  if (/\p{Script=Han}/u.test(char)) return CharKind.han
  if (/\p{L}/u.test(char)) return CharKind.letter
  return /[\p{P}\p{S}]/u.test(char) ? CharKind.mark : CharKind.odd
}

// White space parts clauses much as a comma does, and the training text has none.
function gramCode(folded: number, kind: number): number {
  if (kind === CharKind.digit) return DIGIT
  if (kind === CharKind.letter) return LETTER
  if (kind === CharKind.space) return COMMA
  return kind === CharKind.odd ? OTHER : folded
}
