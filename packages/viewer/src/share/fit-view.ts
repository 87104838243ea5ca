// A view that came with a link, made to fit the graph that is open: it may be of another extraction of the same texts.
import type { Result } from '../source/result.ts'
import type { SharedView } from '../state/view-code.ts'
import { initialState, type ViewState } from '../state/view-state.ts'

export interface FittedView {
  readonly view: ViewState
  /** Something that the view names is not in this graph, and was left out. */
  readonly partial: boolean
}

/** The view that a link means: all that it does not say is as a graph opens. */
export function fitView(shared: SharedView, { graph, documents }: Result, current: ViewState): FittedView {
  const start = initialState(current.lang, current.theme)
  const added = (shared.added ?? []).filter((id) => graph.hasNode(id))
  let partial = added.length < (shared.added ?? []).length
  let { selection = null, reading = null } = shared
  if (selection !== null && !(selection.kind === 'node' ? graph.hasNode(selection.id) : graph.hasEdge(selection.id))) {
    selection = null
    partial = true
  }
  if (reading !== null && !documents.has(reading.doc)) {
    reading = null
    partial = true
  }
  const { exploring = start.exploring } = shared
  const has = (id: string): boolean => graph.hasNode(id)
  const { paths } = exploring
  const fitted = {
    unfolded: exploring.unfolded,
    focus: exploring.focus !== null && has(exploring.focus.id) ? exploring.focus : null,
    expansions: exploring.expansions
      .filter(({ of }) => has(of))
      .map((expansion) => ({ ...expansion, ids: expansion.ids.filter(has) })),
    paths: {
      ...paths,
      ends: paths.ends.filter(has),
      via: paths.via.filter(has),
      avoid: paths.avoid.filter(has),
    },
  }
  if (JSON.stringify(fitted) !== JSON.stringify(exploring)) partial = true
  const { drawing = start.drawing } = shared
  const pins = drawing.pins.filter(({ id }) => has(id))
  if (pins.length < drawing.pins.length) partial = true
  const tab = reading === null ? 'evidence' : (shared.tab ?? start.tab)
  const sheet = selection === null && reading === null ? 'none' : 'evidence'
  return {
    view: {
      ...start,
      ...shared,
      added,
      exploring: fitted,
      drawing: { ...drawing, pins },
      selection,
      reading,
      tab,
      sheet,
    },
    partial,
  }
}
