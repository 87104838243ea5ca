// The history: every operation with who, when and why; each can be taken back, or taken up again.
import type { JSX } from 'preact'
import { operationText } from '../../i18n/operations.ts'
import type { HistoryRow } from '../../state/curation.ts'
import { useApp } from '../context.ts'
import { Icon } from '../icons.tsx'
import { useModal } from '../modal.ts'

export function History(): JSX.Element {
  const { store, curating, commands, actions } = useApp()
  const messages = store.messages.value
  const text = messages.curation
  const open = store.dialog.value === 'history'
  const close = (): void => {
    if (store.dialog.value === 'history') store.dialog.value = null
  }
  const modal = useModal(open, close)
  const rows = open ? curating.history.value : []
  const unsaved = curating.unsaved.value
  return (
    <dialog {...modal} class="drawer" aria-labelledby="history-title" closedby="any">
      <div class="drawer-body">
        <div class="help-head">
          <h2 id="history-title">{text.history}</h2>
          <button type="button" aria-label={messages.close} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <div class="drawer-tools">
          <button
            type="button"
            class="primary"
            disabled={store.log.value.length === 0}
            onClick={() => commands.get('saveCuration')?.run()}
          >
            {text.save}
          </button>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              close()
              actions.chooseFiles()
            }}
          >
            {text.load}
          </button>
          <span class="muted" role="status">
            {store.log.value.length === 0 ? '' : unsaved > 0 ? text.nUnsaved(unsaved) : text.allSaved}
          </span>
        </div>
        <p class="muted hint">{text.autosaved}</p>
        {rows.length === 0 && <p>{text.historyEmpty}</p>}
        <ol class="history">
          {rows.map((row) => (
            <Row key={row.operation.id} row={row} />
          ))}
        </ol>
      </div>
    </dialog>
  )
}

function Row({ row }: { readonly row: HistoryRow }): JSX.Element {
  const { store, curating } = useApp()
  const messages = store.messages.value
  const text = messages.curation
  const { operation, state, failures } = row
  const { lang } = store.view.value
  return (
    <li class={`history-row ${state}`}>
      <div>
        <p class="history-what">
          {operationText(operation, messages, lang)}
          {row.unsaved && <span class="unsaved-dot" title={text.nUnsaved(1)} />}
        </p>
        {operation.why !== undefined && <p class="history-why">{operation.why}</p>}
        <p class="muted">
          {[operation.by ?? text.anonymous, when(operation.at, lang), state === 'active' ? '' : text.state[state]]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {state !== 'undone' &&
          failures.map(({ code, about }) => (
            <p key={`${code} ${about}`} class="history-failure">
              {text.failure[code](about)}
            </p>
          ))}
      </div>
      {state === 'undone' ? (
        <button type="button" class="text-button" onClick={() => void curating.redo(operation.id)}>
          <Icon name="redo" />
          {text.redo}
        </button>
      ) : (
        state !== 'before' && (
          <button type="button" class="text-button" onClick={() => void curating.undo(operation.id)}>
            <Icon name="undo" />
            {text.undo}
          </button>
        )
      )}
    </li>
  )
}

/** Of a log that others wrote: what is no time is shown as it stands. */
function when(at: string | undefined, lang: string): string {
  if (at === undefined) return ''
  const time = new Date(at)
  return Number.isNaN(time.getTime()) ? at : time.toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' })
}
