// Cuts a Chinese paragraph into sentences by its punctuation alone.
import type { Span } from '../../model/index.ts'

const END = new Set('。！？!?…｡．')
const CLOSERS = new Set('”’」』）)】》〉］]"\'')
/** A sentence does not end before these: the clause goes on. */
const GOES_ON = new Set('，、；：,;:—～~')
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '［': '］',
  '[': ']',
}
/** Every mark that the splitter looks at; what stands between two is passed over in one native scan. */
const MARK = /[。！？!?…｡．."'“”‘’「」『』（）()【】《》〈〉［］[\]]/g
const QUOTES = new Set('“‘「『"')
/** A pair wider than this (UTF-16 units) holds sentences of its own rather than being a name or an aside. */
const WIDE = 240
/** A quote after a comma is speech (他说，“…”) rather than a phrase from this width on. */
const SPEECH = 12
/** How many open marks are looked at; deeper nesting is not language. */
const DEPTH = 4

interface Opening {
  readonly close: number
  /** Direct speech: opens the sentence, or follows 说： */
  readonly speech: boolean
  /** Speech with its speaker before it: 说：“…。” ends where the quote ends. */
  readonly introduced: boolean
}

/**
 * Splits after 。！？ (also !? and ……), taking closing quotes and brackets along. Ends inside 《…？》, (…！) and quoted
 * phrases do not count; nor does the end of a quote that opens a sentence which goes on after it (“谁来管？”他问。).
 * Inside direct speech sentences are cut. Time is linear in the length.
 * @returns Spans in order, without white space at their edges; together they hold every other character.
 */
export function splitSentences(paragraph: string): readonly Span[] {
  const spans: Span[] = []
  const closes = matchPairs(paragraph)
  const open: Opening[] = []
  let start = 0
  let closed: Opening | undefined
  for (let i = nextMark(paragraph, 0); i < paragraph.length; i = nextMark(paragraph, i + 1)) {
    const char = paragraph[i] ?? ''
    const close = closes.get(i)
    if (close !== undefined) open.push(opening(paragraph, i, close, start))
    if (!endsAt(paragraph, i)) {
      while (open.at(-1)?.close === i) open.pop()
      continue
    }
    // The run of end marks and what closes after them: ？！”）
    let end = i + 1
    closed = undefined
    while (end < paragraph.length) {
      const next = paragraph[end] ?? ''
      const top = open.at(-1)
      if (top?.close === end) {
        open.pop()
        closed = top
        end++
      } else if (END.has(next) || (CLOSERS.has(next) && !closes.has(end) && !isStraight(next))) end++
      else break
    }
    i = end - 1
    if (!splitsAt(paragraph, end, open, closed, char)) continue
    push(spans, paragraph, start, end)
    start = end
  }
  push(spans, paragraph, start, paragraph.length)
  return spans
}

function splitsAt(
  text: string,
  end: number,
  open: readonly Opening[],
  closed: Opening | undefined,
  mark: string,
): boolean {
  if (open.slice(-DEPTH).some((one) => !one.speech && one.close - end < WIDE)) return false
  const rest = nextVisible(text, end)
  if (rest === '') return true
  if (GOES_ON.has(rest)) return false
  if (closed === undefined) return mark !== '…' || open.length === 0
  return closed.introduced
}

/** Whether the character at `i` is an end mark of its own: 1.5, U.S. and ．5 are not. */
function endsAt(text: string, i: number): boolean {
  const char = text[i] ?? ''
  if (char === '.') {
    // A full stop typed as "." after Chinese text: 会议结束.  Lists (1.) and abbreviations keep theirs.
    const before = text[i - 1] ?? ''
    return /[\p{Script=Han}”）)%]/u.test(before) && !/[\dA-Za-z.]/.test(text[i + 1] ?? '')
  }
  if (char === '．') return !/[\d０-９]/.test(text[i + 1] ?? '') && !/[\d０-９]/.test(text[i - 1] ?? '')
  return END.has(char)
}

function opening(text: string, i: number, close: number, start: number): Opening {
  const char = text[i] ?? ''
  const before = text[i - 1] ?? ''
  const quote = QUOTES.has(char)
  const introduced = quote && (before === '：' || before === ':' || (before === '，' && close - i > SPEECH))
  return {
    close,
    introduced,
    speech: quote && (introduced || (i - start < DEPTH && text.slice(start, i).trim() === '')),
  }
}

/** Maps each opening mark that is closed in this paragraph to its closing mark; strays are left out. */
function matchPairs(text: string): Map<number, number> {
  const closes = new Map<number, number>()
  const stack: { at: number; close: string }[] = []
  let straight = -1
  for (let i = nextMark(text, 0); i < text.length; i = nextMark(text, i + 1)) {
    const char = text[i] ?? ''
    const close = PAIRS[char]
    if (close !== undefined) stack.push({ at: i, close })
    else if (char === '"') {
      if (straight >= 0) closes.set(straight, i)
      straight = straight >= 0 ? -1 : i
    } else if (CLOSERS.has(char)) {
      // “…（…” leaves ( open: look a few marks down, then give the stray up.
      for (let depth = stack.length - 1; depth >= Math.max(0, stack.length - DEPTH); depth--) {
        const entry = stack[depth]
        if (entry?.close !== char) continue
        closes.set(entry.at, i)
        stack.length = depth
        break
      }
    }
  }
  return closes
}

/** Where the next mark stands; the text's length where none does. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(text)?.index ?? text.length
}

const isStraight = (char: string): boolean => char === '"' || char === "'"

function nextVisible(text: string, from: number): string {
  let i = from
  while (i < text.length && /\s/.test(text[i] ?? '')) i++
  return text[i] ?? ''
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (start < end) spans.push({ start, end })
}
