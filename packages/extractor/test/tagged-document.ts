// Documents for tests of the steps that read words and their tags, and find or settle names: every word carries its tag, a
// mark may span words, and nothing is resolved: [武汉/ns 大学/n|organization] 成立/v. The spaces between words are no text.
// A line without tags has no words: [习近平|person]主席抵达。 What is resolved already is build-document.ts's to build.
import { mentionAt } from '../src/annotate/mention-at.ts'
import { type NameFinder, stripMarks } from '../src/annotate/names-layer.ts'
import type { Document, EntityType, LanguageId, Mention, NameMention, Sentence, Token } from '../src/model/index.ts'

/** Stands between the sentences of two articles. */
export const NEXT_ARTICLE = '---'

interface Mark {
  readonly from: number
  readonly to: number
  /** An entity type, `title`, or the `group-...` that found a group. */
  readonly label: string
  readonly foundBy: string
}

interface Parsed {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly marks: readonly Mark[]
}

/** Builds a Document of one sentence and paragraph a line. A mark is [text|LABEL] or [text|LABEL|FOUND-BY]. */
export function taggedDocument(lines: readonly string[], lang: LanguageId = 'zh'): Document {
  const sentences: Sentence[] = []
  const mentions: Mention[] = []
  const texts: string[] = []
  let start = 0
  let article = 0
  for (const line of lines) {
    if (line === NEXT_ARTICLE) {
      article++
      continue
    }
    const { text, tokens, marks } = parse(line)
    const end = start + text.length
    const offsets = Array.from({ length: text.length + 1 }, (_, i) => end - text.length + i)
    const index = sentences.length
    const sentence: Sentence = { start, end, text, offsets, lang, role: 'body', article, paragraph: index, tokens }
    sentences.push(sentence)
    mentions.push(...marks.map((mark) => toMention(sentence, index, mark)))
    texts.push(text)
    start = end + 1
  }
  const articles = Array.from({ length: article + 1 }, (_, i) => {
    const own = sentences.filter((s) => s.article === i)
    const span = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }
    return { ...span, id: `test#${i + 1}`, title: '', dateline: null, datelinePlace: null, outlet: null }
  })
  return {
    id: 'test',
    source: 'test.txt',
    sha256: '0'.repeat(64),
    lang,
    text: texts.join('\n'),
    date: null,
    articles,
    sentences,
    mentions: mentions.sort((a, b) => a.start - b.start),
    entities: [],
    triples: [],
    warnings: [],
  }
}

/** Mentions as `text|LABEL`, in the document's order. */
export function listMentions(doc: Document): string[] {
  return [...doc.mentions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((m) => `${m.text}|${m.kind === 'name' ? m.type : m.kind === 'group' ? m.foundBy : m.kind}`)
}

/** What a finder proposes for one sentence, as `name|TYPE` in order; the marked names are known to it. */
export function proposalsOf(find: NameFinder, line: string): string[] {
  const { sentences, mentions } = taggedDocument([line])
  const known = mentions.filter((m): m is NameMention => m.kind === 'name')
  return sentences.flatMap((sentence) =>
    [...find(sentence, known)]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, type, name }) => `${name ?? sentence.text.slice(start, end)}|${type}`),
  )
}

function toMention(sentence: Sentence, index: number, { from, to, label, foundBy }: Mark): Mention {
  const placed = { ...mentionAt(sentence, index, from, to), foundBy }
  if (label === 'title') return { ...placed, kind: 'title' }
  if (label.startsWith('group-')) return { ...placed, kind: 'group', foundBy: label }
  return { ...placed, kind: 'name', type: label as EntityType, name: stripMarks(placed.text) }
}

const WORD = /([^\s[\]|]+?)\/([A-Za-z]+)/y
const CLOSING = /\|([^|\]]+)(?:\|([^|\]]+))?\]/y

function parse(line: string): Parsed {
  const tagged = /[^\s[\]|]\/[A-Za-z]/.test(line)
  const tokens: Token[] = []
  const marks: Mark[] = []
  const open: number[] = []
  let text = ''
  for (let at = 0; at < line.length; ) {
    const closing = matchAt(CLOSING, line, at)
    const word = tagged ? matchAt(WORD, line, at) : null
    if (closing) {
      const [whole, label = '', foundBy = 'test'] = closing
      const from = open.pop()
      if (from === undefined) throw new Error(`a mark closes that was not opened: ${line}`)
      marks.push({ from, to: text.length, label, foundBy })
      at += whole.length
    } else if (word) {
      const [whole, surface = '', pos = ''] = word
      tokens.push({ start: text.length, end: text.length + surface.length, text: surface, pos })
      text += surface
      at += whole.length
    } else {
      if (line[at] === '[') open.push(text.length)
      else if (!(tagged && line[at] === ' ')) text += line[at]
      at++
    }
  }
  return { text, tokens, marks }
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}
