// Undo, redo and the history, in the bar at the top.
import type { JSX } from 'preact'
import { useApp } from '../context.ts'
import { Icon } from '../icons.tsx'
import { keyText } from '../key-text.ts'

export function CurationTools(): JSX.Element | null {
  const { store, commands, curating } = useApp()
  const messages = store.messages.value
  if (store.result.value === null) return null
  const unsaved = curating.unsaved.value
  const history =
    unsaved > 0 ? `${messages.curation.history} · ${messages.curation.nUnsaved(unsaved)}` : messages.curation.history
  return (
    <div class="curation-tools">
      {(['undo', 'redo'] as const).map((id) => {
        const command = commands.get(id)
        const title = `${messages.curation[id]} (${keyText(command?.shortcut ?? '')})`
        return (
          <button
            key={id}
            type="button"
            aria-label={messages.command[id]}
            title={title}
            disabled={command?.enabled() !== true}
            onClick={() => command?.run()}
          >
            <Icon name={id} />
          </button>
        )
      })}
      <button
        type="button"
        class="history-button"
        aria-label={history}
        title={history}
        onClick={() => commands.get('history')?.run()}
      >
        <Icon name="history" />
        {unsaved > 0 && <span class="unsaved-dot" aria-hidden="true" />}
      </button>
    </div>
  )
}
