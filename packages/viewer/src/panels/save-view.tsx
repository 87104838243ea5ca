// Asks for the name of a view.
import type { JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { useApp } from './context.ts'
import { useModal } from './modal.ts'

export function SaveViewDialog(): JSX.Element {
  const { store, sharing } = useApp()
  const messages = store.messages.value
  const open = store.dialog.value === 'saveView'
  const [name, setName] = useState('')
  const close = (): void => {
    if (store.dialog.value === 'saveView') store.dialog.value = null
  }
  const modal = useModal(open, close)
  useLayoutEffect(() => {
    if (open) setName('')
  }, [open])
  return (
    <dialog {...modal} class="sheet-dialog" aria-labelledby="save-view-title">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          close()
          void sharing.save(name)
        }}
      >
        <h2 id="save-view-title">{messages.command.saveView}</h2>
        <label>
          {messages.viewName}
          <input type="text" required value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <p class="muted">{messages.viewHint}</p>
        <div class="dialog-buttons">
          <button type="button" class="text-button" onClick={close}>
            {messages.cancel}
          </button>
          <button type="submit" class="primary">
            {messages.save}
          </button>
        </div>
      </form>
    </dialog>
  )
}
