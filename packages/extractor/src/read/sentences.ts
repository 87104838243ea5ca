// Step 4 of reading: the blocks of an article become sentences, each with the role it plays on the page.
import type { LanguageId, Sentence, SentenceRole, Span } from '../model/index.ts'
import type { Cut } from './articles.ts'
import type { Block, BlockKind } from './blocks.ts'
import { datelineAt } from './dateline.ts'
import { headByline, tailMark } from './marks.ts'
import { languageOf } from './script.ts'

export type Splitters = Readonly<Record<LanguageId, (paragraph: string) => readonly Span[]>>

interface Part extends Span {
  readonly role: SentenceRole
}

const NOTE_ROLES: Readonly<Partial<Record<BlockKind, SentenceRole>>> = {
  byline: 'byline',
  credit: 'credit',
  continuedFrom: 'credit',
  continuedTo: 'credit',
  dateline: 'dateline',
  date: 'dateline',
}
/** A sentence longer than this (UTF-16 units) is cut at its last comma or space: text without end marks stays workable. */
const LONGEST = 600
const KICKER = /访谈|专栏|专题|特刊|系列|聚焦|连载|简讯|快讯|要闻|综述|[|｜]|^【[^】]*】$|^[■□●◆▲★◎]/
/** 牢记嘱托 建成支点 委办局长访谈: slogans set side by side. */
const SLOGANS = /^\S{2,8}(?:[ ·]\S{2,8}){2,}$/
/** Notes that may close one paragraph: 孔韬 摄 (记者…) (下转第二版). */
const MOST_TAILS = 3
const BRIEF = 8

/** Role of each short block in an article's head: the longest line is the title, brief ones above it are kickers. */
export function headRoles(blocks: readonly Block[], hasBody: boolean): Map<Block, SentenceRole> {
  const shorts = blocks.filter((block) => block.kind === 'short')
  // Nothing but short lines: text without punctuation.
  if (!hasBody && shorts.length > 2) return new Map(shorts.map((block, i) => [block, i === 0 ? 'title' : 'body']))
  const isKicker = (block: Block): boolean => KICKER.test(block.reading.text) || SLOGANS.test(block.reading.text)
  const candidates = shorts.filter((block) => !isKicker(block))
  const pool = candidates.length > 0 ? candidates : shorts
  const main = pool.reduce<Block | undefined>(
    (best, block) => (best && best.reading.text.length >= block.reading.text.length ? best : block),
    undefined,
  )
  const at = main ? shorts.indexOf(main) : 0
  return new Map(
    shorts.map((block, i): [Block, SentenceRole] => {
      const brief = i < at && block.reading.text.length <= BRIEF && !/[：:]$/.test(block.reading.text)
      return [block, block !== main && (brief || !pool.includes(block)) ? 'kicker' : 'title']
    }),
  )
}

/** Sentences of one article, in order. */
export function toSentences(
  blocks: readonly Block[],
  cut: Cut,
  article: number,
  firstParagraph: number,
  splitters: Splitters,
): Sentence[] {
  const roles = headRoles(blocks.slice(cut.from, cut.body), cut.body < cut.to)
  const sentences: Sentence[] = []
  for (let i = cut.from; i < cut.to; i++) {
    const block = blocks[i]
    if (!block || block.kind === 'noise' || block.kind === 'rule') continue
    const role = i < cut.body ? (roles.get(block) ?? 'title') : shortRole(blocks, i, cut.to)
    const parts = partsOf(block, role, splitters)
    const lang = languageOf(block.reading.text)
    for (const part of parts) sentences.push(toSentence(block, part, lang, article, firstParagraph + i - cut.from))
  }
  return sentences
}

/** A short line is a heading where a paragraph follows it within two lines; else verse, a list, a greeting. */
function shortRole(blocks: readonly Block[], i: number, to: number): SentenceRole {
  if ((blocks[i]?.level ?? 0) > 0) return 'heading'
  const next = Math.min(to, i + 3)
  for (let k = i + 1; k < next; k++)
    if (blocks[k]?.kind !== 'short') return blocks[k]?.kind === 'body' ? 'heading' : 'body'
  return 'body'
}

function partsOf(block: Block, short: SentenceRole, splitters: Splitters): Part[] {
  const { text } = block.reading
  const note = NOTE_ROLES[block.kind]
  if (block.kind === 'short') return [{ start: 0, end: text.length, role: short }]
  const parts: Part[] = []
  let start = 0
  let end = text.length
  const take = (length: number, role: SentenceRole): void => {
    if (length > 0) parts.push({ start, end: start + length, role })
    start += length
  }
  const dateline = datelineAt(text)
  if (dateline) {
    take(dateline.length, 'dateline')
    take(headByline(text.slice(start, start + 120)), 'byline')
  }
  if (note) {
    if (start < end) parts.push({ start, end, role: block.kind === 'dateline' ? 'byline' : note })
    return parts.map((part) => trim(text, part)).filter((part) => part.start < part.end)
  }
  const tails: Part[] = []
  for (
    let tail = tailMark(text.slice(start, end));
    tail && tail.from > 0 && tails.length < MOST_TAILS;
    tail = tailMark(text.slice(start, end))
  ) {
    const role = NOTE_ROLES[tail.kind] ?? 'credit'
    tails.unshift({ start: start + tail.from, end, role })
    end = start + tail.from
  }
  const rest = text.slice(start, end)
  for (const span of splitters[languageOf(rest)](rest))
    for (const piece of cutLong(rest, span))
      parts.push({ start: start + piece.start, end: start + piece.end, role: 'body' })
  return [...parts, ...tails].map((part) => trim(text, part)).filter((part) => part.start < part.end)
}

function* cutLong(text: string, span: Span): Generator<Span> {
  let { start } = span
  while (span.end - start > LONGEST) {
    const window = text.slice(start, start + LONGEST)
    const at = Math.max(...['；', '，', '。', ' ', ';', ','].map((mark) => window.lastIndexOf(mark)))
    const low = window.charCodeAt(LONGEST - 1)
    // Never between the halves of a surrogate pair.
    const end = start + (at > LONGEST / 3 ? at + 1 : LONGEST - (low >= 0xd800 && low < 0xdc00 ? 1 : 0))
    yield { start, end }
    start = end
  }
  yield { start, end: span.end }
}

function trim(text: string, part: Part): Part {
  let { start, end } = part
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { ...part, start, end }
}

function toSentence(block: Block, part: Part, fallback: LanguageId, article: number, paragraph: number): Sentence {
  const text = block.reading.text.slice(part.start, part.end)
  const offsets = block.reading.offsets.slice(part.start, part.end)
  const end = (offsets.at(-1) ?? block.start) + 1
  offsets.push(end)
  return {
    start: offsets[0] ?? block.start,
    end,
    text,
    offsets,
    lang: languageOf(text, fallback),
    role: part.role,
    article,
    paragraph,
    tokens: [],
  }
}
