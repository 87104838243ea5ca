// Characters (UTF-16 code units) per second of CPU time, the best of several runs.
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Document, Language, TextInput } from '@silkgraph/extractor'
import { cpuSeconds, least, type Row } from './row.ts'

export interface SpeedText {
  readonly name: string
  readonly lines: readonly string[]
  readonly units: number
}

const RUNS = 5

export function* speedRows(
  { name, lines, units }: SpeedText,
  tag: Language['tag'],
  run: (input: TextInput) => Document,
): Generator<Row> {
  const rate = (work: (line: string) => unknown): number =>
    units / least(RUNS, () => cpuSeconds(() => lines.forEach((line) => void work(line))))
  const row = (what: string, perSecond: number): Row => {
    return { what, value: Math.round(perSecond).toLocaleString('en'), note: `characters a CPU second; ${name}` }
  }
  const jieba = Jieba.withDict(dict)
  const ours = rate(tag)
  const theirs = rate((line) => jieba.tag(line))
  yield row('tagging: words, parts of speech, names', ours)
  yield row('tagging by @node-rs/jieba: words, parts of speech', theirs)
  yield { what: 'ratio of ours to jieba', value: (ours / theirs).toFixed(2), note: 'same text, same run' }
  // In documents of a page's length.
  const pages: string[] = []
  for (let i = 0; i < lines.length; i += 40) pages.push(lines.slice(i, i + 40).join('\n'))
  const read = (text: string, i: number): unknown =>
    run({ id: `d${i}`, source: '', sha256: '', text, date: '2025-06-17' })
  const seconds = least(RUNS, () => cpuSeconds(() => pages.forEach((text, i) => void read(text, i))))
  yield row('the whole pipeline: text to triples', units / seconds)
}
