// Keys that work anywhere on the page but in a field: those of the commands, and Escape.
import { commandOfKey } from '../state/commands.ts'
import type { App } from './context.ts'

/**
 * @param closeSheet - Closes what covers the page; false where nothing did.
 * @returns Removal of the listener.
 */
export function listenForShortcuts(
  { store, actions, exploring, commands }: App,
  closeSheet: () => boolean,
): () => void {
  const leave = (): void => {
    if (store.notice.value !== null) store.notice.value = null
    else if (closeSheet()) return
    else if (store.view.value.selection !== null) actions.select(null)
    else exploring.leave()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.isComposing || event.defaultPrevented) return
    const mod = event.ctrlKey || event.metaKey
    const target = event.target as HTMLElement | null
    if (target?.closest('dialog')) return
    // A field keeps its keys, save those that no text is typed with.
    const field = target?.closest('input:not([type=checkbox], [type=range]), textarea, select')
    // What was typed into a field is undone there.
    if (field && event.key !== 'Escape' && (!mod || /^[zy]$/iu.test(event.key))) return
    const act = event.key === 'Escape' && !mod ? leave : commandOfKey(commands, event.key, mod, event.shiftKey)?.run
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
