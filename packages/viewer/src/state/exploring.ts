// How the graph is gone about: what is unfolded, expanded and focused on, and which paths are asked for. Plain values, pure updates.

/** Pairs of entities whose triples are drawn apart, by the key that the drawing gives them. */
export type Unfolded = 'all' | readonly string[]

export type Hops = 1 | 2 | 3
export const HOPS: readonly Hops[] = [1, 2, 3]

/** Entities that expanding one brought into view. */
export interface Expansion {
  readonly of: string
  readonly ids: readonly string[]
}

export interface PathState {
  /** The panel is shown where nothing is selected. */
  readonly open: boolean
  /** Entities to join, at most `MOST_ENDS`. */
  readonly ends: readonly string[]
  /** Entities that every path goes through, at most `MOST_VIA`. */
  readonly via: readonly string[]
  readonly avoid: readonly string[]
  /** Only from subject to object. */
  readonly directed: boolean
  /** Paths wanted for each two ends. */
  readonly count: number
  /** Which path stands out in the drawing, counted over all that are listed; null for all of them. */
  readonly chosen: number | null
}

export interface Exploring {
  readonly unfolded: Unfolded
  readonly focus: { readonly id: string; readonly hops: Hops } | null
  readonly expansions: readonly Expansion[]
  readonly paths: PathState
}

export type Explore = (state: Exploring) => Exploring
export type Role = 'ends' | 'via' | 'avoid'

export const MOST_ENDS = 5
export const MOST_VIA = 3
const PATHS = 5
export const MOST_PATHS = 25

const NO_PATHS: PathState = {
  open: false,
  ends: [],
  via: [],
  avoid: [],
  directed: false,
  count: PATHS,
  chosen: 0,
}
export const NOT_EXPLORING: Exploring = { unfolded: [], focus: null, expansions: [], paths: NO_PATHS }

/** @param pairs - Every pair that can be folded: what "all but one" is spelled out from. */
export const togglePair =
  (pair: string, pairs: readonly string[]): Explore =>
  (state) => {
    const open = state.unfolded === 'all' ? pairs : state.unfolded
    return { ...state, unfolded: open.includes(pair) ? open.filter((other) => other !== pair) : [...open, pair] }
  }

/** Unfolds every pair; folds all again where they are unfolded. */
export const toggleAllPairs: Explore = (state) => ({ ...state, unfolded: state.unfolded === 'all' ? [] : 'all' })

export const setFocus =
  (focus: Exploring['focus']): Explore =>
  (state) => ({ ...state, focus })

/** One hop around an entity, then two, three, and back to none. */
export const cycleFocus =
  (id: string): Explore =>
  (state) => {
    if (state.focus?.id !== id) return { ...state, focus: { id, hops: 1 } }
    const next = HOPS[HOPS.indexOf(state.focus.hops) + 1]
    return { ...state, focus: next === undefined ? null : { id, hops: next } }
  }

export const addExpansion =
  (expansion: Expansion): Explore =>
  (state) => ({ ...state, expansions: [...state.expansions, expansion] })

/** What goes from view when an entity is collapsed: what it brought, and what that brought in turn. */
export function broughtBy({ expansions }: Exploring, id: string): readonly string[] {
  const gone = new Set<string>()
  const queue = [id]
  for (const of of queue)
    for (const expansion of expansions.filter((other) => other.of === of))
      for (const brought of expansion.ids)
        if (brought !== id && !gone.has(brought)) {
          gone.add(brought)
          queue.push(brought)
        }
  return [...gone]
}

export const dropExpansions =
  (of: readonly string[]): Explore =>
  (state) => ({ ...state, expansions: state.expansions.filter((expansion) => !of.includes(expansion.of)) })

const setPaths =
  (change: Partial<PathState>): Explore =>
  (state) => ({ ...state, paths: { ...state.paths, chosen: 0, ...change } })

const LIMITS: Readonly<Record<Role, number>> = { ends: MOST_ENDS, via: MOST_VIA, avoid: Number.POSITIVE_INFINITY }

/** Gives an entity a part in the paths, in place of any other part; the oldest of too many goes. */
export const castInPaths =
  (role: Role, ids: readonly string[]): Explore =>
  (state) => {
    const others = (given: Role): readonly string[] => state.paths[given].filter((id) => !ids.includes(id))
    const cast = { ends: others('ends'), via: others('via'), avoid: others('avoid') }
    const wanted = [...cast[role], ...new Set(ids)]
    return setPaths({ ...cast, [role]: wanted.slice(Math.max(0, wanted.length - LIMITS[role])), open: true })(state)
  }

export const dropFromPaths =
  (id: string): Explore =>
  (state) => {
    const without = (ids: readonly string[]): readonly string[] => ids.filter((other) => other !== id)
    const { ends, via, avoid } = state.paths
    return setPaths({ ends: without(ends), via: without(via), avoid: without(avoid) })(state)
  }

export const morePaths: Explore = (state) =>
  setPaths({ count: Math.min(MOST_PATHS, state.paths.count + PATHS), chosen: state.paths.chosen })(state)
export const mayShowMore = ({ count }: PathState): boolean => count < MOST_PATHS
export const setDirected = (directed: boolean): Explore => setPaths({ directed })
export const choosePath = (chosen: number | null): Explore => setPaths({ chosen })
export const openPaths: Explore = setPaths({ open: true })
export const closePaths: Explore = (state) => ({ ...state, paths: NO_PATHS })
