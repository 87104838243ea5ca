// Measures each rule on annotated articles and writes data/rules/precision.tsv, from which triples get their confidence.
//   node scripts/dist/measure-rules.js GOLD_FOLDER... [--write]
// A gold folder holds ARTICLE.txt beside ARTICLE.json: entities (id, name, mentions) and statements (s, p, o or value, optional).
// What only one annotator asserted (optional) counts as right.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createExtractor, type Document, ONTOLOGY, type Triple } from '@silkgraph/extractor'
import { loadModel } from '@silkgraph/extractor/node'

interface GoldStatement {
  readonly s: string
  readonly p: string
  readonly o?: string
  readonly value?: { readonly raw: string; readonly number?: number; readonly date?: string }
}

interface Gold {
  readonly dateline?: string
  readonly entities: readonly { readonly id: string; readonly name: string; readonly mentions?: readonly string[] }[]
  readonly statements: readonly GoldStatement[]
}

interface Tally {
  right: number
  wrong: number
}

const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s《》“”"'‘’]/g, '')
    .replace(/[—–－―]/g, '-')
    .toLowerCase()

function main(folders: readonly string[], write: boolean): void {
  const run = createExtractor({ model: loadModel() })
  const tallies = new Map<string, Tally>()
  for (const folder of folders)
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith('.json')) continue
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold
      const text = readFileSync(join(folder, file.replace(/\.json$/, '.txt')), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      tally(run({ id: file, source: file, text, sha256, date: gold.dateline ?? null }), gold, tallies)
    }
  const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))
  const table = ['rule\tright\twrong', ...rows.map(([rule, t]) => `${rule}\t${t.right}\t${t.wrong}`)].join('\n')
  if (!write) console.log(table)
  else {
    const note = [
      '# How often each rule was right on annotated newspaper and broadcast articles: measured by scripts/measure-rules.ts.',
      '# A rule that is missing here was never seen there: its triples have the confidence of all rules together.',
    ]
    const path = fileURLToPath(new URL('../../data/rules/precision.tsv', import.meta.url))
    writeFileSync(path, `${note.join('\n')}\n${table}\n`)
  }
}

function tally(doc: Document, gold: Gold, tallies: Map<string, Tally>): void {
  const forms = new Map(gold.entities.map((e) => [e.id, new Set([e.name, ...(e.mentions ?? [])].map(fold))]))
  const names = new Map(doc.entities.map((e) => [e.id, [e.name, ...e.aliases].map(fold)]))
  const same = (ours: string, theirs: string): boolean => (names.get(ours) ?? []).some((n) => forms.get(theirs)?.has(n))
  for (const triple of doc.triples) {
    const right = gold.statements.some((statement) => fits(triple, statement, same))
    for (const rule of new Set(triple.evidence.map((e) => e.rule))) {
      const known = tallies.get(rule) ?? { right: 0, wrong: 0 }
      tallies.set(rule, right ? { ...known, right: known.right + 1 } : { ...known, wrong: known.wrong + 1 })
    }
  }
}

function fits(triple: Triple, gold: GoldStatement, same: (ours: string, theirs: string) => boolean): boolean {
  if (triple.relation !== gold.p) return false
  if (triple.value) {
    const { number, date, raw } = triple.value
    const value = gold.value
    if (!value || !same(triple.subject, gold.s)) return false
    return number !== undefined && value.number !== undefined ? number === value.number : (date ?? raw) === (value.date ?? value.raw)
  }
  if (triple.object === undefined || gold.o === undefined) return false
  if (same(triple.subject, gold.s) && same(triple.object, gold.o)) return true
  return ONTOLOGY.relations[triple.relation]?.symmetric === true && same(triple.subject, gold.o) && same(triple.object, gold.s)
}

const args = process.argv.slice(2)
const folders = args.filter((arg) => !arg.startsWith('--'))
if (folders.length === 0) {
  console.error('usage: node scripts/dist/measure-rules.js GOLD_FOLDER... [--write]')
  process.exitCode = 2
} else main(folders, args.includes('--write'))
