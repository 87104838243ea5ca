// Measures each rule on annotated articles and writes data/rules/precision.tsv, from which triples get their confidence.
//   node scripts/dist/measure-rules.js GOLD_FOLDER... [--write]
// What only one annotator asserted counts as right.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createExtractor } from '@silkgraph/extractor'
import { loadModel } from '@silkgraph/extractor/node'
import { alignEntities, fits, loadGold } from './gold/gold.ts'

interface Tally {
  right: number
  wrong: number
}

const NOTE = [
  '# How often each rule was right on annotated newspaper and broadcast articles: measured by scripts/measure-rules.ts.',
  '# A rule that is missing here was never seen there: its triples have the confidence of all rules together.',
]

function measure(folders: readonly string[]): string {
  const run = createExtractor({ model: loadModel() })
  const tallies = new Map<string, Tally>()
  for (const gold of folders.flatMap(loadGold)) {
    const doc = run(gold.input)
    const aligned = alignEntities(doc, gold)
    for (const triple of doc.triples) {
      const right = gold.statements.some((statement) => fits(triple, statement, aligned))
      for (const rule of new Set(triple.evidence.map((e) => e.rule))) {
        const tally = tallies.get(rule) ?? { right: 0, wrong: 0 }
        tally[right ? 'right' : 'wrong']++
        tallies.set(rule, tally)
      }
    }
  }
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))
  return ['rule\tright\twrong', ...rows.map(([rule, t]) => `${rule}\t${t.right}\t${t.wrong}`)].join('\n')
}

const args = process.argv.slice(2)
const folders = args.filter((arg) => !arg.startsWith('--'))
if (folders.length === 0) {
  console.error('usage: node scripts/dist/measure-rules.js GOLD_FOLDER... [--write]')
  process.exitCode = 2
} else {
  const table = measure(folders)
  const path = fileURLToPath(new URL('../../data/rules/precision.tsv', import.meta.url))
  if (args.includes('--write')) writeFileSync(path, `${NOTE.join('\n')}\n${table}\n`)
  else console.log(table)
}
