// Prints what the language layer is worth: scores, speed, memory, load time. A row a figure; what cannot be measured says why.
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createExtractor, createLanguages } from '@silkgraph/extractor'
import { loadModel } from '@silkgraph/extractor/node'
import { readNewscast } from '../train/corpora.ts'
import { formatRows } from './formats.ts'
import { layoutRows } from './layout.ts'
import { loadRows, workerRow } from './load.ts'
import { ROOT_FOLDER, type Row } from './row.ts'
import { corpusRows, goldRows, recognizerRows } from './scores.ts'
import { type SpeedText, speedRows } from './speed.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, gold: { type: 'string', multiple: true } } })
/** npm changes into the root before it runs a script; the user's paths are relative to where npm was called. */
const fromUser = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)
const data = values.data === undefined ? null : fromUser(values.data)
const golds = values.gold?.map(fromUser) ?? [`${ROOT_FOLDER}data/gold/page`]

const model = loadModel()
if (model === null) throw new Error('data/model/zh-tagger.bin is missing: train it with npm run train')
const languages = createLanguages(model)
const run = createExtractor({ languages })

const SAMPLE_UNITS = 300_000

/** News where there is some, else the pages of the checkout over and over. */
function speedText(): SpeedText {
  const pages = `${ROOT_FOLDER}data/documents/`
  const lines =
    data === null
      ? readdirSync(pages)
          .sort()
          .flatMap((file) => readFileSync(pages + file, 'utf8').split(/\r?\n/))
      : readNewscast(`${data}/newscast-2022-2025.jsonl.gz`)
  const taken: string[] = []
  let units = 0
  for (let i = 0; units < SAMPLE_UNITS; i++) {
    const line = lines[i % lines.length]!
    taken.push(line)
    units += line.length
  }
  return { name: data === null ? 'data/documents, repeated' : 'newscast', lines: taken, units }
}

const show = ({ what, value, note }: Row): void => console.log(`${what.padEnd(52)}${value.padStart(12)}   ${note}`)

const gather = function* (): Generator<Row> {
  yield* speedRows(speedText(), languages.zh.tag, run)
  for (const gold of golds) yield* goldRows(gold, run)
  yield* loadRows()
  if (data === null)
    yield { what: 'names, words, dates, amounts', value: '-', note: 'left out: name the corpora with --data DIR' }
  else {
    yield* recognizerRows(`${data}/recognizers_specs/zh`)
    yield* corpusRows(data, languages.zh.tag)
  }
}
for (const row of gather()) show(row)
show(await workerRow())
for await (const row of formatRows()) show(row)
for await (const row of layoutRows()) show(row)
