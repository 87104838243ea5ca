// The whole state of the view as one plain, serialisable value, and the updates of it. No DOM, no graph, no framework.

import { AS_OPENED, type Drawn } from './drawing.ts'
import { type Explore, type Exploring, NOT_EXPLORING } from './exploring.ts'
import { admit, EVERYTHING, type Facet, type Filter, isolate, toggle } from './filter.ts'

export type Lang = 'zh-CN' | 'en'
export type Theme = 'system' | 'dark' | 'light'
export type Selection = { readonly kind: 'node' | 'edge'; readonly id: string }

/** The open article, and the evidence in it that is being read. */
export interface Reading {
  readonly doc: string
  readonly article: string | null
  /** Triple whose evidence is marked; null where the article was opened for itself. */
  readonly statement: string | null
  /** Which of the triple's evidences, from 0. */
  readonly evidence: number
  /** What to mark where it is no evidence: a mention, half-open in the document's text. */
  readonly span?: { readonly start: number; readonly end: number }
}

export interface ViewState {
  readonly version: 1
  readonly lang: Lang
  readonly theme: Theme
  /** `best`: the best supported entities; `all`: every one. */
  readonly scope: 'best' | 'all'
  /** Entities brought into view beyond the best supported. */
  readonly added: readonly string[]
  readonly filter: Filter
  readonly exploring: Exploring
  readonly drawing: Drawn
  readonly selection: Selection | null
  /** Entities and triples ticked for what is done to several at once; independent of the selection. */
  readonly pickedNodes: readonly string[]
  readonly pickedTriples: readonly string[]
  /** What the middle shows. */
  readonly view: View
  /** How each table is sorted and searched; the table's own order where nothing is set. */
  readonly tables: Readonly<Partial<Record<View, TableState>>>
  readonly tab: 'evidence' | 'source'
  readonly reading: Reading | null
  /** Which panel covers the middle on a narrow screen. */
  readonly sheet: 'none' | 'facets' | 'evidence' | 'timeline'
}

export interface TableState {
  /** Key of a column; empty for the table's own order. */
  readonly sort: string
  readonly descending: boolean
  readonly query: string
}

export type View = 'graph' | 'entities' | 'triples' | 'sentences' | 'documents'
export const VIEWS: readonly View[] = ['graph', 'entities', 'triples', 'sentences', 'documents']

export type Update = (state: ViewState) => ViewState

export function initialState(lang: Lang, theme: Theme): ViewState {
  return {
    version: 1,
    lang,
    theme,
    scope: 'best',
    added: [],
    filter: EVERYTHING,
    exploring: NOT_EXPLORING,
    drawing: AS_OPENED,
    selection: null,
    pickedNodes: [],
    pickedTriples: [],
    view: 'graph',
    tables: {},
    tab: 'evidence',
    reading: null,
    sheet: 'none',
  }
}

/** A newly opened graph: what belonged to the old one goes, language and theme stay. */
export const resetForGraph: Update = (state) => initialState(state.lang, state.theme)

export const setLang =
  (lang: Lang): Update =>
  (state) => ({ ...state, lang })
export const setTheme =
  (theme: Theme): Update =>
  (state) => ({ ...state, theme })
export const setTab =
  (tab: ViewState['tab']): Update =>
  (state) => ({ ...state, tab, sheet: 'evidence' })
export const setSheet =
  (sheet: ViewState['sheet']): Update =>
  (state) => ({ ...state, sheet })
export const setScope =
  (scope: ViewState['scope']): Update =>
  (state) => ({ ...state, scope, added: [] })

/** Selects a node or edge, whose `ends` are brought into view, and shows its evidence. */
export const select =
  (selection: Selection, ends: readonly string[]): Update =>
  (state) => ({
    ...state,
    selection,
    added: [...new Set([...state.added, ...ends])],
    tab: 'evidence',
    sheet: 'evidence',
  })

export const clearSelection: Update = (state) => ({
  ...state,
  selection: null,
  tab: 'evidence',
  reading: null,
  sheet: 'none',
})

/** Opens an article in the reader; the selection stays. */
export const read =
  (reading: Reading): Update =>
  (state) => ({ ...state, reading, tab: 'source', sheet: 'evidence' })

export const setView =
  (view: View): Update =>
  (state) => ({ ...state, view, sheet: 'none' })

