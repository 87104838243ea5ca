// Words that a dictionary fixes: the passes over a piece may choose what stands around them, not what they are.

import type { DictionaryType } from '../../../model/dictionary.ts'
import type { FixedWord } from '../../../model/language.ts'
import { NAME_LABELS, NAME_TYPES, nameLabel } from './names.ts'
import type { Piece } from './pieces.ts'
import { WORD_LABELS, WordLabel } from './segment.ts'
import type { Words } from './words.ts'

const BANNED = -100_000_000
const PERSON = 0

/** PKU's tag of a word by what it names; of one that names nothing the model says it. */
export function posOfFixed(type: DictionaryType): string | null {
  if (type === 'none') return null
  return type === 'person' ? 'nr' : type === 'place' ? 'ns' : type === 'organization' ? 'nt' : 'nz'
}

/** The fixed words that stand wholly in a piece, in its own code units. */
export function fixedIn(piece: Piece, fixed: readonly FixedWord[]): readonly FixedWord[] {
  return fixed
    .filter((word) => word.start >= piece.start && word.end <= piece.end)
    .map(({ start, end, type }) => ({ start: start - piece.start, end: end - piece.start, type }))
}

/** Leaves one way to cut each fixed word: not at all. */
export function fixWordScores(fixed: readonly FixedWord[], scores: Int32Array): void {
  for (const { start, end } of fixed)
    for (let i = start; i < end; i++) {
      const last = i === end - 1
      const label = i === start ? (last ? WordLabel.single : WordLabel.begin) : last ? WordLabel.end : WordLabel.middle
      for (let l = 0; l < WORD_LABELS; l++) if (l !== label) scores[i * WORD_LABELS + l] = BANNED
    }
}

/** Gives fixed words their tags. */
export function fixTags(fixed: readonly FixedWord[], words: Words, tags: readonly string[]): void {
  let w = 0
  for (const { start, end, type } of fixed) {
    while (w < words.length && words.starts[w]! < start) w++
    const pos = posOfFixed(type)
    if (pos !== null && w < words.length && words.starts[w] === start && words.ends[w] === end)
      words.tags[w] = tags.indexOf(pos)
  }
}

/**
 * Lets no name begin or end inside a fixed word, none hold one that names nothing, and no person's name hold more than one:
 * 者杜若溪 is no name where 杜若溪 is.
 */
export function fixNameScores(fixed: readonly FixedWord[], scores: Int32Array): void {
  for (const { start, end, type: fixedType } of fixed)
    for (let i = start; i < end; i++) {
      const [first, last] = [i === start, i === end - 1]
      for (let type = 0; type < NAME_TYPES.length; type++) {
        const longer = type !== PERSON
        // Begin, inside, end, single.
        const allowed = [
          first && (longer || !last),
          longer || !(first || last),
          last && (longer || !first),
          first && last,
        ]
        for (const place of [0, 1, 2, 3] as const)
          if (fixedType === 'none' || !allowed[place]) scores[i * NAME_LABELS + nameLabel(type, place)] = BANNED
      }
    }
}
