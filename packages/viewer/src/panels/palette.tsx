// The command palette: every command of the registry, found by a few letters of its name in either language.
import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { loadMessages, type Messages } from '../i18n/i18n.ts'
import type { Command } from '../state/commands.ts'
import { fuzzyScore } from '../state/fuzzy.ts'
import { useApp } from './context.ts'
import { keyText } from './key-text.ts'
import { useModal } from './modal.ts'

const LIST = 'palette-list'

export function Palette(): JSX.Element {
  const { store } = useApp()
  const open = store.dialog.value === 'palette'
  const closed = (): void => {
    if (store.dialog.value === 'palette') store.dialog.value = null
  }
  const modal = useModal(open, closed)
  const close = (): void => {
    // At once, not with the next drawing: the focus goes back now, and the command that runs next may move it.
    modal.ref.current?.close()
    closed()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; a click beside it is the mouse's way
    <dialog
      {...modal}
      class="palette"
      aria-label={store.messages.value.command.palette}
      // The dialog itself is hit only beside what it holds.
      onClick={(event) => event.target === modal.ref.current && close()}
    >
      {open && <Finder close={close} />}
    </dialog>
  )
}

function Finder({ close }: { readonly close: () => void }): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  /** Commands are found by their names in the other language too, once those are loaded. */
  const [other, setOther] = useState(messages)
  const { lang } = store.view.value
  useEffect(() => {
    void loadMessages(lang === 'en' ? 'zh-CN' : 'en').then(setOther, () => undefined)
  }, [lang])
  const found = matching([...commands.values()], [messages, other], query)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active, query])

  const run = (command: Command | undefined): void => {
    if (command?.enabled() !== true) return
    close()
    command.run()
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) setActive((active + step + found.length) % found.length)
    else if (event.key === 'Home' || event.key === 'PageUp') setActive(0)
    else if (event.key === 'End' || event.key === 'PageDown') setActive(Math.max(0, found.length - 1))
    else if (event.key === 'Enter') run(found[active])
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') close()
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={messages.paletteHint}
        aria-expanded="true"
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${LIST}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={messages.paletteHint}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <span class="sr-only" role="status">
        {messages.nCommands(found.length)}
      </span>
      {found.length === 0 && <p class="muted">{messages.noCommand}</p>}
      <div ref={list} id={LIST} class="palette-list" role="listbox" aria-label={messages.command.palette}>
        {found.map((command, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles keys
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which names the active option
          <div
            key={command.id}
            id={`${LIST}-${i}`}
            class="palette-row"
            role="option"
            aria-selected={i === active}
            aria-disabled={!command.enabled()}
            onClick={() => run(command)}
            onMouseMove={() => setActive(i)}
          >
            <span>{messages.command[command.id]}</span>
            {command.shortcut !== undefined && <kbd>{keyText(command.shortcut)}</kbd>}
          </div>
        ))}
      </div>
    </>
  )
}

/** What can run now before what cannot; within each, the best match first, and the registry's order without a query. */
function matching(commands: readonly Command[], texts: readonly Messages[], query: string): readonly Command[] {
  return commands
    .filter(({ id }) => id !== 'palette')
    .flatMap((command) => {
      const scores = [...texts.map(({ command: titles }) => titles[command.id]), command.id]
        .map((title) => fuzzyScore(query, title))
        .filter((score) => score !== undefined)
      return scores.length === 0 ? [] : [{ command, score: Math.max(...scores), off: command.enabled() ? 0 : 1 }]
    })
    .sort((a, b) => a.off - b.off || b.score - a.score)
    .map(({ command }) => command)
}
