// Brings words and names of a piece into line: names end where words end, and persons' names are cut as PKU cuts them.
import type { WordBounds } from './words.ts'

export interface TokenBounds extends WordBounds {
  readonly tags: Uint8Array
}

/** A name in code units of its piece. */
export interface PieceName {
  readonly start: number
  readonly end: number
  /** Index into NAME_TYPES. */
  readonly type: number
}

const PERSON = 0
/** Longer given names are foreign: the name stays whole. */
const LONGEST_GIVEN = 2
const DOT = 0xb7
/** Surnames of two characters that are common enough to meet. */
const LONG_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 端木 宇文 长孙 轩辕 呼延 申屠'.split(' '),
)

/**
 * Yields the tokens of a piece.
 * - A word that crosses the end of a name is cut there, unless it is a familiar word that holds the whole name (来京).
 * - A person's name that is not tagged as one is cut as PKU would: surname and given name (申 炳大), foreign names whole.
 */
export function alignTokens(
  words: TokenBounds,
  isFamiliar: (word: number) => boolean,
  names: readonly PieceName[],
  folded: Uint16Array,
  personTag: number,
  emit: (start: number, end: number, tag: number) => void,
): void {
  let next = 0
  let done = 0
  for (let w = 0; w < words.length; w++) {
    const end = words.ends[w]!
    const tag = words.tags[w]!
    let start = Math.max(done, words.starts[w]!)
    while (next < names.length && names[next]!.end <= start) next++
    while (start < end) {
      const name = names[next]
      if (name === undefined || name.start >= end) {
        emit(start, end, tag)
        start = end
        continue
      }
      const isWithin =
        name.start >= words.starts[w]! && name.end <= end && name.end - name.start < end - words.starts[w]!
      if (isWithin && start === words.starts[w] && isFamiliar(w)) {
        emit(start, end, tag)
        start = end
      } else if (name.start > start) {
        emit(start, name.start, tag)
        start = name.start
      } else if (name.type === PERSON && !isPersonInWords(words, w, name, personTag)) {
        emitPerson(name, folded, personTag, emit)
        start = name.end
        next++
      } else {
        const cut = Math.min(end, name.end)
        emit(start, cut, tag)
        start = cut
        if (cut === name.end) next++
      }
    }
    done = start
    while (next < names.length && names[next]!.end <= start) next++
  }
}

// Whole words, each tagged as a person's name; and a foreign name is one word.
function isPersonInWords(words: TokenBounds, first: number, name: PieceName, personTag: number): boolean {
  if (words.starts[first] !== name.start) return words.starts[first]! > name.start
  let w = first
  while (w < words.length && words.ends[w]! <= name.end) {
    if (words.tags[w] !== personTag) return false
    if (words.ends[w] === name.end) return w - first < 2
    w++
  }
  return false
}

function emitPerson(
  { start, end }: PieceName,
  folded: Uint16Array,
  tag: number,
  emit: (start: number, end: number, tag: number) => void,
): void {
  const surname = LONG_SURNAMES.has(String.fromCharCode(...folded.subarray(start, start + 2))) ? 2 : 1
  const given = end - start - surname
  const isForeign = given < 1 || given > LONGEST_GIVEN || folded.subarray(start, end).includes(DOT)
  if (isForeign) emit(start, end, tag)
  else {
    emit(start, start + surname, tag)
    emit(start + surname, end, tag)
  }
}
