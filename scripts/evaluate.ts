// Scores the extractor on annotated articles and prints a table.
//   npm run evaluate -- [GOLD_FOLDER]      (data/gold/page unless a folder is given)
import { fileURLToPath } from 'node:url'
import { createExtractor } from '@silkgraph/extractor'
import { loadModel } from '@silkgraph/extractor/node'
import { loadGold } from './gold/gold.ts'
import { addArticle, emptyScore, rates, type Tally } from './gold/score.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../../data/gold/page', import.meta.url))
const run = createExtractor({ model: loadModel() })
const score = emptyScore()
for (const gold of loadGold(folder)) addArticle(score, run(gold.input), gold)

const line = (name: string, tally: Tally): string => {
  const { precision, recall, f1 } = rates(tally)
  const figures = [precision, recall, f1].map((x) => x.toFixed(1).padStart(6)).join('')
  return `${name.padEnd(18)}${figures}   ${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed`
}
console.log(`${''.padEnd(18)}     P     R    F1`)
console.log(line('entities', score.entities))
console.log(line('triples', score.triples))
const common = [...score.byRelation].sort(([, a], [, b]) => b.right + b.missed - a.right - a.missed)
for (const [relation, tally] of common) console.log(line(`  ${relation}`, tally))
