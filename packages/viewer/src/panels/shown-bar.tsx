// How much of the graph is drawn; always in sight.
import type { JSX } from 'preact'
import { START_SIZE } from '../graph/support.ts'
import { useApp } from './context.ts'

export function ShownBar(): JSX.Element | null {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const result = store.result.value
  if (result === null) return null
  const { order } = result.graph
  return (
    <div class="shown">
      <span role="status">{messages.shown(store.visible.value.nodes.size, order)}</span>
      {order > START_SIZE && (
        <button type="button" class="link" onClick={() => commands.get('scope')?.run()}>
          {store.view.value.scope === 'all' ? messages.showBest(START_SIZE) : messages.showAll}
        </button>
      )}
    </div>
  )
}
