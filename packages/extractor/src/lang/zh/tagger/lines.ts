// The two line formats of `silkgraph tag`.
import type { NamedSpan, TaggedSentence } from '../../../model/language.ts'

export type TagFormat = 'bio' | 'words'

const LABELS: Readonly<Partial<Record<NamedSpan['type'], string>>> = {
  person: 'PER',
  place: 'LOC',
  organization: 'ORG',
}

/**
 * Tags `text` line by line.
 * @param format - `bio`: `CHAR<TAB>LABEL` a line and a blank line after each input line, CHAR being a code point;
 *   `words`: `WORD/POS` separated by one space, one line for each input line.
 * @returns Lines with a line feed after each; empty for empty text.
 */
export function tagLines(text: string, format: TagFormat, tag: (sentence: string) => TaggedSentence): string {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => (format === 'bio' ? bioLines(line, tag(line)) : wordsLine(tag(line)))).join('')
}

function wordsLine({ tokens }: TaggedSentence): string {
  return `${tokens.map((token) => `${token.text}/${token.pos}`).join(' ')}\n`
}

function bioLines(line: string, { names }: TaggedSentence): string {
  let out = ''
  let next = 0
  let offset = 0
  for (const char of line) {
    let name = names[next]
    while (name !== undefined && name.end <= offset) name = names[++next]
    const label = name !== undefined && offset >= name.start ? LABELS[name.type] : undefined
    out += `${char}\t${label === undefined ? 'O' : `${name?.start === offset ? 'B' : 'I'}-${label}`}\n`
    offset += char.length
  }
  return `${out}\n`
}
