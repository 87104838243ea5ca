// Evidence from the page itself that two lines are one: the word that their break would cut stands whole elsewhere.
import type { Line } from './lines.ts'

/** How strongly `left` and `right` are one stretch: 0 (no sign) to 3 (the four characters round the break recur). */
export type Cohesion = (left: Line, right: Line) => number

/** Units before and after the break: 文|化, 化|遗产, 斯坦|总统. */
const WINDOWS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
]
const HAN_ONLY = /^\p{Script=Han}+$/u

/**
 * Looks up, for each pair of neighbouring lines, whether the characters round their break occur together elsewhere in the
 * text: one pass over the lines, one over the text, so linear in both.
 */
export function cohesionOf(text: string, lines: readonly Line[]): Cohesion {
  const seen = new Map<string, boolean>()
  const gramsAt = (left: Line, right: Line): string[] =>
    WINDOWS.map(
      ([before, after]) =>
        text.slice(Math.max(left.start, left.end - before), left.end) +
        text.slice(right.start, Math.min(right.end, right.start + after)),
    )
  for (let i = 1; i < lines.length; i++) {
    const [left, right] = [lines[i - 1], lines[i]]
    if (left && right) for (const gram of gramsAt(left, right)) if (HAN_ONLY.test(gram)) seen.set(gram, false)
  }
  if (seen.size > 0)
    for (let i = 0; i < text.length; i++)
      for (const size of [2, 3, 4]) {
        const gram = text.slice(i, i + size)
        if (seen.get(gram) === false) seen.set(gram, true)
      }
  return (left, right) => {
    const [two, head, tail, four] = gramsAt(left, right).map((gram) => seen.get(gram) === true)
    if (four) return 3
    return two ? (head || tail ? 2 : 1) : 0
  }
}
