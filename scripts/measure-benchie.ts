// Scores the open lane on BenchIE: each fact is a cluster of all tuples that say it.
//   node scripts/dist/measure-benchie.js --data FOLDER [--misses N]
// FOLDER holds gold_en.jsonl(.gz) and gold_zh.jsonl(.gz): {"id", "text", "clusters": [[[subject, relation, object], …], …]};
// words in [brackets] may be missing. A tuple is right if all its slots equal those of one tuple of a cluster; a fact is
// found if a tuple of its cluster is. https://aclanthology.org/2022.acl-long.307
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { createLanguages, findClauses, type LanguageId } from '@silkgraph/extractor'
import { loadModel } from '@silkgraph/extractor/node'

interface GoldSentence {
  readonly id: number
  readonly text: string
  readonly clusters: readonly (readonly (readonly string[])[])[]
}

const LANGUAGES: readonly LanguageId[] = ['zh', 'en']
const languages = createLanguages(loadModel())

function readGold(folder: string, lang: LanguageId): readonly GoldSentence[] {
  const path = ['', '.gz'].map((end) => join(folder, `gold_${lang}.jsonl${end}`)).find((file) => existsSync(file))
  if (!path) throw new Error(`${folder}: there is no gold_${lang}.jsonl or gold_${lang}.jsonl.gz: check --data`)
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): GoldSentence => JSON.parse(line))
}

/** Words of a slot as one string to compare; Chinese has no spaces that count. */
function normal(slot: string, lang: LanguageId): string {
  const words = slot.split(/\s+/).filter((word) => word !== '')
  return lang === 'zh' ? words.join('') : words.map((word) => `${word} `).join('')
}

/** A slot of a gold tuple as an expression, words in brackets optional. */
function slotPattern(slot: string, lang: LanguageId): RegExp {
  const parts = slot.split(/[[\]]/)
  const source = parts.map((part, i) => {
    const literal = normal(part, lang).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    return i % 2 === 1 && literal !== '' ? `(?:${literal})?` : literal
  })
  return new RegExp(`^${source.join('')}$`)
}

function score(lang: LanguageId, gold: readonly GoldSentence[], misses: number): string {
  let [right, total, found, facts] = [0, 0, 0, 0]
  for (const { id, text, clusters } of gold) {
    const { tokens } = languages[lang].tag(text)
    const tuples = findClauses({ text, tokens }, lang)
    const slots = [
      ...new Set(
        tuples.map(({ subject, relation, marker = '', object }) =>
          [text.slice(subject.start, subject.end), relation, marker + text.slice(object.start, object.end)]
            .map((slot) => normal(slot, lang))
            .join('\t'),
        ),
      ),
    ]
    const hit = new Set<string>()
    const missed: string[] = []
    for (const cluster of clusters) {
      const patterns = cluster.map((tuple) => tuple.map((slot) => slotPattern(slot, lang)))
      const hits = slots.filter((tuple) => {
        const parts = tuple.split('\t')
        return patterns.some((pattern) => pattern.every((slot, i) => slot.test(parts[i]!)))
      })
      for (const tuple of hits) hit.add(tuple)
      if (hits.length > 0) found++
      else missed.push(cluster[0]!.join(' | '))
    }
    total += slots.length
    right += hit.size
    facts += clusters.length
    if (id <= misses) {
      console.log(`#${id} ${text}`)
      for (const tuple of slots) console.log(`  ${hit.has(tuple) ? '+' : '-'} ${tuple.replaceAll('\t', '| ')}`)
      for (const fact of missed) console.log(`  missed ${fact}`)
    }
  }
  const [precision, recall] = [right / total, found / facts]
  const percent = (share: number) => (100 * share).toFixed(1).padStart(6)
  const f1 = (2 * precision * recall) / (precision + recall)
  return `${lang}  ${percent(precision)} ${percent(recall)} ${percent(f1)}   ${right}/${total} tuples, ${found}/${facts} facts`
}

const { values } = parseArgs({ options: { data: { type: 'string' }, misses: { type: 'string', default: '0' } } })
if (values.data === undefined) {
  console.error('usage: node scripts/dist/measure-benchie.js --data FOLDER [--misses N]')
  process.exitCode = 2
} else {
  const folder = values.data
  const rows = LANGUAGES.map((lang) => score(lang, readGold(folder, lang), Number(values.misses)))
  console.log(['         P      R     F1', ...rows].join('\n'))
}
