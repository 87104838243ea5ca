import type { JSX } from 'preact'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'

/** The way back from a selection to the corpus at a glance. */
export function OverviewLink(): JSX.Element {
  const { store, actions } = useApp()
  return (
    <button type="button" class="link overview" onClick={() => actions.select(null)}>
      <Icon name="previous" />
      {store.messages.value.corpus}
    </button>
  )
}
