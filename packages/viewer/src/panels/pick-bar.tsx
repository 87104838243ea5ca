// What can be done to the entities or triples that are ticked.
import type { JSX } from 'preact'
import { clearPicked, setView } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { PickTools } from './curation/pick-tools.tsx'

export function PickBar(): JSX.Element | null {
  const { store, actions, exploring } = useApp()
  const messages = store.messages.value
  const { pickedNodes, pickedTriples, view } = store.view.value
  const count = view === 'triples' ? pickedTriples.length : pickedNodes.length
  if (count === 0 || view === 'sentences' || view === 'documents') return null
  return (
    <div class="pick-bar" role="toolbar" aria-label={messages.picked}>
      <span role="status">{view === 'triples' ? messages.nPickedTriples(count) : messages.nPickedEntities(count)}</span>
      {view === 'entities' && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            actions.add(pickedNodes)
            store.update(setView('graph'))
          }}
        >
          {messages.showPicked}
        </button>
      )}
      {view === 'entities' && count > 1 && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            store.update(setView('graph'))
            exploring.cast('ends', pickedNodes)
          }}
        >
          {messages.exploring.pathsBetweenPicked}
        </button>
      )}
      {!store.readonly && <PickTools />}
      <button type="button" class="text-button" onClick={() => store.update(clearPicked)}>
        {messages.clearPicked}
      </button>
    </div>
  )
}
