// Trains the Chinese tagger: `npm run train -- --data DIR --out FILE`. The same data yields the same bytes.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createTagger } from '#tagger/index.js'
import { readCorpora } from './corpora.ts'
import { evaluate } from './evaluate.ts'
import { trainModel } from './train-model.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string', default: 'data/model/zh-tagger.bin' } },
})
if (values.data === undefined) throw new Error('usage: npm run train -- --data DIR [--out FILE]')
const begun = Date.now()
const say = (line: string): void => {
  process.stdout.write(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${line}\n`)
}
const corpora = readCorpora(values.data)
say('corpora read')
const bytes = trainModel(corpora, say)
writeFileSync(values.out, bytes)
say(`${values.out}: ${bytes.length} bytes`)
evaluate(corpora, createTagger(bytes), say)
