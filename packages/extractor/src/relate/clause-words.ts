// Where words, not marks, begin a clause: Xi met Tokayev on Monday |and Putin visited Beijing; Wang Yi said |Lavrov arrived.
import type { Sentence } from '../model/index.ts'
import type { Grammar } from './grammar/index.ts'
import { isEntity, type Unit } from './unit.ts'

const FINITE = /^(?:VB[DZP]|MD)$/
const VERB = /^VB[DZPG]$/
const DETERMINER = /^(?:DT|JJ|PRP\$)$/
/** Words that may stand between a subject and its verb. */
const ADVERB = /^RB$/

/** Offsets in the sentence's text at which a clause begins; none where the language cuts by marks alone. */
export function clauseStarts(
  { text, tokens }: Pick<Sentence, 'text' | 'tokens'>,
  units: readonly Unit[],
  grammar: Grammar,
): ReadonlySet<number> {
  const starts = new Set<number>()
  const words = grammar.clauseWords
  if (!words) return starts
  const entities = units.filter(isEntity)
  const unitAt = (start: number | undefined) => entities.find((u) => u.start === start)
  const inUnit = (at: number) => entities.some((u) => u.start < at && at < u.end)
  /** Whether from token `i` on a subject is followed by its verb. */
  const predicates = (i: number) => {
    let first = i
    while (DETERMINER.test(tokens[first]?.pos ?? '') && !unitAt(tokens[first]?.start)) first++
    const unit = unitAt(tokens[first]?.start)
    if (!unit) return tokens[i]?.pos === 'PRP' && FINITE.test(tokens[i + 1]?.pos ?? '')
    let after = tokens.findIndex((t) => t.start >= unit.end)
    // Friedrich Merz, Germany's chancellor, would travel
    if (tokens[after]?.text === ',' && unit.end > (unit.members.at(-1)?.mention.end ?? unit.end)) after++
    while (ADVERB.test(tokens[after]?.pos ?? '')) after++
    return after >= 0 && FINITE.test(tokens[after]?.pos ?? '')
  }
  const verbFollows = (i: number) => {
    for (let k = i; k < tokens.length && !grammar.clauseEnds.has(tokens[k]!.text); k++)
      if (VERB.test(tokens[k]!.pos)) return true
    return false
  }
  tokens.forEach((token, i) => {
    const word = text.slice(token.start, token.end).toLowerCase()
    if (i === 0 || inUnit(token.start)) return
    if (words.relatives.has(word)) starts.add(token.start)
    else if (words.coordinators.has(word) && predicates(i + 1)) starts.add(token.start)
    else if (words.complementizers.has(word) && !/^VB/.test(tokens[i - 1]!.pos) && predicates(i + 1))
      starts.add(token.start)
    else if (words.subordinators.has(word) && verbFollows(i + 1)) starts.add(token.start)
    else if (words.saying.has(word)) {
      const that = words.complementizers.has(tokens[i + 1]?.text ?? '')
      const next = tokens[i + (that ? 2 : 1)]
      if (next && (that || predicates(i + 1))) starts.add(next.start)
    }
  })
  return starts
}