export const setTable =
  (view: View, change: Partial<TableState>): Update =>
  (state) => ({
    ...state,
    tables: { ...state.tables, [view]: { ...(state.tables[view] ?? UNSORTED), ...change } },
  })

export const UNSORTED: TableState = { sort: '', descending: false, query: '' }

/** Brings entities into view beside what is there. */
export const add =
  (ids: readonly string[]): Update =>
  (state) => ({ ...state, added: [...new Set([...state.added, ...ids])] })

/** Ticks entities or triples, or takes the tick away where all of them have one. */
export const pick =
  (kind: 'pickedNodes' | 'pickedTriples', ids: readonly string[]): Update =>
  (state) => {
    const picked = new Set(state[kind])
    const every = ids.every((id) => picked.has(id))
    for (const id of ids) every ? picked.delete(id) : picked.add(id)
    return { ...state, [kind]: [...picked] }
  }

export const clearPicked: Update = (state) => ({ ...state, pickedNodes: [], pickedTriples: [] })

/** Takes entities out of view that were brought into it. */
export const remove =
  (ids: readonly string[]): Update =>
  (state) => {
    const gone = new Set(ids)
    return { ...state, added: state.added.filter((id) => !gone.has(id)) }
  }

export const explore =
  (change: Explore): Update =>
  (state) => ({ ...state, exploring: change(state.exploring) })

export const draw =
  (change: Partial<Drawn>): Update =>
  (state) => ({ ...state, drawing: { ...state.drawing, ...change } })

export const setFilter =
  (change: Partial<Filter>): Update =>
  (state) => ({ ...state, filter: { ...state.filter, ...change } })

export const toggleValue =
  (facet: Facet, value: string): Update =>
  (state) =>
    setFilter({ [facet]: toggle(state.filter[facet], value) })(state)

/** Shows one value of a facet alone; once more shows all again. */
export const isolateValue =
  (facet: Facet, value: string): Update =>
  (state) =>
    setFilter({ [facet]: isolate(state.filter[facet], value) })(state)

export const resetFilter: Update = (state) => ({ ...state, filter: EVERYTHING })

/** Makes values visible that a selection made elsewhere (search, reader) would otherwise not show. */
export const reveal =
  (facet: Facet, values: readonly string[]): Update =>
  (state) => {
    const choice = admit(state.filter[facet], values)
    return choice === state.filter[facet] ? state : setFilter({ [facet]: choice })(state)
  }

/** What is there after an operation of curation. */
export interface Presence {
  readonly hasNode: (id: string) => boolean
  readonly hasTriple: (id: string) => boolean
  /** The entity that one was merged into; itself where it was not. */
  readonly survivor: (id: string) => string
}

/** Lets go of what is no longer there; of an entity that was merged, the whole is selected. */
export function settle(state: ViewState, { hasNode, hasTriple, survivor }: Presence): ViewState {
  const nodes = (ids: readonly string[]): string[] => [...new Set(ids.map(survivor))].filter(hasNode)
  const { selection, reading, exploring } = state
  const focus = exploring.focus && nodes([exploring.focus.id])[0]
  const kept =
    selection?.kind === 'node'
      ? nodes([selection.id]).map((id) => ({ kind: 'node' as const, id }))[0]
      : selection !== null && hasTriple(selection.id)
        ? selection
        : undefined
  return {
    ...state,
    selection: kept ?? null,
    added: nodes(state.added),
    drawing: { ...state.drawing, pins: state.drawing.pins.filter(({ id }) => hasNode(id)) },
    exploring: {
      ...exploring,
      focus: exploring.focus && focus ? { ...exploring.focus, id: focus } : null,
      expansions: exploring.expansions.filter(({ of }) => hasNode(of)).map(({ of, ids }) => ({ of, ids: nodes(ids) })),
      paths: {
        ...exploring.paths,
        ends: nodes(exploring.paths.ends),
        via: nodes(exploring.paths.via),
        avoid: nodes(exploring.paths.avoid),
      },
    },
    pickedNodes: nodes(state.pickedNodes),
    pickedTriples: state.pickedTriples.filter(hasTriple),
    reading:
      reading === null || reading.statement === null || hasTriple(reading.statement)
        ? reading
        : { ...reading, statement: null },
  }
}
