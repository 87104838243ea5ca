// Runs of words that may be names: capitals, with the small words that names contain.
import type { KnownName, NameIndex } from './name-index.ts'
import { isTitle, NOT_NAMES, OF_HEADS, PARTICLES, POSSESSIVE_HEADS, SPEECH, TITLE_PARTS } from './name-words.ts'
import { isHeadline, type TaggedWord } from './tags.ts'

/** Half-open range of words. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** Tags of words that, with a capital in a headline or at a sentence's start, name nothing. */
const PLAIN = /^(?:VB|RB|IN|DT|CC|PRP|WP|WRB|MD|TO|UH|EX|CD)/

/**
 * Finds runs, in order, without overlap. A run holds as many words as may belong to one name: titles and adjectives before
 * it included, which classification takes off.
 */
export function findRuns(words: readonly TaggedWord[], lookup: NameIndex): Run[] {
  const known = words.map((_, at) => lookup(words, at))
  const strict = isHeadline(words)
  const runs: Run[] = []
  let at = 0
  while (at < words.length) {
    const to = runEnd(words, known, at, strict)
    if (to > at) runs.push({ from: at, to })
    at = Math.max(to, at + 1)
  }
  return runs
}

function runEnd(
  words: readonly TaggedWord[],
  known: readonly (KnownName | null)[],
  from: number,
  strict: boolean,
): number {
  let to = from
  let joined = false
  for (;;) {
    const length = stepAt(words, known, to, strict)
    if (length > 0) {
      to += length
      continue
    }
    if (to === from) return to
    const joint = jointAt(words, from, to, joined)
    if (joint === 0 || stepAt(words, known, to + joint, strict) === 0) return to
    if (/^(?:of|for)$/.test(words[to]?.text ?? '') && !isTitle(words[to - 1]?.text ?? '')) joined = true
    to += joint
  }
}

/** Number of words from `at` on that a name may hold: one capitalised word or a whole known name. */
function stepAt(
  words: readonly TaggedWord[],
  known: readonly (KnownName | null)[],
  at: number,
  strict: boolean,
): number {
  const name = known[at] ?? null
  if (name !== null && !(name.weak && name.length === 1)) return name.length
  return isNameWord(words, at, strict) ? 1 : 0
}

function isNameWord(words: readonly TaggedWord[], at: number, strict: boolean): boolean {
  const word = words[at]
  if (word === undefined || !/^(?:\p{Lu}|\d+\p{Lu})/u.test(word.text)) return false
  const lower = word.text.toLowerCase()
  const next = words[at + 1]
  // North Korea, Central Asia, Western Australia
  if (/^(?:(?:north|south|east|west|central)(?:ern)?)$/.test(lower))
    return next !== undefined && /^\p{Lu}/u.test(next.text)
  if (NOT_NAMES.has(lower) || /^(?:\p{Lu}|I{1,3}|IV|VI{0,3})$/u.test(word.text)) return false
  const opens = at === 0 || /^(?:``|''|:|-LRB-)$/.test(words[at - 1]?.pos ?? '')
  if (strict)
    return !PLAIN.test(word.pos) && (word.hints.has('ProperNoun') || word.pos.startsWith('NNP') || isTitle(lower))
  if (!opens) return true
  // A sentence's first word has a capital anyway.
  if (/^\p{Lu}{2,}/u.test(word.text) || /\p{Lu}|-\p{L}/u.test(word.text.slice(1))) return true
  if (PLAIN.test(word.pos) || word.pos.startsWith('JJ'))
    return word.hints.has('Demonym') || word.hints.has('ProperNoun')
  if (next !== undefined && /^\p{Lu}/u.test(next.text) && !NOT_NAMES.has(next.text.toLowerCase())) return true
  return (
    word.hints.has('ProperNoun') ||
    isTitle(lower) ||
    (next !== undefined && (SPEECH.has(next.text) || (word.pos === 'NNP' && /^(?:VB[DZ]|MD)/.test(next.pos))))
  )
}

/** Number of small words at `at` that may join a run to what follows; 0 where none may. */
function jointAt(words: readonly TaggedWord[], from: number, at: number, joined: boolean): number {
  const last = words[at - 1]?.text.toLowerCase() ?? ''
  const [text, second, third] = [words[at]?.text ?? '', words[at + 1]?.text ?? '', words[at + 2]?.text ?? '']
  const capital = (word: string) => /^\p{Lu}/u.test(word)
  // People's Bank
  if (/^['’]s$/.test(text)) return POSSESSIVE_HEADS.has(last) && capital(second) ? 1 : 0
  if (text === '&') return capital(second) ? 1 : 0
  // Ministry of Foreign Affairs, Secretary of the Treasury
  if (text === 'of' || text === 'for') {
    const [skip, after] = second === 'the' ? [2, third] : [1, second]
    if (!capital(after)) return 0
    const office = text === 'of' && isTitle(last) && TITLE_PARTS.has(after.toLowerCase())
    return office || OF_HEADS.has(last) || (text === 'for' && OF_HEADS.has(words[from]?.text.toLowerCase() ?? ''))
      ? skip
      : 0
  }
  // Ministry of Industry and Information Technology
  if (text === 'and') return joined && capital(second) && !isTitle(second) ? 1 : 0
  // Ursula von der Leyen
  if (PARTICLES.has(text)) {
    if (capital(second)) return 1
    return PARTICLES.has(second) && capital(third) ? 2 : 0
  }
  return 0
}
