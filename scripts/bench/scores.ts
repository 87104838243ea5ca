// Scores on annotated articles, on the corpora's development sets, and on the independent suite of dates and amounts.
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Document, Language, TextInput } from '@silkgraph/extractor'
import { loadGold } from '../gold/gold.ts'
import { addArticle, emptyScore, rates } from '../gold/score.ts'
import { measureRecognizers, recognizerSums } from '../measure-recognizers.ts'
import { readBio, readPd } from '../train/corpora.ts'
import { scoreNames, scoreWords } from '../train/evaluate.ts'
import { learnGuidelines, relabel } from '../train/relabel.ts'
import { percent } from '../train/score.ts'
import type { Row } from './row.ts'

/** Entities of all types; right is a gold entity found under one of its names, with its type. */
export function* goldRows(folder: string, run: (input: TextInput) => Document): Generator<Row> {
  const score = emptyScore()
  for (const gold of loadGold(folder)) addArticle(score, run(gold.input), gold)
  const name = `${basename(dirname(folder))}/${basename(folder)}`
  for (const [what, tally] of [
    ['entities', score.entities],
    ['triples', score.triples],
  ] as const) {
    const { precision, recall, f1 } = rates(tally)
    const note = `P ${precision.toFixed(1)} R ${recall.toFixed(1)}; ${what === 'entities' ? 'by name and type' : 'qualifiers aside'}`
    yield { what: `${name}: ${what} F1`, value: f1.toFixed(1), note }
  }
}

export function* recognizerRows(folder: string): Generator<Row> {
  if (!existsSync(folder)) {
    yield { what: 'dates and amounts', value: '-', note: `left out: there is no ${folder}` }
    return
  }
  const rows = measureRecognizers(folder)
  for (const { group, kind, cases, right, inexpressible } of [...rows, ...recognizerSums(rows)])
    yield {
      what: `recognizers ${group}: ${kind}, %`,
      value: cases === 0 ? '-' : ((100 * right) / cases).toFixed(1),
      note: `${right} of ${cases}; ${inexpressible} that our forms cannot express`,
    }
}

export function* corpusRows(folder: string, tag: Language['tag']): Generator<Row> {
  const pdDev = readPd(join(folder, 'pd1998/dev.jsonl.gz'))
  const { words, pos } = scoreWords(pdDev, tag)
  yield {
    what: 'pd1998 dev: words F1',
    value: percent(words.f1),
    note: `P ${percent(words.precision)} R ${percent(words.recall)}`,
  }
  yield { what: 'pd1998 dev: parts of speech, %', value: percent(pos), note: 'of right words' }
  const msra = readBio(join(folder, 'msra_ner/train.bio.gz'))
  const sets = [
    ['msra_ner dev', readBio(join(folder, 'msra_ner/dev.bio.gz'))],
    ['pd1998 dev, relabelled', relabel(pdDev, learnGuidelines(msra, pdDev))],
    ['pd1998 dev, as it is', pdDev],
  ] as const
  for (const [name, sentences] of sets) {
    const { all, person, place, organization } = scoreNames(sentences, tag)
    const types = [person, place, organization].map((score) => percent(score.f1)).join(' ')
    yield { what: `${name}: names F1`, value: percent(all.f1), note: `person, place, organization ${types}` }
  }
}
