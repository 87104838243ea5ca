// Dated triples by time: bins as fine as there is room for, long stretches in which nothing begins or ends drawn together.
import { dayOf, yearMonthOf } from './date-range.ts'
import type { TripleIndex } from './triple-index.ts'

export interface Bin {
  /** Days, both within. */
  readonly from: number
  readonly to: number
  /** Triples whose date lies within. */
  readonly exact: number
  /** Triples whose date may lie within: those, and the ones dated less exactly. This is what choosing the bin lets through. */
  readonly possible: number
  /** True where many units are drawn as one. */
  readonly gap: boolean
}

export type Unit = 'day' | 'month' | 'year' | 'decade'

export interface Histogram {
  readonly unit: Unit
  readonly bins: readonly Bin[]
  readonly dated: number
  readonly undated: number
}

const UNITS: readonly Unit[] = ['day', 'month', 'year', 'decade']
const MAX_BINS = 140
/** A longer stretch without a beginning or an end is drawn as one bin. */
const LONGEST_GAP = 18

/** The bins are laid out by every triple, so that they stay where they are while filters change the counts. */
export function layOutBins(index: TripleIndex): { readonly unit: Unit; readonly bins: readonly Bin[] } {
  for (const unit of UNITS) {
    const bins = binsOf(index, unit)
    const gaps = bins.filter(({ gap }) => gap).length
    // Where hardly a bin has a neighbour there is no line of time to look along.
    if ((bins.length <= MAX_BINS && gaps <= Math.max(2, bins.length / 12)) || unit === 'decade') return { unit, bins }
  }
  return { unit: 'decade', bins: [] }
}

/** @param flags - Which triples to count. */
export function histogram(
  index: TripleIndex,
  { unit, bins }: ReturnType<typeof layOutBins>,
  flags: Uint8Array,
): Histogram {
  const exact = new Uint32Array(bins.length)
  // Differences of `possible` from one bin to the next, so that a long date costs as little as a short one.
  const steps = new Int32Array(bins.length + 1)
  let [dated, undated] = [0, 0]
  for (let row = 0; row < flags.length; row += 1) {
    if (!flags[row]) continue
    const [from, to] = [index.from[row] as number, index.to[row] as number]
    if (Number.isNaN(from)) {
      undated += 1
      continue
    }
    dated += 1
    const [first, last] = [binAt(bins, from), binAt(bins, to)]
    if (first === last && !bins[first]?.gap) exact[first] = (exact[first] as number) + 1
    steps[first] = (steps[first] as number) + 1
    steps[last + 1] = (steps[last + 1] as number) - 1
  }
  let possible = 0
  return {
    unit,
    dated,
    undated,
    bins: bins.map((bin, i) => {
      possible += steps[i] as number
      return { ...bin, exact: exact[i] as number, possible }
    }),
  }
}

/** The bin that holds a day; the first or last for one outside. */
export function binAt(bins: readonly Bin[], day: number): number {
  let [low, high] = [0, bins.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((bins[middle] as Bin).from <= day) low = middle
    else high = middle - 1
  }
  return low
}

function binsOf(index: TripleIndex, unit: Unit): Bin[] {
  const marks = new Set<number>()
  for (let row = 0; row < index.from.length; row += 1) {
    for (const day of [index.from[row] as number, index.to[row] as number])
      if (Number.isFinite(day)) marks.add(unitOf(day, unit))
    // Enough to know that the unit is too fine.
    if (marks.size > MAX_BINS) break
  }
  const units = [...marks].sort((a, b) => a - b)
  const bins: Bin[] = []
  const push = (from: number, to: number, gap: boolean): void => {
    bins.push({ from: startOf(from, unit), to: startOf(to + 1, unit) - 1, exact: 0, possible: 0, gap })
  }
  for (const [i, at] of units.entries()) {
    const before = units[i - 1]
    if (before !== undefined && at - before > 1) {
      if (at - before - 1 > LONGEST_GAP) push(before + 1, at - 1, true)
      else for (let between = before + 1; between < at; between += 1) push(between, between, false)
    }
    push(at, at, false)
    if (bins.length > MAX_BINS && unit !== 'decade') break
  }
  return bins
}

function unitOf(day: number, unit: Unit): number {
  if (unit === 'day') return day
  const { year, month } = yearMonthOf(day)
  if (unit === 'month') return year * 12 + month - 1
  return unit === 'year' ? year : Math.floor(year / 10)
}

function startOf(at: number, unit: Unit): number {
  if (unit === 'day') return at
  if (unit === 'month') return dayOf(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1)
  return dayOf(unit === 'year' ? at : at * 10, 1, 1)
}
