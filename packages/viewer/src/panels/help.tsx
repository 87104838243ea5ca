// The help dialog: what can be done, and the keys for it.
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'

/** How a key is written: `Mod+k` as Ctrl K, letters large. */
export const keyText = (shortcut: string): string =>
  shortcut
    .replace('Mod+', 'Ctrl ')
    .replace('Shift+', '⇧ ')
    .replace(/[a-z]$/u, (letter) => letter.toUpperCase())

export function Help(): JSX.Element {
  const { store, commands } = useApp()
  const open = store.dialog.value === 'help'
  const onClose = (): void => {
    if (store.dialog.value === 'help') store.dialog.value = null
  }
  const messages = store.messages.value
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  const named = [...commands.values()].flatMap(({ id, shortcut }) =>
    shortcut === undefined ? [] : [[keyText(shortcut), messages.command[id]] as const],
  )
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
        {[...messages.shortcuts, ...named].map(([keys, text]) => (
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
