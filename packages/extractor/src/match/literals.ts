// Finds every occurrence of many literal strings at once, whatever the segmentation of the text.
import type { Span } from '../model/index.ts'

export interface LiteralMatch<T> extends Span {
  readonly value: T
}

interface State {
  /** By UTF-16 code unit. */
  readonly next: Map<number, number>
  fail: number
  /** Indices into the list of literals that end here. */
  readonly output: number[]
}

/**
 * Compiles literals into an automaton that reports all their occurrences in one pass, in order of end, longest first.
 * Linear in the text plus the number of matches.
 * @see Aho and Corasick 1975, doi:10.1145/360825.360855
 */
export function compileLiterals<T>(
  entries: Iterable<readonly [string, T]>,
): (text: string) => readonly LiteralMatch<T>[] {
  const literals = [...entries].filter(([literal]) => literal.length > 0)
  const states: State[] = [newState()]
  literals.forEach(([literal], index) => {
    let state = 0
    for (let i = 0; i < literal.length; i++) {
      const unit = literal.charCodeAt(i)
      const known = states[state]!.next.get(unit)
      if (known === undefined) {
        const added = states.push(newState()) - 1
        states[state]!.next.set(unit, added)
        state = added
      } else state = known
    }
    states[state]!.output.push(index)
  })
  linkFailures(states)
  // Most characters open no literal, or break off one: the first state's transitions are a table, not a Map.
  const first = new Int32Array(0x10000)
  for (const [unit, state] of states[0]!.next) first[unit] = state
  return (text) => {
    const matches: LiteralMatch<T>[] = []
    let state = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      let next: number | undefined
      while (state !== 0) {
        next = states[state]!.next.get(unit)
        if (next !== undefined) break
        state = states[state]!.fail
      }
      state = next ?? first[unit]!
      if (state === 0) continue
      for (const index of states[state]!.output) {
        const [literal, value] = literals[index]!
        matches.push({ start: i + 1 - literal.length, end: i + 1, value })
      }
    }
    return matches
  }
}

const newState = (): State => ({ next: new Map(), fail: 0, output: [] })

function linkFailures(states: State[]): void {
  const queue = [...states[0]!.next.values()]
  for (let head = 0; head < queue.length; head++) {
    const current = states[queue[head]!]!
    for (const [unit, target] of current.next) {
      let fail = current.fail
      while (fail !== 0 && !states[fail]!.next.has(unit)) fail = states[fail]!.fail
      const link = states[fail]!.next.get(unit)
      states[target]!.fail = link !== undefined && link !== target ? link : 0
      states[target]!.output.push(...states[states[target]!.fail]!.output)
      queue.push(target)
    }
  }
}

/** Keeps the longest of overlapping matches, the leftmost where lengths tie. */
export function longestMatches<T extends Span>(matches: readonly T[]): readonly T[] {
  const ranked = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const taken = new Uint8Array(matches.reduce((end, match) => Math.max(end, match.end), 0))
  const kept: T[] = []
  for (const match of ranked) {
    // A match no longer than those kept before overlaps one of them only if one of its own ends is taken.
    if (taken[match.start] === 1 || taken[match.end - 1] === 1) continue
    taken.fill(1, match.start, match.end)
    kept.push(match)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Whether two half-open spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
