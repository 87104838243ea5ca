// Scores a model on the sets that training never saw: `node scripts/dist/train/evaluate.js --data DIR --model FILE`.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createTagger } from '#tagger/index.js'
import { type Corpora, type NameType, readCorpora, type Sentence } from './corpora.ts'
import { learnGuidelines, relabel } from './relabel.ts'
import { percent, SpanScore } from './score.ts'

type Tag = ReturnType<typeof createTagger>

const TYPES: readonly NameType[] = ['person', 'place', 'organization']

export function scoreNames(sentences: readonly Sentence[], tag: Tag): Record<'all' | NameType, SpanScore> {
  const scores = {
    all: new SpanScore(),
    person: new SpanScore(),
    place: new SpanScore(),
    organization: new SpanScore(),
  }
  for (const { text, names } of sentences) {
    const found = tag(text).names
    for (const type of TYPES) {
      const spans = (list: readonly { start: number; end: number; type: string }[]) =>
        list.filter((name) => name.type === type).map((name) => `${name.start}-${name.end}-${type}`)
      scores[type].add(spans(found), spans(names))
      scores.all.add(spans(found), spans(names))
    }
  }
  return scores
}

/** Words as spans; and the share of right words whose tag is right too. */
export function scoreWords(sentences: readonly Sentence[], tag: Tag): { words: SpanScore; pos: number } {
  const words = new SpanScore()
  let rightTags = 0
  for (const sentence of sentences) {
    const tokens = tag(sentence.text).tokens
    const found = tokens.map((token) => `${token.start}-${token.end}`)
    const due = new Map<string, string>()
    let start = 0
    sentence.words.forEach((word, w) => {
      due.set(`${start}-${start + word.length}`, sentence.tags[w]!)
      start += word.length
    })
    words.add(found, [...due.keys()])
    rightTags += tokens.filter((token) => due.get(`${token.start}-${token.end}`) === token.pos).length
  }
  return { words, pos: rightTags / words.right }
}

export function evaluate(corpora: Corpora, tag: Tag, say: (line: string) => void): void {
  const { words, pos } = scoreWords(corpora.pdDev, tag)
  say(`pd1998 dev words: P ${percent(words.precision)} R ${percent(words.recall)} F1 ${percent(words.f1)}`)
  say(`pd1998 dev tags of right words: ${percent(pos)}`)
  const row = (name: string, sentences: readonly Sentence[]): void => {
    const { all, person, place, organization } = scoreNames(sentences, tag)
    const parts = [person, place, organization].map((score) => percent(score.f1)).join(' ')
    say(
      `${name} names: P ${percent(all.precision)} R ${percent(all.recall)} F1 ${percent(all.f1)} (person, place, organization ${parts})`,
    )
  }
  row('msra_ner dev', corpora.msraDev)
  row('pd1998 dev, relabelled', relabel(corpora.pdDev, learnGuidelines(corpora.msra, corpora.pdDev)))
  row('pd1998 dev, as it is', corpora.pdDev)
  for (const [name, sentences] of Object.entries(corpora.others)) row(name, sentences)
  const lines = corpora.newscast.slice(0, 20_000)
  const begun = process.cpuUsage()
  let units = 0
  for (const line of lines) {
    tag(line)
    units += line.length
  }
  const { user, system } = process.cpuUsage(begun)
  say(`speed: ${Math.round(units / ((user + system) / 1e6))} characters a second of processor time`)
}

/** Sentences without gold, to look at. */
const SAMPLES = [
  '习近平同哈萨克斯坦总统托卡耶夫会谈',
  '当地时间6月16日下午，国家主席习近平在阿斯塔纳独立宫会见吉尔吉斯斯坦总统扎帕罗夫。',
  '土库曼斯坦总统谢尔达尔·别尔德穆哈梅多夫出席第二届中国—中亚峰会。',
  '武汉市委副书记、市长盛阅春会见韩国驻武汉总领事申炳大。',
  '北京语言大学哈萨克斯坦分校揭牌，中吉乌铁路开工。',
  '国家发展改革委、财政部、中国人民银行等部门联合印发通知。',
]

if (process.argv[1]?.endsWith('evaluate.js')) {
  const { values } = parseArgs({ options: { data: { type: 'string' }, model: { type: 'string' } } })
  const begun = process.hrtime.bigint()
  const tag = createTagger(readFileSync(values.model ?? 'data/model/zh-tagger.bin'))
  process.stdout.write(`load: ${Number((process.hrtime.bigint() - begun) / 1_000_000n)} ms\n`)
  if (values.data !== undefined) evaluate(readCorpora(values.data), tag, (line) => process.stdout.write(`${line}\n`))
  for (const text of SAMPLES) {
    const { tokens, names } = tag(text)
    process.stdout.write(`${tokens.map((token) => `${token.text}/${token.pos}`).join(' ')}\n`)
    process.stdout.write(`    ${names.map((name) => `${text.slice(name.start, name.end)}/${name.type}`).join('  ')}\n`)
  }
}
