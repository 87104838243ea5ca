// What the parts of the date grammar share: the context a date is read in, and what one reading yields.

import { toNumber } from '../decimal.ts'
import { scanNumeral } from '../numerals.ts'
import type { Day, Period, Point } from './calendar.ts'

export interface DateContext {
  /** Day against which relative dates resolve; null where unknown. */
  readonly dateline: Day | null
  /** The last date read in this sentence, or the one the caller names: 当日, 同年, and days without a month. */
  readonly antecedent: Point | null
  /** A date stands right before, joined by 、 和 or 至: a shorter one shares its year and month (5月7日至9日). */
  readonly joined: boolean
  /** That date; null also where it did not resolve. */
  readonly leading: Point | null
}

export interface Reading {
  readonly end: number
  /** Null where the text fixes no date (近日), or needs a dateline that is not known. */
  readonly period: Period | null
  /** EDTF that is no interval of points: 198X, 20XX. */
  readonly pattern?: string
  /** Written as an amount of time (三年内, 10年来): it is a quantity as well. */
  readonly duration?: boolean
  /** Runs from one hour to another: a range already. */
  readonly range?: boolean
  /** May be followed by a part of the day: 16日 下午3时. */
  readonly day?: boolean
}

export type DateReader = (text: string, at: number, context: DateContext) => Reading | null

export const point = (value: Point): Period => ({ from: value, to: value })

/** Runs a sticky pattern at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Numbers as dates hold them; the caller bounds the text. */
export function toInteger(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const scanned = scanNumeral(numeral === '〇' || numeral === '零' ? '0' : numeral, 0)
  return scanned === null ? Number.NaN : toNumber(scanned.value)
}

/** Source of a pattern for 1-31 in either script. */
export const SMALL = '(?:\\d{1,2}(?!\\d)|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])'
