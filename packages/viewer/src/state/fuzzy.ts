// Fuzzy match of a typed query with titles: what the command palette is filtered by.

/** A start of a word is what people type; a gap costs little, so that initials are enough. */
const START = 8
const RUN = 5
const HIT = 1
const GAP = 0.05

/**
 * Whether the query's characters stand in the text in their order, whatever the case, spaces of the query aside.
 * @returns How well, higher is better; undefined where they do not. An empty query matches everything with 0.
 */
export function fuzzyScore(query: string, text: string): number | undefined {
  const wanted = Array.from(fold(query).replace(/\s+/gu, ''))
  const letters = Array.from(fold(text))
  let best: number | undefined
  if (wanted.length === 0) return 0
  // The first character may stand in several places: the best of them counts.
  for (const [start, letter] of letters.entries()) {
    if (letter !== wanted[0]) continue
    const score = scoreFrom(wanted, letters, start)
    if (score !== undefined && (best === undefined || score > best)) best = score
  }
  return best
}

function scoreFrom(wanted: readonly string[], letters: readonly string[], start: number): number | undefined {
  let score = 0
  let at = start
  let last = -1
  for (const letter of wanted) {
    // A start of a word, where there is one ahead, says more than the next best letter.
    const next = letters.indexOf(letter, at)
    if (next < 0) return undefined
    const word = letters.findIndex((other, i) => i >= at && other === letter && isStart(letters, i))
    const place = next === last + 1 || word < 0 || at === start ? next : word
    score += HIT + (isStart(letters, place) ? START : 0) + (place === last + 1 ? RUN : 0)
    if (last >= 0) score -= GAP * (place - last - 1)
    last = place
    at = place + 1
  }
  return score - GAP * (letters.length - wanted.length)
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
const isStart = (letters: readonly string[], i: number): boolean =>
  i === 0 || !/[\p{L}\p{N}]/u.test(letters[i - 1] as string)
