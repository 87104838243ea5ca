// Communities and centralities as they are asked for: by the colours, sizes and filters of the view, or by a button.
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { AnalysisRequest, Links } from './analysis/protocol.ts'
import type { TripleIndex } from './graph/triple-index.ts'
import { isAll } from './state/filter.ts'
import type { Store } from './state/store.ts'

export interface Analysing {
  /** What is being worked out. */
  readonly busy: ReadonlySignal<AnalysisRequest['task'] | null>
  /** Lists the communities, whether or not anything is coloured by them. */
  findCommunities(): void
}

export function createAnalysing(store: Store): Analysing {
  const busy = signal<AnalysisRequest['task'] | null>(null)
  const wanted = signal(false)
  let analyst: Promise<{ ask(task: AnalysisRequest['task'], links: Links): Promise<Float64Array | null> }> | undefined

  const ask = async (
    task: AnalysisRequest['task'],
    index: TripleIndex,
    take: (values: Float64Array) => void,
  ): Promise<void> => {
    busy.value = task
    try {
      analyst ??= import('./analysis/analyst.ts').then(({ createAnalyst }) => createAnalyst())
      const values = await (await analyst).ask(task, linksOf(index))
      // Another graph may have been opened, or something else asked for.
      if (values !== null && store.index.peek() === index) take(values)
    } catch (error) {
      analyst = undefined
      const detail = error instanceof Error ? error.message : String(error)
      store.notice.value = { kind: 'error', text: store.messages.peek().failed(detail) }
    } finally {
      if (busy.peek() === task) busy.value = null
    }
  }

  effect(() => {
    const index = store.index.value
    const { drawing, filter } = store.view.value
    const needed = wanted.value || drawing.colorBy === 'community' || !isAll(filter.communities)
    if (index === null || !needed || store.communities.value !== null || busy.peek() === 'communities') return
    void ask('communities', index, (values) => {
      const names = [...new Set(values)].sort((a, b) => (a || Infinity) - (b || Infinity))
      const codes = Uint32Array.from(values, (value) => names.indexOf(value))
      store.communities.value = { codes, values: names.map(String) }
    })
  })
  let asked: string | undefined
  effect(() => {
    const index = store.index.value
    const { sizeBy } = store.view.value.drawing
    if (sizeBy === 'support') {
      store.weights.value = null
      asked = undefined
      return
    }
    if (index === null || (asked === sizeBy && (busy.peek() === sizeBy || store.weights.value !== null))) return
    asked = sizeBy
    void ask(sizeBy, index, (values) => {
      if (store.view.peek().drawing.sizeBy === sizeBy) store.weights.value = values
    })
  })
  return {
    busy,
    findCommunities() {
      wanted.value = true
    },
  }
}

const linksOf = ({ nodes, edges, subjects, objects }: TripleIndex): Links => ({
  order: nodes.length,
  source: subjects.slice(0, edges),
  target: objects.slice(0, edges),
})
