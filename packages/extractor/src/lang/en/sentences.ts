// Cuts an English paragraph into sentences: full stops of abbreviations, initials and numbers do not end one.
import type { Span } from '../../model/index.ts'

/** Never at a sentence's end: a name or a number follows. */
const BEFORE_NAME = new Set(
  'mr mrs ms messrs dr prof gen lt col maj capt cmdr adm sgt brig rev hon sen rep gov pres st mt ft no nos vol fig art sec vs cf al e.g i.e approx'.split(
    ' ',
  ),
)
/** May end a sentence; it does where a word follows that opens one. */
const ABBREVIATIONS = new Set(
  'inc corp co ltd bros jr sr etc dept univ est assn jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k u.n e.u d.c ph.d b.c a.d p.r.c u.s.s.r'.split(
    ' ',
  ),
)
/** Words that, with a capital, open a sentence far more often than they go on a name. */
const STARTERS = new Set(
  'the a an this that these those it he she they we you i there here in on at by for from with after before since during under as but and or so yet if when while where although though because however meanwhile also both all many most some his her their our its according what who why how to not no'.split(
    ' ',
  ),
)
const SAYS = /^(?:\S+ ){0,3}(?:said|says|asked|asks|added|adds|told|wrote|writes|replied|noted|stressed|exclaimed)\b/
const END = /[.!?…]+["”’'»)\]]*(?=\s|$)|[。！？]+["”’」』）]*/g
const OPENS = /^["“‘'«([]*[\p{Lu}\p{N}\p{Script=Han}]/u
const INITIAL = /(?:^|[\s(.])\p{Lu}$/u

/**
 * Splits after . ! ? with their closing quotes and brackets, where what follows can open a sentence. Time is linear.
 * @returns Spans in order, without white space at their edges; together they hold every other character.
 */
export function splitSentences(paragraph: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].length
    if (!endsSentence(paragraph, start, match.index, match[0], end)) continue
    push(spans, paragraph, start, end)
    start = end
  }
  push(spans, paragraph, start, paragraph.length)
  return spans
}

function endsSentence(text: string, start: number, at: number, marks: string, end: number): boolean {
  const after = text.slice(end, end + 80).trimStart()
  if (after === '') return true
  if (/[。！？]/.test(marks)) return true
  if (!OPENS.test(after) && !/^[-–—•*]\s/.test(after)) return false
  // “Why now?” Xi asked.
  if (/["”’'»]$/.test(marks)) return !SAYS.test(after)
  if (!marks.startsWith('.') || marks.length > 1) return true
  const word =
    text
      .slice(Math.max(start, at - 24), at)
      .split(/[\s(“"‘[—–]+/u)
      .at(-1) ?? ''
  const lower = word.toLowerCase()
  const opener = /^["“‘'«([]*(\p{L}+)/u.exec(after)?.[1] ?? ''
  const opens = opener !== '' && STARTERS.has(opener.toLowerCase())
  if (BEFORE_NAME.has(lower)) return lower === 'no' && !/^\d/.test(after)
  if (ABBREVIATIONS.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return opens
  // J. D. Vance, but "vitamin C. The ..."
  if (INITIAL.test(word) && word.length === 1) return opens && opener.length > 1
  // A list's own number: "1. Trade rose."
  return !(/^\d{1,2}$/.test(word) && text.slice(start, at).trim() === word)
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (start < end) spans.push({ start, end })
}
