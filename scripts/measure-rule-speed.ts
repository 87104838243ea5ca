// What rules cost: processor time of the relation step alone on the page in data/documents, with 100 rules and with 1,000:
// the hundred and nine copies of each, once with trigger words of their own, once all with the words of the hundred.
//   node scripts/dist/measure-rule-speed.js [--runs N]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createExtractor, ONTOLOGY, RULES, type TriggerRule } from '@silkgraph/extractor'
import { loadModel } from '@silkgraph/extractor/node'
import { relate } from '#relate/relate.js'

const PAGE = new URL('../../data/documents/changjiang-daily-2025-06-17.txt', import.meta.url)
const HUNDRED = 100

/** Our rules over and over until there are `count`; of all after the first hundred the words are what `reword` gives. */
function ruleSet(count: number, reword: (word: string, copy: number) => string): readonly TriggerRule[] {
  return Array.from({ length: count }, (_, i) => {
    const copy = Math.floor(i / HUNDRED)
    const rule = RULES[(i % HUNDRED) % RULES.length]!
    return {
      ...rule,
      name: `${rule.name}-${i}`,
      triggers: copy === 0 ? rule.triggers : rule.triggers.map((word) => reword(word, copy)),
    }
  })
}

/** A word that stands nowhere on the page, but begins as one of the hundred's does. */
const own = (word: string, copy: number) => `${word}${String.fromCharCode(0x4e00 + copy * 97)}`

const { values } = parseArgs({ options: { runs: { type: 'string', default: '30' } } })
const text = readFileSync(PAGE, 'utf8')
const doc = createExtractor({ model: loadModel() })({ id: 'page', source: 'page', text, sha256: '', date: null })
const steps = [ruleSet(HUNDRED, own), ruleSet(10 * HUNDRED, own), ruleSet(10 * HUNDRED, (word) => word)].map(
  (rules) => {
    const { run } = relate({ ontology: ONTOLOGY, rules, modality: new Map(), confidence: () => 0.9, home: '中国' })
    return { count: rules.length, run, times: [] as number[] }
  },
)
// In turn, so that a busy machine slows all alike.
for (let run = 0; run < Number(values.runs); run++)
  for (const step of steps) {
    const start = process.cpuUsage()
    step.run(doc)
    const { user, system } = process.cpuUsage(start)
    step.times.push((user + system) / 1000)
  }
const medians = steps.map(({ times }) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!)
const labels = ['', ', with words of their own', ', all on the words of the first']
for (const [i, { count }] of steps.entries())
  console.log(
    `${String(count).padStart(5)} rules${labels[i]}: ${medians[i]!.toFixed(1)} ms, ${(medians[i]! / medians[0]!).toFixed(2)} times the first`,
  )
