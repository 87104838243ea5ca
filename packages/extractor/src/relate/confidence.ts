// A triple's confidence is the measured precision of the rule that read it, shrunk towards that of all rules where the
// rule was seen seldom.
import type { RulePrecision } from '../model/index.ts'
import type { Confidence } from './occurrences.ts'

/** As many sightings as the precision of all rules together counts for. */
const WEIGHT = 5

/** Confidence by rule, rounded to hundredths; a rule never measured has that of all rules. */
export function confidenceOf(measured: readonly RulePrecision[]): Confidence {
  const right = measured.reduce((sum, row) => sum + row.right, 0)
  const total = measured.reduce((sum, row) => sum + row.right + row.wrong, 0)
  const prior = total > 0 ? right / total : 0.5
  const byRule = new Map(measured.map((row) => [row.rule, row]))
  return (rule) => {
    const row = byRule.get(rule) ?? { right: 0, wrong: 0 }
    const value = (row.right + WEIGHT * prior) / (row.right + row.wrong + WEIGHT)
    return Math.round(value * 100) / 100
  }
}
