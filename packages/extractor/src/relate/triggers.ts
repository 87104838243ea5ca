// Finds the triggers of rules in a sentence of their language.
import { compileLiterals, type LiteralMatch } from '../match/literals.ts'
import type { Sentence, TriggerRule } from '../model/index.ts'
import type { Grammar } from './grammar/index.ts'

export type Trigger = LiteralMatch<TriggerRule>

const WORD = /[\p{L}\p{N}]/u
/** A word that the tagger takes for no verb is no trigger by itself: the visit, a joint host. */
const NOT_VERB = /^(?:NN|JJ|IN|DT)/

/** @param onPart - Told of what would be a trigger but is part of a word, or no verb. */
export type TriggerFinder = (sentence: Sentence, onPart?: (match: Trigger) => void) => readonly Trigger[]

/** Compiles the rules of one language (and those of none) into a finder that runs in one pass. */
export function findTriggers(rules: readonly TriggerRule[], grammar: Grammar): TriggerFinder {
  const own = rules.filter((rule) => rule.lang === undefined || rule.lang === grammar.lang)
  const find = compileLiterals(own.flatMap((rule) => rule.triggers.map((trigger) => [trigger, rule] as const)))
  if (!grammar.spaced) return (sentence) => find(sentence.text)
  return (sentence, onPart) =>
    longestOfRule(
      find(lowerAscii(sentence.text)).filter((match) => {
        const whole = isWhole(sentence, match)
        if (!whole) onPart?.(match)
        return whole
      }),
    )
}

/** Lower case without a change of length, so that offsets stay true. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

function isWhole({ text, tokens }: Sentence, { start, end }: Trigger): boolean {
  if (WORD.test(text[start - 1] ?? '') || WORD.test(text[end] ?? '')) return false
  const token = tokens.find((t) => t.start === start)
  return token !== undefined && (token.end < end || !NOT_VERB.test(token.pos))
}

/** Of the triggers of one rule that begin together, the longest: met with, not met. */
function longestOfRule(matches: readonly Trigger[]): readonly Trigger[] {
  return matches.filter((m) => !matches.some((o) => o.value === m.value && o.start === m.start && o.end > m.end))
}
