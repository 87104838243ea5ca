// The right side: evidence of the selection (or the corpus at a glance), and the source reader.
import type { JSX } from 'preact'
import { setTab, type ViewState } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'
import { PathPanel, Reader, SelectionDetails } from './parts.tsx'
import { SummaryView } from './summary.tsx'

const TABS = ['evidence', 'source'] as const

export function Side({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const { tab, selection, exploring, reading } = store.view.value
  const graph = store.result.value?.graph
  const choose = (next: ViewState['tab']): void => store.update(setTab(next))
  return (
    <aside class="side" id="side" aria-label={messages.evidence} tabIndex={-1}>
      <div class="tabs">
        <div
          role="tablist"
          aria-label={messages.evidence}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
            choose(tab === 'evidence' ? 'source' : 'evidence')
            const other = tab === 'evidence' ? 'source' : 'evidence'
            document.getElementById(`tab-${other}`)?.focus()
          }}
        >
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls={`panel-${name}`}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => choose(name)}
            >
              {messages[name]}
            </button>
          ))}
        </div>
        <button type="button" class="narrow-only" aria-label={messages.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div class="panel" id="panel-evidence" role="tabpanel" aria-labelledby="tab-evidence" hidden={tab !== 'evidence'}>
        {selection !== null && <SelectionDetails />}
        {selection === null && (exploring.paths.open ? <PathPanel /> : <SummaryView />)}
      </div>
      <div class="panel" id="panel-source" role="tabpanel" aria-labelledby="tab-source" hidden={tab !== 'source'}>
        {graph === undefined || reading === null ? <p class="muted empty">{messages.noReading}</p> : <Reader />}
      </div>
    </aside>
  )
}
