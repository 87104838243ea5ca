// Names known beforehand, by their words: the longest that begins at a word is looked up in one walk.
import type { EntityType, GazetteerEntry } from '../../model/index.ts'
import { STATE_ABBREVIATIONS } from './name-words.ts'
import { tokenize, type Word } from './tokens.ts'

interface Branch {
  readonly next: Map<string, Branch>
  entry?: { readonly type: EntityType; readonly weak: boolean }
}

export interface KnownName {
  /** Number of words. */
  readonly length: number
  readonly type: EntityType
  /** A name that is a common word too, or a person's: it counts only where something else says so. */
  readonly weak: boolean
}

/** A function that finds the longest known name that begins at a word. */
export type NameIndex = (words: readonly Word[], at: number) => KnownName | null

/** Indexes the English names (and Latin aliases) of a gazetteer; of two entries with one name, the first counts. */
export function indexNames(entries: readonly GazetteerEntry[]): NameIndex {
  const root: Branch = { next: new Map() }
  for (const entry of entries)
    for (const surface of [...(entry.en?.split('|') ?? []), entry.name, ...entry.aliases])
      if (/\p{Lu}/u.test(surface) && !/\p{Script=Han}/u.test(surface)) insert(root, surface, entry)
  for (const state of STATE_ABBREVIATIONS) insert(root, state, { type: 'place', name: state, aliases: [] })
  return (words, at) => longest(root, words, at)
}

function insert(root: Branch, surface: string, entry: GazetteerEntry): void {
  let branch = root
  for (const { text } of tokenize(surface)) {
    const word = fold(text)
    const known = branch.next.get(word)
    const next = known ?? { next: new Map() }
    if (known === undefined) branch.next.set(word, next)
    branch = next
  }
  // Counties and the like are many, and share their names with people and words: Nanping is a city, An Ji a man.
  const weak = entry.weak === true || /^\p{Lu}?\p{Ll}{1,2}$/u.test(surface)
  if (branch !== root) branch.entry ??= { type: entry.type, weak }
}

function longest(root: Branch, words: readonly Word[], at: number): KnownName | null {
  let branch: Branch | undefined = root
  let found: KnownName | null = null
  for (let i = at; i < words.length; i++) {
    branch = branch.next.get(fold(words[i]?.text ?? ''))
    if (branch === undefined) break
    if (branch.entry !== undefined) found = { length: i - at + 1, ...branch.entry }
  }
  return found
}

/** Hyphens and apostrophes have several shapes; case counts, since names are told from words by it. */
const fold = (word: string): string => word.replace(/[‐‑–]/g, '-').replace(/[’‘ʼ]/g, "'")
