// Cuts a sentence into clauses and tells, by the prepositions that mark them, which role a unit has.
import type { Sentence, Slot, Span } from '../model/index.ts'
import { clauseStarts } from './clause-words.ts'
import type { Grammar } from './grammar/index.ts'
import type { Unit } from './unit.ts'

export { isEntity } from './unit.ts'

export interface Clause extends Span {
  readonly units: readonly Unit[]
  /** Running number of the part between semicolons: parts are parallel and share the sentence's subject. */
  readonly segment: number
  /** Whether it only goes on with when and where: …, |on Monday. */
  readonly verbless: boolean
}

/** Splits at clause marks outside names (a title may hold a comma) and before the words that begin a clause. */
export function splitClauses(
  sentence: Pick<Sentence, 'text' | 'tokens'>,
  units: readonly Unit[],
  grammar: Grammar,
): readonly Clause[] {
  const { text, tokens } = sentence
  const inside = new Uint8Array(text.length)
  for (const unit of units)
    if (unit.kind === 'entity') for (const m of unit.members) inside.fill(1, m.mention.start, m.mention.end)
  const starts = clauseStarts(sentence, units, grammar)
  const clauses: Clause[] = []
  let start = 0
  let next = 0
  let segment = 0
  let token = 0
  for (let i = 0; i <= text.length; i++) {
    const begins = starts.has(i)
    if (i < text.length && !begins && (inside[i] === 1 || !isEnd(text, i, grammar))) continue
    if (i > start) {
      const own: Unit[] = []
      while (next < units.length && units[next]!.start < i) own.push(units[next++]!)
      while (token < tokens.length && tokens[token]!.start < start) token++
      let verbless = true
      for (; token < tokens.length && tokens[token]!.end <= i; token++)
        if (verbless && grammar.verbs.tag.test(tokens[token]!.pos)) verbless = false
      clauses.push({ start, end: i, units: own, segment, verbless })
    }
    if (grammar.partEnds.has(text[i]!)) segment++
    start = begins ? i : i + 1
  }
  return clauses
}

/** In spaced scripts a mark inside a number or a word (10,000; 10:30) ends nothing. */
function isEnd(text: string, at: number, grammar: Grammar): boolean {
  return grammar.clauseEnds.has(text[at]!) && !(grammar.spaced && /[\p{L}\d]/u.test(text[at + 1] ?? ''))
}

/** The slot that the preposition before a unit gives it; null where none stands there. */
export function slotOf(text: string, unit: Span, from: number, grammar: Grammar): Slot | null {
  const { markers, spaced } = grammar
  const before = text.slice(Math.max(from, unit.start - markers.reach), unit.start)
  if (!spaced) {
    for (const [marker, slot] of markers.words) if (before.endsWith(marker)) return slot
    const modifier = markers.modifiers?.exec(text.slice(from, unit.start))
    return modifier?.index ? slotOf(text, { start: from + modifier.index, end: unit.start }, from, grammar) : null
  }
  const words = before.toLowerCase()
  const end = markers.modifiers ? before.search(markers.modifiers) : before.length
  for (const tail of [end, before.trimEnd().length])
    for (const [marker, slot] of markers.words)
      if (tail >= 0 && words.endsWith(marker, tail) && !/\p{L}/u.test(words[tail - marker.length - 1] ?? ''))
        return slot
  return null
}

/** Whether the unit owns or modifies what follows: 中国的大学. */
export function isPossessor(text: string, unit: Unit, grammar: Grammar): boolean {
  return grammar.possessive.mark.test(text.slice(unit.end, unit.end + 2))
}
