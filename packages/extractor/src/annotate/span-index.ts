// Which of a sentence's spans meet another one, without looking at all of them: a sentence may be as long as its text.

interface Placed {
  readonly from: number
  readonly to: number
}

/**
 * @param spans - In any order; no two overlap.
 * @returns A function that finds those that share at least one character with `[from, to)`, in order.
 */
export function spanIndex<T extends Placed>(spans: readonly T[]): (from: number, to: number) => readonly T[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from)
  return (from, to) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.to <= from) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < sorted.length && sorted[end]!.from < to) end++
    return sorted.slice(low, end)
  }
}
