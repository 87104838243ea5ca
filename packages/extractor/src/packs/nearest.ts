// Did you mean …? The known word nearest to a wrong one.

/** Known words that are listed; of more, only a near one is named. */
const LISTED = 40

/** "did you mean x?" where one is near, else all that are known. */
export function nearest(wrong: string, known: readonly string[]): string {
  const ranked = known.map((word) => [word, distance(wrong.toLowerCase(), word.toLowerCase())] as const)
  const [best, cost] = ranked.reduce((a, b) => (b[1] < a[1] ? b : a), ['', Number.POSITIVE_INFINITY] as const)
  if (cost <= Math.max(1, Math.floor(wrong.length / 3))) return `did you mean "${best}"?`
  return known.length <= LISTED ? `take one of ${known.join(', ')}` : 'check its spelling'
}

/** Insertions, deletions and changes between two words. @see Wagner and Fischer 1974, doi:10.1145/321796.321811 */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
