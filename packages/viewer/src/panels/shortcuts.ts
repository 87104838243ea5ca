// Keys that work anywhere on the page but in a field.
import type { App } from './context.ts'

export interface ShortcutTargets {
  readonly app: App
  readonly help: () => void
  readonly open: () => void
  /** Closes what covers the page; false where nothing did. */
  readonly closeSheet: () => boolean
}

/** @returns Removal of the listener. */
export function listenForShortcuts({ app, help, open, closeSheet }: ShortcutTargets): () => void {
  const { store, actions } = app
  const keys: Readonly<Record<string, () => void>> = {
    '/': () => document.getElementById('search')?.focus(),
    '?': help,
    '[': () => actions.step(-1),
    ']': () => actions.step(1),
    l: () => actions.toggleLayout(),
    t: () => actions.cycleTheme(),
    o: open,
    Escape: () => {
      if (store.notice.value !== null) store.notice.value = null
      else if (!closeSheet()) actions.select(null)
    },
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    const target = event.target as HTMLElement | null
    if (target?.closest('input, textarea, select, dialog') && event.key !== 'Escape') return
    if (target?.closest('dialog')) return
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
