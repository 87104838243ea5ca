// Words that bound an amount: 约, 超过, 至少, 不低于 before it; 多, 余 inside; 以上, 左右 behind it.
import { BOUNDS } from '../../../data/zh-units.ts'
import type { Literal } from '../../../model/triple.ts'
import { WordTable } from '../word-table.ts'

export type Bound = NonNullable<Literal['bound']>

interface BoundEntry {
  readonly bound: Bound
  readonly unless: string
}

const table = (position: 'before' | 'between' | 'after'): WordTable<BoundEntry> =>
  new WordTable(
    BOUNDS.filter((row) => row.position === position).map(({ word, bound, unless }): [string, BoundEntry] => [
      word,
      { bound, unless },
    ]),
  )
const BEFORE = table('before')
const BETWEEN = table('between')
const AFTER = table('after')

/** The bound that ends where the amount starts; `floor` is how far back it may reach. */
export function boundBefore(text: string, start: number, floor: number): { start: number; bound: Bound } | null {
  const end = text[start - 1] === ' ' ? start - 1 : start
  for (const [word, { bound, unless }] of BEFORE.endingAt(text, end)) {
    const from = end - word.length
    const before = text.charAt(from - 1)
    if (from < floor) continue
    // 节约10亿元, 附近59个: the last character belongs to another word, and so does every shorter match.
    if (before !== '' && unless.includes(before)) return null
    return { start: from, bound }
  }
  return null
}

export function boundBetween(text: string, at: number): { end: number; bound: Bound } | null {
  for (const [word, { bound }] of BETWEEN.startingAt(text, at)) return { end: at + word.length, bound }
  return null
}

export function boundAfter(text: string, at: number): { end: number; bound: Bound } | null {
  const from = text[at] === ' ' ? at + 1 : at
  for (const [word, { bound }] of AFTER.startingAt(text, from)) return { end: from + word.length, bound }
  return null
}
