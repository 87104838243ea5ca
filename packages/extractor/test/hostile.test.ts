// Hostile texts through the whole pipeline: nothing throws, every offset is right, and time grows with the text, not with
// its square.
import { describe, expect, test } from 'vitest'
import { ONTOLOGY } from '../src/data/ontology.ts'
import { createLanguages, tagText } from '../src/extract.ts'
import { toGraph } from '../src/graph/index.ts'
import type { Document } from '../src/model/index.ts'
import { loadModel } from '../src/node/resources.ts'
import { mergeDocuments } from '../src/relate/merge-documents.ts'
import { HOSTILE } from './hostile-texts.ts'
import { extractText } from './real-extractor.ts'

const DATE = '2025-06-17'
const NAMES = HOSTILE.map((text) => [text.name, text.make] as const)

/** Places at which a document's layers do not quote its text; a few are enough to see what is wrong. */
function misquotes({ text, sentences, mentions, entities, triples }: Document): readonly unknown[] {
  const quotes = [...entities.flatMap((e) => e.mentions), ...triples.flatMap((t) => t.evidence)]
  const inOrder = (start: number, end: number, length: number) => 0 <= start && start < end && end <= length
  return [
    ...quotes.filter((q) => q.start >= q.end || q.text !== text.slice(q.start, q.end)),
    ...mentions.filter((m) => {
      const sentence = sentences[m.sentence]
      return !inOrder(m.start, m.end, text.length) || m.text !== sentence?.text.slice(m.from, m.to)
    }),
    ...sentences.filter((s) => s.offsets.length !== s.text.length + 1 || !inOrder(s.start, s.end, text.length)),
    ...sentences.flatMap((s) => s.tokens.filter((t) => t.text !== s.text.slice(t.start, t.end))),
  ].slice(0, 3)
}

describe('every layer quotes the text', () => {
  test.each(NAMES)('%s', (_name, make) => {
    const text = make(5000)
    const doc = extractText(text, DATE)
    expect(doc.text).toBe(text)
    expect(misquotes(doc)).toEqual([])
  })

  test.each([0, 1, 2, 3])('cut to %i characters', (length) => {
    for (const { make } of HOSTILE) expect(misquotes(extractText(make(length), DATE))).toEqual([])
  })

  test('all in one document, none of which hides a plain sentence', () => {
    const parts = HOSTILE.map(({ make }) => make(300))
    const doc = extractText([...parts, '习近平同托卡耶夫举行会谈。', ...parts].join('\n\n'), DATE)
    expect(misquotes(doc)).toEqual([])
    expect(doc.triples.some((t) => t.relation === 'met_with')).toBe(true)
  })
})

/** CPU time in milliseconds: that of other processes does not count. */
function cpuTime(work: () => unknown): number {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** Short times are chance and the compiler's. */
const NOISE_MS = 80
/** What is linear takes 4 times as long for 4 times the text, what is quadratic 16 times. */
const GROWTH = 4
const SLACK = 2

/** Measures until the best times are as linear work has them, at most `tries` times; returns what is wrong, or null. */
function superlinear(length: number, work: (length: number) => unknown, tries = 4): string | null {
  let [small, large] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let i = 0; i < tries; i++) {
    small = Math.min(
      small,
      cpuTime(() => work(length)),
    )
    large = Math.min(
      large,
      cpuTime(() => work(length * GROWTH)),
    )
    if (large <= GROWTH * SLACK * small + NOISE_MS) return null
  }
  return `${length} characters: ${small.toFixed(0)} ms; ${length * GROWTH} characters: ${large.toFixed(0)} ms`
}

describe('time is linear', () => {
  test.each(NAMES)('the whole pipeline: %s', { timeout: 120_000 }, (_name, make) => {
    expect(superlinear(4000, (length) => extractText(make(length), DATE))).toBe(null)
  })

  test.each(['one clause without punctuation', 'new foreign persons', 'digits'])(
    'the tagger: %s',
    { timeout: 120_000 },
    (name) => {
      const make = HOSTILE.find((text) => text.name === name)!.make
      const { zh } = createLanguages(loadModel())
      expect(superlinear(64_000, (length) => zh.tag(make(length)))).toBe(null)
    },
  )

  test.each(['new persons', 'new foreign persons', 'new organizations', 'new persons in English'])(
    'documents merged and drawn: %s',
    { timeout: 120_000 },
    (name) => {
      const make = HOSTILE.find((text) => text.name === name)!.make
      const docs = new Map([8000, 8000 * GROWTH].map((length) => [length, extractText(make(length), DATE)]))
      expect(superlinear(8000, (length) => toGraph(mergeDocuments([docs.get(length)!], ONTOLOGY)))).toBe(null)
    },
  )
})

test('a megabyte without punctuation is read', { timeout: 240_000 }, () => {
  const text = HOSTILE.find(({ name }) => name === 'one clause without punctuation')!.make(350_000)
  expect(new TextEncoder().encode(text).length).toBeGreaterThan(2 ** 20)
  const doc = extractText(text, DATE)
  expect(misquotes(doc)).toEqual([])
  expect(doc.entities.map((e) => e.name)).toEqual(expect.arrayContaining(['习近平', '托卡耶夫', '哈萨克斯坦']))
})

test('a hundred thousand line ends, and text behind them', () => {
  const doc = extractText(`${'\n'.repeat(100_000)}习近平同托卡耶夫举行会谈。${'\r\n'.repeat(100_000)}`, DATE)
  expect(doc.triples).toHaveLength(1)
  expect(misquotes(doc)).toEqual([])
})

test('tags are of every line, whatever it holds', () => {
  const languages = createLanguages(loadModel())
  const lines = HOSTILE.map(({ make }) => make(2000).replace(/[\r\n]/g, ' '))
  const words = tagText(lines.join('\n'), 'words', languages).split('\n')
  expect(words).toHaveLength(lines.length + 1)
  const bio = tagText(lines.join('\n'), 'bio', languages)
  const chars = bio.split('\n\n').map((unit) => unit.replace(/\t(?:O|[BI]-(?:PER|LOC|ORG))(?:\n|$)/g, ''))
  expect(chars.slice(0, -1)).toEqual(lines)
})
