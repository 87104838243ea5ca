// Folding, expanding, focusing and paths, whichever panel or key asks for them.
import { expandGroups } from '../graph/expand.ts'
import type { PathView } from '../graph/path-view.ts'
import { entityName, relationName } from '../i18n/i18n.ts'
import {
  addExpansion,
  broughtBy,
  castInPaths,
  choosePath,
  closePaths,
  cycleFocus,
  dropExpansions,
  dropFromPaths,
  type Hops,
  morePaths,
  openPaths,
  type Role,
  setDirected,
  setFocus,
  toggleAllPairs,
  togglePair,
} from './exploring.ts'
import { placeNewcomers } from './place-newcomers.ts'
import type { Store } from './store.ts'
import { add, clearSelection, explore, remove } from './view-state.ts'

export interface Exploring {
  foldAll(): void
  /** Draws the triples of an edge's pair apart, or as one again. */
  foldPair(edge: string): void
  /** @param hops - 0 for none; without it one hop more than now, and none after three. */
  focus(id: string, hops?: Hops | 0): void
  /** Brings neighbours into view, the best supported first. @param relation - Only along this; along any without it. */
  expand(id: string, relation?: string): void
  collapse(id: string): void
  /** Gives entities a part in the paths, and shows those. */
  cast(role: Role, ids: readonly string[]): void
  drop(id: string): void
  choose(path: number | null): void
  more(): void
  direct(directed: boolean): void
  openPaths(): void
  closePaths(): void
  /** Leaves the paths, else the focus. */
  leave(): void
}

/** Entities that one step of expanding brings at most: a screenful. */
export const EXPAND_STEP = 40

/** @param showOnCanvas - Moves the camera so that these entities are seen. */
export function createExploring(store: Store, showOnCanvas: (ids: readonly string[]) => void): Exploring {
  const text = () => store.messages.value.exploring
  const state = () => store.view.value.exploring
  const speak = (words: string): void => {
    store.spoken.value = words
  }
  const nameOf = (id: string): string => {
    const graph = store.result.value?.graph
    return graph?.hasNode(id) ? entityName(graph.getNodeAttributes(id), store.view.value.lang) : id
  }
  const sentences = ({ steps }: PathView): string =>
    steps
      .flatMap(({ statements: [first] }) =>
        first === undefined
          ? []
          : text().step(nameOf(first.subject), relationName(first, store.view.value.lang), nameOf(first.object ?? '')),
      )
      .join(text().stop)
  const bring = (ids: readonly string[], anchor?: string): void => {
    placeNewcomers(store, ids, anchor)
    store.update(add(ids.filter((id) => !store.display.value?.hasNode(id))))
  }
  /** Entities of paths: into view, and into the middle of the canvas. */
  const trace = (ids: readonly string[]): void => {
    bring(ids)
    showOnCanvas(ids)
  }
  /** A question has changed: its first answer is brought into view and read out. */
  const answer = (): void => {
    const { ends } = state().paths
    const [first] = store.paths.value
    if (first !== undefined) trace(first.nodes)
    const [end] = ends
    if (first !== undefined) speak(`${text().found(store.paths.value.length, first.steps.length)} ${sentences(first)}`)
    else if (end === undefined) speak(text().needEnds)
    else speak(ends.length === 1 ? text().needOneMore(nameOf(end)) : text().noPaths)
  }
  const saidFocus = (): void => {
    const { focus } = state()
    const size = store.spotlight.value?.nodes.size ?? 0
    speak(focus === null ? text().focusLeft : text().focused(nameOf(focus.id), focus.hops, size))
  }

  const exploring: Exploring = {
    foldAll() {
      store.update(explore(toggleAllPairs))
      speak(state().unfolded === 'all' ? text().unfolded(store.pairs.value.size) : text().folded)
    },
    foldPair(edge) {
      const display = store.display.value
      if (display === null || !display.hasEdge(edge)) return
      const { pair } = display.getEdgeAttributes(edge)
      const members = store.pairs.value.get(pair)
      if (members === undefined) return
      store.update(explore(togglePair(pair, [...store.pairs.value.keys()])))
      const isOpen = state().unfolded.includes(pair)
      speak(isOpen ? text().pairUnfolded(members.length) : text().pairFolded(members.length))
    },
    focus(id, hops) {
      if (hops === undefined) store.update(explore(cycleFocus(id)))
      else store.update(explore(setFocus(hops === 0 ? null : { id, hops })))
      saidFocus()
    },
    expand(id, relation) {
      const [index, passing] = [store.index.value, store.passing.value]
      if (index === null || passing === null) return
      const groups = expandGroups(index, id, {
        passing,
        inView: store.visible.value.nodes,
        rankOf: store.rankOf.value,
      }).filter((group) => relation === undefined || group.relation === relation)
      const rankOf = store.rankOf.value
      const hidden = [...new Set(groups.flatMap((group) => group.hidden))].sort((a, b) => rankOf(a) - rankOf(b))
      const ids = hidden.slice(0, EXPAND_STEP)
      if (ids.length === 0) return speak(text().nothingToExpand(nameOf(id)))
      bring(ids, id)
      store.update(explore(addExpansion({ of: id, ids })))
      speak(text().expanded(nameOf(id), ids.length, hidden.length - ids.length))
    },
    collapse(id) {
      const gone = broughtBy(state(), id)
      if (gone.length === 0) return
      store.update(remove(gone), explore(dropExpansions([id, ...gone])))
      speak(text().collapsed(nameOf(id), gone.length))
    },
    cast(role, ids) {
      store.update(clearSelection, explore(castInPaths(role, ids)), (view) => ({ ...view, sheet: 'evidence' }))
      answer()
    },
    drop(id) {
      store.update(explore(dropFromPaths(id)))
      answer()
    },
    choose(at) {
      store.update(explore(choosePath(at)))
      const { value: paths } = store.paths
      const path = at === null ? undefined : paths[at]
      trace(path?.nodes ?? [...new Set(paths.flatMap(({ nodes }) => nodes))])
      speak(path === undefined ? text().allChosen : text().chosen((at ?? 0) + 1, paths.length, sentences(path)))
    },
    more() {
      store.update(explore(morePaths))
      speak(text().nPaths(store.paths.value.length))
    },
    direct(directed) {
      store.update(explore(setDirected(directed)))
      answer()
    },
    openPaths() {
      store.update(clearSelection, explore(openPaths), (view) => ({ ...view, sheet: 'evidence' }))
      answer()
    },
    closePaths() {
      store.update(explore(closePaths))
      speak(text().pathsClosed)
    },
    leave() {
      const { paths, focus } = state()
      if (paths.open) exploring.closePaths()
      else if (focus !== null) exploring.focus(focus.id, 0)
    },
  }
  return exploring
}
