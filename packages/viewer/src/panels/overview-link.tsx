import type { JSX } from 'preact'
import { setTab } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'

/** The ways back from a selection: to the paths or the corpus at a glance, and to the article that was being read. */
export function OverviewLink(): JSX.Element {
  const { store, actions } = useApp()
  const messages = store.messages.value
  return (
    <div class="ways-back">
      <button type="button" class="link overview" onClick={() => actions.select(null)}>
        <Icon name="previous" />
        {store.view.value.exploring.paths.open ? messages.exploring.backToPaths : messages.corpus}
      </button>
      {store.view.value.reading !== null && (
        <button type="button" class="link overview" onClick={() => store.update(setTab('source'))}>
          {messages.backToText}
          <Icon name="next" />
        </button>
      )}
    </div>
  )
}
