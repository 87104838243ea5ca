// The help dialog: what can be done, and the keys for it.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'

export function Help({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <div class="help-head">
        <h2 id="help-title">{messages.help}</h2>
        <button type="button" aria-label={messages.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <p>{messages.helpIntro}</p>
      <dl>
        {messages.shortcuts.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
