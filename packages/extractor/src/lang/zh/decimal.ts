// Exact decimals, so that 20.9亿 is 2090000000 and never 2089999999.9999998.

/** `coefficient * 10^exponent`, exact. */
export interface Decimal {
  readonly coefficient: bigint
  readonly exponent: number
}

export const ZERO: Decimal = { coefficient: 0n, exponent: 0 }

/** @param digits - ASCII digits with at most one point, no sign: `12`, `20.9`, `.5`. */
export function parseDecimal(digits: string): Decimal {
  const point = digits.indexOf('.')
  if (point < 0) return { coefficient: BigInt(digits), exponent: 0 }
  const fraction = digits.slice(point + 1)
  return { coefficient: BigInt(digits.slice(0, point) + fraction), exponent: -fraction.length }
}

export const shift = (value: Decimal, power: number): Decimal => ({ ...value, exponent: value.exponent + power })

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent)
  return { coefficient: raise(a, exponent) + raise(b, exponent), exponent }
}

export const negate = (value: Decimal): Decimal => ({ ...value, coefficient: -value.coefficient })

/** The nearest double; correctly rounded, as the language's own number parser does it. */
export const toNumber = (value: Decimal): number => Number(`${value.coefficient}e${value.exponent}`)

/** The nearest double to `a / b`; `b` must not be zero. */
export function ratio(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent)
  return Number(raise(a, exponent)) / Number(raise(b, exponent))
}

const raise = (value: Decimal, exponent: number): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent)
