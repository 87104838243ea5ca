// The help dialog: what can be done, and the keys for it.
import type { JSX } from 'preact'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'
import { keyText } from './key-text.ts'
import { useModal } from './modal.ts'

export function Help(): JSX.Element {
  const { store, commands } = useApp()
  const open = store.dialog.value === 'help'
  const close = (): void => {
    if (store.dialog.value === 'help') store.dialog.value = null
  }
  const messages = store.messages.value
  const modal = useModal(open, close)
  const named = [...commands.values()].flatMap(({ id, shortcut }) =>
    shortcut === undefined ? [] : [[keyText(shortcut), messages.command[id]] as const],
  )
  return (
    <dialog {...modal} class="help" aria-labelledby="help-title">
      <div class="help-head">
        <h2 id="help-title">{messages.help}</h2>
        <button type="button" aria-label={messages.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <p>{messages.helpIntro}</p>
      <dl>
        {[...messages.shortcuts, ...named].map(([keys, text]) => (
          <div key={text}>
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
