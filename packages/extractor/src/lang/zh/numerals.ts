// Numerals as Chinese text writes them: 1,075  20.9亿  25万6千  四千零五万  二百五  十一点三  一千多万  二〇二五.
// A hand scanner: one pass from left to right, no backtracking, so time is linear in the numeral's length.
import type { Span } from '../../model/span.ts'
import { add, type Decimal, negate, parseDecimal, shift, ZERO } from './decimal.ts'

/** What leaves a numeral open: 多/余 (a little over), 几/数 (an unnamed digit), 范围 of two digits (二三十). */
export type Inexact = 'over' | 'some' | 'between'

export interface Numeral extends Span {
  readonly value: Decimal
  /** Holds Chinese digits, and no ASCII ones. */
  readonly chinese: boolean
  /** Holds a scale word: 十, 百, 千, 万, 亿, 兆. */
  readonly scaled: boolean
  readonly inexact?: Inexact
  /** Digits in a row without scale, as years and telephone numbers have it: 二〇二五, 五五. */
  readonly digits?: string
}

export interface NumeralOptions {
  /** Says that a scale word at this place opens a unit: 千 in 五千伏, 兆 in 3兆瓦. */
  readonly unitAt?: (text: string, at: number) => boolean
}

const DIGITS = '零〇○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖'
const DIGIT_VALUES = [0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 9, 9]
const SMALL: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 }
const LARGE: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 }
/** Digits and scales that are more often words of their own: 四 alone is a digit, 陆地 is no six. */
const NEVER_ALONE = '零〇○伍肆陆陸拾佰仟參捌两兩百千仟万萬亿億兆'
const SPACES = ' \u3000'
/** Longer runs of digits are serial numbers, and exact arithmetic on them would cost more than linear time. */
const LONGEST_RUN = 40
const LONGEST_NUMERAL = 48
/** 万万万… stops here. */
const LARGEST_POWER = 32
const ARABIC = /\d{1,40}(?:\.\d{1,40})?|\.\d{1,40}/y
const GROUPED = /\d{1,3}(?:,\d{3}){1,8}(?![\d,])(?:\.\d{1,40})?/y
const EXPONENT = /[eE]([+-]?\d{1,3})(?![\dA-Za-z])/y
const KILO = /[kK](?![A-Za-z])/y

export const digitValue = (char: string | undefined): number =>
  char === undefined || char === '' ? -1 : isAscii(char) ? Number(char) : (DIGIT_VALUES[DIGITS.indexOf(char)] ?? -1)

/** Reads the numeral that starts at `from`, or returns null. The sign belongs to it: 负三点五, -22.2. */
export function scanNumeral(text: string, from: number, options: NumeralOptions = {}): Numeral | null {
  const signed = /[负負-]/.test(text[from] ?? '') && !/[\dA-Za-z]/.test(text[from - 1] ?? '')
  const scanner = new Scanner(text, signed ? skipSpaces(text, from + 1) : from, options)
  const numeral = scanner.run()
  if (numeral === null) return null
  return signed ? { ...numeral, start: from, value: negate(numeral.value) } : { ...numeral, start: from }
}

/** True where a numeral may start; a cheap test before `scanNumeral`. */
export const mayStartNumeral = (char: string): boolean =>
  isAscii(char) || DIGITS.includes(char) || char in SMALL || char in LARGE || '几幾数數半负負-.'.includes(char)

const isAscii = (char: string): boolean => char >= '0' && char <= '9'

