// The whole state of the view as one plain, serialisable value, and the updates of it. No DOM, no graph, no framework.

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
  readonly hiddenTypes: readonly string[]
  readonly hiddenRelations: readonly string[]
  /** True to leave out entities that no triple joins to another. */
  readonly hideUnconnected: boolean
  readonly selection: Selection | null
  readonly tab: 'evidence' | 'source'
  readonly reading: Reading | null
  /** Which panel covers the canvas on a narrow screen. */
  readonly sheet: 'none' | 'facets' | 'evidence'
}

export type Update = (state: ViewState) => ViewState
export type Facet = 'hiddenTypes' | 'hiddenRelations'

export function initialState(lang: Lang, theme: Theme): ViewState {
  return {
    version: 1,
    lang,
    theme,
    scope: 'best',
    added: [],
    hiddenTypes: [],
    hiddenRelations: [],
    hideUnconnected: false,
    selection: null,
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

/** Hides a value of a facet, or shows it again. */
export const toggleHidden =
  (facet: Facet, value: string): Update =>
  (state) => {
    const hidden = state[facet]
    return { ...state, [facet]: hidden.includes(value) ? hidden.filter((v) => v !== value) : [...hidden, value] }
  }

/** Shows one value of a facet alone; once more shows all again. */
export const isolate =
  (facet: Facet, value: string, all: readonly string[]): Update =>
  (state) => {
    const others = all.filter((v) => v !== value)
    const alone = !state[facet].includes(value) && others.every((v) => state[facet].includes(v))
    return { ...state, [facet]: alone ? [] : others }
  }

export const toggleUnconnected: Update = (state) => ({ ...state, hideUnconnected: !state.hideUnconnected })

export const resetFilters: Update = (state) => ({
  ...state,
  hiddenTypes: [],
  hiddenRelations: [],
  hideUnconnected: false,
})

/** Makes values visible that a selection made elsewhere (search, reader) would otherwise not show. */
export const reveal =
  (facet: Facet, values: readonly string[]): Update =>
  (state) => ({ ...state, [facet]: state[facet].filter((v) => !values.includes(v)) })
