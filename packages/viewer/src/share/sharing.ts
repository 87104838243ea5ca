// Links, named views, and the whole page as one file.
import { type Signal, signal } from '@preact/signals'
import type { Command } from '../state/commands.ts'
import type { Store } from '../state/store.ts'
import { encodeView, LONGEST_CODE } from '../state/view-code.ts'
import { loadViews, removeView, type SavedView, saveView } from './saved-views.ts'

export interface Sharing {
  /** All that this browser keeps, of this graph and of others. */
  readonly views: Signal<readonly SavedView[]>
  /** @param readonly - A link to the page without what changes it. */
  copyLink(readonly: boolean): Promise<void>
  save(name: string): Promise<void>
  open(view: SavedView): Promise<void>
  remove(view: SavedView): void
  /** Hands out graph, texts and view as one HTML file. */
  saveFile(): Promise<void>
}

export function createSharing(store: Store, show: (code: string) => Promise<boolean>): Sharing {
  const text = () => store.messages.peek()
  const views = signal(loadViews())
  const say = (message: string, kind: 'info' | 'error' = 'info', detail?: string): void => {
    store.notice.value = { kind, text: message, ...(detail !== undefined && { detail }) }
  }
  const kept = (done: boolean, message: string): void => {
    if (done) {
      views.value = loadViews()
      say(message)
    } else say(text().storageBarred, 'error')
  }
  return {
    views,
    async copyLink(readonly) {
      const code = await encodeView(store.view.peek())
      if (code.length > LONGEST_CODE) {
        say(text().linkTooLong, 'error')
        return
      }
      const link = new URL(location.href)
      link.hash = code
      if (readonly) link.search = '?readonly'
      try {
        await navigator.clipboard.writeText(link.href)
        say(readonly ? text().readonlyLinkCopied : text().linkCopied)
      } catch {
        // A browser may refuse the clipboard: the link can be copied by hand.
        say(text().linkHere, 'error', link.href)
      }
    },
    async save(name) {
      const graph = store.result.peek()?.name
      if (graph === undefined || name.trim() === '') return
      const code = await encodeView(store.view.peek())
      kept(saveView({ name: name.trim(), graph, code }), text().viewSaved(name.trim()))
    },
    async open(view) {
      if (await show(view.code)) store.spoken.value = text().viewOpened(view.name)
      else say(text().viewDamaged, 'error')
    },
    remove: (view) => kept(removeView(view), text().viewRemoved(view.name)),
    async saveFile() {
      // As it was opened, with the log beside it: whoever opens the file can undo what was curated.
      const result = store.base.peek()
      if (result === null) return
      try {
        const [{ standalonePage }, { download }, { fileStem }] = await Promise.all([
          import('./standalone.ts'),
          import('../export/download.ts'),
          import('../export/file-stem.ts'),
        ])
        const page = await standalonePage(result, store.log.peek(), await encodeView(store.view.peek()))
        const file = `${fileStem(result.name)}.html`
        download([page], file, 'text/html')
        store.spoken.value = text().downloaded(file)
        say(text().downloaded(file))
      } catch (error) {
        say(text().failed(error instanceof Error ? error.message : String(error)), 'error')
      }
    },
  }
}

/** @param links - False where the address of the page is not one to hand out. */
export function shareCommands(store: Store, sharing: Sharing, links: boolean): readonly Command[] {
  const opened = (): boolean => store.result.value !== null
  const copying: readonly Command[] = [
    { id: 'copyLink', shortcut: 'i', enabled: opened, run: () => void sharing.copyLink(store.readonly) },
    { id: 'copyReadonlyLink', enabled: opened, run: () => void sharing.copyLink(true) },
  ]
  return [
    ...(links ? copying : []),
    {
      id: 'saveView',
      shortcut: 's',
      enabled: opened,
      run: () => {
        store.dialog.value = 'saveView'
      },
    },
    { id: 'saveFile', enabled: opened, run: () => void sharing.saveFile() },
  ]
}
