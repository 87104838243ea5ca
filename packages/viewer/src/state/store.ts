// Signals over the plain state: what is open, how it is viewed, and what follows from the two.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type DisplayGraph, toDisplayGraph } from '../graph/display.ts'
import { buildSearch, type SearchEntry } from '../graph/search.ts'
import { type Statement, statementOfEdge, statementsOfNode } from '../graph/statements.ts'
import { type Summary, summarise } from '../graph/summary.ts'
import { rankBySupport } from '../graph/support.ts'
import { scopeOf, type Visible, visibleOf } from '../graph/visible.ts'
import type { Messages } from '../i18n/i18n.ts'
import { messagesOf } from '../i18n/i18n.ts'
import type { Result } from '../source/result.ts'
import { type ReadingItem, readingList } from './reading-list.ts'
import { initialState, resetForGraph, type Selection, type Update, type ViewState } from './view-state.ts'

export interface Notice {
  readonly kind: 'info' | 'error'
  readonly text: string
  readonly detail?: string
}

export interface Store {
  readonly view: ReadonlySignal<ViewState>
  readonly result: ReadonlySignal<Result | null>
  readonly hover: Signal<Selection | null>
  readonly notice: Signal<Notice | null>
  /** What a screen reader is told. */
  readonly spoken: Signal<string>
  readonly busy: Signal<boolean>
  readonly layoutRunning: Signal<boolean>

  readonly messages: ReadonlySignal<Messages>
  readonly ranked: ReadonlySignal<readonly string[]>
  readonly searchEntries: ReadonlySignal<readonly SearchEntry[]>
  readonly summary: ReadonlySignal<Summary | null>
  readonly display: ReadonlySignal<DisplayGraph | null>
  readonly visible: ReadonlySignal<Visible>
  /** Triples of the selection, in the order of the panel. */
  readonly statements: ReadonlySignal<readonly Statement[]>
  /** Every evidence of those triples: what previous and next walk along. */
  readonly readingList: ReadonlySignal<readonly ReadingItem[]>

  update(...updates: readonly Update[]): void
  open(result: Result): void
}

const NOTHING: Visible = { nodes: new Set(), edges: new Set() }

export function createStore(lang: ViewState['lang'], theme: ViewState['theme']): Store {
  const view = signal<ViewState>(initialState(lang, theme))
  const result = signal<Result | null>(null)
  const graph = computed(() => result.value?.graph ?? null)
  const ranked = computed(() => (graph.value === null ? [] : rankBySupport(graph.value)))

  // Each is computed only from the part of the state that it needs, so that opening an article rebuilds no graph.
  const scopeKind = computed(() => view.value.scope)
  const added = computed(() => view.value.added)
  const scope = computed(() => scopeOf(ranked.value, { scope: scopeKind.value, added: added.value }))
  const members = computed(() => [...scope.value].join('\n'))
  const display = computed(() => {
    const current = graph.value
    // `members` stands for the scope by value: selecting what is in view already must not rebuild the drawing.
    void members.value
    return current === null ? null : toDisplayGraph(current, scope.peek())
  })
  const hiddenTypes = computed(() => view.value.hiddenTypes)
  const hiddenRelations = computed(() => view.value.hiddenRelations)
  const hideUnconnected = computed(() => view.value.hideUnconnected)
  const visible = computed(() => {
    void members.value
    return graph.value === null
      ? NOTHING
      : visibleOf(graph.value, scope.peek(), {
          hiddenTypes: hiddenTypes.value,
          hiddenRelations: hiddenRelations.value,
          hideUnconnected: hideUnconnected.value,
        })
  })

  const selection = computed(() => view.value.selection)
  const statements = computed<readonly Statement[]>(() => {
    const [current, selected] = [graph.value, selection.value]
    if (current === null || selected === null) return []
    if (selected.kind === 'edge') return current.hasEdge(selected.id) ? [statementOfEdge(current, selected.id)] : []
    return current.hasNode(selected.id) ? statementsOfNode(current, selected.id) : []
  })

  return {
    view,
    result,
    hover: signal<Selection | null>(null),
    notice: signal<Notice | null>(null),
    spoken: signal(''),
    busy: signal(false),
    layoutRunning: signal(false),
    messages: computed(() => messagesOf(view.value.lang)),
    ranked,
    searchEntries: computed(() => (graph.value === null ? [] : buildSearch(graph.value, ranked.value))),
    summary: computed(() => (result.value === null ? null : summarise(result.value, ranked.value))),
    display,
    visible,
    statements,
    readingList: computed(() => readingList(statements.value, selection.value)),
    update(...updates) {
      view.value = updates.reduce((state, update) => update(state), view.value)
    },
    open(next) {
      result.value = next
      view.value = resetForGraph(view.value)
    },
  }
}
