// Signals over the plain state: what is open, how it is viewed, and what follows from the two.

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Curated, Operation } from '@silkgraph/extractor/curate'
import { createCurator } from '../graph/curated.ts'
import { type DisplayGraph, toDisplayGraph } from '../graph/display.ts'
import type { Han } from '../graph/han.ts'
import { articlesNaming } from '../graph/mentioned-in.ts'
import { preparedOf } from '../graph/prepare.ts'
import { relationKinds } from '../graph/relation-kinds.ts'
import { buildSearch, type SearchEntry } from '../graph/search.ts'
import { type Statement, statementOfEdge, statementsOfNode } from '../graph/statements.ts'
import { type Summary, summarise } from '../graph/summary.ts'
import { rankBySupport } from '../graph/support.ts'
import { type Column, indexTriples, type TripleIndex } from '../graph/triple-index.ts'
import { NOTHING, type Passing, passFilter, scopeOf, type Visible, visibleOf } from '../graph/visible.ts'
import type { Messages } from '../i18n/i18n.ts'
import { RELATIONS } from '../i18n/relations.ts'
import type { ExtractionStep } from '../source/extract-texts.ts'
import type { Result } from '../source/result.ts'
import { deriveExploration, type Exploration } from './exploration.ts'
import { isFiltered } from './filter.ts'
import { type ReadingItem, readingList } from './reading-list.ts'
import {
  initialState,
  type Lang,
  resetForGraph,
  type Selection,
  setLang,
  settle,
  type Theme,
  type Update,
  type ViewState,
} from './view-state.ts'

export interface Notice {
  readonly kind: 'info' | 'error'
  readonly text: string
  readonly detail?: string
  /** What can be done about it. */
  readonly action?: { readonly text: string; readonly run: () => void }
}

export interface ExtractionProgress {
  readonly step: ExtractionStep
  /** Of files while they are read, else of documents: a file may hold many. */
  readonly done: number
  readonly total: number
  readonly cancel: () => void
}

export interface OpeningProgress {
  /** How much of the files is read, from 0 to 1. */
  readonly share: number
  readonly cancel: () => void
}

export interface Store extends Exploration {
  readonly view: ReadonlySignal<ViewState>
  /** What was opened, as the file has it. */
  readonly base: ReadonlySignal<Result | null>
  /** What is shown: `base` with the log of curation applied. */
  readonly result: ReadonlySignal<Result | null>
  readonly log: ReadonlySignal<readonly Operation[]>
  /** What came of the log; null where it is empty. */
  readonly curated: ReadonlySignal<Curated | null>
  readonly hover: Signal<Selection | null>
  readonly notice: Signal<Notice | null>
  /** What a screen reader is told. */
  readonly spoken: Signal<string>
  readonly busy: Signal<boolean>
  readonly layoutRunning: Signal<boolean>
  /** The timeline's brush moves by itself. */
  readonly playing: Signal<boolean>

  readonly messages: ReadonlySignal<Messages>
  readonly ranked: ReadonlySignal<readonly string[]>
  /** How Han characters are read; null until somebody searches. */
  readonly han: Signal<Han | null>
  readonly searchEntries: ReadonlySignal<readonly SearchEntry[]>
  readonly summary: ReadonlySignal<Summary | null>
  readonly display: ReadonlySignal<DisplayGraph | null>
  readonly visible: ReadonlySignal<Visible>
  readonly index: ReadonlySignal<TripleIndex | null>
  /** True where the filter leaves something out. */
  readonly filtered: ReadonlySignal<boolean>
  /** What the filter lets through, in view or not. */
  readonly passing: ReadonlySignal<Passing | null>
  /** Community of each node of the index, once computed. */
  readonly communities: Signal<Column | null>
  /** Of each node of the index what its size is made of, once computed; null for its support. */
  readonly weights: Signal<Float64Array | null>
  /** The page shows, and changes nothing: no files are opened, nothing is curated. */
  readonly readonly: boolean
  /** An extraction that is under way in the page. */
  readonly extraction: Signal<ExtractionProgress | null>
  /** Large files that are being read. */
  readonly opening: Signal<OpeningProgress | null>
  /** A dialog of the page that is open. */
  readonly dialog: Signal<string | null>
  /** Every triple of the selection, and those of them that the filter lets through, in the order of the panel. */
  readonly allStatements: ReadonlySignal<readonly Statement[]>
  readonly statements: ReadonlySignal<readonly Statement[]>
  /** Every evidence of those triples: what previous and next walk along. */
  readonly readingList: ReadonlySignal<readonly ReadingItem[]>

  update(...updates: readonly Update[]): void
  setLang(lang: Lang, messages: Messages): void
  open(result: Result): void
  /** Curates what is open with another log; the view stays, but for what is no longer there. */
  setLog(log: readonly Operation[]): void
}

/** What a store starts from. */
export interface Beginning {
  readonly lang: Lang
  /** The texts of that language. */
  readonly messages: Messages
  readonly theme: Theme
  readonly readonly?: boolean
}