function skipSpaces(text: string, at: number): number {
  let end = at
  while (end < at + 3 && SPACES.includes(text[end] ?? '.')) end++
  return end
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** State of one reading: closed terms (万, 亿 ...), the open section below 万, and the last digit that waits for its scale. */
class Scanner {
  private readonly terms: { value: Decimal; power: number }[] = []
  private section: Decimal = ZERO
  private pending: Decimal | null = null
  private open = false
  private lastPower = 0
  private zero = false
  private chinese = false
  private arabic = false
  private scaled = false
  private inexact: Inexact | undefined
  private run_ = ''
  private readonly text: string
  private readonly start: number
  private readonly options: NumeralOptions
  private end: number

  constructor(text: string, start: number, options: NumeralOptions) {
    this.text = text
    this.start = start
    this.end = start
    this.options = options
  }

  run(): Numeral | null {
    let at = this.start
    while (at < this.text.length && at - this.start < LONGEST_NUMERAL) {
      const next = this.step(at)
      if (next < 0) break
      this.end = next
      at = next
      const spaced = skipSpaces(this.text, at)
      // A space joins only 三千 八百 and 1000 万: two columns of figures stay two numerals.
      if (spaced > at && !this.joins(spaced)) break
      at = spaced
    }
    return this.finish()
  }

  private joins(at: number): boolean {
    const char = this.text[at] ?? ''
    if (char in SMALL || char in LARGE) return true
    if ('点點'.includes(char)) return this.chinese && DIGITS.includes(this.text[skipSpaces(this.text, at + 1)] ?? ' ')
    if ('多余餘几幾'.includes(char)) return (this.text[skipSpaces(this.text, at + 1)] ?? ' ') in LARGE
    return this.scaled && this.chinese && DIGITS.includes(char)
  }

  /** Reads one digit group or scale; returns where it ends, or -1 where the numeral ends. */
  private step(at: number): number {
    const char = this.text[at] ?? ''
    if (isAscii(char) || char === '.') return this.arabicAt(at)
    if (DIGITS.includes(char) && char !== '') return this.digitAt(at, char)
    if (char in SMALL) return this.smallAt(at, SMALL[char] ?? 0)
    if (char in LARGE) return this.largeAt(at, LARGE[char] ?? 0)
    if ('多余餘几幾'.includes(char) && char !== '') return this.vagueAt(at, char)
    if ('数數'.includes(char) && char !== '' && at === this.start) return this.vagueAt(at, char)
    if ((char === '点' || char === '點') && (this.chinese || this.scaled)) return this.pointAt(at)
    return -1
  }

  private arabicAt(at: number): number {
    if (this.pending !== null || this.run_ !== '') return -1
    const group = match(GROUPED, this.text, at) ?? match(ARABIC, this.text, at)
    if (group === null || (group[0].startsWith('.') && (at !== this.start || this.text[at - 1] === '.'))) return -1
    const end = at + group[0].length
    if (isAscii(this.text[end] ?? '')) return -1
    this.pending = parseDecimal(group[0].replaceAll(',', ''))
    this.arabic = true
    this.open = true
    const exponent = match(EXPONENT, this.text, end)
    if (exponent !== null) {
      this.pending = shift(this.pending, Number(exponent[1]))
      return end + exponent[0].length
    }
    if (match(KILO, this.text, end) !== null) {
      this.pending = shift(this.pending, 3)
      return end + 1
    }
    return end
  }

  private digitAt(at: number, char: string): number {
    const digit = digitValue(char)
    if (this.arabic && !this.scaled) return -1
    this.chinese = true
    this.open = true
    const follows = this.text[at + 1] ?? ''
    // 三十|两 is a weight, 三十二 the number.
    if (this.scaled && '两兩'.includes(char) && !(follows in SMALL) && !(follows in LARGE)) return -1
    if (digit === 0 && this.scaled) {
      this.zero = true
      return at + 1
    }
    if (this.pending !== null) {
      if (this.scaled) {
        // 一百二三十: two neighbouring digits before a scale name a span.
        if (this.inexact === undefined && digit === Number(this.run_) + 1 && follows in SMALL) {
          this.inexact = 'between'
          return at + 1
        }
        return -1
      }
      if (this.run_.length >= LONGEST_RUN) return -1
      this.run_ += String(digit)
      this.pending = parseDecimal(this.run_)
      return at + 1
    }
    this.run_ = String(digit)
    this.pending = parseDecimal(this.run_)
    return at + 1
  }

  private smallAt(at: number, power: number): number {
    if (this.options.unitAt?.(this.text, at)) return -1
    if (this.run_.length > 2 || (this.run_.length === 2 && !this.neighbours())) return -1
    if (this.pending === null && this.open && power >= this.lastPower && this.lastPower > 0 && this.lastPower < 4)
      return -1
    const between = this.run_.length === 2
    if (between) this.inexact = 'between'
    const times = between ? parseDecimal(this.run_[0] ?? '1') : (this.pending ?? parseDecimal('1'))
    this.section = add(this.section, shift(times, power))
    this.close(power)
    return at + 1
  }

  private largeAt(at: number, power: number): number {
    if (this.options.unitAt?.(this.text, at)) return -1
    if (this.run_.length > 1 && !this.neighbours()) return -1
    if ((this.terms.at(-1)?.value.exponent ?? 0) + power > LARGEST_POWER) return -1
    if (this.run_.length > 1) this.inexact = 'between'
    let times = add(this.section, this.run_.length > 1 ? parseDecimal(this.run_[0] ?? '1') : (this.pending ?? ZERO))
    const bare = this.section === ZERO && this.pending === null
    // 一万五千亿 is (一万五千)亿, 三百万亿 is (三百万)亿, but 三亿五千万 keeps its 三亿; 四万万 is (四万)万.
    for (;;) {
      const last = this.terms.at(-1)
      if (last === undefined || last.power > power || (last.power === power && !bare)) break
      this.terms.pop()
      times = add(times, last.value)
      if (last.power === power) break
    }
    if (bare && times.coefficient === 0n) times = this.open ? times : parseDecimal('1')
    this.terms.push({ value: shift(times, power), power })
    this.section = ZERO
    this.close(power)
    return at + 1
  }

  private neighbours(): boolean {
    return this.run_ === '35' || Number(this.run_[1]) === Number(this.run_[0]) + 1
  }

  private close(power: number): void {
    this.pending = null
    this.run_ = ''
    this.zero = false
    this.open = true
    this.scaled = true
    this.lastPower = power
  }

  /** 一千多万, 500余万, 二十几亿, 几十, 数百: the mark counts only where a scale follows, else the caller reads it. */
  private vagueAt(at: number, char: string): number {
    const next = this.text[skipSpaces(this.text, at + 1)] ?? ''
    const leads = at === this.start
    if (!(next in LARGE) && !((leads || this.scaled) && '几幾数數'.includes(char) && next in SMALL)) return -1
    if (leads && '多余餘'.includes(char)) return -1
    if (!leads && !this.scaled && !this.arabic) return -1
    this.inexact = leads ? 'some' : 'over'
    this.open = true
    if (leads) this.chinese = true
    return at + 1
  }

  /** 十一点三, 二点五亿; 十点二十 is a time and 三点三十分 another. */
  private pointAt(at: number): number {
    let end = skipSpaces(this.text, at + 1)
    let digits = ''
    while (digits.length < LONGEST_RUN) {
      const digit = DIGITS.includes(this.text[end] ?? ' ') ? digitValue(this.text[end]) : -1
      if (digit < 0) break
      digits += String(digit)
      end++
    }
    if (digits === '' || (this.text[end] ?? '') in SMALL || '两兩'.includes(this.text[at + 1] ?? ' ')) return -1
    this.pending = add(this.lastDigit(), parseDecimal(`0.${digits}`))
    this.run_ = ''
    this.zero = true
    this.chinese = true
    return end
  }

  /** 二百五, 九万四, 一千六点五: the last digit counts tenths of the last scale; 二百零五 and 十五 do not. */
  private lastDigit(): Decimal {
    const tenths = this.chinese && this.run_.length === 1 && this.lastPower > 1 && !this.zero
    return tenths ? shift(this.pending ?? ZERO, this.lastPower - 1) : (this.pending ?? ZERO)
  }

  private finish(): Numeral | null {
    if (!this.open || this.end === this.start) return null
    const { text, start, end } = this
    if (end - start === 1 && NEVER_ALONE.includes(text[start] ?? '') && !'两兩'.includes(text[start] ?? '')) return null
    let rest = this.pending ?? ZERO
    // 二百五, 九万四: the last digit counts tenths of the last scale; 二百零五 and 十五 do not.
    if (this.chinese && this.run_.length === 1 && this.lastPower > 1 && !this.zero)
      rest = shift(rest, this.lastPower - 1)
    const value = this.terms.reduce((sum, term) => add(sum, term.value), add(this.section, rest))
    return {
      start,
      end,
      value,
      chinese: this.chinese || !this.arabic,
      scaled: this.scaled,
      ...(this.inexact === undefined ? {} : { inexact: this.inexact }),
      ...(this.run_.length > 1 && !this.scaled ? { digits: this.run_ } : {}),
    }
  }
}
