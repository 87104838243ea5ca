// Strings that are names wherever they stand: counted over hand-labelled and machine-labelled text.
import { createChars, readChars } from '#tagger/chars.js'
import { HASH_SEED, mix } from '#tagger/features.js'
import { MAX_ENTRY } from '#tagger/lexicon.js'
import { NAME_TYPES } from '#tagger/names.js'
import type { Sentence } from './corpora.ts'
import { HashCounter } from './hash-counter.ts'

/** A name must be seen so often to be known. */
const LEAST_COUNT = 3
/** Its main type must hold in this share of cases, else its class is MIXED. */
const LEAST_PURITY = 0.6
/** Share of a string's occurrences that are names: firm above the first, doubtful above the second, else not listed. */
const FIRM_SHARE = 0.7
const LEAST_SHARE = 0.25
/** Name class of strings that are names of several types; 1 to 3 are firm names by type, 4 to 6 doubtful ones. */
const MIXED = 7

const WORTHY = /^[\p{Script=Han}][\p{Script=Han}·]+$/u

export interface KnownNames {
  /** Name class by surface. */
  readonly classes: ReadonlyMap<string, number>
  /** How often each surface is a name. */
  readonly counts: ReadonlyMap<string, number>
}

export function knownNames(sentences: readonly Sentence[]): KnownNames {
  const types = new Map<string, number[]>()
  for (const { text, names } of sentences) {
    for (const { start, end, type } of names) {
      const surface = text.slice(start, end)
      if (surface.length > MAX_ENTRY || !WORTHY.test(surface)) continue
      const counts = types.get(surface) ?? [0, 0, 0]
      counts[NAME_TYPES.indexOf(type)]!++
      types.set(surface, counts)
    }
  }
  const counts = new Map([...types].map(([surface, byType]) => [surface, byType.reduce((a, b) => a + b)]))
  const frequent = [...types.keys()].filter((surface) => counts.get(surface)! >= LEAST_COUNT)
  const occurrences = countOccurrences(sentences, frequent)
  const classes = new Map<string, number>()
  for (const surface of frequent) {
    const byType = types.get(surface)!
    const total = counts.get(surface)!
    const share = total / Math.max(total, occurrences.get(surface) ?? 0)
    if (share < LEAST_SHARE) continue
    const most = Math.max(...byType)
    const type = byType.indexOf(most) + 1
    classes.set(surface, most < LEAST_PURITY * total ? MIXED : share >= FIRM_SHARE ? type : type + NAME_TYPES.length)
  }
  return { classes, counts }
}

/** Occurrences of strings, less those inside a longer name. */
function countOccurrences(sentences: readonly Sentence[], surfaces: readonly string[]): Map<string, number> {
  const chars = createChars(sentences.reduce((longest, { text }) => Math.max(longest, text.length), MAX_ENTRY))
  const wanted = new HashCounter()
  const keys = surfaces.map((surface) => {
    readChars(surface, 0, surface.length, chars)
    let hash = HASH_SEED
    for (let i = 0; i < surface.length; i++) hash = mix(hash, chars.folded[i]!)
    wanted.add(hash || 1)
    return hash || 1
  })
  for (const { text, names } of sentences) {
    readChars(text, 0, text.length, chars)
    let next = 0
    for (let start = 0; start < text.length; start++) {
      while (next < names.length && names[next]!.end <= start) next++
      const name = names[next]
      const within = name !== undefined && name.start <= start ? name : undefined
      let hash = mix(HASH_SEED, chars.folded[start]!)
      for (let length = 2; length <= MAX_ENTRY && start + length <= text.length; length++) {
        hash = mix(hash, chars.folded[start + length - 1]!)
        const isInside = within !== undefined && start + length <= within.end && length < within.end - within.start
        if (!isInside && wanted.get(hash || 1) > 0) wanted.add(hash || 1)
      }
    }
  }
  return new Map(surfaces.map((surface, k) => [surface, wanted.get(keys[k]!) - 1]))
}

/**
 * The spans of a training sentence whose name would not be known without that sentence: there the lexicon must look as it
 * will on new text.
 */
export function owedToItself(
  { text, names }: Sentence,
  { counts, classes }: KnownNames,
): { start: number; end: number }[] {
  return names.filter(({ start, end }) => {
    const surface = text.slice(start, end)
    if (!classes.has(surface)) return false
    const own = names.filter((name) => text.slice(name.start, name.end) === surface).length
    return (counts.get(surface) ?? 0) - own < LEAST_COUNT
  })
}

/** Whether a machine-labelled sentence agrees with the lexicon: each name is known for what it is, and none was missed. */
export function isConsistent({ text, names }: Sentence, { classes }: KnownNames): boolean {
  if (names.length === 0) return false
  for (const { start, end, type } of names) {
    if (classes.get(text.slice(start, end)) !== NAME_TYPES.indexOf(type) + 1) return false
  }
  for (let start = 0; start < text.length; start++) {
    const name = names.find((candidate) => candidate.start <= start && candidate.end > start)
    for (let length = 2; length <= MAX_ENTRY && start + length <= text.length; length++) {
      const kind = classes.get(text.slice(start, start + length)) ?? 0
      const isFirm = kind >= 1 && kind <= NAME_TYPES.length
      if (isFirm && (name === undefined || start + length > name.end)) return false
    }
  }
  return true
}
