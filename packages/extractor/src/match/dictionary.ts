// A user's dictionary, ready to be looked for in texts: the longest of overlapping entries wins.
import type { DictionaryEntry, FixedWord, NamedSpan, Ontology, Span } from '../model/index.ts'
import { type DictionaryName, indexDictionary, surfaceKey } from './dictionary-names.ts'
import { foldUnits } from './fold-units.ts'
import { compileLiterals, longestMatches, overlaps } from './literals.ts'

export type { DictionaryName } from './dictionary-names.ts'

export interface Dictionary {
  /** Words of a text that are entries, in order, without overlap. */
  readonly find: (text: string) => readonly FixedWord[]
  /** What a name found otherwise is by the dictionary, whatever marks, dashes or spaces it is written with. */
  readonly lookup: (name: string) => DictionaryName | null
}

/**
 * Compiles a dictionary; the time is linear in its size, and so is that of `find` in the text.
 * @param ontology - Says which types there are; the one that ships unless given.
 * @returns null where there are no entries, so that nothing need be looked for.
 * @throws {DataError} If an entry breaks the form, or two entries disagree on a surface.
 */
export function compileDictionary(entries: readonly DictionaryEntry[], ontology?: Ontology): Dictionary | null {
  if (entries.length === 0) return null
  const names = indexDictionary(entries, ontology)
  const spellings = new Map<string, DictionaryName | null>()
  for (const [surface, name] of names) {
    const key = spellingOf(surface)
    spellings.set(key, !spellings.has(key) || spellings.get(key) === name ? name : null)
  }
  const findAll = compileLiterals(names)
  return {
    find: (text) => {
      const matches = findAll(foldUnits(text)).filter((match) => isWhole(text, match))
      return longestMatches(matches).map(({ start, end, value }) => ({ start, end, type: value.type }))
    },
    lookup: (name) => names.get(surfaceKey(name)) ?? spellings.get(spellingOf(name)) ?? null,
  }
}

/** Names of which none overlaps another: an entry displaces every name that shares a character with it. */
export function flatNames(names: readonly NamedSpan[], words: readonly FixedWord[]): readonly NamedSpan[] {
  if (words.length === 0) return names
  let next = 0
  const free = names.filter((name) => {
    while (next < words.length && words[next]!.end <= name.start) next++
    return next === words.length || !overlaps(words[next]!, name)
  })
  const own = words.flatMap(({ start, end, type }) =>
    type === 'none' ? [] : [{ start, end, type, foundBy: 'dictionary' }],
  )
  return [...free, ...own].sort((a, b) => a.start - b.start)
}

/** Joins spans, in order, at each place where a break falls inside a word: Yahoo! Japan is no end of a sentence. */
export function joinOver(spans: readonly Span[], words: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  let next = 0
  for (const span of spans) {
    const last = joined.at(-1)
    while (next < words.length && words[next]!.end <= span.start) next++
    const word = words[next]
    if (last && word && word.start < last.end) joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}

/** A letter or digit of a script that sets spaces between words. */
const LETTER = /[\p{L}\p{N}\p{M}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const inWord = (unit: string | undefined): boolean => unit !== undefined && LETTER.test(unit) && !UNSPACED.test(unit)

/** Whether no word of a spaced script runs on over an end of the match: not Iran in Iranian. */
function isWhole(text: string, { start, end }: Span): boolean {
  return !(inWord(text[start - 1]) && inWord(text[start])) && !(inWord(text[end - 1]) && inWord(text[end]))
}

const spellingOf = (name: string): string =>
  foldUnits(name)
    .replace(/[\s"《》〈〉「」『』]/g, '')
    .replace(/-+/g, '-')