export function createStore({ lang, messages: texts, theme, readonly = false }: Beginning): Store {
  const messages = signal(texts)
  const view = signal<ViewState>(initialState(lang, theme))
  const result = signal<Result | null>(null)
  const han = signal<Han | null>(null)
  const base = signal<Result | null>(null)
  const log = signal<readonly Operation[]>([])
  const curated = signal<Curated | null>(null)
  let curate: ReturnType<typeof createCurator> | undefined
  const communities = signal<Column | null>(null)
  const weights = signal<Float64Array | null>(null)
  const graph = computed(() => result.value?.graph ?? null)
  const ranked = computed(() =>
    graph.value === null ? [] : (preparedOf(graph.value)?.ranked ?? rankBySupport(graph.value)),
  )

  // Each is computed only from the part of the state that it needs, so that opening an article rebuilds no graph.
  const scopeKind = computed(() => view.value.scope)
  const added = computed(() => view.value.added)
  const scope = computed(() => scopeOf(ranked.value, { scope: scopeKind.value, added: added.value }))
  const members = computed(() => [...scope.value].join('\n'))
  const index = computed(() =>
    graph.value === null ? null : (preparedOf(graph.value)?.index ?? indexTriples(graph.value)),
  )
  const display = computed(() => {
    const current = graph.value
    // `members` stands for the scope by value: selecting what is in view already must not rebuild the drawing.
    void members.value
    const [values, rows] = [weights.value, index.value]
    const weightOf =
      values === null || rows?.nodes.length !== values.length
        ? undefined
        : (id: string): number => values[rows.nodeOf.get(id) ?? -1] ?? 0
    return current === null ? null : toDisplayGraph(current, scope.peek(), weightOf)
  })
  const filter = computed(() => view.value.filter)
  const naming = computed(() => (result.value === null ? new Map() : articlesNaming(result.value)))
  const passing = computed(() =>
    index.value === null
      ? null
      : passFilter(index.value, filter.value, {
          added: added.value,
          mentionedIn: (node) => naming.peek().get(node) ?? [],
          communities: communities.value,
        }),
  )
  const visible = computed(() => {
    void members.value
    return index.value === null || passing.value === null
      ? NOTHING
      : visibleOf(index.value, passing.value, scope.peek(), {
          unconnected: filter.value.unconnected,
          added: added.value,
        })
  })

  const selection = computed(() => view.value.selection)
  const allStatements = computed<readonly Statement[]>(() => {
    const [current, selected] = [graph.value, selection.value]
    if (current === null || selected === null) return []
    if (selected.kind === 'edge') return current.hasEdge(selected.id) ? [statementOfEdge(current, selected.id)] : []
    return current.hasNode(selected.id) ? statementsOfNode(current, selected.id) : []
  })
  const statements = computed<readonly Statement[]>(() => {
    const [rows, flags] = [index.value, passing.value]
    if (rows === null || flags === null || selection.value?.kind === 'edge') return allStatements.value
    return allStatements.value.filter(({ id }) => flags.triples[rows.rowOf.get(id) ?? -1] === 1)
  })

  const exploration = deriveExploration({
    exploring: computed(() => view.value.exploring),
    graph,
    index,
    passing,
    visible,
    display,
    ranked,
  })
  return {
    ...exploration,
    view,
    base,
    result,
    log,
    curated,
    hover: signal<Selection | null>(null),
    notice: signal<Notice | null>(null),
    spoken: signal(''),
    busy: signal(false),
    layoutRunning: signal(false),
    playing: signal(false),
    messages,
    ranked,
    han,
    searchEntries: computed(() =>
      graph.value === null ? [] : buildSearch(graph.value, ranked.value, han.value ?? undefined),
    ),
    summary: computed(() => {
      if (result.value === null) return null
      return preparedOf(result.value.graph)?.summary ?? summarise(result.value, ranked.value)
    }),
    display,
    visible,
    index,
    filtered: computed(() => isFiltered(filter.value)),
    passing,
    communities,
    weights,
    readonly,
    extraction: signal<ExtractionProgress | null>(null),
    opening: signal<OpeningProgress | null>(null),
    dialog: signal<string | null>(null),
    allStatements,
    statements,
    readingList: computed(() => readingList(statements.value, selection.value)),
    update(...updates) {
      view.value = updates.reduce((state, update) => update(state), view.value)
    },
    setLang(next, texts) {
      batch(() => {
        messages.value = texts
        view.value = setLang(next)(view.value)
      })
    },
    open(next) {
      batch(() => {
        curate = undefined
        base.value = next
        log.value = []
        curated.value = null
        result.value = next
        communities.value = null
        weights.value = null
        view.value = resetForGraph(view.value)
      })
    },
    setLog(next) {
      const opened = base.value
      if (opened === null) return
      curate ??= createCurator(opened, relationKinds(opened.graph, Object.keys(RELATIONS)))
      const { result: shown, outcome } = curate(next)
      keepPlaces(result.value?.graph, shown.graph)
      batch(() => {
        log.value = next
        curated.value = outcome
        result.value = shown
        communities.value = null
        weights.value = null
        view.value = settle(view.value, {
          hasNode: (id) => shown.graph.hasNode(id),
          hasTriple: (id) => index.value?.rowOf.has(id) === true,
          survivor: (id) => outcome.mergedInto.get(id) ?? id,
        })
      })
    },
  }
}

/** Nodes that an operation changed stay where they were moved to. */
function keepPlaces(from: Result['graph'] | undefined, to: Result['graph']): void {
  if (from === undefined) return
  to.forEachNode((id, attributes) => {
    if (!from.hasNode(id)) return
    const { x, y } = from.getNodeAttributes(id)
    Object.assign(attributes, { x, y })
  })
}
