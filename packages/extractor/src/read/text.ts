// Reader of plain text (and Markdown headings): file text -> Document with the layers `articles` and `sentences`.
import type { Article, Document, Place, Sentence, Warning } from '../model/index.ts'
import { type Cut, cutArticles } from './articles.ts'
import { type Block, toBlocks } from './blocks.ts'
import { type Dateline, datelineAt, dateOfLine, dateOfName, resolveDay } from './dateline.ts'
import { toLines } from './lines.ts'
import { outletOf, tailMark } from './marks.ts'
import { languageOf } from './script.ts'
import { type Splitters, toSentences } from './sentences.ts'

export interface TextInput {
  readonly id: string
  /** Path or URL. */
  readonly source: string
  readonly text: string
  /** SHA-256 of the input bytes, hex. */
  readonly sha256: string
  /** ISO date of publication, where the caller knows it. */
  readonly date?: string | null
  readonly author?: string
  /** Which page, row or chapter of the source the text is from, in order of `start`. */
  readonly places?: readonly Place[]
}

/**
 * Reads a page: one article or many, titled or not, with lines that are paragraphs or were broken by columns.
 * The date of the page is `input.date`, else the one in its id or source, else its first date line or full dateline.
 * Never throws: what no language wrote yields a warning and no sentence. Time is linear in the text's length.
 * @param splitters - The sentence splitter of each language; called with one paragraph's reading text.
 */
export function readText(input: TextInput, splitters: Splitters): Document {
  const { id, source, text, sha256 } = input
  const blocks = toBlocks(text, toLines(text))
  const date = input.date ?? dateOfName(id) ?? dateOfName(source.split(/[/\\]/).at(-1) ?? '') ?? dateOfText(blocks)
  const articles: Article[] = []
  const sentences: Sentence[] = []
  for (const cut of cutArticles(blocks)) {
    const own = toSentences(blocks, cut, articles.length, cut.from, splitters)
    articles.push(toArticle(`${id}#${articles.length + 1}`, blocks, cut, own, date))
    for (const sentence of own) sentences.push(sentence)
  }
  const warnings = blocks.flatMap((block): Warning[] =>
    block.kind === 'noise'
      ? [{ message: 'not a language: left unread', span: { start: block.start, end: block.end } }]
      : [],
  )
  if (blocks.length === 0) warnings.push({ message: 'no text' })
  return {
    id,
    source,
    sha256,
    lang: languageOf(text),
    text,
    date,
    ...(input.author === undefined ? {} : { author: input.author }),
    ...(input.places === undefined ? {} : { places: input.places }),
    articles,
    sentences,
    mentions: [],
    entities: [],
    triples: [],
    warnings,
  }
}

function toArticle(
  id: string,
  blocks: readonly Block[],
  cut: Cut,
  own: readonly Sentence[],
  page: string | null,
): Article {
  const mine = blocks.slice(cut.from, cut.to)
  const titles = own.filter((sentence) => sentence.role === 'title').map((sentence) => sentence.text)
  const dateline = datelineOf(mine, cut.body - cut.from)
  const line = mine.find((block) => block.kind === 'date')
  const day = (line && dateOfLine(line.reading.text)) ?? page
  const byline = own.find((sentence) => ['byline', 'credit'].includes(sentence.role) && outletOf(sentence.text))
  return {
    id,
    title: titles.join(' ') || (own.find((sentence) => sentence.role === 'body')?.text.slice(0, 60) ?? ''),
    dateline: (dateline?.day && resolveDay(dateline.day, day)) ?? day,
    datelinePlace: dateline?.place ?? null,
    outlet: dateline?.outlet ?? (byline ? outletOf(byline.text) : null),
    start: mine[0]?.start ?? 0,
    end: mine.at(-1)?.end ?? 0,
  }
}

/** The dateline at the head of the first paragraph, or the one that closes the article. */
function datelineOf(blocks: readonly Block[], body: number): Dateline | null {
  const own = blocks.find((block) => block.kind === 'dateline')
  if (own) return datelineAt(own.reading.text)
  const first = blocks.slice(body).find((block) => block.kind === 'body')
  const last = blocks.findLast((block) => block.kind === 'body')
  const tail = last && tailMark(last.reading.text)
  return (
    (first && datelineAt(first.reading.text)) ??
    (tail ? datelineAt(last.reading.text.slice(tail.from).replace(/^[（(]/, '')) : null)
  )
}

/** The first line that is a date, or the first dateline with a year. */
function dateOfText(blocks: readonly Block[]): string | null {
  for (const { kind, reading } of blocks) {
    const date = kind === 'date' ? dateOfLine(reading.text) : null
    if (date) return date
    const day = kind === 'body' || kind === 'dateline' ? datelineAt(reading.text)?.day : null
    if (day && day.year !== null) return resolveDay(day, null)
  }
  return null
}
