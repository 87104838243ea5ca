// Names known beforehand: countries, cities, bodies, leaders. What they are called, in which tables, is data/lexicon's.

import { compileLiterals, type LiteralMatch } from '../match/literals.ts'
import type { GazetteerEntry, NameMention, Sentence } from '../model/index.ts'
import type { NameFinder, ProposedName } from './names-layer.ts'

/** Proposes every gazetteer name that begins and ends at word boundaries. */
export function gazetteerFinder(entries: readonly GazetteerEntry[]): NameFinder {
  const find = compileLiterals(entries.flatMap((e) => [e.name, ...e.aliases].map((surface) => [surface, e] as const)))
  return (sentence, known) => {
    const matches = find(sentence.text)
    if (matches.length === 0) return []
    const { starts, ends } = boundaries(sentence, known)
    return matches.flatMap((match): ProposedName[] => {
      const tagged = known.some((n) => n.from === match.start && n.to === match.end)
      const bounded = starts.has(match.start) && ends.has(match.end)
      // 以色列|国防部长: the last character begins another word.
      const cut = sentence.text[match.end - 1] === '国' && starts.has(match.end - 1) && !ends.has(match.end)
      // 人力资源社会保障部|门: the last character is the first of another word.
      if (/部$/.test(sentence.text.slice(match.start, match.end)) && /^[门队分]/.test(sentence.text.slice(match.end)))
        return []
      if (!tagged && (isWeak(match) || !(bounded || (isLong(match) && !cut)))) return []
      return [{ start: match.start, end: match.end, type: match.value.type, foundBy: 'gazetteer' }]
    })
  }
}

const SMALL = new Set(['district', 'county', 'town', 'village'])

/** 新建 for 新建区: the short form of a small place is a common word too. */
function isWeak({ start, end, value }: LiteralMatch<GazetteerEntry>): boolean {
  return value.weak === true || end - start === 1 || (end - start === 2 && SMALL.has(value.kind ?? ''))
}

/** Four characters in a row that are a known name are one, whatever the word boundaries. */
function isLong(match: LiteralMatch<GazetteerEntry>): boolean {
  return match.end - match.start >= 4
}

function boundaries(sentence: Sentence, known: readonly NameMention[]): { starts: Set<number>; ends: Set<number> } {
  const starts = new Set(sentence.tokens.map((t) => t.start))
  const ends = new Set(sentence.tokens.map((t) => t.end))
  for (const name of known) {
    starts.add(name.from)
    ends.add(name.to)
  }
  return { starts, ends }
}
