// The middle of the page: the drawing, and the tables that may lie over it.
import type { JSX } from 'preact'
import { VIEWS, type View } from '../state/view-state.ts'
import { Canvas } from './canvas.tsx'
import { useApp } from './context.ts'
import { FilterChips } from './filter-chips.tsx'
import { FocusBar } from './focus-bar.tsx'
import { DocumentTable, EntityTable, type Part, SentenceTable, TripleTable } from './parts.tsx'
import { PickBar } from './pick-bar.tsx'
import { ShownBar } from './shown-bar.tsx'

const TABLES: Readonly<Record<Exclude<View, 'graph'>, Part>> = {
  entities: EntityTable,
  triples: TripleTable,
  sentences: SentenceTable,
  documents: DocumentTable,
}

export function Views({ onOpen }: { readonly onOpen: () => void }): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const { view } = store.view.value
  const Shown = view === 'graph' ? undefined : TABLES[view]
  const choose = (next: View): void => commands.get(next)?.run()
  return (
    <main class="stage">
      <div class="view-bar">
        <div
          role="tablist"
          class="view-tabs"
          aria-label={messages.views}
          onKeyDown={(event) => {
            const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
            if (by === undefined) return
            const next = VIEWS[(VIEWS.indexOf(view) + by + VIEWS.length) % VIEWS.length] as View
            choose(next)
            document.getElementById(`view-${next}`)?.focus()
          }}
        >
          {VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`view-${name}`}
              aria-selected={view === name}
              aria-controls="view"
              tabIndex={view === name ? 0 : -1}
              disabled={store.result.value === null}
              onClick={() => choose(name)}
            >
              {messages.view[name]}
            </button>
          ))}
        </div>
        <ShownBar />
      </div>
      <FilterChips />
      <div class="view" id="view" role="tabpanel" aria-labelledby={`view-${view}`}>
        <Canvas onOpen={onOpen} covered={Shown !== undefined} />
        {Shown === undefined && <FocusBar />}
        {Shown !== undefined && (
          <div class="over-canvas">
            <Shown key={view} />
          </div>
        )}
        <PickBar />
      </div>
    </main>
  )
}
