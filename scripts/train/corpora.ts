// Reads the training sets into sentences. Each set has its own format; none of them is part of this project.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export type NameType = 'person' | 'place' | 'organization'

export interface NameSpan {
  readonly start: number
  readonly end: number
  readonly type: NameType
}

export interface Sentence {
  readonly text: string
  /** Words in order, without gaps; empty where the set has none. */
  readonly words: readonly string[]
  /** PKU tags, one a word. */
  readonly tags: readonly string[]
  readonly names: readonly NameSpan[]
}

const readLines = (path: string): string[] => gunzipSync(readFileSync(path)).toString('utf8').split('\n')

const TYPES: Readonly<Record<string, NameType>> = {
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  name: 'person',
  address: 'place',
  scene: 'place',
  company: 'organization',
  government: 'organization',
  organization: 'organization',
}

/** CHAR and LABEL a line, separated by a tab or a space; a blank line ends a sentence. Labels not of our types are left out. */
export function readBio(path: string): Sentence[] {
  const sentences: Sentence[] = []
  let text = ''
  let names: { start: number; end: number; type: NameType }[] = []
  let open = false
  for (const line of readLines(path)) {
    const cut = Math.max(line.lastIndexOf('\t'), line.lastIndexOf(' '))
    if (cut < 1) {
      if (text !== '') sentences.push({ text, words: [], tags: [], names })
      text = ''
      names = []
      open = false
      continue
    }
    const char = line.slice(0, cut)
    const label = line.slice(cut + 1).trim()
    const type = TYPES[label.slice(2)]
    const last = names.at(-1)
    if (type === undefined) open = false
    else if (label.startsWith('I-') && open && last !== undefined) last.end += char.length
    else {
      names.push({ start: text.length, end: text.length + char.length, type })
      open = true
    }
    text += char
  }
  return sentences
}

/** Tags that are slips of the annotators. */
const TAG_SLIPS: Readonly<Record<string, string>> = { vvn: 'vn', na: 'n' }

/** One JSON object a line: text, tokens, pos and ents `[start, end, TYPE, surface]`. */
export function readPd(path: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const line of readLines(path)) {
    if (line === '') continue
    const row = JSON.parse(line) as {
      text: string
      tokens: string[]
      pos: string[]
      ents: [number, number, string, string][]
    }
    const names: NameSpan[] = []
    for (const [start, end, label] of row.ents) {
      const type = TYPES[label]
      if (type !== undefined) names.push({ start, end, type })
    }
    sentences.push({ text: row.text, words: row.tokens, tags: row.pos.map((tag) => TAG_SLIPS[tag] ?? tag), names })
  }
  return sentences
}

/** Raw news stories, title and paragraphs as lines. */
export function readNewscast(path: string): string[] {
  const lines: string[] = []
  for (const line of readLines(path)) {
    if (line === '') continue
    const row = JSON.parse(line) as { title: string; text: string }
    lines.push(row.title, ...row.text.split('\n'))
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** `WORD COUNT TAG` a line. */
export function readJieba(path: string): { readonly word: string; readonly count: number; readonly tag: string }[] {
  return readLines(path)
    .filter((line) => line !== '')
    .map((line) => {
      const [word = '', count = '0', tag = ''] = line.split(' ')
      return { word, count: Number(count), tag: tag.trim() }
    })
}

export interface Corpora {
  readonly msra: readonly Sentence[]
  readonly msraDev: readonly Sentence[]
  readonly pd: readonly Sentence[]
  readonly pdDev: readonly Sentence[]
  readonly newscast: readonly string[]
  readonly jieba: ReturnType<typeof readJieba>
  /** Sets that are only scored, by name. */
  readonly others: Readonly<Record<string, readonly Sentence[]>>
}

export function readCorpora(folder: string): Corpora {
  const at = (...path: string[]) => join(folder, ...path)
  const others: Record<string, Sentence[]> = {}
  for (const path of ['uner_zh_gsd/dev.bio.gz', 'cluener/train.bio.gz']) {
    if (existsSync(at(path))) others[path.replace('.bio.gz', '')] = readBio(at(path))
  }
  return {
    msra: readBio(at('msra_ner/train.bio.gz')),
    msraDev: readBio(at('msra_ner/dev.bio.gz')),
    pd: readPd(at('pd1998/train.jsonl.gz')),
    pdDev: readPd(at('pd1998/dev.jsonl.gz')),
    newscast: readNewscast(at('newscast-2022-2025.jsonl.gz')),
    jieba: readJieba(at('gazetteer/jieba_dict.txt.gz')),
    others,
  }
}

const SENTENCE_CUT = /[。！？；][”’）》]*/g

/** Cuts paragraphs into sentences, where no word or name is cut by that. */
export function splitSentences(paragraphs: readonly Sentence[]): Sentence[] {
  return paragraphs.flatMap((paragraph) => {
    const parts: Sentence[] = []
    let start = 0
    let word = 0
    for (const match of paragraph.text.matchAll(SENTENCE_CUT)) {
      const end = match.index + match[0].length
      if (paragraph.names.some((name) => name.start < end && name.end > end)) continue
      let to = word
      let offset = start
      while (to < paragraph.words.length && offset < end) offset += paragraph.words[to++]!.length
      if (paragraph.words.length > 0 && offset !== end) continue
      parts.push(part(paragraph, start, end, word, to))
      start = end
      word = to
    }
    if (start < paragraph.text.length)
      parts.push(part(paragraph, start, paragraph.text.length, word, paragraph.words.length))
    return parts
  })
}

function part(sentence: Sentence, start: number, end: number, from: number, to: number): Sentence {
  return {
    text: sentence.text.slice(start, end),
    words: sentence.words.slice(from, to),
    tags: sentence.tags.slice(from, to),
    names: sentence.names
      .filter((name) => name.start >= start && name.end <= end)
      .map((name) => ({ ...name, start: name.start - start, end: name.end - start })),
  }
}
