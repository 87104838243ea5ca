// Plain text and Markdown: what they say is what is read. Front matter of Markdown is metadata.
import { decodeText } from '../decode.ts'
import { isoDate, present, withTitle } from './metadata.ts'
import type { Reader, ReadPart } from './reader.ts'

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,8192}?)\r?\n---[ \t]*(?:\r?\n|$)/u

export const PLAIN_TEXT: Reader = {
  name: 'a text',
  extensions: ['.txt', '.text'],
  async *read(bytes) {
    yield { text: decodeText(bytes).text }
  },
}

export const MARKDOWN: Reader = {
  name: 'a Markdown text',
  extensions: ['.md', '.markdown'],
  async *read(bytes) {
    yield readMarkdown(decodeText(bytes).text)
  },
}

/** Title, date and author of front matter are lines `key: value`; whatever else it holds is left out. */
export function readMarkdown(text: string): ReadPart {
  const front = FRONT_MATTER.exec(text)
  if (!front) return { text }
  const lines = (front[1] ?? '').split(/\r?\n/u)
  const field = (name: string): string | undefined =>
    lines
      .map((line) => new RegExp(`^${name}\\s*:\\s*["']?(.*?)["']?\\s*$`, 'iu').exec(line)?.[1])
      .find((value) => value !== undefined)
  return {
    text: withTitle(field('title'), text.slice(front[0].length).trimStart(), '# '),
    ...present({ date: isoDate(field('date')), author: field('author') }),
  }
}
