// Links, named views and the page as one file.
import type { JSX } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CommandId } from '../state/commands.ts'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'
import { Menu } from './menu.tsx'

const ITEMS: readonly CommandId[] = ['copyLink', 'copyReadonlyLink', 'saveFile', 'saveView']

export function ShareMenu(): JSX.Element {
  const { store, commands, sharing } = useApp()
  const messages = store.messages.value
  const graph = store.result.value?.name
  const views = sharing.views.value.filter((view) => view.graph === graph)
  return (
    <Menu icon="share" label={messages.share} disabled={graph === undefined}>
      {(close) => (
        <>
          {ITEMS.map((id) => (
            <button
              key={id}
              type="button"
              disabled={commands.get(id)?.enabled() !== true}
              onClick={() => {
                close()
                commands.get(id)?.run()
              }}
            >
              {messages.command[id]}
            </button>
          ))}
          {views.length > 0 && <h3 class="menu-head">{messages.savedViews}</h3>}
          {views.map((view) => (
            <div key={view.name} class="menu-pair">
              <button
                type="button"
                onClick={() => {
                  close()
                  void sharing.open(view)
                }}
              >
                {view.name}
              </button>
              <button
                type="button"
                aria-label={messages.removeView(view.name)}
                title={messages.removeView(view.name)}
                onClick={() => sharing.remove(view)}
              >
                <Icon name="close" />
              </button>
            </div>
          ))}
        </>
      )}
    </Menu>
  )
}

/** Asks for the name of a view. */
export function SaveViewDialog(): JSX.Element {
  const { store, sharing } = useApp()
  const messages = store.messages.value
  const open = store.dialog.value === 'saveView'
  const dialog = useRef<HTMLDialogElement>(null)
  const [name, setName] = useState('')
  // At once: the first letters may be typed before the next drawing.
  useLayoutEffect(() => {
    if (open) {
      setName('')
      dialog.current?.showModal()
    } else dialog.current?.close()
  }, [open])
  const close = (): void => {
    if (store.dialog.value === 'saveView') store.dialog.value = null
  }
  return (
    <dialog ref={dialog} class="sheet-dialog" aria-labelledby="save-view-title" onClose={close}>
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
