// When a figure was measured: the date nearest before it, in its clause or an earlier one.
import type { Clause } from '../clauses.ts'
import type { QuantityUnit } from '../units.ts'
import { isRelease } from './sources.ts'

/** What it stands before is compared with, not measured then: 比|上年增长, 同比|2022年夏秋航季增长. */
const BASELINE = /(?:[比较]|相较|相比)$/

/** The date nearest before the quantity, in its clause or an earlier one of the sentence. */
export function dateOf(text: string, clauses: readonly Clause[], at: number, unit: QuantityUnit): string | null {
  for (let i = at; i >= 0; i--) {
    if (i < at && isRelease(text, clauses[i]!)) continue
    const { start, units } = clauses[i]!
    const dates = units
      .filter((u) => u.kind === 'date' && (i < at || u.end <= unit.start))
      .filter((u) => !BASELINE.test(text.slice(start, u.start)))
    const last = dates.at(-1)
    if (last?.kind === 'date' && last.mention.date) return asOf(text.slice(0, last.start), last.mention.date)
  }
  return null
}

/** 截至2023年底, 截至7月末: the last day of what ends then. */
function asOf(before: string, date: string): string {
  const month = /^(\d{4})-(\d\d)$/.exec(date)
  if (!month || !/截[至止]到?$/.test(before)) return date
  const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate()
  return `${date}-${last}`
}
