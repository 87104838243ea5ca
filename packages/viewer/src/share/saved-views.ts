// Views that the user named, kept in this browser, each with the graph that it was made of.
import * as v from 'valibot'

export interface SavedView {
  readonly name: string
  /** Name of the graph. */
  readonly graph: string
  readonly code: string
}

const KEY = 'silkgraph-views'
const SAVED = v.array(v.object({ name: v.string(), graph: v.string(), code: v.string() }))

/** Nothing where storage is barred (private windows), or holds what we did not write. */
export function loadViews(): readonly SavedView[] {
  try {
    const parsed = v.safeParse(SAVED, JSON.parse(localStorage.getItem(KEY) ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

/** Adds a view, in the place of one of the same name and graph. @returns False where the browser keeps nothing. */
export function saveView(view: SavedView): boolean {
  return write([...loadViews().filter((other) => !isSame(other, view)), view])
}

export function removeView(view: SavedView): boolean {
  return write(loadViews().filter((other) => !isSame(other, view)))
}

const isSame = (a: SavedView, b: SavedView): boolean => a.name === b.name && a.graph === b.graph

function write(views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(views))
    return true
  } catch {
    return false
  }
}
