// Offices beside persons in English, before and after the name, and the adjectives of countries before them: |Kazakh|
// |President| Kassym-Jomart Tokayev; Wang Yi, China's |foreign minister|.
import { DEMONYMS } from '../lang/en/index.ts'
import { compileLiterals, longestMatches } from '../match/literals.ts'
import type { NameMention, Sentence, Span, TitleMention } from '../model/index.ts'
import { mentionAt } from './mention-at.ts'

/** What may stand before a title and belong to it. */
const RANK =
  /(?:\b(?:vice|deputy|former|acting|executive|first|assistant|associate|senior|interim|permanent|then|ex|under|chief)[ -])+$/i
/** A word with a capital right before a title: it may be a country's adjective. */
const ADJECTIVE = /(?<![\p{L}'’-])(\p{Lu}\p{Ll}+) $/u
const WORD = /[\p{L}\p{N}]/u

export type EnglishTitles = (
  sentence: Sentence,
  index: number,
  names: readonly NameMention[],
) => readonly (TitleMention | NameMention)[]

/** Finds titles in sentences that name a person; which of them are whose, the words between tell later. */
export function englishTitles(words: readonly string[]): EnglishTitles {
  const find = compileLiterals(words.map((word) => [word, word] as const))
  return (sentence, index, names) => {
    if (!names.some((n) => n.type === 'person')) return []
    const { text } = sentence
    const free = find(text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())).filter(
      (m) => isWhole(text, m) && !names.some((n) => n.from < m.end && m.start < n.to),
    )
    return longestMatches(free).flatMap((match) => {
      const from = withRank(text, match.start, names)
      const title: TitleMention = {
        ...mentionAt(sentence, index, from, match.end),
        kind: 'title',
        foundBy: 'titles',
      }
      const country = countryBefore(sentence, index, from, names)
      return country ? [country, title] : [title]
    })
  }
}

function isWhole(text: string, { start, end }: Span): boolean {
  return !WORD.test(text[start - 1] ?? '') && !WORD.test(text[end] ?? '')
}

function withRank(text: string, start: number, names: readonly NameMention[]): number {
  const from = start - (RANK.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0)
  return names.some((n) => n.from < start && n.to > from) ? start : from
}

function countryBefore(
  sentence: Sentence,
  index: number,
  at: number,
  names: readonly NameMention[],
): NameMention | null {
  const adjective = ADJECTIVE.exec(sentence.text.slice(0, at))?.[1]
  const country = adjective && DEMONYMS.get(adjective)
  if (!country) return null
  const from = at - adjective.length - 1
  if (names.some((n) => n.from < at && from < n.to)) return null
  const placed = mentionAt(sentence, index, from, at - 1)
  return { ...placed, kind: 'name', type: 'place', name: country, foundBy: 'demonym' }
}
