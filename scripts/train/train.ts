// Trains the Chinese tagger: `npm run train -- --data DIR --out FILE`. The same data yields the same bytes.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createTagger } from '#tagger/index.js'
import { Lexicon } from '#tagger/lexicon.js'
import { TagDictionary } from '#tagger/pos.js'
import { WordTagger } from '#tagger/word-tagger.js'
import { readCorpora, splitSentences } from './corpora.ts'
import { evaluate } from './evaluate.ts'
import { lexiconEntries } from './lexicon-entries.ts'
import { modelBytes, packTable, weightTable } from './pack.ts'
import { nameCounts, relabel } from './relabel.ts'
import { trainNames } from './train-names.ts'
import { listTags, tagSets, trainPos } from './train-pos.ts'
import { trainWords } from './train-words.ts'

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
const pd = splitSentences(relabel(corpora.pd, nameCounts(corpora.msra)))
const msra = splitSentences(corpora.msra)
const lexicon = lexiconEntries(corpora, new Map())
say(`lexicon: ${lexicon.keys.length} entries`)
const known = new Lexicon(lexicon.keys, lexicon.attributes)
say('words')
const words = packTable(trainWords(pd, known, { rounds: 6, seed: 1, say }), 16, 1)
say('parts of speech')
const tags = listTags(pd)
const sets = tagSets(pd, tags)
const pos = packTable(trainPos(pd, known, tags, sets, { rounds: 4, seed: 2, say }), 16, 1)
say('names')
const longest = Math.max(...[...pd, ...msra].map(({ text }) => text.length))
const tagger = new WordTagger(
  {
    lexicon: known,
    dictionary: new TagDictionary(sets.keys, sets.setOf, sets.sets),
    words: weightTable(words),
    pos: weightTable(pos),
  },
  longest,
)
const examples = [...pd, ...msra].map((sentence) => ({ sentence, tagger }))
const names = trainNames(examples, { rounds: 5, seed: 3, say })
const nameChars = packTable(names.chars, 16, 2)
const nameWords = packTable(names.words, 16, 2)
const bytes = modelBytes({ tags, lexicon, tagSets: sets, tables: [words, pos, nameChars, nameWords] })
writeFileSync(values.out, bytes)
say(`${values.out}: ${bytes.length} bytes`)
for (const table of [words, pos, nameChars, nameWords])
  say(`  table: ${table.keys.length} features, ${table.votes.length} votes`)
evaluate(corpora, createTagger(bytes), say)
